/// A file that belongs to a matter, by reference: as what it was named, and what it was then.
public struct Attachment: Hashable, Sendable {
    /// As it was named: a path, an address of the archive.
    public var name: String
    /// Of its content; a changed file is another.
    public var bytes: Int
    /// SHA-256 (FIPS 180-4) of its content, in 64 small hexadecimal digits.
    public var sha256: String

    /// `nil` for what is no name, no size or no such sum.
    public init?(name: String, bytes: Int, sha256: String) {
        guard !name.isEmpty, bytes >= 0, sha256.utf8.count == 64,
            sha256.utf8.allSatisfy({
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            })
        else { return nil }
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256
    }
}

extension Attachment: Codable {
    private enum CodingKeys: CodingKey {
        case name, bytes, sha256
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let (name, bytes) = (
            try container.decode(String.self, forKey: .name), try container.decode(Int.self, forKey: .bytes)
        )
        let sum = try container.decode(String.self, forKey: .sha256)
        guard let file = Attachment(name: name, bytes: bytes, sha256: sum) else {
            throw DecodingError.dataCorruptedError(
                forKey: .sha256, in: container, debugDescription: "no attachment: \(name), \(bytes) bytes, \(sum)")
        }
        self = file
    }
}
