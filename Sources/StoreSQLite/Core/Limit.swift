import Store

/// How long a text may be, in characters as a person counts them: a limit on everything.
struct Limit {
    let what: String
    let length: Int

    static let staffName = Limit(what: "name", length: 200)
    static let personName = Limit(what: "name", length: 200)
    static let address = Limit(what: "address", length: 500)
    static let account = Limit(what: "account", length: 40)
    static let exchangeID = Limit(what: "exchange id", length: 200)
    static let alert = Limit(what: "alert", length: 1000)
    static let recording = Limit(what: "recording id", length: 200)
    /// The largest procedure's source, twice.
    static let source = Limit(what: "procedure source", length: 1_000_000)

    /// - Throws: ``StoreError/tooLong(_:limit:length:)``.
    func check(_ text: String) throws {
        guard text.utf8.count > length else { return }
        let count = text.count
        guard count <= length else { throw StoreError.tooLong(what, limit: length, length: count) }
    }
}
