import Crypto
import Domain

/// One of the two places in a draft file, with a checksum over all of it: a write that was cut short is no draft.
struct DraftSlot {
    /// A whole slot with its head; two of them make the file.
    static let byteCount = 128 * 1024
    static let wordLimit = byteCount - headCount

    private static let magic = Array("HOTDRAF1".utf8)
    private static let checksumCount = 32
    private static let headCount = magic.count + checksumCount + 5 * 8

    /// Grows with every write; the higher one is the later.
    var sequence: Int64
    var draft: Draft

    var bytes: [UInt8] {
        var content = CanonicalBytes()
        content.append(sequence)
        content.append(draft.key.call.value)
        content.append(draft.key.run?.value ?? .min)
        content.append(Int64(draft.key.revision))
        content.append(Int64(draft.words.count))
        let rest = content.bytes + draft.words
        return Self.magic + Array(SHA256.hash(data: rest)) + rest
    }

    init(sequence: Int64, draft: Draft) {
        self.sequence = sequence
        self.draft = draft
    }

    /// `nil` for anything that wasn't written whole.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.headCount, bytes.starts(with: Self.magic) else { return nil }
        let start = Self.magic.count + Self.checksumCount
        let number = { (index: Int) in
            bytes[(start + index * 8)..<(start + index * 8 + 8)].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        }
        let count = number(4)
        guard (0...Int64(Self.wordLimit)).contains(count), bytes.count >= Self.headCount + Int(count) else {
            return nil
        }
        let end = Self.headCount + Int(count)
        guard Array(SHA256.hash(data: bytes[start..<end])) == Array(bytes[Self.magic.count..<start]) else { return nil }
        sequence = number(0)
        let run = number(2)
        let key = DraftKey(call: CallID(number(1)), run: run == .min ? nil : RunID(run), revision: Int(number(3)))
        draft = Draft(key: key, words: Array(bytes[Self.headCount..<end]))
    }
}
