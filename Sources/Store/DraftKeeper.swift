import Domain

/// Whose words a draft holds: at one kind of console, of one person. Words for a caller don't turn up in the lead's console.
public struct DraftOwner: Hashable, Sendable {
    /// The word of the console's command.
    public var console: String
    public var login: Login

    public init(console: String, login: Login) {
        self.console = console
        self.login = login
    }
}

/// Where one console keeps what is typed and not yet recorded: beside the queue, not in it, so that keystrokes cost the
/// commits of others nothing. What the words look like is the console's affair. For one thread at a time.
public protocol DraftKeeper: Sendable {
    /// What consoles of the same owner left when they were lost, the latest first. It stays where it is until
    /// ``forgetLeft()``: a crash before that leaves it for the next.
    var left: [[UInt8]] { get }
    func forgetLeft()

    /// Durable when it returns; a crash before that leaves what was saved before. No words: nothing is left to find.
    /// - Throws: ``StoreError/queue(_:)``; what was saved before is still there.
    func save(_ words: [UInt8]) throws(StoreError)

    /// The owner goes on at another console, which has taken these words over.
    var isContinuedElsewhere: Bool { get }

    /// After a good end: a file without words goes.
    func close()
}
