import Domain
import Store
import Time

/// What a screen asks of the store, carried out on the store's thread in the order in which it was asked.
public enum Request: Hashable, Sendable {
    /// Everything a console needs to begin, or to begin again after a crash; it looks at the call in hand, and at this.
    case open(Looking)
    case present(PresenceState)
    /// What changed under these topics, as far as the screen shows it.
    case look(Set<Topic>, Looking)

    /// The call in this desk's telephone, else the one that waits longest.
    case take
    case happened(CallEvent, CallID)
    case identify(Identification, CallID)
    case card(CallID)
    case alertLead(CallID, words: String)
    case acknowledge(Identifier<Alert>)

    case begin(ProcedureID, answers: [FieldID: OptionID], CallID)
    case record([RunEvent.Fact], RunID, after: Int, generation: Int)
    case resume(RunID, CallID)
    case adopt(RunID, CallID?)
    /// What the first has in hand goes to the second, with its matters.
    case handOver(from: Login, to: Login)
    case switchTo(ProcedureID, RunID, after: Int, generation: Int, keeping: Set<FieldID>)
    /// The caller of the call that it was said in is who applies, where the registration doesn't say.
    case register(Registration, in: CallID)
    case add(RunID, revision: Int, generation: Int, TicketNumber)

    /// What a file is that belongs to a matter or a ticket.
    case lookAtFile(String, FileUse)
    /// A letter goes to a file of the person's own.
    case save(String, to: String)
    /// What procedures there are, for switching to another.
    case titles
    case ticket(TicketNumber)
    case perform(TicketAct, TicketNumber)
    case page(QueueQuery, after: PageKey?)
    case search(String, before: TicketID?)
    case attach(IncidentTarget, IncidentID)
    case detach(IncidentTarget, IncidentID)
    /// Which incidents it is attached to: asked when it comes to the screen.
    case incidents(about: IncidentTarget)
    case openIncident(title: String, bulletin: Wording)
    case closeIncident(IncidentID)

    /// Records what time alone has broken, and indexes what waits; cheap when there is nothing to do.
    case keepHouse
    /// What stands around every procedure; asked before anything else, so that no call comes sooner.
    case desk
    /// Reads the installed procedures before the first is needed, so that a call doesn't wait for it.
    case warmUp
    /// Goes to the disk beside the queue, not into it.
    case saveDraft(Draft)

    /// Whether losing it would lose what somebody said or promised: shown as unsaved until it is acknowledged.
    public var isWriting: Bool {
        switch self {
        case .open, .look, .card, .ticket, .lookAtFile, .save, .page, .search, .saveDraft, .keepHouse, .titles, .desk,
            .warmUp,
            .incidents:
            false
        default: true
        }
    }
}

/// What a screen shows of the shared state, and so what a change makes it read again.
public struct Looking: Hashable, Sendable {
    public var call: CallID?
    public var ticket: TicketNumber?
    public var query: QueueQuery?
    /// People, causes and the day's service, for the lead.
    public var wholeFloor: Bool

    public init(
        call: CallID? = nil, ticket: TicketNumber? = nil, query: QueueQuery? = nil, wholeFloor: Bool = false
    ) {
        self.call = call
        self.ticket = ticket
        self.query = query
        self.wholeFloor = wholeFloor
    }
}
