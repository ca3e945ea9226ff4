/// Which days are worked: a country's, or nobody's, with the hotline's own days on top.
///
/// A year that nobody has laid down is unknown rather than guessed: a term in working days that reaches it can't be counted.
public struct WorkCalendar: Hashable, Sendable {
    public let stamp: Stamp
    public let weekend: Set<Weekday>
    /// `nil`: every year is like any other.
    public let years: [Int: Year]?
    private(set) var own: [CalendarDay: DayKind] = [:]

    /// Of the days that anybody may lay down: whatever lies outside is a slip of the pen.
    public static let sensibleYears = 1900...2999

    /// Which data something was counted with.
    public struct Stamp: Hashable, Sendable, Codable {
        public var id: String
        /// Of the data: a changed day makes another version.
        public var version: String

        public init(id: String, version: String) {
            self.id = id
            self.version = version
        }
    }

    public struct Year: Hashable, Sendable {
        /// The act that lays it down.
        public var source: String
        /// `false` while that act isn't out: what is known is counted with, and said to be preliminary.
        public var isSettled: Bool
        /// The days that aren't what their weekday makes them.
        public var days: [CalendarDay: DayKind]

        public init(source: String, isSettled: Bool, days: [CalendarDay: DayKind]) {
            self.source = source
            self.isSettled = isSettled
            self.days = days
        }
    }

    /// Whether years that aren't laid down are counted by their weekends alone.
    private var supposesNothingMore = false

    public init(stamp: Stamp, weekend: Set<Weekday>, years: [Int: Year]) {
        self.stamp = stamp
        self.weekend = weekend
        self.years = years
    }

    private init(always stamp: Stamp) {
        self.stamp = stamp
        weekend = []
        years = nil
    }

    /// No day is off: for a hotline around the clock.
    public static let none = WorkCalendar(always: Stamp(id: "none", version: "1"))

    /// The same, with days of the hotline's own: a day of its own counts before what the country says of it.
    public func adding(_ days: [CalendarDay: DayKind]) -> WorkCalendar {
        var calendar = self
        calendar.own.merge(days) { $1 }
        return calendar
    }

    /// The same, where a year that nobody has laid down has no holidays: what is counted with it is too early rather than
    /// too late, and among ``Derivation/unsettledYears``.
    public func supposingNothingMore() -> WorkCalendar {
        var calendar = self
        calendar.supposesNothingMore = true
        return calendar
    }

    /// - Throws: ``ClockError/calendarEnds(_:year:)``.
    public func kind(of day: CalendarDay) throws(ClockError) -> DayKind {
        if let kind = own[day] { return kind }
        if let years {
            guard let year = years[day.year] else {
                guard supposesNothingMore else { throw .calendarEnds(stamp, year: day.year) }
                return weekend.contains(day.weekday) ? .off(.weekend) : .working
            }
            if let kind = year.days[day] { return kind }
        }
        return weekend.contains(day.weekday) ? .off(.weekend) : .working
    }

    public func isOff(_ day: CalendarDay) throws(ClockError) -> Bool { try kind(of: day).isOff }

    /// Of the years between two days, those whose act isn't out.
    func unsettledYears(from first: CalendarDay, to last: CalendarDay) -> [Int] {
        guard let years, first <= last else { return [] }
        return (first.year...last.year).filter { years[$0]?.isSettled != true }
    }
}
