import Domain
import Store
import Terminal
import Texts
import Time

/// The specialist's console: the escalation queue, or one ticket of it.
public struct SpecialistScreen: TicketConsole {
    public static let name = "specialist"
    public static let roles: Set<Domain.Role> = [.specialist, .lead, .admin]
    public static let topics: Set<Topic> = [.queue, .counters, .incidents]
    public static let firstLooking = Looking(query: .urgent)

    public var shell: Shell<SpecialistAction>
    var filter = QueueFilter.urgent
    var list = QueueList()
    var ticket: TicketWork?
    private var isAsked = false

    public init(texts: Texts, zone: Zone, opening: Opening) {
        shell = Shell(texts: texts, zone: zone, opening: opening)
        takeUp(opening.draft)
        guard let page = opening.view.page, opening.view.query == query else { return }
        list.refresh(page)
        isAsked = true
    }

    public var looking: Looking { Looking(ticket: ticket?.number, query: query) }

    public var isTyping: Bool { false }

    public var place: Place { Place(ticket: ticket?.number) }

    var query: QueueQuery { filter.query(for: shell.me.login) }

    /// At once for a page that the opening didn't bring; then by the minute of the clock, and before the lease ends.
    public func nextTick(after now: Instant) -> Instant? {
        guard isAsked else { return now }
        var next = Instant(milliseconds: (now.milliseconds / 60_000 + 1) * 60_000)
        if let lease = ticket?.leaseDue(shell.settings, by: shell.me.login) { next = min(next, max(now, lease)) }
        return next
    }

    public mutating func tick(at now: Instant) -> [Effect] {
        guard isAsked else {
            isAsked = true
            return [.ask(.look(topics, looking))]
        }
        return renewLease(at: now)
    }

    public mutating func paste(_ text: String, at now: Instant) -> [Effect] { [] }

    public mutating func type(_ key: Key, at now: Instant) -> [Effect] {
        if let last = ticket.map(lastTop) {
            ticket?.scroll(key, last: last)
            return []
        }
        // The filters' heading takes the first row.
        list.view.resize(height: shell.body.rows - 1)
        guard list.view.handle(key) == .needsMore, !list.isReadingMore, let next = list.next else { return [] }
        list.isReadingMore = true
        return [.ask(.page(query, after: next))]
    }

    // MARK: One ticket

    var openTicket: TicketWork? { ticket }

    mutating func withTicket(_ change: (inout TicketWork) -> Void) {
        guard var open = ticket else { return }
        change(&open)
        ticket = open
    }

    mutating func closeTicket() -> [Effect] {
        ticket = nil
        return [.ask(.look(topics, looking))]
    }

    var canDecide: Bool { true }

    /// Who decides has to read everything; who answers a call is asked before it is read out all the same.
    func disclosure(of ticket: TicketWork) -> String? { nil }
}
