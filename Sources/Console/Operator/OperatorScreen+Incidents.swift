import Domain
import Store
import Terminal
import Time

/// What hits many at once: its words stand in every call, and one key says that this matter is about it, or isn't.
extension OperatorScreen {
    /// What the key attaches now: the matter on the screen, or the ticket that the caller rings about.
    private var subject: (target: IncidentTarget, incidents: [Incident])? {
        if let matter = work?.current { return (.run(matter.run.id), matter.incidents) }
        guard work != nil, let ticket = openTicket else { return nil }
        return (.ticket(ticket.number), ticket.matter?.incidents ?? [])
    }

    /// The one whose words are shown: what this matter is about, else the latest.
    var shownIncident: (incident: Incident, isAttached: Bool)? {
        if let attached = subject?.incidents.first { return (attached, true) }
        return shell.view.incidents.first.map { ($0, false) }
    }

    func incidentKey() -> KeyBinding<OperatorAction> {
        let isAttached = subject?.incidents.isEmpty == false
        let reason: String? =
            shell.view.incidents.isEmpty && !isAttached
            ? texts.noIncidents : subject == nil ? texts.noMatter : nil
        return KeyBinding(
            "incident", keys: [.control("t")], label: isAttached ? texts.detachKey : texts.attachKey,
            help: texts.attachHelp, disabled: reason, isHinted: false, action: .incidents)
    }

    /// One incident and nothing to choose: at once.
    mutating func chooseIncident() -> [Effect] {
        guard let (target, attached) = subject else { return [] }
        let isAttached = Set(attached.map(\.id))
        let all = attached + shell.view.incidents.filter { !isAttached.contains($0.id) }
        if all.count == 1 { return toggle(all[0].id, on: target, isAttached: !attached.isEmpty) }
        shell.overlay = .menu(
            Menu(
                texts.incidentsTitle,
                lines: all.map { incident in
                    let isOn = isAttached.contains(incident.id)
                    return .init(
                        "\(isOn ? "✓" : " ") \(incident.title)", detail: isOn ? texts.detachKey : texts.attachKey,
                        action: .incident(incident.id))
                }))
        return []
    }

    mutating func toggleIncident(_ id: IncidentID) -> [Effect] {
        guard let (target, attached) = subject else { return [] }
        return toggle(id, on: target, isAttached: attached.contains { $0.id == id })
    }

    private func toggle(_ id: IncidentID, on target: IncidentTarget, isAttached: Bool) -> [Effect] {
        [.ask(isAttached ? .detach(target, id) : .attach(target, id))]
    }

    // MARK: What the store answered

    mutating func receive(attached incident: Incident, to target: IncidentTarget, at now: Instant) {
        set(target) { [incident] + $0.filter { $0.id != incident.id } }
        shell.say(texts.attachedTo(incident.title), .kept, at: now)
    }

    mutating func receive(detached incident: Incident, from target: IncidentTarget, at now: Instant) {
        set(target) { $0.filter { $0.id != incident.id } }
        shell.say(texts.detachedFrom(incident.title), .soon, at: now)
    }

    mutating func receive(_ incidents: [Incident], about target: IncidentTarget) { set(target) { _ in incidents } }

    private mutating func set(_ target: IncidentTarget, _ change: ([Incident]) -> [Incident]) {
        switch target {
        case .run(let run):
            guard let index = work?.matters.firstIndex(where: { $0.run.id == run }), let matter = work?.matters[index]
            else { return }
            work?.matters[index].incidents = change(matter.incidents)
        case .ticket(let number):
            withTicket { ticket in
                guard ticket.number == number, let incidents = ticket.matter?.incidents else { return }
                ticket.matter?.incidents = change(incidents)
            }
        }
    }

    /// What the matters of a call that was gone on with are about.
    var askedIncidents: [Effect] { (work?.matters ?? []).map { .ask(.incidents(about: .run($0.run.id))) } }

    // MARK: Its words in a call

    /// Draws the incident's title and the beginning of its words; all of them are among the words of F4.
    /// - Returns: what is left of the area.
    func renderBulletin(_ work: CallWork, into canvas: inout Canvas, _ area: Rect) -> Rect {
        guard let (incident, isAttached) = shownIncident else { return area }
        canvas.horizontalLine(column: area.column, row: area.row, columns: area.columns)
        let sign = isAttached ? "✓" : "!"
        let others = shell.view.incidents.count { $0.id != incident.id }
        let key = incidentKey()
        let more = (others > 0 ? "· +\(others) " : "") + (key.isEnabled ? "· Ctrl-T \(key.label) " : "")
        let used = canvas.put(
            " \(sign) \(incident.title) ", column: area.column + 1, row: area.row, style: isAttached ? .kept : .soon,
            width: area.columns - 3 - more.displayWidth)
        canvas.put(more, column: area.column + 1 + used, row: area.row, style: .hint)
        let lines = linesToSay("«\(incident.bulletin[work.language])»", columns: area.columns)
        let rows = area.rows < 28 ? 2 : 4
        for (index, line) in lines.prefix(rows).enumerated() {
            let isCut = index == rows - 1 && lines.count > rows
            canvas.put(
                isCut ? "\(line) … F4" : line, column: area.column + 2, row: area.row + 1 + index,
                width: area.columns - 3)
        }
        return area.split(top: 1 + min(rows, lines.count)).rest
    }
}
