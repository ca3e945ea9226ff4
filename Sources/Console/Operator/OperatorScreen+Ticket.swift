import Domain
import Store
import Terminal
import Time

/// A ticket in the operator's hands: the caller rings about it, or a call back is due.
extension OperatorScreen: TicketConsole {
    /// The ticket on the screen, wherever it was opened from.
    var openTicket: TicketWork? {
        if case .ticket(let ticket)? = work?.phase { return ticket }
        return work == nil ? home.ticket : nil
    }

    var canDecide: Bool { false }

    /// Marks the matter in hand, or takes the mark back; where none is, one has to begin first.
    mutating func applyAgain(_ open: TicketWork, at now: Instant) -> [Effect] {
        guard let ticket = open.ticket, let index = work?.inHand else {
            shell.say(texts.beginMatterFirst, .soon, at: now)
            return []
        }
        let isFollowed = isFollowed(ticket)
        let shown = show(index)
        let effects = record([.followed(isFollowed ? nil : ticket.number)], at: now)
        if !effects.isEmpty {
            let number = "\(ticket.number)"
            shell.say(isFollowed ? texts.followsNoMore(number) : texts.followsNow(number), .kept, at: now)
        }
        return shown + effects
    }

    /// Whether the matter in hand is marked as applying again after this ticket.
    func isFollowed(_ ticket: Ticket) -> Bool {
        work.flatMap { work in work.inHand.map { work.matters[$0].run.follows == ticket.number } } ?? false
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

    mutating func closeTicket() -> [Effect] {
        guard let work else {
            home.ticket = nil
            return [.ask(.look(topics, looking))]
        }
        if let index = work.firstUnfinished { return show(index) }
        self.work?.phase = .triage
        return []
    }
}
