import Domain
import Store
import Terminal
import Time

/// What the store says of the ticket on the screen, and the lease that holds while it is there.
extension TicketConsole {
    /// A ticket that was read.
    mutating func receive(
        _ ticket: Ticket, _ history: [HistoryEntry], _ procedure: Procedure?, _ matter: TicketMatter?, at now: Instant
    ) -> [Effect] {
        withTicket {
            guard $0.number == ticket.number else { return }
            $0.ticket = ticket
            $0.history = history
            $0.procedure = procedure
            $0.matter = matter
        }
        return renewLease(at: now)
    }

    /// The ticket as a look found it: changed by somebody else, its history has grown as well.
    mutating func see(_ read: Ticket?) -> [Effect] {
        guard let read, let open = openTicket, open.number == read.number, let shown = open.ticket, shown != read
        else { return [] }
        withTicket { $0.ticket = read }
        return [.ask(.ticket(read.number))]
    }

    /// A ticket after an act of ours; its history is read again, but for a renewed lease, which leaves none.
    mutating func receivePerformed(_ ticket: Ticket, _ act: TicketAct, at now: Instant) -> [Effect] {
        withTicket { if $0.number == ticket.number { $0.ticket = ticket } }
        switch act {
        case .renewClaim: return []
        case .keep, .renew, .withdraw, .giveUp, .carryOut, .reopen:
            shell.say(
                ticket.nextPromise.map { texts.nowOwed(texts.by($0.due, in: shell.zone)) } ?? texts.ticketNowClosed,
                .kept, at: now)
        case .claim: shell.say(texts.nowYours, .kept, at: now)
        case .release: shell.say(texts.nowReleased, .kept, at: now)
        case .decide(_, _, .toCarryOut(let draft), _):
            shell.say(texts.nowDecided(carriedOutBy: texts.by(draft.due, in: shell.zone)), .kept, at: now)
        case .decide: shell.say(texts.nowDecided, .kept, at: now)
        case .attempt(_, let result, _):
            shell.say(texts.attemptKept(result, of: ticket.attempts.count), .kept, at: now)
        case .notify(let draft):
            let waiting = ticket.clocks(waitingDespite: draft).first
            if let waiting, let wanted = waiting.terms.means {
                shell.say(texts.stillWaits(waiting.terms, wanted), .late, at: now)
            } else {
                shell.say(texts.recordedAsTold(draft.serves), .kept, at: now)
            }
        case .addToStatement, .note: shell.say(texts.wordsKept, .kept, at: now)
        default:
            if let words = texts.recorded(act, on: ticket, in: shell.zone) { shell.say(words, .kept, at: now) }
            if case .find = act { goOnFinding() }
        }
        return [.ask(.ticket(ticket.number)), .ask(.look(topics, looking))]
    }

    /// Renews the lease when it is time; an act that is asked again in vain is asked once.
    mutating func renewLease(at now: Instant) -> [Effect] {
        guard let open = openTicket, let ticket = open.ticket,
            let due = open.leaseDue(shell.settings, by: shell.me.login), due <= now
        else { return [] }
        withTicket { $0.leaseAskedAt = now }
        return [.ask(.perform(.renewClaim(generation: ticket.generation), open.number))]
    }

    /// A refused act: what is on the screen is older than the store.
    mutating func failed(
        _ act: TicketAct, _ error: StoreError, on number: TicketNumber, at now: Instant
    ) -> [Effect] {
        guard let failed = openTicket, failed.number == number else { return [] }
        // By their titles, as the screen has them.
        shell.say(
            texts.sentence(error, of: failed.ticket, under: failed.procedure, name: shell.name), .late, at: now)
        if case .renewClaim(let generation) = act { withTicket { $0.lostGeneration = generation } }
        // The words of a decision that the store refused stand in their box again.
        if case .decide(let decision, _, _, _) = act, !shell.isAsking, let open = openTicket {
            askWords(Ruling(decision), open, text: decision.words)
        }
        return [.ask(.ticket(number))]
    }
}
