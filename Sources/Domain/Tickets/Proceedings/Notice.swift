import Time

/// That somebody was told something of their ticket: what it amounts to, when, by what means, by whom.
public struct Notice: Hashable, Sendable {
    public var serves: NoticePurpose
    public var means: Means
    /// When they were told: a letter, when it was sent.
    public var at: Instant
    public var by: Login
    /// The procedure's letter that was sent; `nil` when it was told otherwise.
    public var letter: LetterID?

    public init(serves: NoticePurpose, means: Means, at: Instant, by: Login, letter: LetterID? = nil) {
        self.serves = serves
        self.means = means
        self.at = at
        self.by = by
        self.letter = letter
    }

    public enum Means: String, CaseIterable, Sendable, Codable {
        case letter, email, phone, handed

        /// What leaves the person something to read.
        public static let written: Set<Means> = [.letter, .email, .handed]
    }
}

/// A notice that is about to be recorded, by whoever records it.
public struct NoticeDraft: Hashable, Sendable {
    public var serves: NoticePurpose
    public var means: Notice.Means
    public var at: Instant
    public var letter: LetterID?
    /// What was told, where it is worth keeping.
    public var words: String?

    public init(
        serves: NoticePurpose, means: Notice.Means, at: Instant, letter: LetterID? = nil, words: String? = nil
    ) {
        self.serves = serves
        self.means = means
        self.at = at
        self.letter = letter
        self.words = words
    }
}
