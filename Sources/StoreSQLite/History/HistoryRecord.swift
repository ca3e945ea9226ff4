import Domain
import Time

/// One line of history as it is hashed: everything that is never erased.
struct HistoryRecord {
    var sequence: Int64
    var at: Instant
    var by: Login
    var kind: String
    var call: Int64?
    var run: Int64?
    var ticket: Int64?
    var detail: [String: String]

    /// Ids count from 1, so 0 is "none".
    var canonical: CanonicalBytes {
        var bytes = CanonicalBytes()
        bytes.append(sequence)
        bytes.append(at.milliseconds)
        bytes.append(by.text)
        bytes.append(kind)
        for id in [call, run, ticket] { bytes.append(id ?? 0) }
        bytes.append(detail)
        return bytes
    }
}
