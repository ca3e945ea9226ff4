import Domain
import Store
import Terminal
import Texts
import Time

/// A console that shows a ticket and acts on it: the keys, the acts and the picture are the same on all three.
protocol TicketConsole: ConsoleScreen where Action: TicketActing {
    /// The ticket on the screen, wherever it was opened from.
    var openTicket: TicketWork? { get }
    mutating func withTicket(_ change: (inout TicketWork) -> Void)
    /// Goes back to where it was opened.
    mutating func closeTicket() -> [Effect]
    /// Why nothing of the ticket may be said yet; `nil` when it may.
    func disclosure(of ticket: TicketWork) -> String?
    /// Whether this console decides tickets, or only tells what was decided. Whatever roles its person has: beside a
    /// caller nothing shows that isn't verified enough to be said.
    var canDecide: Bool { get }
    /// The caller applies again, since the reason of this ticket's refusal has gone away.
    mutating func applyAgain(_ open: TicketWork, at now: Instant) -> [Effect]
}

extension TicketConsole {
    /// Only where somebody applies.
    mutating func applyAgain(_ open: TicketWork, at now: Instant) -> [Effect] { [] }

    var texts: Texts { shell.texts }

    mutating func perform(onTicket action: TicketAction, at now: Instant) -> [Effect] {
        guard let open = openTicket else { return [] }
        switch action {
        case .close: return closeTicket()
        case .claim:
            // A key that is held down claims once.
            guard shell.unsaved == nil else { return [] }
            withTicket {
                $0.lostGeneration = nil
                $0.leaseAskedAt = now
            }
            return act(.claim, open)
        case .release: return open.ticket.map { act(.release(generation: $0.generation), open) } ?? []
        case .decide, .decideAs, .refuseOn, .refuseAnyway, .forwardTo:
            // As the key that leads here says.
            return open.ticket?.isOpen == true && open.ticket?.decision == nil ? decide(action, open, at: now) : []
        case .decideInWords, .answersAt: return decide(action, open, at: now)
        case .file(let action): return perform(onFile: action, open, at: now)
        case .applyAgain: return applyAgain(open, at: now)
        case .chooseResult, .attempt, .askWho, .isThem, .isAnother: return performRinging(action, open, at: now)
        case .tell: askSatisfaction(open)
        case .told(let isSatisfied): return keep(open, isSatisfied, at: now)
        case .renew: askDays()
        case .renewBy(let days): return renew(open, days, at: now)
        case .carryOut: ask(texts.carryOutTitle, texts.addWordsHint, limit: 2000, .multiLine) { .carriedOut($0) }
        case .carriedOut(let words):
            return open.toCarryOut.map { act(.carryOut($0.id, words: words.trimmed, next: nil), open) } ?? []
        case .addWords: ask(texts.addWordsTitle, texts.addWordsHint, limit: 2000, .multiLine) { .wordsAdded($0) }
        case .wordsAdded(let words):
            return act(open.call == nil ? .note(words.trimmed) : .addToStatement(words.trimmed), open)
        case .withdraw: ask(texts.withdrawTitle, texts.reasonHint, limit: 200) { .withdrawBecause($0) }
        case .withdrawBecause(let reason): return act(.withdraw(reason: reason.trimmed), open)
        case .giveUp: return open.promise.map { act(.giveUp($0.id), open) } ?? []
        case .reopen: ask(texts.reopenTitle, texts.reasonHint, limit: 200) { .reopenBecause($0) }
        case .reopenBecause(let reason):
            guard let draft = draft(.callBack, days: 5, open, now) else { return [] }
            return act(.reopen(reason: reason.trimmed, draft), open)
        }
        return []
    }

    private func act(_ act: TicketAct, _ open: TicketWork) -> [Effect] { [.ask(.perform(act, open.number))] }

    private mutating func ask(
        _ title: String, _ hint: String, limit: Int, _ shape: TextEditor.Shape = .singleLine,
        _ action: @escaping @Sendable (String) -> TicketAction
    ) {
        shell.overlay = .prompt(Prompt(title, hint: hint, limit: limit, shape: shape) { .onTicket(action($0)) })
    }

    // MARK: Speaking with the caller

    /// The decision is read out; then: are they satisfied with it?
    mutating func askSatisfaction(_ open: TicketWork) {
        guard let decision = open.ticket?.decision else { return }
        shell.overlay = .menu(
            Menu(
                texts.satisfiedTitle, spoken: decision.words,
                lines: [
                    .init(texts.stillReading, action: .onTicket(.tell)),
                    .init(texts.satisfiedYes, action: .onTicket(.told(satisfied: true))),
                    .init(
                        texts.satisfiedNo, detail: texts.satisfiedNoDetail,
                        action: .onTicket(.told(satisfied: false))),
                ]))
    }

    private func keep(_ open: TicketWork, _ isSatisfied: Bool, at now: Instant) -> [Effect] {
        guard let promise = open.promise, let words = open.ticket?.decision?.words else { return [] }
        let contact = Contact(means: open.means, words: words, isSatisfied: isSatisfied)
        let next = isSatisfied ? nil : draft(.managerCallsBack, days: 1, open, now)
        return act(.keep(promise.id, contact, next: next), open)
    }

    mutating func askDays() {
        shell.overlay = .menu(
            Menu(
                texts.renewTitle,
                lines: (1...5).map { .init(texts.inDays($0), action: .onTicket(.renewBy(days: $0))) }))
    }

    private func renew(_ open: TicketWork, _ days: Int, at now: Instant) -> [Effect] {
        guard let promise = open.promise, let draft = draft(promise.kind, days: days, open, now) else { return [] }
        let contact = Contact(means: open.means, words: texts.renewedWords(texts.by(draft.due, in: shell.zone)))
        return act(.renew(promise.id, contact, as: draft), open)
    }

    private func draft(_ kind: PromiseKind, days: Int, _ open: TicketWork, _ now: Instant) -> PromiseDraft? {
        let clock = PromiseClock(basis: "renewal", calendarDays: days, callingHours: shell.settings.callingHours)
        guard let time = try? clock?.promise(from: now, in: shell.zone) else { return nil }
        return PromiseDraft(
            kind: kind, opens: time.opens, due: time.due, number: open.numberToPromise)
    }
}
