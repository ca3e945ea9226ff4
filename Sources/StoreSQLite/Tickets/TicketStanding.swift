import Domain
import Time

/// What a ticket's row keeps of its promises, so that a list reads one index.
struct TicketStanding: Equatable {
    var stage: TicketStage
    var nextDue: Instant?
    var nextKind: PromiseKind?
    /// The conversation that a decided ticket owes first.
    var contactDue: Instant?
    /// The oldest broken promise that is still owed.
    var brokenDue: Instant?
    /// When the first of its clocks falls due.
    var clockDue: Instant?
    var closedAt: Instant?

    init(_ ticket: Ticket) {
        let next = ticket.nextPromise
        let live = ticket.livePromises
        stage = ticket.stage
        nextDue = next?.due
        nextKind = next?.kind
        contactDue = stage == .decided ? live.filter(\.kind.isContact).map(\.due).min() : nil
        brokenDue = live.compactMap(\.brokenAt).min()
        clockDue = ticket.proceedings.clocks.compactMap(\.due).min()
        closedAt = ticket.closedAt
    }
}
