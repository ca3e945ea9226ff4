import Domain

/// What a draft belongs to. Words kept under an earlier revision of a run never cover what was submitted since.
public struct DraftKey: Hashable, Sendable {
    public var call: CallID
    /// `nil` before the first matter has begun.
    public var run: RunID?
    public var revision: Int

    public init(call: CallID, run: RunID?, revision: Int) {
        self.call = call
        self.run = run
        self.revision = revision
    }
}

/// Words typed and not yet submitted, as a console last made them durable.
public struct Draft: Hashable, Sendable {
    public var key: DraftKey
    /// As the console wrote them: the store doesn't look inside.
    public var words: [UInt8]

    public init(key: DraftKey, words: [UInt8]) {
        self.key = key
        self.words = words
    }
}
