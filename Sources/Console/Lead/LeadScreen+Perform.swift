import Domain
import Store
import Terminal
import Texts
import Time

extension LeadScreen {
    public func keys(at now: Instant) -> KeyTable<LeadAction> {
        KeyTable((ticket.map { ticketKeys($0, at: now) } ?? floorKeys(at: now)) + everywhere)
    }

    private func floorKeys(at now: Instant) -> [KeyBinding<LeadAction>] {
        let incidents = shell.view.incidents
        return [
            KeyBinding(
                "floor.open", keys: [.enter], label: texts.openKeyLabel,
                disabled: selectedTicket == nil ? texts.noTicketChosen : nil, isHinted: selectedTicket != nil,
                action: .openSelected),
            KeyBinding(
                "floor.acknowledge", keys: ["a"], label: texts.acknowledgeKey, help: texts.acknowledgeHelp,
                disabled: toAcknowledge == nil ? texts.noAlerts : nil, isHinted: toAcknowledge != nil,
                action: .acknowledge),
            KeyBinding("floor.panel", keys: [.tab], label: texts.panelKey, action: .nextPanel),
            KeyBinding(
                "floor.panelback", keys: [.backTab], label: texts.panelKey, isHinted: false, action: .previousPanel),
            KeyBinding(
                "floor.incident", keys: ["i"], label: texts.incidentKey, help: texts.incidentHelp,
                action: .openIncident),
            KeyBinding(
                "floor.closeincident", keys: ["x"], label: texts.closeIncidentKey,
                disabled: incidents.isEmpty ? texts.noIncidents : nil, isHinted: !incidents.isEmpty,
                action: .chooseIncident),
            KeyBinding(
                "floor.handover", keys: ["t"], label: texts.handOverKey, help: texts.handOverHelp,
                disabled: toHandOver(at: now) == nil ? texts.nobodyInCall : nil,
                isHinted: toHandOver(at: now) != nil, action: .chooseSuccessor),
            showsClocks
                ? KeyBinding(
                    "floor.promises", keys: ["k"], label: texts.promisesKey, help: texts.promisesHelp,
                    action: .showPromises)
                : KeyBinding(
                    "floor.clocks", keys: ["k"], label: texts.clocksKey, help: texts.clocksAtRiskHelp,
                    action: .showClocks),
            KeyBinding(
                "floor.search", keys: ["/"], label: texts.searchKey, help: texts.searchHelp, action: .searchTickets),
        ]
    }

    private var everywhere: [KeyBinding<LeadAction>] {
        [
            KeyBinding(
                "leave", keys: [.function(10)], label: texts.leave, help: texts.leaveHelp, isHinted: ticket == nil,
                action: .leave),
            KeyBinding("help", keys: [.function(1), "?"], label: texts.help, help: texts.helpHelp, action: .help),
        ]
    }

    var selectedTicket: TicketNumber? {
        switch panel {
        case .alerts: return alert?.ticket
        case .promises: return selectedClock?.ticket ?? selectedPromise?.number
        case .people, .causes: return nil
        }
    }

    public mutating func perform(_ action: LeadAction, at now: Instant) -> [Effect] {
        switch action {
        case .onTicket(let action): return perform(onTicket: action, at: now)
        case .nextPanel: move(by: 1)
        case .previousPanel: move(by: -1)
        case .openSelected: return selectedTicket.map { open($0) } ?? []
        case .openTicket(let number): return open(number)
        case .showClocks, .showPromises:
            showsClocks = action == .showClocks
            panel = .promises
            lists[.promises] = ListView(count: owedCount)
        case .acknowledge: return toAcknowledge.map { [.ask(.acknowledge($0.id))] } ?? []
        case .openIncident: askTitle()
        case .incidentNamed, .bulletinRu, .bulletinEn, .leaveTitle, .leaveBulletinRu, .leaveBulletinEn:
            return announce(action)
        case .chooseIncident:
            shell.overlay = .menu(
                Menu(
                    texts.closeIncidentKey,
                    lines: shell.view.incidents.map { .init($0.title, action: .closeIncident($0.id)) }))
        case .closeIncident(let id): return [.ask(.closeIncident(id))]
        case .chooseSuccessor:
            if let person = toHandOver(at: now) { shell.overlay = .menu(successors(of: person, at: now)) }
        case .handOver(let from, let to): return [.ask(.handOver(from: from, to: to))]
        case .searchTickets:
            shell.overlay = .prompt(
                Prompt(texts.searchTitle, hint: texts.searchHint, limit: 100) { .searchFor($0) })
        case .searchFor(let text):
            return text.trimmed.isEmpty ? [] : [.ask(.search(text.trimmed, before: nil))]
        case .help: shell.overlay = .help(HelpPage())
        case .leave: return [.leave]
        }
        return []
    }

    private mutating func move(by step: Int) {
        let count = FloorPanel.allCases.count
        panel = FloorPanel(rawValue: (panel.rawValue + step + count) % count) ?? .alerts
    }

    private mutating func open(_ number: TicketNumber) -> [Effect] {
        ticket = TicketWork(number: number, call: nil)
        return [.ask(.ticket(number))]
    }

    public mutating func receive(_ report: Report, at now: Instant) -> [Effect] {
        switch report {
        case .looked(let view):
            see(view, at: now)
            return see(view.ticket)
        case .call(let call):
            let name = call.handler.map { shell.name(of: $0) } ?? ""
            shell.say(texts.handedOver(to: name), .kept, at: now)
            return [.ask(.look(topics, looking))]
        case .alerted: return [.ask(.look(topics, looking))]
        case .incident(let incident):
            if incident.closedAt == nil { announcement = Announcement() }
            shell.say(incident.closedAt == nil ? texts.incidentOpened : texts.incidentClosed, .kept, at: now)
            return [.ask(.look(topics, looking))]
        case .ticket(let ticket, let history, let procedure, let matter):
            return receive(ticket, history, procedure, matter, at: now)
        case .performed(let ticket, let act): return receivePerformed(ticket, act, at: now)
        case .file(let file, .ticket(let number)): return attach(file, to: number)
        case .saved(let path): receive(savedTo: path, at: now)
        case .found(let text, let page, _): shell.showFound(page, for: text, at: now) { .openTicket($0) }
        case .failed(let request, let error):
            shell.say(texts.sentence(error, name: shell.name), .late, at: now)
            if case .perform(let act, let number) = request { return failed(act, error, on: number, at: now) }
        case .unusable(let request, let sentence): receive(unusable: request, sentence, at: now)
        default: break
        }
        return []
    }
}
