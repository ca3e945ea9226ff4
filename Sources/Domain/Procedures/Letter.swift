/// A letter's text with variables in braces; which there are is checked with the procedure.
public struct Letter: Hashable, Sendable {
    public var id: LetterID
    public var title: Wording
    public var body: Wording
    /// Fits only then.
    public var when: Condition?
    /// What sending it amounts to; `nil`: to nothing that anybody waits for.
    public var serves: NoticePurpose?

    public init(
        id: LetterID, title: Wording, body: Wording, when: Condition? = nil, serves: NoticePurpose? = nil
    ) {
        self.id = id
        self.title = title
        self.body = body
        self.when = when
        self.serves = serves
    }

    /// What every letter can say: `{name}`, `{number}` and so on; besides, what a procedure's fields, clocks and tables
    /// say, by ``variable(for:)``.
    public static let variables = [
        "name", "address", "number", "registered", "today", "subject", "cause", "statement", "decision", "due", "staff",
        "ground", "body", "manager",
    ]

    public static func variable(for field: FieldID) -> String { "field-" + field.text }
    public static func variable(for clock: ClockID) -> String { "due-" + clock.text }
    public static func variable(for table: TableID) -> String { "verdict-" + table.text }

    /// The names of what this letter says, each once.
    public var variables: Set<String> { Set(Language.allCases.flatMap { Template.variables(in: body[$0]) }) }
}

/// What telling somebody something of their ticket amounts to.
public enum NoticePurpose: String, CaseIterable, Sendable, Codable {
    case acknowledgement, notice, `extension`, forwarding, refusal, answer
}
