import Time

/// One deadline that a ticket runs under.
///
/// ```
///            ┌─► met         (what it waited for happened)
/// running ───┼─► overtaken   (forwarded: another body answers)
///   │ its    └─► withdrawn   (by the caller, or since its finding was a mistake)
///   ▼ time passes
/// running, missed            still owed, raised to the lead
/// ```
public struct TicketClock: Hashable, Sendable, Identifiable {
    public let id: ClockID
    public let terms: ClockTerms
    public let startedAt: Instant
    /// In the units of its term.
    public internal(set) var extendedBy: Int
    /// The first moment that is too late, by the rule and today's calendar; `nil` while the clock stands.
    public internal(set) var counted: Instant?
    /// The same by the later reading of a law that isn't settled.
    public internal(set) var countedLater: Instant?
    /// What the caller was told. It never moves by itself: where the count says something else, the two stand against each
    /// other until the caller has heard of it.
    public internal(set) var told: Instant?
    /// The moment it was missed: always its own time, whenever that was noticed.
    public internal(set) var missedAt: Instant?
    public internal(set) var state: ClockState

    public init(
        id: ClockID, terms: ClockTerms, startedAt: Instant, extendedBy: Int = 0, counted: Instant? = nil,
        countedLater: Instant? = nil, told: Instant? = nil, missedAt: Instant? = nil, state: ClockState = .running
    ) {
        self.id = id
        self.terms = terms
        self.startedAt = startedAt
        self.extendedBy = extendedBy
        self.counted = counted
        self.countedLater = countedLater
        self.told = told
        self.missedAt = missedAt
        self.state = state
    }

    public var isRunning: Bool { state == .running }

    /// By when we have to act: the earlier of what is counted and what was told. While the clock stands, what was told; `nil`
    /// where nothing was, and once it has ended.
    public var due: Instant? { isRunning ? [counted, told].compactMap(\.self).min() : nil }

    /// The caller was told one date, and the count says another, or none while the clock stands.
    public var isInConflict: Bool { isRunning && Self.isConflict(told: told, counted: counted) }

    /// Of a clock that runs.
    public static func isConflict(told: Instant?, counted: Instant?) -> Bool { told != nil && told != counted }

    /// The last of its warnings that has come; `nil` before the first.
    public func warning(at now: Instant) -> Duration? {
        guard let due else { return nil }
        return terms.rule.warnings.last { due - $0 <= now }
    }
}

public enum ClockState: Hashable, Sendable {
    case running
    case met(at: Instant)
    case overtaken(at: Instant)
    /// By the caller with the whole ticket; or what it ran because of was found out wrongly.
    case withdrawn(at: Instant)

    public var isWithdrawn: Bool { if case .withdrawn = self { true } else { false } }

    public var word: String {
        switch self {
        case .running: "running"
        case .met: "met"
        case .overtaken: "overtaken"
        case .withdrawn: "withdrawn"
        }
    }

    public var endedAt: Instant? {
        switch self {
        case .running: nil
        case .met(let at), .overtaken(let at), .withdrawn(let at): at
        }
    }
}

extension TicketClock {
    /// Counts from the beginning, under the calendar as it is now.
    ///
    /// A year that nobody has laid down yet is counted without holidays, which is the earlier reading, and said to be
    /// preliminary.
    /// - Throws: ``ClockError`` when it is extended further than its rule lets it be.
    public func reading(in setting: ClockSetting, pauses: [Pause]) throws(ClockError) -> ClockReading {
        do {
            return try terms.rule.reading(from: startedAt, in: setting, pauses: pauses, extendedBy: extendedBy)
        } catch .calendarEnds {
            var setting = setting
            setting.calendar = setting.calendar.supposingNothingMore()
            return try terms.rule.reading(from: startedAt, in: setting, pauses: pauses, extendedBy: extendedBy)
        }
    }

    mutating func recount(in setting: ClockSetting, pauses: [Pause]) throws(ClockError) {
        switch try reading(in: setting, pauses: pauses) {
        case .runs(let derivation):
            counted = derivation.due
            countedLater = derivation.dueByLaterReading
        case .stands:
            counted = nil
            countedLater = nil
        }
    }
}

/// A clock that is about to start, as the procedure says; the store says when that is.
public struct ClockDraft: Hashable, Sendable {
    public var id: ClockID
    public var terms: ClockTerms
    public var from: ClockMoment

    public init(id: ClockID, terms: ClockTerms, from: ClockMoment) {
        self.id = id
        self.terms = terms
        self.from = from
    }
}

/// From when a clock runs.
public enum ClockMoment: Hashable, Sendable {
    /// The call came in that the matter began in.
    case received
    case registered
    /// What starts it happens in the same act.
    case now
    /// The decision, which may have been made before it was known that the clock runs.
    case decided
    case day(CalendarDay)
}
