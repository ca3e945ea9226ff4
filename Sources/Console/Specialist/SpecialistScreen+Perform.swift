import Domain
import Store
import Terminal
import Texts
import Time

extension SpecialistScreen {
    public func keys(at now: Instant) -> KeyTable<SpecialistAction> {
        KeyTable((ticket.map { ticketKeys($0, at: now) } ?? queueKeys) + everywhere)
    }

    private var queueKeys: [KeyBinding<SpecialistAction>] {
        let nothing = list.selected == nil ? texts.queueEmpty : nil
        return [
            KeyBinding(
                "queue.open", keys: [.enter], label: texts.openKeyLabel, disabled: nothing, action: .openSelected),
            KeyBinding(
                "queue.claim", keys: ["c"], label: texts.claimKey, help: texts.claimHelp, disabled: nothing,
                action: .claimSelected),
            KeyBinding(
                "queue.search", keys: ["/"], label: texts.searchKey, help: texts.searchHelp, action: .searchTickets),
            KeyBinding("queue.filter", keys: [.tab, .right], label: texts.nextFilterKey, action: .nextFilter),
            KeyBinding(
                "queue.filterback", keys: [.backTab, .left], label: texts.nextFilterKey, isHinted: false,
                action: .previousFilter),
        ]
            + QueueFilter.allCases.enumerated().map { index, filter in
                KeyBinding(
                    "queue.filter.\(index + 1)", keys: [.character(Menu<SpecialistAction>.key(of: index))],
                    label: filter.title(texts), isHinted: false, action: .show(filter))
            }
    }

    private var everywhere: [KeyBinding<SpecialistAction>] {
        [
            KeyBinding(
                "leave", keys: [.function(10)], label: texts.leave, help: texts.leaveHelp, isHinted: ticket == nil,
                action: .leave),
            KeyBinding("help", keys: [.function(1), "?"], label: texts.help, help: texts.helpHelp, action: .help),
        ]
    }

    public mutating func perform(_ action: SpecialistAction, at now: Instant) -> [Effect] {
        switch action {
        case .onTicket(let action): return perform(onTicket: action, at: now)
        case .show(let filter): return show(filter)
        case .nextFilter: return show(neighbour(by: 1))
        case .previousFilter: return show(neighbour(by: -1))
        case .openSelected: return list.selected.map { open($0.number) } ?? []
        case .claimSelected:
            guard let row = list.selected else { return [] }
            return open(row.number) + perform(onTicket: .claim, at: now)
        case .openTicket(let number): return open(number)
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

    private func neighbour(by step: Int) -> QueueFilter {
        let all = QueueFilter.allCases
        let at = all.firstIndex(of: filter) ?? 0
        return all[(at + step + all.count) % all.count]
    }

    private mutating func show(_ filter: QueueFilter) -> [Effect] {
        guard filter != self.filter else { return [] }
        self.filter = filter
        list = QueueList()
        return [.ask(.look(topics, looking))]
    }

    private mutating func open(_ number: TicketNumber) -> [Effect] {
        ticket = TicketWork(number: number, call: nil)
        return [.ask(.ticket(number))]
    }

    public mutating func receive(_ report: Report, at now: Instant) -> [Effect] {
        switch report {
        case .looked(let view):
            shell.view = view
            if view.query == query, let page = view.page { list.refresh(page) }
            return see(view.ticket)
        case .page(let asked, let page, after: let key):
            if asked == query, key == list.next { list.append(page) }
        case .ticket(let ticket, let history, let procedure, let matter):
            return receive(ticket, history, procedure, matter, at: now)
        case .performed(let ticket, let act): return receivePerformed(ticket, act, at: now)
        case .file(let file, .ticket(let number)): return attach(file, to: number)
        case .saved(let path): receive(savedTo: path, at: now)
        case .found(let text, let page, _): shell.showFound(page, for: text, at: now) { .openTicket($0) }
        case .failed(let request, let error):
            shell.say(texts.sentence(error, name: shell.name), .late, at: now)
            list.isReadingMore = false
            if case .perform(let act, let number) = request { return failed(act, error, on: number, at: now) }
        case .unusable(let request, let sentence): receive(unusable: request, sentence, at: now)
        default: break
        }
        return []
    }
}
