/// The client-made id of one writing act: asked again under the same id, a store gives the first answer again and
/// writes nothing (RFC 9562 calls such 128 random bits a UUID of version 4; the randomness is passed in).
public struct CommandID: Hashable, Sendable, CustomStringConvertible {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    public init(using generator: inout some RandomNumberGenerator) {
        self.init(high: generator.next(), low: generator.next())
    }

    /// The id for a thing that already has a name outside (a line of a file, an exchange's call), so that telling
    /// it twice is harmless: two 64-bit FNV-1a sums
    /// of `verb` and `name` (Fowler, Noll and Vo; draft-eastlake-fnv). No defence against a forger, nor meant as one.
    public init(verb: String, name: String) {
        var one: UInt64 = 0xcbf2_9ce4_8422_2325
        var other: UInt64 = 0x8422_2325_cbf2_9ce4
        for byte in "\(verb)\u{0}\(name)".utf8 {
            one = (one ^ UInt64(byte)) &* 0x100_0000_01b3
            other = (other ^ UInt64(byte ^ 0x5a)) &* 0x100_0000_01b3
        }
        self.init(high: one, low: other)
    }

    public var description: String {
        [high, low].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
