import Time

/// One matter: a run of a procedure, from triage to its ending.
///
/// A pure value, rebuilt by replaying its recorded events; ``check(_:under:)`` says whether an event may be recorded,
/// ``apply(_:)`` what it does. Two events never commute silently: each carries the revision it follows in the store.
public struct Run: Hashable, Sendable, Codable, Identifiable {
    public let id: RunID
    public internal(set) var procedure: ProcedureVersion
    /// How many events have been applied.
    public internal(set) var revision: Int
    /// Grows when another operator adopts it, so that the first can't write any more.
    public internal(set) var generation: Int
    public internal(set) var owner: Login
    public internal(set) var state: RunState
    public internal(set) var step: StepID
    /// Steps that were on the screen at least once.
    public internal(set) var visited: Set<StepID>
    public internal(set) var answers: [FieldID: Answer]
    /// What was answered to fields of a procedure that the matter was switched from: there again once it is switched back.
    public internal(set) var aside: [FieldID: Answer]
    public internal(set) var statement: Statement?
    /// What was added after the statement was confirmed.
    public internal(set) var additions: [String]
    public internal(set) var isRestated: Bool
    public internal(set) var cause: CauseID?
    public internal(set) var desiredOutcome: OptionID?
    /// Whether the caller let us propose ways out; `nil` until they were asked.
    public internal(set) var permission: Bool?
    public internal(set) var offers: [Offer]
    public internal(set) var whyFewerOffers: String?
    public internal(set) var callback: CallbackWish
    public internal(set) var manager: ManagerWish?
    public internal(set) var abuseWarnings: Int
    /// The refused ticket whose reason has gone away, so that the person applies again.
    public internal(set) var follows: TicketNumber?

    /// The state after the first event.
    /// - Throws: ``RunError/notBegun`` when `first` isn't ``RunEvent/Fact/began(_:step:answers:)``.
    public init(id: RunID, first: RunEvent) throws(RunError) {
        guard case .began(let procedure, let step, let answers) = first.fact else { throw .notBegun }
        self.id = id
        self.procedure = procedure
        self.step = step
        self.answers = answers.mapValues(Answer.option)
        aside = [:]
        revision = 1
        generation = 1
        owner = first.by
        state = .active
        visited = [step]
        additions = []
        isRestated = false
        offers = []
        callback = CallbackWish()
        abuseWarnings = 0
    }

    /// What its recorded events make of it.
    /// - Throws: ``RunError`` of the first event that doesn't fit; a recorded history never throws.
    public init(id: RunID, replaying events: [RunEvent]) throws(RunError) {
        guard let first = events.first else { throw .notBegun }
        try self.init(id: id, first: first)
        for event in events.dropFirst() { try apply(event) }
    }

    public var isActive: Bool { state == .active }

    public var accepted: [Offer] { offers.filter { $0.response == .accepted } }

    /// The text that was answered to a field; `nil` when there is none.
    public func text(_ field: FieldID) -> String? {
        if case .text(let text)? = answers[field], !text.isEmpty { text } else { nil }
    }

    /// Every field that was answered under whichever procedure.
    public var everAnswered: Set<FieldID> { Set(answers.keys).union(aside.keys) }

    public func answer(_ field: FieldID) -> AnswerKind { answers[field]?.kind ?? .missing }
}

public enum RunState: Hashable, Sendable, Codable {
    case active
    /// Resumed in a later call, when a dropped caller rings again.
    case suspended(at: Instant, why: String)
    case ended(at: Instant, Ending)

    public var word: String {
        switch self {
        case .active: "active"
        case .suspended: "suspended"
        case .ended: "ended"
        }
    }
}

public enum Ending: Hashable, Sendable, Codable {
    case settled
    /// `told` is when the caller heard the number and the promise; `nil` until then.
    case registered(TicketNumber, told: Instant?)
    /// The same matter already had a ticket: what was said went there.
    case addedTo(TicketNumber)
    case discarded(reason: String)
}

/// What the caller says happened, in their words.
public enum Statement: Hashable, Sendable, Codable {
    /// Being written down; can be changed.
    case drafted(String)
    /// Read back and confirmed; never changed afterwards, only added to.
    case confirmed(String, at: Instant)

    public var text: String {
        switch self {
        case .drafted(let text), .confirmed(let text, _): text
        }
    }

    public var isConfirmed: Bool {
        if case .confirmed = self { true } else { false }
    }
}

/// A solution that was proposed, and what the caller said to it.
public struct Offer: Hashable, Sendable, Codable {
    public var solution: SolutionID
    public var amountKopecks: Int?
    public var response: Response?

    public init(solution: SolutionID, amountKopecks: Int? = nil, response: Response? = nil) {
        self.solution = solution
        self.amountKopecks = amountKopecks
        self.response = response
    }
}

public enum Response: String, CaseIterable, Sendable, Codable {
    case accepted, declined
    /// They want to think about it.
    case thinking
}

/// When, where and for whom the caller wants the call back; what is absent follows the procedure's rule.
public struct CallbackWish: Hashable, Sendable, Codable {
    public var window: CallbackWindow?
    public var number: PhoneNumber?
    public var askFor: String?

    public init(window: CallbackWindow? = nil, number: PhoneNumber? = nil, askFor: String? = nil) {
        self.window = window
        self.number = number
        self.askFor = askFor
    }
}

/// The caller asked for the manager: who calls back, where it is known.
public struct ManagerWish: Hashable, Sendable, Codable {
    public var name: String?

    public init(name: String? = nil) {
        self.name = name
    }
}
