/// How a zone's clocks are moved every year from its last recorded change on: the footer of a TZif file, in the
/// notation of POSIX's TZ variable with the wider hours of RFC 8536, section 3.3.1.
struct ZoneRule: Hashable, Sendable {
    let standard: Zone.Kind
    let daylight: Daylight?

    struct Daylight: Hashable, Sendable {
        let kind: Zone.Kind
        let start: YearlyMoment
        let end: YearlyMoment
    }

    /// A moment of every year by the clocks that stand until then.
    struct YearlyMoment: Hashable, Sendable {
        let day: YearlyDay
        /// Seconds from that day's midnight; may be negative or beyond the day.
        let second: Int
    }

    enum YearlyDay: Hashable, Sendable {
        /// 1 … 365, 29 February never counted.
        case skippingLeapDay(Int)
        /// 0 … 365, 29 February counted.
        case countingLeapDay(Int)
        /// Weekday 0 (Sunday) … 6 in week 1 … 5 of the month, where 5 is the last.
        case weekday(month: Int, week: Int, weekday: Int)
    }

    func kind(at second: Int) -> Zone.Kind {
        changes(around: second).last { $0.second <= second }?.kind ?? standard
    }

    func nextChange(after second: Int) -> Zone.Change? {
        changes(around: second).first { $0.second > second }
    }

    /// The changes of three years, ascending: enough for one before and one after any moment of the middle year.
    private func changes(around second: Int) -> [Zone.Change] {
        guard let daylight else { return [] }
        let middle = CalendarDay(ordinal: floored(second, by: 86_400).quotient).year
        var changes: [Zone.Change] = []
        for year in (middle - 1)...(middle + 1) {
            let end = daylight.end.second(in: year) - daylight.kind.utcOffsetSeconds
            let start = daylight.start.second(in: year) - standard.utcOffsetSeconds
            changes.append(Zone.Change(second: end, kind: standard))
            changes.append(Zone.Change(second: start, kind: daylight.kind))
        }
        changes.sort { ($0.second, $0.kind == daylight.kind ? 1 : 0) < ($1.second, $1.kind == daylight.kind ? 1 : 0) }
        // Where summer time never ends, it ends and starts at one moment: the start wins, the end never happened.
        return zip(changes, changes.dropFirst().map(\.second) + [.max]).filter { $0.second < $1 }.map(\.0)
    }
}

extension ZoneRule.YearlyMoment {
    /// Seconds since 1970 as the wall shows them.
    func second(in year: Int) -> Int { day.ordinal(in: year) * 86_400 + second }
}

extension ZoneRule.YearlyDay {
    func ordinal(in year: Int) -> Int {
        switch self {
        case .countingLeapDay(let index):
            return CalendarDay.ordinal(year: year, month: 1, day: 1) + index
        case .skippingLeapDay(let number):
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            return CalendarDay.ordinal(year: year, month: 1, day: 1) + number - (isLeap && number >= 60 ? 0 : 1)
        case .weekday(let month, let week, let weekday):
            let first = CalendarDay.ordinal(year: year, month: month, day: 1)
            // 1970-01-01 was a Thursday, 4 where Sunday is 0.
            let shift = floored(weekday - (first + 4), by: 7).remainder
            let length = CalendarDay.ordinal(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1) - first
            var day = shift + (week - 1) * 7
            if day >= length { day -= 7 }
            return first + day
        }
    }
}
