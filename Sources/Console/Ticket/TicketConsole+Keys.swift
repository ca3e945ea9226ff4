import Domain
import Terminal
import Time

extension TicketConsole {
    /// The act that moves the promise first; what is off says why.
    func ticketKeys(_ work: TicketWork, at now: Instant) -> [KeyBinding<Action>] {
        let back = KeyBinding("ticket.close", keys: [.escape], label: texts.back, action: Action.onTicket(.close))
        guard let ticket = work.ticket else { return [back] }
        let ringing = ringingKeys(work, ticket)
        let deciding = canDecide ? decidingKeys(work, ticket, at: now) : []
        // What is decided is to be told, what isn't to be decided.
        let first = canDecide && ticket.decision == nil ? deciding + ringing : ringing + deciding
        // Where there is no room for all hints, what is seldom done goes first and how to leave last.
        return first + tellingKeys(work, ticket) + clockKeys(work, ticket) + [back]
            + (canDecide ? [releaseKey(work, ticket)] : [])
            + [
                KeyBinding(
                    "ticket.add", keys: ["w"], label: texts.addWordsKey, help: texts.addWordsHelp,
                    action: .onTicket(.addWords))
            ]
    }

    private func decidingKeys(_ work: TicketWork, _ ticket: Ticket, at now: Instant) -> [KeyBinding<Action>] {
        let isClosed = ticket.isOpen ? nil : texts.ticketClosed
        let isMine = work.isHeld(by: shell.me.login)
        let isDecided = ticket.decision == nil ? nil : texts.alreadyDecided
        let another = ticket.claim.flatMap { $0.by == shell.me.login ? nil : texts.with(shell.name(of: $0.by)) }
        return [
            KeyBinding(
                "ticket.claim", keys: ["c"], label: texts.claimKey, help: texts.claimHelp,
                disabled: isClosed ?? (isMine ? texts.alreadyMine : claimHolds(ticket, at: now) ? another : nil),
                isHinted: ticket.isOpen && !isMine && ticket.decision == nil && !claimHolds(ticket, at: now),
                action: .onTicket(.claim)),
            KeyBinding(
                "ticket.decide", keys: ["d"], label: texts.decideKey, help: texts.decideHelp,
                disabled: isClosed ?? isDecided ?? (isMine ? nil : another ?? texts.claimFirst),
                isHinted: ticket.isOpen && ticket.decision == nil && isMine, action: .onTicket(.decide)),
        ]
    }

    private func releaseKey(_ work: TicketWork, _ ticket: Ticket) -> KeyBinding<Action> {
        let isMine = work.isHeld(by: shell.me.login)
        let another = ticket.claim.map { texts.with(shell.name(of: $0.by)) }
        return KeyBinding(
            "ticket.release", keys: ["r"], label: texts.releaseKey, help: texts.releaseHelp,
            disabled: ticket.isOpen ? isMine ? nil : another ?? texts.notMine : texts.ticketClosed, isHinted: isMine,
            action: .onTicket(.release))
    }

    /// A claim younger than the lease surely holds; an older one was renewed or has run out, and the store knows which.
    func claimHolds(_ ticket: Ticket, at now: Instant) -> Bool {
        guard let claim = ticket.claim, claim.by != shell.me.login else { return false }
        return now - claim.since < .seconds(shell.settings.leaseSeconds)
    }

    private func tellingKeys(_ work: TicketWork, _ ticket: Ticket) -> [KeyBinding<Action>] {
        let isClosed = ticket.isOpen ? nil : texts.ticketClosed
        // What is said of the ticket, and what is wished for it, wait until it is sure who listens.
        let needsReaching = work.isReached ? disclosure(of: work) : texts.reachFirst
        let undecided = ticket.decision == nil ? texts.notDecided : nil
        return [
            KeyBinding(
                "ticket.tell", keys: ["t"], label: texts.tellKey, help: texts.tellHelp,
                disabled: isClosed ?? needsReaching ?? undecided,
                isHinted: ticket.isOpen && needsReaching == nil && ticket.decision != nil, action: .onTicket(.tell)),
            KeyBinding(
                "ticket.renew", keys: ["n"], label: texts.renewKey, help: texts.renewHelp,
                disabled: isClosed ?? needsReaching, isHinted: ticket.isOpen && needsReaching == nil,
                action: .onTicket(.renew)),
            KeyBinding(
                "ticket.carryout", keys: ["e"], label: texts.carryOutKey, help: texts.carryOutHelp,
                disabled: isClosed ?? (work.toCarryOut == nil ? texts.nothingToCarryOut : nil),
                isHinted: work.toCarryOut != nil, action: .onTicket(.carryOut)),
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
