import Domain
import Store
import Time

/// What a text may be: a limit on everything, in Unicode scalars, as the tables count them too.
struct Limit {
    let what: String
    let length: Int
    var mayBeEmpty = true
    /// Shown where people are told apart by it, so that nothing in it may be hidden.
    var isName = false

    static let staffName = Limit(what: "name", length: 200, mayBeEmpty: false, isName: true)
    static let organisation = Limit(what: "organisation", length: 200, isName: true)
    static let houseName = Limit(what: "hotline's name", length: 200, mayBeEmpty: false, isName: true)
    static let personName = Limit(what: "name", length: 500)
    static let askFor = Limit(what: "name to ask for", length: 200)
    static let address = Limit(what: "address", length: 500)
    static let account = Limit(what: "account", length: 40)
    static let exchangeID = Limit(what: "exchange id", length: 200, mayBeEmpty: false)
    static let alert = Limit(what: "alert", length: 1000)
    /// Of a day of the hotline's own.
    static let dayNote = Limit(what: "note", length: 500)
    static let recording = Limit(what: "recording id", length: 200)
    /// Of the history, a statement with all that was added to it included.
    static let words = Limit(what: "text", length: 100_000)
    /// The largest procedure's source, twice.
    static let source = Limit(what: "procedure source", length: 1_000_000)

    /// - Throws: ``StoreError/tooLong(_:limit:length:)``, ``StoreError/isEmpty(_:)`` also for nothing but spaces,
    ///   ``StoreError/hasNUL(_:)``: SQLite ends a text there, so words would be lost and the history wouldn't verify;
    ///   ``StoreError/hasHidden(_:_:)``.
    func check(_ text: String) throws {
        guard !text.utf8.contains(0) else { throw StoreError.hasNUL(what) }
        guard mayBeEmpty || text.contains(where: { !$0.isWhitespace }) else { throw StoreError.isEmpty(what) }
        if isName, let hidden = text.firstHidden { throw StoreError.hasHidden(what, hidden) }
        guard text.utf8.count > length else { return }
        let count = text.unicodeScalars.count
        guard count <= length else { throw StoreError.tooLong(what, limit: length, length: count) }
    }
}

/// What a number may be, as a person enters it.
struct NumberLimit {
    let what: String
    let range: ClosedRange<Int>

    /// Not the house's own count of lines: a call on a line nobody has configured is still a call.
    static let line = NumberLimit(what: "line", range: 1...9999)
    static let lines = NumberLimit(what: "number of lines", range: 1...9999)
    static let serviceThreshold = NumberLimit(what: "service threshold in seconds", range: 0...86_400)
    static let lease = NumberLimit(what: "lease in seconds", range: 1...86_400)
    static let ownYear = NumberLimit(what: "year of the day", range: WorkCalendar.sensibleYears)
    static let attempts = NumberLimit(what: "number of attempts", range: 1...1000)
    static let attemptDays = NumberLimit(what: "number of days of attempts", range: 1...1000)
    static let amount = NumberLimit(what: "amount in kopecks", range: 1...1_000_000_000_000)

    /// - Throws: ``StoreError/outOfRange(_:_:found:)``.
    func check(_ number: Int) throws {
        guard range.contains(number) else { throw StoreError.outOfRange(what, range, found: number) }
    }
}
