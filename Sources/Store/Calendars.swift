import Domain
import Time

/// On which days the house works.
public struct HouseCalendar: Hashable, Sendable {
    /// A country's, or none, without the house's own days.
    public var calendar: WorkCalendar
    /// In order.
    public var own: [OwnDay]

    public init(calendar: WorkCalendar, own: [OwnDay] = []) {
        self.calendar = calendar
        self.own = own
    }

    /// What clocks are counted by: a day of the house's own counts before what the country says of it.
    public var whole: WorkCalendar {
        calendar.adding(Dictionary(own.map { ($0.day, $0.kind.dayKind) }) { $1 })
    }
}

/// A day of the hotline's own.
public struct OwnDay: Hashable, Sendable {
    public var day: CalendarDay
    public var kind: Kind
    /// Why.
    public var note: String

    public init(day: CalendarDay, kind: Kind, note: String) {
        self.day = day
        self.kind = kind
        self.note = note
    }

    public enum Kind: String, CaseIterable, Sendable {
        case off, working, shortened

        var dayKind: DayKind {
            switch self {
            case .off: .off(.own)
            case .working: .working
            case .shortened: .shortened
            }
        }
    }
}

/// What a slice of counting clocks again came to.
public struct Recount: Hashable, Sendable, Codable {
    public var looked: Int
    /// Clocks whose time changed; one whose date was told stands in conflict.
    public var moved: Int
    public var isDone: Bool

    public init(looked: Int, moved: Int, isDone: Bool) {
        self.looked = looked
        self.moved = moved
        self.isDone = isDone
    }
}

public struct MissedClock: Hashable, Sendable, Codable {
    public var ticket: TicketNumber
    public var clock: ClockID
    public var due: Instant

    public init(ticket: TicketNumber, clock: ClockID, due: Instant) {
        self.ticket = ticket
        self.clock = clock
        self.due = due
    }
}

/// A clock that falls due, for whoever watches over all of them.
public struct ClockAtRisk: Hashable, Sendable {
    public var ticket: TicketNumber
    public var subject: Wording
    public var clock: Wording
    public var due: Instant
    /// How long before that its rule warns, the longest first.
    public var warnings: [Duration]
    public var isMissed: Bool
    public var isInConflict: Bool
    public var claimedBy: Login?

    public init(
        ticket: TicketNumber, subject: Wording, clock: Wording, due: Instant, warnings: [Duration], isMissed: Bool,
        isInConflict: Bool, claimedBy: Login?
    ) {
        self.ticket = ticket
        self.subject = subject
        self.clock = clock
        self.due = due
        self.warnings = warnings
        self.isMissed = isMissed
        self.isInConflict = isInConflict
        self.claimedBy = claimedBy
    }

    /// Its first warning has come.
    public func isWarned(at now: Instant) -> Bool { warnings.contains { due - $0 <= now } }
}
