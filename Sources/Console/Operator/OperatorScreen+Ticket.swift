import Domain
import Store
import Terminal
import Time

/// A ticket in the operator's hands: the caller rings about it, or a call back is due.
extension OperatorScreen {
    /// The ticket on the screen, wherever it was opened from.
    var openTicket: TicketWork? {
        if case .ticket(let ticket)? = work?.phase { return ticket }
        return work == nil ? home.ticket : nil
    }

    mutating func withTicket(_ change: (inout TicketWork) -> Void) {
        if case .ticket(var ticket)? = work?.phase {
            change(&ticket)
            work?.phase = .ticket(ticket)
        } else if work == nil, var ticket = home.ticket {
            change(&ticket)
            home.ticket = ticket
        }
    }

    mutating func performOnTicket(_ action: OperatorAction, at now: Instant) -> [Effect] {
        guard let open = openTicket else { return [] }
        switch action {
        case .closeTicket: return closeTicket()
        case .attempt(let result): return attempt(result, open)
        case .tellDecision: askSatisfaction(open)
        case .toldDecision(let isSatisfied): return keep(open, isSatisfied, at: now)
        case .renewPromise: askDays(texts.renewTitle)
        case .renewBy(let days): return renew(open, days, at: now)
        case .addWords:
            shell.overlay = .prompt(
                Prompt(texts.addWordsTitle, hint: texts.addWordsHint, limit: 2000, shape: .multiLine) {
                    .wordsAdded($0)
                })
        case .wordsAdded(let words):
            return act(open.call == nil ? .note(words.trimmed) : .addToStatement(words.trimmed), open)
        case .withdraw:
            shell.overlay = .prompt(
                Prompt(texts.withdrawTitle, hint: texts.reasonHint, limit: 200) { .withdrawBecause($0) })
        case .withdrawBecause(let reason): return act(.withdraw(reason: reason.trimmed), open)
        case .giveUp: return open.promise.map { act(.giveUp($0.id), open) } ?? []
        default: break
        }
        return []
    }

    private func act(_ act: TicketAct, _ open: TicketWork) -> [Effect] { [.ask(.perform(act, open.number))] }

    private mutating func closeTicket() -> [Effect] {
        guard let work else {
            home.ticket = nil
            return [.ask(.look(topics, looking))]
        }
        if let index = work.firstUnfinished { return show(index) }
        self.work?.phase = .triage
        return []
    }

    private mutating func attempt(_ result: Attempt.Result, _ open: TicketWork) -> [Effect] {
        guard let promise = open.promise else { return [] }
        if result == .reached { withTicket { $0.isReached = true } }
        let effects = act(.attempt(promise.id, result, note: nil), open)
        if result == .askedOtherTime {
            withTicket { $0.isReached = true }
            askDays(texts.renewTitle)
        }
        return effects
    }

    /// The decision is read out; then: are they satisfied with it?
    private mutating func askSatisfaction(_ open: TicketWork) {
        guard let decision = open.ticket?.decision else { return }
        shell.overlay = .menu(
            Menu(
                texts.satisfiedTitle, spoken: decision.words,
                lines: [
                    .init(texts.satisfiedYes, action: .toldDecision(satisfied: true)),
                    .init(
                        texts.satisfiedNo, detail: texts.satisfiedNoDetail, action: .toldDecision(satisfied: false)),
                ]))
    }

    private mutating func keep(_ open: TicketWork, _ isSatisfied: Bool, at now: Instant) -> [Effect] {
        guard let promise = open.promise, let words = open.ticket?.decision?.words else { return [] }
        let contact = Contact(means: open.means, words: words, isSatisfied: isSatisfied)
        let next = isSatisfied ? nil : draft(.managerCallsBack, days: 1, open, now)
        return act(.keep(promise.id, contact, next: next), open)
    }

    private mutating func askDays(_ title: String) {
        shell.overlay = .menu(
            Menu(title, lines: (1...5).map { .init(texts.inDays($0), action: .renewBy(days: $0)) }))
    }

    private mutating func renew(_ open: TicketWork, _ days: Int, at now: Instant) -> [Effect] {
        guard let promise = open.promise, let draft = draft(promise.kind, days: days, open, now) else { return [] }
        let contact = Contact(means: open.means, words: texts.renewedWords(texts.by(draft.due, in: shell.zone)))
        return act(.renew(promise.id, contact, as: draft), open)
    }

    private func draft(_ kind: PromiseKind, days: Int, _ open: TicketWork, _ now: Instant) -> PromiseDraft? {
        let clock = PromiseClock(basis: "renewal", calendarDays: days, callingHours: shell.settings.callingHours)
        guard let time = try? clock?.promise(from: now, in: shell.zone) else { return nil }
        return PromiseDraft(
            kind: kind, opens: time.opens, due: time.due, number: open.promise?.number ?? open.ticket?.caller.phone)
    }
}
