import Domain
import Time

/// What a queue for measuring is filled with: the same seed, the same queue.
public struct QueueSeed: Sendable {
    public var seed: UInt64
    public var tickets: Int
    /// Nothing is registered later; what is open is owed after it, but for what is broken.
    public var end: Instant
    /// Over how long the registrations spread.
    public var span: Duration
    /// One ticket of so many is open; of these one in four is decided, and one in forty broken.
    public var openOneOf: Int

    public init(
        seed: UInt64 = 1, tickets: Int, end: Instant, span: Duration = .days(730), openOneOf: Int = 10
    ) {
        self.seed = seed
        self.tickets = tickets
        self.end = end
        self.span = span
        self.openOneOf = openOneOf
    }
}

/// One ticket of a seed, with the matter and the call it came from.
struct SeededTicket {
    var serial: Int64
    var registeredAt: Int64
    var due: Int64
    var closedAt: Int64?
    var isDecided: Bool
    var isBroken: Bool
    /// Which of ``SeedSource/causes``.
    var cause: Int
    var name: String
    var phone: String
    var statement: SeededText
    var nameWords: String
}

/// Words with what the search makes of them, worked out once for many tickets.
struct SeededText {
    var text: String
    var words: String

    init(_ text: String) {
        self.text = text
        words = SearchEntry(id: 0, text: text).words
    }
}
