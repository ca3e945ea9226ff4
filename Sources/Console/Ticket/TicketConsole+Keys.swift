import Domain
import Terminal

extension TicketConsole {
    /// The act that moves the promise first; what is off says why.
    func ticketKeys(_ work: TicketWork) -> [KeyBinding<Action>] {
        let back = KeyBinding("ticket.close", keys: [.escape], label: texts.back, action: Action.onTicket(.close))
        guard let ticket = work.ticket else { return [back] }
        return attemptKeys(work, ticket) + (canDecide ? decidingKeys(work, ticket) : []) + tellingKeys(work, ticket)
            + [back]
    }

    private func attemptKeys(_ work: TicketWork, _ ticket: Ticket) -> [KeyBinding<Action>] {
        guard !work.isReached, ticket.isOpen else { return [] }
        return zip(Attempt.Result.allCases, 1...).map { result, number in
            KeyBinding(
                "attempt.\(result.rawValue)", keys: [.character(Menu<Action>.key(of: number - 1))],
                label: texts.attempt(result), isHinted: !canDecide || ticket.decision != nil,
                action: .onTicket(.attempt(result)))
        }
    }

    private func decidingKeys(_ work: TicketWork, _ ticket: Ticket) -> [KeyBinding<Action>] {
        let isClosed = ticket.isOpen ? nil : texts.ticketClosed
        let isMine = work.isHeld(by: shell.me.login)
        let isDecided = ticket.decision == nil ? nil : texts.alreadyDecided
        return [
            KeyBinding(
                "ticket.claim", keys: ["c"], label: texts.claimKey, help: texts.claimHelp,
                disabled: isClosed ?? (isMine ? texts.alreadyMine : nil), isHinted: !isMine && ticket.decision == nil,
                action: .onTicket(.claim)),
            KeyBinding(
                "ticket.decide", keys: ["d"], label: texts.decideKey, help: texts.decideHelp,
                disabled: isClosed ?? isDecided ?? (isMine ? nil : texts.claimFirst), isHinted: ticket.decision == nil,
                action: .onTicket(.decide)),
            KeyBinding(
                "ticket.release", keys: ["r"], label: texts.releaseKey, help: texts.releaseHelp,
                disabled: isClosed ?? (isMine ? nil : texts.notMine), isHinted: isMine, action: .onTicket(.release)),
        ]
    }

    private func tellingKeys(_ work: TicketWork, _ ticket: Ticket) -> [KeyBinding<Action>] {
        let isClosed = ticket.isOpen ? nil : texts.ticketClosed
        let needsReaching = work.isReached ? nil : texts.reachFirst
        let undecided = ticket.decision == nil ? texts.notDecided : nil
        return [
            KeyBinding(
                "ticket.tell", keys: ["t"], label: texts.tellKey, help: texts.tellHelp,
                disabled: isClosed ?? needsReaching ?? disclosure(of: work) ?? undecided,
                action: .onTicket(.tell)),
            KeyBinding(
                "ticket.renew", keys: ["n"], label: texts.renewKey, help: texts.renewHelp,
                disabled: isClosed ?? needsReaching, action: .onTicket(.renew)),
            KeyBinding(
                "ticket.carryout", keys: ["e"], label: texts.carryOutKey, help: texts.carryOutHelp,
                disabled: isClosed ?? (work.toCarryOut == nil ? texts.nothingToCarryOut : nil),
                isHinted: work.toCarryOut != nil, action: .onTicket(.carryOut)),
            KeyBinding(
                "ticket.add", keys: ["w"], label: texts.addWordsKey, help: texts.addWordsHelp,
                action: .onTicket(.addWords)),
            KeyBinding(
                "ticket.withdraw", keys: ["x"], label: texts.withdrawKey, help: texts.withdrawHelp,
                disabled: isClosed ?? needsReaching, isHinted: false, action: .onTicket(.withdraw)),
            KeyBinding(
                "ticket.giveup", keys: ["u"], label: texts.giveUpKey, help: texts.giveUpHelp,
                disabled: isClosed, isHinted: false, action: .onTicket(.giveUp)),
            KeyBinding(
                "ticket.reopen", keys: ["o"], label: texts.reopenKey, help: texts.reopenHelp,
                disabled: ticket.isOpen ? texts.ticketIsOpen : nil, isHinted: !ticket.isOpen,
                action: .onTicket(.reopen)),
        ]
    }
}
