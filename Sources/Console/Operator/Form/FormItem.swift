import Domain
import Terminal
import Time

/// One thing on a step that can be focused: a box, a choice, a tick.
enum FormItem: Hashable, Sendable {
    // Who is calling
    case who, callerName, callerAddress, account, capacity, verification, language
    // What happened
    case statement, confirmed, addition
    case field(FieldID)
    case verdict(TableID)
    case restated
    case cause
    case outcome
    // Ways out
    case permission
    case solution(SolutionID)
    case fewer
    // The promise
    case windowDay, windowHours, callbackNumber, askFor

    /// A stable word, for drafts on disk.
    var word: String {
        switch self {
        case .field(let id): "field:\(id)"
        case .solution(let id): "solution:\(id)"
        case .verdict(let id): "verdict:\(id)"
        default: "\(self)"
        }
    }

    /// `nil` for a word that is none.
    init?(word: String) {
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("field", let id?): self = .field(FieldID(id))
        case ("solution", let id?): self = .solution(SolutionID(id))
        default:
            guard let plain = Self.typed.first(where: { $0.word == word }) else { return nil }
            self = plain
        }
    }

    /// The items that are typed, but for the fields.
    private static let typed: [FormItem] = [
        .callerName, .callerAddress, .account, .statement, .addition, .fewer, .callbackNumber, .askFor,
    ]
}

/// How an item looks and is answered.
struct ItemView: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case text(limit: Int, rows: Int)
        case choice([String], selected: Int?)
        case check(Bool)
        /// A solution with what was said to it.
        case offer(Response?, isOffered: Bool)
        /// What a decision table says; nothing is typed here.
        case verdict(String, isDecided: Bool)
    }

    var item: FormItem
    var label: String
    var kind: Kind
    var isRequired = false
    var hint = ""
    /// Asked aloud while the item is focused.
    var ask: String?
    /// "won't say" and "doesn't know", where they are answers.
    var canRefuse = false
    var canBeUnknown = false
    /// The answer is one of these.
    var given: Domain.AnswerKind = .missing
    /// The option that Enter takes while none is chosen: it stands there to be seen.
    var proposed: Int?

    /// Whether Enter stops here: what is seldom needed is left to Tab and the arrows.
    var isOnPath: Bool {
        switch item {
        case .callerAddress, .account, .capacity, .language, .addition, .fewer, .askFor: false
        case .callbackNumber: hint.isEmpty
        default: true
        }
    }

    /// Whether one can stand here.
    var isFocusable: Bool {
        if case .verdict = kind { false } else { true }
    }

    var isText: Bool {
        if case .text = kind { true } else { false }
    }
}

/// What is focused and typed on a matter's screen.
struct Form: Equatable, Sendable {
    var focus: FormItem?
    /// Texts as they stand in their boxes, recorded or not.
    var editors: [FormItem: TextEditor] = [:]
    /// Which of the fitting phrases is shown.
    var phrase = 0
    /// How many characters didn't fit since a key last changed something.
    var lost = 0
    /// The operator knows that nobody can be rung, and registers it all the same.
    var isWarnedOfNoNumber = false
    /// Paths that are being looked at: asked once, however often Enter is pressed meanwhile.
    var lookedAt: [FieldID: String] = [:]
    /// Words of a console that was lost, by their items, until their boxes are on the screen.
    var left: [String: Draft.Box] = [:]
}
