import Crypto

/// One of the two places in a draft file, with a checksum over all of it: a write that was cut short is no draft.
struct DraftSlot {
    /// A whole slot with its head; two of them make the file, which is as long on the disk as what is in it. A full form and
    /// fifty half-written letters fit.
    static let byteCount = 1024 * 1024
    static let wordLimit = byteCount - headCount

    private static let magic = Array("HOTDRAF2".utf8)
    private static let checksumCount = 32
    private static let headCount = magic.count + checksumCount + 2 * 8

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

    /// `nil` for anything that wasn't written whole.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.headCount, bytes.starts(with: Self.magic) else { return nil }
        let start = Self.magic.count + Self.checksumCount
        let number = { (index: Int) in
            bytes[(start + index * 8)..<(start + index * 8 + 8)].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        }
        let count = number(1)
        guard (0...Int64(Self.wordLimit)).contains(count), bytes.count >= Self.headCount + Int(count) else {
            return nil
        }
        let end = Self.headCount + Int(count)
        guard Array(SHA256.hash(data: bytes[start..<end])) == Array(bytes[Self.magic.count..<start]) else { return nil }
        sequence = number(0)
        words = Array(bytes[Self.headCount..<end])
    }
}
