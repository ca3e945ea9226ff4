/// An event as the chain hashes it: every value with its length before it, so that no two events share their bytes.
package struct CanonicalBytes: Hashable, Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {
        bytes.reserveCapacity(256)
    }

    package mutating func append(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func append(_ text: String) {
        append(Int64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// By the keys' order, so that a dictionary always gives the same bytes.
    package mutating func append(_ values: [String: String]) {
        append(Int64(values.count))
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            append(key)
            append(value)
        }
    }
}
