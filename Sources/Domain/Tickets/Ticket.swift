import Time

/// A registered application, from one matter; many calls may belong to it.
///
/// It is open exactly while at least one promise is live: what owes nothing can't be open, what owes something can't
/// be closed. There is no act that closes a ticket, only acts that end promises; and none that ends the last of them while
/// a clock still runs.
public struct Ticket: Hashable, Sendable, Identifiable {
    public let id: TicketID
    public let number: TicketNumber
    public let run: RunID
    public let procedure: ProcedureVersion
    public let registeredAt: Instant
    public let registeredBy: Login
    public var caller: TicketCaller
    /// The cause's title, or the procedure's where none was found, as it stood when the ticket was registered.
    public let subject: Wording
    /// Of ``procedure``; the same cause is counted as one, whatever language it was registered in.
    public let cause: CauseID?
    /// In the caller's words; never changed.
    public let statement: String
    /// Read back to the caller and confirmed by them; a caller who hung up couldn't.
    public let isStatementConfirmed: Bool
    public let desiredOutcome: String?
    public internal(set) var claim: Claim?
    /// Grows with every claim, so that a stale owner can't decide.
    public internal(set) var generation: Int
    public internal(set) var decision: Decision?
    /// In the order they were made.
    public internal(set) var promises: [Promise]
    public internal(set) var attempts: [Attempt]
    public internal(set) var closedAt: Instant?
    public internal(set) var proceedings: Proceedings

    public init(
        id: TicketID, number: TicketNumber, run: RunID, procedure: ProcedureVersion, registeredAt: Instant,
        registeredBy: Login, caller: TicketCaller, subject: Wording, cause: CauseID?, statement: String,
        isStatementConfirmed: Bool, desiredOutcome: String?, claim: Claim? = nil, generation: Int = 0,
        decision: Decision? = nil, promises: [Promise], attempts: [Attempt] = [], closedAt: Instant? = nil,
        proceedings: Proceedings = Proceedings()
    ) {
        self.id = id
        self.number = number
        self.run = run
        self.procedure = procedure
        self.registeredAt = registeredAt
        self.registeredBy = registeredBy
        self.caller = caller
        self.subject = subject
        self.cause = cause
        self.statement = statement
        self.isStatementConfirmed = isStatementConfirmed
        self.desiredOutcome = desiredOutcome
        self.claim = claim
        self.generation = generation
        self.decision = decision
        self.promises = promises
        self.attempts = attempts
        self.closedAt = closedAt
        self.proceedings = proceedings
    }

    public var livePromises: [Promise] { promises.filter(\.isLive) }

    /// The promise that is owed first; `nil` when the ticket is closed.
    public var nextPromise: Promise? { livePromises.min { $0.due < $1.due } }

    /// Who was named as the manager who rings back, in what is owed last; `nil` where nobody was.
    public var manager: String? { livePromises.last { $0.kind == .managerCallsBack && $0.askFor != nil }?.askFor }

    public var isOpen: Bool { closedAt == nil }

    public var stage: TicketStage {
        if !isOpen { .closed } else if decision != nil { .decided } else { .open }
    }
}

/// Where a ticket stands, as a list shows it.
public enum TicketStage: String, CaseIterable, Sendable, Codable {
    /// Nothing is decided yet.
    case open
    /// Decided, and the caller is still owed something: usually the call that tells them.
    case decided
    case closed
}

/// Who applied and how to reach them, as of the registration.
public struct TicketCaller: Hashable, Sendable, Codable {
    public var person: PersonID?
    public var account: AccountID?
    public var name: String?
    public var phone: PhoneNumber?
    public var address: String?
    public var language: Language

    public init(
        person: PersonID? = nil, account: AccountID? = nil, name: String? = nil, phone: PhoneNumber? = nil,
        address: String? = nil, language: Language
    ) {
        self.person = person
        self.account = account
        self.name = name
        self.phone = phone
        self.address = address
        self.language = language
    }
}

extension TicketCaller {
    /// With the name and the address that were answered in a matter, where they were: there the caller says for this very
    /// application who they are and where they are written to. What was refused leaves what the card has.
    public func asAnswered(in run: Run) -> TicketCaller {
        var caller = self
        caller.name = run.text(.callerName) ?? name
        caller.address = run.text(.callerAddress) ?? address
        return caller
    }
}

/// A specialist's exclusive hold on deciding: a lease with a generation.
public struct Claim: Hashable, Sendable, Codable {
    public var by: Login
    public var since: Instant
    public var until: LeaseTime

    public init(by: Login, since: Instant, until: LeaseTime) {
        self.by = by
        self.since = since
        self.until = until
    }

    public func isLive(at now: LeaseTime) -> Bool { now.isBefore(until) }
}

/// A moment that no jump of the wall clock moves: milliseconds since the boot named `boot`. After another boot every
/// lease of this one is over.
public struct LeaseTime: Hashable, Sendable, Codable {
    public var boot: String
    public var milliseconds: Int64

    public init(boot: String, milliseconds: Int64) {
        self.boot = boot
        self.milliseconds = milliseconds
    }

    public func isBefore(_ other: LeaseTime) -> Bool { boot == other.boot && milliseconds < other.milliseconds }
}
