import Domain
import Store
import Terminal
import Texts
import Time

/// The lead's console: the floor live, and any ticket of it.
public struct LeadScreen: TicketConsole {
    public static let name = "lead"
    public static let roles: Set<Domain.Role> = [.lead, .admin]
    public static let topics: Set<Topic> = [.floor, .queue, .counters, .alerts, .incidents, .staff]
    public static let firstLooking = Looking(query: .urgent, wholeFloor: true)

    public var shell: Shell<LeadAction>
    var panel = FloorPanel.alerts
    var lists: [FloorPanel: ListView] = [:]
    /// Whether the panel of what is owed lists clocks, not promises.
    var showsClocks = false
    var ticket: TicketWork?
    /// What is written of an incident that isn't announced yet: going back a question costs no word.
    var announcement = Announcement()
    /// When a figure last changed, by its label.
    private(set) var changedAt: [String: Instant] = [:]
    private var isAsked = false

    struct Announcement: Hashable, Sendable {
        var title = ""
        var bulletin = Wording(ru: "", en: "")
    }

    public init(texts: Texts, zone: Zone, opening: Opening) {
        shell = Shell(texts: texts, zone: zone, opening: opening)
        takeUp(opening.draft)
        isAsked = opening.view.service != nil
        if isAsked { see(opening.view, at: opening.view.at) }
    }

    public var looking: Looking { Looking(ticket: ticket?.number, query: .urgent, wholeFloor: true) }

    public var isTyping: Bool { false }

    public var place: Place { Place(ticket: ticket?.number) }

    /// So long is a number marked that has changed; nothing blinks.
    static let markDuration = Duration.seconds(2)

    func isMarked(_ figure: FloorFigure, at now: Instant) -> Bool {
        changedAt[figure.label].map { now - $0 < Self.markDuration } ?? false
    }

    /// Every second while somebody waits; when a mark goes; else by the minute.
    public func nextTick(after now: Instant) -> Instant? {
        guard isAsked else { return now }
        var next = Instant(milliseconds: (now.milliseconds / 60_000 + 1) * 60_000)
        if shell.view.floor.waiting > 0, let since = shell.view.floor.longestSince {
            next = min(next, since + .milliseconds(((now - since).wholeMilliseconds / 1000 + 1) * 1000))
        }
        let marks = changedAt.values.map { $0 + Self.markDuration }.filter { $0 > now }
        if let mark = marks.min() { next = min(next, mark) }
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
        _ = lists[panel, default: ListView()].handle(key)
        return []
    }

    /// What a look brought; the waiting caller's timer runs by itself and is no change.
    mutating func see(_ view: View, at now: Instant) {
        let isFirst = shell.view.service == nil
        let before = FloorFigure.rows(shell.view, shell.settings, texts, now: now).joined()
        let after = FloorFigure.rows(view, shell.settings, texts, now: now).joined()
        changedAt = changedAt.filter { now - $0.value < Self.markDuration }
        for (old, new) in zip(before, after) where old.value != new.value && !isFirst { changedAt[new.label] = now }
        let (selectedAlert, clock, promise) = (alert?.id, selectedClock, selectedPromise?.number)
        shell.view = view
        let counts: [FloorPanel: Int] = [
            .alerts: alerts.count, .promises: owedCount, .people: people(at: now).count,
            .causes: view.causes.count,
        ]
        for (panel, count) in counts { lists[panel, default: ListView()].update(count: count) }
        if let selectedAlert, let row = alerts.firstIndex(where: { $0.id == selectedAlert }) {
            lists[.alerts]?.select(row)
        }
        // What is selected stays selected while others come and go above it.
        let owed =
            showsClocks
            ? clocks.firstIndex { $0.ticket == clock?.ticket && $0.clock == clock?.clock }
            : promises.firstIndex { $0.number == promise }
        if let owed { lists[.promises]?.select(owed) }
    }

    // MARK: Late first

    /// Emergencies, then managers asked for, then promises; the newest of each first.
    var alerts: [Alert] {
        let order = Alert.Kind.allCases
        func rank(_ alert: Alert) -> Int { order.firstIndex(of: alert.kind) ?? order.count }
        return shell.view.alerts.sorted { rank($0) == rank($1) ? $0.at > $1.at : rank($0) < rank($1) }
    }

    var alert: Alert? {
        let row = lists[.alerts]?.selection ?? 0
        return alerts.indices.contains(row) ? alerts[row] : nil
    }

    /// The selected one; from another panel the first.
    var toAcknowledge: Alert? { panel == .alerts ? alert : alerts.first }

    /// The clocks that fall due first.
    var clocks: [ClockAtRisk] { shell.view.atRisk }

    var selectedClock: ClockAtRisk? {
        let row = lists[.promises]?.selection ?? 0
        return showsClocks && clocks.indices.contains(row) ? clocks[row] : nil
    }

    var selectedPromise: TicketRow? {
        let row = lists[.promises]?.selection ?? 0
        return !showsClocks && promises.indices.contains(row) ? promises[row] : nil
    }

    /// What the panel of what is owed lists.
    var owedCount: Int { showsClocks ? clocks.count : promises.count }

    var promises: [TicketRow] { shell.view.query == .urgent ? shell.view.page?.rows ?? [] : [] }

    func people(at now: Instant) -> [View.Person] {
        shell.view.people.filter { $0.presence.state != .away }.sorted {
            let late = ($0.isLate(at: now), $1.isLate(at: now))
            return late.0 == late.1 ? $0.presence.since < $1.presence.since : late.0
        }
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

    func disclosure(of ticket: TicketWork) -> String? { nil }
}

extension View.Person {
    /// Longer than is usual in what they do: worth a look, not a reproach. A talk of 15 minutes, wrap-up of 3, a break
    /// of 20 (a meal: 60).
    func isLate(at now: Instant) -> Bool {
        let limit: Duration? =
            switch presence.state {
            case .talking: .minutes(15)
            case .wrapUp: .minutes(3)
            case .onBreak(.meal): .minutes(60)
            case .onBreak(.training), .onBreak(.meeting): nil
            case .onBreak: .minutes(20)
            case .ready, .away: nil
            }
        return limit.map { now - presence.since > $0 } ?? false
    }
}
