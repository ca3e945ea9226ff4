/// How a deadline was worked out, so that anybody can check it by hand long after.
public struct Derivation: Hashable, Sendable, Codable {
    /// The rule it comes from: `126-FZ art. 55(7)`, `P1`.
    public let basis: String
    /// The zone whose days were counted, by its IANA name.
    public let zone: String
    /// The moment the count starts from.
    public let start: Instant
    /// The day of `start`, then each day that was counted, or the one that was named; in order.
    public let days: [CountedDay]
    public let end: End
    /// The first moment that is too late.
    public let due: Instant

    public struct CountedDay: Hashable, Sendable, Codable {
        public let day: CalendarDay
        /// `nil` for a day that doesn't count.
        public let number: Int?
        public let reason: Reason
    }

    public enum Reason: String, Hashable, Sendable, Codable {
        /// A term in days begins on the day after the event (Civil Code of Russia, article 191).
        case startsTheCount
        /// Counted as a calendar day: days off count too.
        case calendarDay
        /// The day that the caller named.
        case namedByCaller
    }

    public enum End: Hashable, Sendable, Codable {
        /// 24:00 of the last day (Civil Code of Russia, article 194).
        case endOfDay
        /// Nobody is phoned after `at`, so a promise to phone ends with the calling hours.
        case endOfCallingHours(at: TimeOfDay)
        case callersWindow(CallbackWindow)
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
