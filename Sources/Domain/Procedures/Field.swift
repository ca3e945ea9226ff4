import Time

/// Something the caller is asked, or that is recorded.
public struct Field: Hashable, Sendable {
    public var id: FieldID
    /// Short, on the left of the box.
    public var label: Wording
    /// The question as it is asked aloud; `nil` when nothing is asked.
    public var ask: Wording?
    public var hint: Wording?
    public var type: FieldType
    public var isRequired: Bool
    /// What follows when the caller won't say; `nil` when that is no answer here.
    public var refused: Consequence?
    /// What follows when the caller doesn't know; `nil` when that is no answer here.
    public var unknown: Consequence?
    /// What follows from the answer "no"; `nil` when nothing does.
    public var no: Consequence?
    /// What an answer must be besides.
    public var rules: Set<FieldRule>
    /// Asked only when this holds.
    public var when: Condition?

    public init(
        id: FieldID, label: Wording, ask: Wording? = nil, hint: Wording? = nil, type: FieldType,
        isRequired: Bool = false, refused: Consequence? = nil, unknown: Consequence? = nil, no: Consequence? = nil,
        rules: Set<FieldRule> = [], when: Condition? = nil
    ) {
        self.id = id
        self.label = label
        self.ask = ask
        self.hint = hint
        self.type = type
        self.isRequired = isRequired
        self.refused = refused
        self.unknown = unknown
        self.no = no
        self.rules = rules
        self.when = when
    }
}

extension FieldID {
    /// A procedure that asks who is calling calls these fields so; what is answered there identifies the caller.
    public static let callerName: FieldID = "name"
    public static let callerAddress: FieldID = "address"
    public static let callerAccount: FieldID = "account"
    /// No field, but the day on which a condition is looked at, where it compares dates: ``Run/on(_:)``.
    public static let today: FieldID = "today"
}

public enum FieldType: Hashable, Sendable {
    /// One line; at most `limit` characters (extended grapheme clusters, as a person counts them).
    case line(limit: Int)
    /// Several lines; at most `limit` characters.
    case text(limit: Int)
    case choice([FieldOption])
    case yesNo
    /// Whole roubles and kopecks, as kopecks, up to `limit`.
    case money(limitKopecks: Int)
    case number(ClosedRange<Int>)
    case date
    case phone
    /// One address (RFC 5321, section 4.1.2), as far as its form shows.
    case email
    /// At most `limit` files.
    case attachments(limit: Int)
    /// Who signed, of those who may, and on which day.
    case signature([FieldOption])
}

/// What an answer must be besides being of its field's type.
public enum FieldRule: String, CaseIterable, Sendable {
    /// Links alone are no substance: at least three words remain without them.
    case substance
    /// At least a name and a surname.
    case fullName
    case notFuture
    case notPast
}

extension FieldType {
    /// What is chosen from; `nil` where nothing is.
    public var options: [FieldOption]? {
        switch self {
        case .choice(let options), .signature(let options): options
        default: nil
        }
    }
}

public struct FieldOption: Hashable, Sendable {
    public var id: OptionID
    public var title: Wording

    public init(id: OptionID, title: Wording) {
        self.id = id
        self.title = title
    }
}

/// What the procedure says when there is no answer: words for the caller, and whether the matter may go on.
public struct Consequence: Hashable, Sendable {
    public var say: Wording
    /// `false`: without this answer the matter can be settled or discarded, not registered.
    public var allowsRegistration: Bool

    public init(say: Wording, allowsRegistration: Bool) {
        self.say = say
        self.allowsRegistration = allowsRegistration
    }
}

/// What was answered to a field.
public enum Answer: Hashable, Sendable, Codable {
    case text(String)
    case option(OptionID)
    case yesNo(Bool)
    case money(kopecks: Int)
    case number(Int)
    case date(CalendarDay)
    case phone(PhoneNumber)
    case attachments([Attachment])
    case signature(by: OptionID, on: CalendarDay)
    case refused
    case unknown

    /// As a line of history keeps it, in no language: an option by its name, a sum in kopecks.
    public var plainWords: String {
        switch self {
        case .text(let text): text
        case .option(let option): option.text
        case .yesNo(let yes): yes ? "yes" : "no"
        case .money(let kopecks): String(kopecks)
        case .number(let number): String(number)
        case .date(let day): day.description
        case .phone(let number): number.description
        case .attachments(let files): files.map(\.name).joined(separator: ", ")
        case .signature(let signer, let day): "\(signer), \(day)"
        case .refused: "refused"
        case .unknown: "unknown"
        }
    }

    public var kind: AnswerKind {
        switch self {
        case .refused: .refused
        case .unknown: .unknown
        default: .given
        }
    }
}
