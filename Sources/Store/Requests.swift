import Domain
import Time

/// A call as the exchange announces it.
public struct Ring: Hashable, Sendable, Codable {
    public var exchangeID: ExchangeCallID
    public var line: Int?
    /// `nil` when withheld.
    public var number: PhoneNumber?
    /// Where it has put the voice through already.
    public var connectedTo: Extension?

    public init(exchangeID: ExchangeCallID, line: Int? = nil, number: PhoneNumber?, connectedTo: Extension? = nil) {
        self.exchangeID = exchangeID
        self.line = line
        self.number = number
        self.connectedTo = connectedTo
    }
}

public enum CallChoice: Hashable, Sendable {
    /// The one whose voice the exchange has put through to this extension, else the longest waiting of those that it has
    /// put through to none: nobody gets on the screen whom another has in their ear.
    case next(at: Extension?)
    /// This call and no other.
    case exchange(ExchangeCallID)
    case id(CallID)

    public static let longestWaiting = next(at: nil)
}

/// What the operator found out about who is calling.
public struct Identification: Hashable, Sendable {
    public var who: Who
    public var capacity: Capacity
    public var verification: Verification
    public var language: Language

    public init(who: Who, capacity: Capacity, verification: Verification, language: Language) {
        self.who = who
        self.capacity = capacity
        self.verification = verification
        self.language = language
    }

    public enum Who: Hashable, Sendable {
        case unknown
        case known(PersonID, AccountID?)
        /// Somebody new; an account is found by its number or made.
        case new(name: String, address: String?, account: String?)
    }
}

/// Who may be calling, and what there already is.
public struct CallerCard: Hashable, Sendable {
    /// People who used this number, the latest first; several share one often enough.
    public var people: [Person]
    public var accounts: [Account]
    /// Newest first.
    public var calls: [EarlierCall]
    public var openTickets: [TicketRow]
    /// Matters that broke off and are offered to be gone on with.
    public var suspended: [Run]
    /// Matters that nobody put away though their caller was cut off: their owner hasn't come back to them, and whoever
    /// has the caller on the line again may adopt them.
    public var unattended: [Run]

    public init(
        people: [Person] = [], accounts: [Account] = [], calls: [EarlierCall] = [], openTickets: [TicketRow] = [],
        suspended: [Run] = [], unattended: [Run] = []
    ) {
        self.people = people
        self.accounts = accounts
        self.calls = calls
        self.openTickets = openTickets
        self.suspended = suspended
        self.unattended = unattended
    }
}

public struct EarlierCall: Hashable, Sendable {
    public var id: CallID
    public var at: Instant
    public var state: CallState
    public var tickets: [TicketNumber]

    public init(id: CallID, at: Instant, state: CallState, tickets: [TicketNumber]) {
        self.id = id
        self.at = at
        self.state = state
        self.tickets = tickets
    }
}

/// One line of a list of tickets.
public struct TicketRow: Hashable, Sendable, Codable {
    public var id: TicketID
    public var number: TicketNumber
    public var stage: TicketStage
    public var registeredAt: Instant
    public var subject: Wording
    public var callerName: String?
    public var phone: PhoneNumber?
    /// The next live promise; `nil` on a closed ticket.
    public var due: Instant?
    public var kind: PromiseKind?
    public var isBroken: Bool
    public var claimedBy: Login?
    /// When the first of its clocks falls due; `nil` when none runs.
    public var clockDue: Instant?

    public init(
        id: TicketID, number: TicketNumber, stage: TicketStage, registeredAt: Instant, subject: Wording,
        callerName: String?, phone: PhoneNumber?, due: Instant?, kind: PromiseKind?, isBroken: Bool, claimedBy: Login?,
        clockDue: Instant? = nil
    ) {
        self.id = id
        self.number = number
        self.stage = stage
        self.registeredAt = registeredAt
        self.subject = subject
        self.callerName = callerName
        self.phone = phone
        self.due = due
        self.kind = kind
        self.isBroken = isBroken
        self.claimedBy = claimedBy
        self.clockDue = clockDue
    }
}

/// A filter and an order that an index serves: other pairs can't be asked for.
public enum QueueQuery: Hashable, Sendable {
    /// Every open ticket, the earliest due first.
    case urgent
    /// Nothing decided yet, the earliest due first.
    case undecided
    /// Decided, and the caller is to be rung, the earliest due first.
    case toContact
    /// Live promises whose time passed, the oldest first.
    case broken
    /// Open tickets by the clock that falls due first, the missed ones before all.
    case clocks
    /// Claimed by this person, the earliest due first.
    case mine(Login)
    /// All tickets, the newest first.
    case newest
}

/// The key of a list's row; rows after it follow, whatever was inserted meanwhile.
public struct PageKey: Hashable, Sendable {
    /// Due time or registration time in milliseconds, as the query orders.
    public var order: Int64
    public var id: TicketID

    public init(order: Int64, id: TicketID) {
        self.order = order
        self.id = id
    }
}

public struct Page: Hashable, Sendable {
    public var rows: [TicketRow]
    /// `nil` when this is the last.
    public var next: PageKey?

    public init(rows: [TicketRow], next: PageKey?) {
        self.rows = rows
        self.next = next
    }
}

public struct SearchPage: Hashable, Sendable {
    public var rows: [TicketRow]
    public var next: TicketID?
    /// The scan was bounded and what is older wasn't looked at.
    public var olderNotSearched: Bool

    public init(rows: [TicketRow], next: TicketID?, olderNotSearched: Bool) {
        self.rows = rows
        self.next = next
        self.olderNotSearched = olderNotSearched
    }
}

public struct HistoryEntry: Hashable, Sendable {
    public var sequence: Int64
    public var at: Instant
    public var by: Login
    public var fact: HistoryFact

    public init(sequence: Int64, at: Instant, by: Login, fact: HistoryFact) {
        self.sequence = sequence
        self.at = at
        self.by = by
        self.fact = fact
    }
}

public struct BrokenPromise: Hashable, Sendable, Codable {
    public var ticket: TicketNumber
    public var promise: Promise

    public init(ticket: TicketNumber, promise: Promise) {
        self.ticket = ticket
        self.promise = promise
    }
}

public struct IncidentDraft: Hashable, Sendable {
    public var title: String
    public var bulletin: Wording

    public init(title: String, bulletin: Wording) {
        self.title = title
        self.bulletin = bulletin
    }
}

public enum IncidentTarget: Hashable, Sendable {
    case run(RunID)
    case ticket(TicketNumber)
}

/// How often a procedure's cause was registered, whoever did it in whichever language.
public struct CauseCount: Hashable, Sendable {
    public var procedure: ProcedureID
    public var cause: CauseID
    /// As the newest version says it that anything was registered under.
    public var title: Wording
    public var count: Int

    public init(procedure: ProcedureID, cause: CauseID, title: Wording, count: Int) {
        self.procedure = procedure
        self.cause = cause
        self.title = title
        self.count = count
    }
}

/// Something the lead must know.
public struct Alert: Hashable, Sendable, Identifiable {
    public let id: Identifier<Alert>
    public var at: Instant
    public var kind: Kind
    public var call: CallID?
    public var ticket: TicketNumber?
    public var by: Login
    /// What was said; of a broken promise its kind, of a missed clock its name in the procedure.
    public var words: String
    /// What the missed clock is called.
    public var clock: Wording?

    public init(
        id: Identifier<Alert>, at: Instant, kind: Kind, call: CallID?, ticket: TicketNumber?, by: Login, words: String,
        clock: Wording? = nil
    ) {
        self.id = id
        self.at = at
        self.kind = kind
        self.call = call
        self.ticket = ticket
        self.by = by
        self.words = words
        self.clock = clock
    }

    public enum Kind: String, CaseIterable, Sendable, Codable {
        case emergency, managerAsked, promiseBroken, clockMissed
    }
}

/// One thing that an examination of the queue found wrong.
public struct Finding: Hashable, Sendable {
    public var what: String
    public var remedy: String

    public init(what: String, remedy: String) {
        self.what = what
        self.remedy = remedy
    }
}
