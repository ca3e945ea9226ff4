import Time

/// What the chain adds to the commit of one ticket, without the file: two events and the digest of one personal value,
/// made as ``Act/append(_:call:run:ticket:at:)`` makes them. For measuring.
public struct ChainSample {
    private let chain = Chain()
    private var random = StoreRandom.system
    private var link = Chain.beginning
    private var sequence: Int64 = 0

    public init() {}

    /// Links one more commit.
    /// - Returns: the newest link, so that no compiler leaves the work out.
    public mutating func commit() -> [UInt8] {
        let salt = Salt(using: &random)
        append("registered", ["number": "123456-7", "procedure": "complaint"], salt.digest(of: "Мария Ёлкина"))
        append("promised", ["due": "2026-11-28T20:59:59.999Z", "promise": "callBack"], nil)
        return link
    }

    private mutating func append(_ kind: String, _ detail: [String: String], _ digest: [UInt8]?) {
        sequence += 1
        let record = HistoryRecord(
            sequence: sequence, at: Instant(milliseconds: 1_795_417_200_000 + sequence), by: "anna", kind: kind,
            call: sequence, run: sequence, ticket: sequence, detail: detail)
        // Without a key nothing can be missing.
        link = chain.link(after: link, chain.event(record.canonical, personalDigest: digest)) ?? link
    }
}
