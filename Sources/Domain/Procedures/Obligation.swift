/// What must have happened before a matter may leave by certain exits. Steps guide, obligations gate.
public struct Obligation: Hashable, Sendable {
    public var id: ObligationID
    public var title: Wording
    public var demand: Demand
    public var gates: Set<Exit>
    /// Where it is fulfilled: one key from the list of open ones.
    public var step: StepID

    public init(id: ObligationID, title: Wording, demand: Demand, gates: Set<Exit>, step: StepID) {
        self.id = id
        self.title = title
        self.demand = demand
        self.gates = gates
        self.step = step
    }
}

/// What an obligation asks of a run; each is a fact that the run's events can establish.
public enum Demand: Hashable, Sendable {
    /// Every required field whose condition holds is answered.
    case requiredFields
    /// The statement was read back to the caller and confirmed by them.
    case statementConfirmed
    /// The problem was said back in one's own words.
    case problemRestated
    case causeIdentified
    /// Leave was asked to propose ways out, before the first was proposed.
    case permissionAsked
    /// So many solutions were offered, or it was said why not.
    case solutionsOffered(atLeast: Int)
    /// Each offer was accepted, declined, or is being thought about.
    case offersAnswered
    case desiredOutcome
    /// Enough is answered for a decision table to say which of its rows fit.
    case verdict(TableID)
    /// The caller heard the ticket's number and by when we owe what.
    case promiseTold
}

/// How a matter can end well. Suspending, ringing back and discarding with a reason are always open.
public enum Exit: String, CaseIterable, Sendable, Codable {
    /// Settled on the phone.
    case settle
    /// Registered as a ticket.
    case register
    /// Said goodbye after registering: what has to be told was told.
    case close
}

/// When a promise of a kind is due, and how it is said.
public struct PromiseRule: Hashable, Sendable {
    public var kind: PromiseKind
    /// Calendar days after the day of registration; due at the end of calling hours of the last, unless the caller
    /// named a window.
    public var withinDays: Int
    /// Said with `{by}` (the date as a sentence) and `{number}`.
    public var say: Wording

    public init(kind: PromiseKind, withinDays: Int, say: Wording) {
        self.kind = kind
        self.withinDays = withinDays
        self.say = say
    }
}
