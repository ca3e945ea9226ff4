import Domain
import Store
import Texts

/// The ways to look at the escalation queue; each is a query that an index serves.
public enum QueueFilter: String, Hashable, Sendable, Codable, CaseIterable {
    case urgent, mine, undecided, toContact, broken, clocks, newest

    func query(for login: Login) -> QueueQuery {
        switch self {
        case .urgent: .urgent
        case .mine: .mine(login)
        case .undecided: .undecided
        case .toContact: .toContact
        case .broken: .broken
        case .clocks: .clocks
        case .newest: .newest
        }
    }

    /// Whether any of them is one too many.
    var isLate: Bool { self == .broken || self == .clocks }

    /// How many there are, of clocks how many were missed; `nil` where nobody counts them.
    func count(_ counters: QueueCounters) -> Int? {
        switch self {
        case .urgent: counters.open
        case .undecided: counters.undecided
        case .toContact: counters.toContact
        case .broken: counters.broken
        // Beside a full list no nought.
        case .clocks: counters.missed > 0 ? counters.missed : nil
        case .mine, .newest: nil
        }
    }

    func title(_ texts: Texts) -> String {
        switch self {
        case .urgent: texts.filterUrgent
        case .mine: texts.filterMine
        case .undecided: texts.filterUndecided
        case .toContact: texts.filterToContact
        case .broken: texts.filterBroken
        case .clocks: texts.clocksHeading
        case .newest: texts.filterNewest
        }
    }
}
