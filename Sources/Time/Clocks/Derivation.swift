/// How a deadline was worked out, so that anybody can check it by hand long after.
public struct Derivation: Hashable, Sendable {
    /// The rule it comes from: `126-FZ art. 55(7)`, `P1`.
    public let basis: String
    /// The zone whose days were counted, by its IANA name.
    public let zone: String
    /// The calendar that said which days are worked; `nil` where that played no part.
    public var calendar: WorkCalendar.Stamp?
    /// Years of that calendar which were counted with before the act that lays them down was out.
    public var unsettledYears: [Int] = []
    /// The moment the count starts from.
    public let start: Instant
    /// Of a term in days: the day of `start`, then each day that was looked at, or the one that was named; in order.
    public let days: [CountedDay]
    /// Of a term in hours: what ran and what stood still, without a gap from the first to the last.
    public var spans: [CountedSpan] = []
    public let end: End
    /// The first moment that is too late.
    public let due: Instant
    /// The same by a later reading of the law, where it isn't settled what a last day off does.
    public var dueByLaterReading: Instant?

    public struct CountedDay: Hashable, Sendable {
        public let day: CalendarDay
        /// `nil` for a day that doesn't count.
        public let number: Int?
        public let reason: Reason
    }

    public enum Reason: Hashable, Sendable {
        /// A term in days begins on the day after the event (Civil Code of Russia, article 191).
        case startsTheCount
        /// Counted as a calendar day: days off count too.
        case calendarDay
        case workingDay
        case off(DayOff)
        /// The clock stood still all day.
        case paused
        /// The last day was a day off, so the term ends here.
        case movedTo
        /// The day that the caller named.
        case namedByCaller
    }

    public struct CountedSpan: Hashable, Sendable {
        public let from: Instant
        public let to: Instant
        public let reason: SpanReason
    }

    public enum SpanReason: Hashable, Sendable {
        case counted
        case paused
        /// The office is closed.
        case closed
    }

    public enum End: Hashable, Sendable {
        /// 24:00 of the last day (Civil Code of Russia, article 194).
        case endOfDay
        /// Nobody is phoned after `at`, so a promise to phone ends with the calling hours.
        case endOfCallingHours(at: TimeOfDay)
        case callersWindow(CallbackWindow)
        /// When the office closes.
        case closeOfBusiness(at: TimeOfDay)
        /// The time of day of the event.
        case sameTime
        /// When the last hour is over.
        case lastHour
    }

    /// The last day on which it is in time.
    public var lastDay: CalendarDay? { days.last?.day }
}

extension Derivation {
    /// The days from `start`, which doesn't count, to the `count`th calendar day after it.
    static func calendarDays(_ count: Int, after start: CalendarDay) -> [CountedDay] {
        [CountedDay(day: start, number: nil, reason: .startsTheCount)]
            + (0..<count).map { CountedDay(day: start + $0 + 1, number: $0 + 1, reason: .calendarDay) }
    }
}
