import Crypto

/// 16 random bytes beside one personal value. While it is kept, the value's digest can be checked; once it is deleted
/// with the value, nobody can find the value by trying (an unsalted hash of a phone number falls in seconds).
package struct Salt: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(using generator: inout some RandomNumberGenerator) {
        let words: [UInt64] = [generator.next(), generator.next()]
        bytes = words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }

    /// What stands in the chain for the value: HMAC-SHA-256 (RFC 2104) of it under the salt.
    package func digest(of personal: String) -> [UInt8] {
        var code = HMAC<SHA256>(key: SymmetricKey(data: bytes))
        var personal = personal
        personal.withUTF8 { code.update(data: $0) }
        return Array(code.finalize())
    }
}
