import Domain
import Store
import Time

/// What came of a ``Request``.
public enum Report: Sendable {
    case opened(Opening)
    case presence(Presence)
    case looked(View)
    case call(Call)
    /// Nobody is waiting any more, or another operator was faster.
    case card(CallerCard, for: CallID)
    case alerted
    case run(Run, Procedure)
    /// A recorded run, as the store has it.
    case recorded(Run)
    case registered(Ticket)
    case file(Attachment, FileUse)
    case saved(String)
    case titles([ProcedureTitle])
    case desk(Desk)
    case ticket(Ticket, [HistoryEntry], Procedure?, TicketMatter? = nil)
    case performed(Ticket, TicketAct)
    case page(QueueQuery, Page, after: PageKey?)
    case found(String, SearchPage, before: TicketID?)
    case incident(Incident)
    case attached(IncidentTarget, Incident)
    case detached(IncidentTarget, Incident)
    case incidents([Incident], about: IncidentTarget)
    case warmedUp
    /// What was typed is on the disk.
    case drafted
    /// Whether there is nothing left to do for now.
    case keptHouse(isDone: Bool)
    case failed(Request, StoreError)
    /// A procedure that was asked for can't be loaded; the sentence says why.
    case unusable(Request, String)

    /// Nothing of what was asked was done.
    var isRefusal: Bool {
        switch self {
        case .failed, .unusable: true
        default: false
        }
    }
}

/// What a console begins with.
public struct Opening: Sendable {
    public var me: StaffMember
    public var settings: HotlineSettings
    public var names: [Login: String]
    public var presence: Presence?
    public var view: View
    /// With a call in hand; otherwise the first frame doesn't wait for it.
    public var desk: Desk?
    /// What was in hand when the last console of this person ended …
    public var inHand: InHand?
    /// … and the words that weren't recorded then.
    public var draft: Draft?

    public init(
        me: StaffMember, settings: HotlineSettings, names: [Login: String] = [:], presence: Presence?, view: View,
        desk: Desk?, inHand: InHand?, draft: Draft? = nil
    ) {
        self.me = me
        self.settings = settings
        self.names = names
        self.presence = presence
        self.view = view
        self.desk = desk
        self.inHand = inHand
        self.draft = draft
    }
}

/// What a ticket came from: what the caller answered, wants and was offered.
public struct TicketMatter: Hashable, Sendable {
    public var run: Run
    /// The number of the caller's account, as printed on the bill.
    public var account: String?
    /// The open ones that it is attached to.
    public var incidents: [Incident]
    /// What clocks are counted by now.
    public var calendar: WorkCalendar

    public init(run: Run, account: String?, incidents: [Incident] = [], calendar: WorkCalendar = .none) {
        self.calendar = calendar
        self.run = run
        self.account = account
        self.incidents = incidents
    }
}

public struct ProcedureTitle: Hashable, Sendable {
    public var id: ProcedureID
    public var title: Wording

    public init(id: ProcedureID, title: Wording) {
        self.id = id
        self.title = title
    }
}

public struct InHand: Sendable {
    public var call: Call
    public var card: CallerCard
    public var runs: [Run]
    /// Of the runs that are not ended, in the same order.
    public var procedures: [ProcedureVersion: Procedure]
    public var ticket: Ticket?

    public init(
        call: Call, card: CallerCard, runs: [Run], procedures: [ProcedureVersion: Procedure], ticket: Ticket?
    ) {
        self.call = call
        self.card = card
        self.runs = runs
        self.procedures = procedures
        self.ticket = ticket
    }
}

/// The shared state as far as a screen looks at it; `nil` where it didn't ask.
public struct View: Sendable {
    /// How many of the clocks that fall due first are looked at.
    static let clocksAtRisk = 50

    public var at: Instant
    /// What the person at the console is doing, as the store has it.
    public var presence: Presence?
    public var floor: FloorFigures
    /// The call that the exchange has put through to this desk's telephone, and that nobody has on a screen yet.
    public var ringingHere: Call?
    public var counters: QueueCounters
    public var mine: DayFigures
    public var toContact: [TicketRow]
    public var incidents: [Incident]
    public var alerts: [Alert]
    public var call: Call?
    public var page: Page?
    /// What the page is a page of.
    public var query: QueueQuery?
    public var ticket: Ticket?
    public var service: ServiceFigures?
    public var people: [Person]
    public var causes: [CauseCount]
    /// The clocks that fall due first, for the lead.
    public var atRisk: [ClockAtRisk] = []

    /// A member of staff with what they are doing, for the lead.
    public struct Person: Hashable, Sendable {
        public var presence: Presence
        public var name: String

        public init(presence: Presence, name: String) {
            self.presence = presence
            self.name = name
        }
    }

    public init(
        at: Instant, presence: Presence? = nil, floor: FloorFigures, counters: QueueCounters, mine: DayFigures,
        toContact: [TicketRow] = [],
        incidents: [Incident] = [], alerts: [Alert] = [], call: Call? = nil, page: Page? = nil, ticket: Ticket? = nil,
        service: ServiceFigures? = nil, people: [Person] = [], causes: [CauseCount] = []
    ) {
        self.at = at
        self.presence = presence
        self.floor = floor
        self.counters = counters
        self.mine = mine
        self.toContact = toContact
        self.incidents = incidents
        self.alerts = alerts
        self.call = call
        self.page = page
        self.ticket = ticket
        self.service = service
        self.people = people
        self.causes = causes
    }
}
