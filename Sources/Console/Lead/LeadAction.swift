import Domain
import Store

/// Everything a lead can do, by whichever key, menu or palette line.
public enum LeadAction: TicketActing {
    case nextPanel
    case previousPanel
    case openSelected
    /// Promises or clocks in the panel of what is owed.
    case showClocks
    case showPromises
    case acknowledge
    case openIncident
    case incidentNamed(String)
    case bulletinRu(title: String, String)
    case bulletinEn(title: String, ru: String, String)
    /// Away from a question of these, back to the one before, with what is typed so far.
    case leaveTitle(String)
    case leaveBulletinRu(title: String, String)
    case leaveBulletinEn(title: String, ru: String, String)
    case chooseIncident
    case closeIncident(IncidentID)
    /// Asks who goes on with the call of the selected person.
    case chooseSuccessor
    case handOver(from: Login, to: Login)
    case searchTickets
    case searchFor(String)
    case openTicket(TicketNumber)
    case onTicket(TicketAction)
    case help
    case leave
}

/// The parts of the floor that Tab goes through.
enum FloorPanel: Int, CaseIterable, Sendable {
    case alerts, promises, people, causes
}
