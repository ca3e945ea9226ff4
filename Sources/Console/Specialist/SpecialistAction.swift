import Domain
import Store

/// Everything a specialist can do, by whichever key, menu or palette line.
public enum SpecialistAction: TicketActing {
    case show(QueueFilter)
    case nextFilter
    case previousFilter
    case openSelected
    case claimSelected
    case searchTickets
    case searchFor(String)
    case openTicket(TicketNumber)
    case onTicket(TicketAction)
    case help
    case leave
}
