/// The telephone at a desk, as the exchange calls it: `204`, `SIP/204`.
public struct Extension: Hashable, Sendable, LosslessStringConvertible {
    public let description: String

    /// At most 40 Latin letters, digits and `/-._*#@:`, and at least one; else `nil`.
    public init?(_ description: String) {
        guard (1...Self.longest).contains(description.utf8.count), description.utf8.allSatisfy(Self.mayHold) else {
            return nil
        }
        self.description = description
    }

    public static let longest = 40

    private static func mayHold(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "/-._*#@:".utf8.contains(byte)
        }
    }
}

extension Extension: Codable {
    /// Kept as the bare text.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let place = Extension(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an extension: \(text)"))
        }
        self = place
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
