import Domain
import Store
import Terminal
import Texts
import Time

/// Ringing the caller of a ticket: what came of the try, who answers, and only then what there is to tell.
extension TicketConsole {
    func ringingKeys(_ work: TicketWork, _ ticket: Ticket) -> [KeyBinding<Action>] {
        guard !work.isReached else { return [] }
        let isClosed = ticket.isOpen ? nil : texts.ticketClosed
        let who = KeyBinding(
            "ticket.who", keys: ["v"], label: texts.whoKey, help: texts.whoHelp,
            action: Action.onTicket(.askWho(wantsOtherTime: false)))
        return (work.isAnswered ? [who] : []) + [
            KeyBinding(
                "ticket.try", keys: ["p"], label: texts.tryKey, help: texts.tryHelp,
                disabled: isClosed ?? barred(work),
                isHinted: isClosed == nil, action: .onTicket(.chooseResult))
        ]
    }

    /// Why there is nobody to ring.
    private func barred(_ work: TicketWork) -> String? {
        work.noCalls != nil && work.number(of: work.promise) == nil ? texts.mayNotBePhoned : nil
    }

    mutating func performRinging(_ action: TicketAction, _ open: TicketWork, at now: Instant) -> [Effect] {
        switch action {
        case .chooseResult:
            shell.overlay = .menu(
                Menu(
                    texts.tryTitle, spoken: open.number(of: open.promise).map(texts.phone),
                    lines: Attempt.Result.allCases.map {
                        .init(texts.attempt($0), detail: texts.attemptDetail($0), action: .onTicket(.attempt($0)))
                    }))
        case .attempt(let result): return attempt(result, open)
        case .askWho(let wantsOtherTime): askWho(open, wantsOtherTime: wantsOtherTime)
        case .isThem(let wantsOtherTime):
            withTicket {
                $0.isReached = true
                $0.verification = max($0.verification, $0.procedure?.disclosureNeeds ?? .detail)
            }
            if wantsOtherTime {
                askDays()
            } else if let reached = openTicket {
                // What is typed while they listen must not be taken for commands.
                askSatisfaction(reached)
            }
        case .isAnother:
            withTicket { $0.isAnswered = false }
            shell.say(texts.nothingDisclosed, .soon, at: now)
        default: break
        }
        return []
    }

    private mutating func attempt(_ result: Attempt.Result, _ open: TicketWork) -> [Effect] {
        guard let promise = open.promise else { return [] }
        let isAnswered = result == .reached || result == .askedOtherTime
        withTicket { $0.isAnswered = isAnswered }
        if isAnswered { askWho(open, wantsOtherTime: result == .askedOtherTime) }
        return [.ask(.perform(.attempt(promise.id, result, note: nil), open.number))]
    }

    /// Somebody answers. Whether it is the caller is asked without a word of what it is about; Enter alone doesn't say so.
    private mutating func askWho(_ open: TicketWork, wantsOtherTime: Bool) {
        let needs = open.procedure?.disclosureNeeds ?? .detail
        let caller = Texts(open.ticket?.caller.language ?? texts.language)
        shell.overlay = .menu(
            Menu(
                texts.whoAnswers,
                // Whoever speaks for somebody who may not be phoned isn't asked whether they are them.
                spoken: open.noCalls != nil
                    ? caller.askWhoAnswers(nil, operator: shell.me.name)
                    : [caller.askWhoAnswers(open.nameToAskFor, operator: shell.me.name), caller.askProof(needs)]
                        .filter { !$0.isEmpty }.joined(separator: " "),
                lines: [
                    .init(
                        texts.itIsThem, detail: texts.verified(by: needs),
                        action: .onTicket(.isThem(wantsOtherTime: wantsOtherTime))),
                    .init(texts.somebodyElseAnswers, detail: texts.sayNothing, action: .onTicket(.isAnother)),
                ], selection: 1))
    }
}
