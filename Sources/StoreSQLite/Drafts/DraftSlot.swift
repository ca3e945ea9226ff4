import Crypto

/// One of the two places in a draft file, with a checksum over all of it: a write that was cut short is no draft.
struct DraftSlot {
    /// A whole slot with its head; two of them make the file, which takes no more of the disk than what is reserved and what
    /// is in it. A full form and fifty half-written letters fit.
    static let byteCount = 1024 * 1024
    static let wordLimit = byteCount - headCount
    /// What is set aside on the disk for each: a thousand consoles take 64 MB.
    static let reservedCount = 32 * 1024

    private static let magic = Array("HOTDRAF2".utf8)
    private static let checksumCount = 32
    static let headCount = magic.count + checksumCount + 2 * 8

    /// Grows with every write; the higher one is the later.
    var sequence: Int64
    /// As the console wrote them: the store doesn't look inside.
    var words: [UInt8]

    var bytes: [UInt8] {
        var content = CanonicalBytes()
        content.append(sequence)
        content.append(Int64(words.count))
        let rest = content.bytes + words
        return Self.magic + Array(SHA256.hash(data: rest)) + rest
    }

    init(sequence: Int64, words: [UInt8]) {
        self.sequence = sequence
        self.words = words
    }

    /// How long a slot with this head is; `nil` for what is no head.
    static func byteCount(head: [UInt8]) -> Int? {
        guard head.count >= headCount, head.starts(with: magic) else { return nil }
        let count = number(1, of: head)
        return (0...Int64(wordLimit)).contains(count) ? headCount + Int(count) : nil
    }

    /// `nil` for anything that wasn't written whole.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.byteCount(head: bytes), bytes.count >= end else { return nil }
        let start = Self.magic.count + Self.checksumCount
        guard Array(SHA256.hash(data: bytes[start..<end])) == Array(bytes[Self.magic.count..<start]) else { return nil }
        sequence = Self.number(0, of: bytes)
        words = Array(bytes[Self.headCount..<end])
    }

    /// Which of the two numbers behind the checksum.
    private static func number(_ index: Int, of bytes: [UInt8]) -> Int64 {
        let start = magic.count + checksumCount + index * 8
        return bytes[start..<start + 8].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    }
}
