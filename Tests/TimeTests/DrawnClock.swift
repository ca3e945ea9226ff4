import TestSupport
import Testing

@testable import Time

/// Any rule of counting, in any zone, on a calendar that nobody would lay down; what holds for these holds for the laws.
struct DrawnClock: CustomTestStringConvertible {
    var rule: ClockRule
    var start: Instant
    var setting: ClockSetting
    var pauses: [Pause]

    static let zones = [
        "Europe/Moscow", "Europe/Volgograd", "America/New_York", "America/St_Johns", "Australia/Lord_Howe",
        "Pacific/Apia",
        "Africa/Casablanca",
    ]
    static let waiting = PauseReason("waiting")
    /// For which no drawn rule stands still.
    static let lunch = PauseReason("lunch")

    var testDescription: String {
        "\(rule.term) \(rule.start) \(rule.end) \(rule.lastDayOff) from \(start.rfc3339(in: setting.zone)) \(pauses)"
    }

    /// - Parameter near: days on which the clocks of the zone are moved; half of all starts lie around one.
    init(in zone: Zone, near moves: [CalendarDay], _ random: inout SeededGenerator) throws {
        start = Instant(milliseconds: random.moment())
        if let day = moves.randomElement(using: &random), Bool.random(using: &random) {
            start = zone.instant(of: day, at: .startOfDay) - .minutes(Int.random(in: -1_500...15_000, using: &random))
        }
        let year = zone.day(at: start).year
        setting = ClockSetting(
            zone: zone, calendar: Self.calendar(around: year, &random),
            hours: try #require(BusinessHours("09:00-13:00,14:00-18:00")))
        rule = try Self.rule(&random)
        pauses = try (0..<Int.random(in: 0...2, using: &random)).map { [start] _ in
            let from = start + .minutes(Int.random(in: -600...20_000, using: &random))
            let reason = Int.random(in: 0..<3, using: &random) == 0 ? Self.lunch : Self.waiting
            return try #require(
                Pause(reason, from: from, to: from + .minutes(Int.random(in: 1...9_000, using: &random))))
        }
    }

    func counted(
        _ change: (inout DrawnClock) -> Void = { _ in }, extendedBy: Int = 0
    ) throws -> Derivation? {
        var clock = self
        change(&clock)
        let reading = try clock.rule.reading(
            from: clock.start, in: clock.setting, pauses: clock.pauses, extendedBy: extendedBy)
        if case .runs(let derivation) = reading { return derivation }
        return nil
    }

    /// The same rule with some of it changed.
    func rule(
        _ term: ClockRule.Term? = nil, lastDayOff: ClockRule.LastDayOff? = nil
    ) throws -> ClockRule {
        try ClockRule(
            basis: rule.basis, term: term ?? rule.term, start: rule.start, end: rule.end,
            lastDayOff: lastDayOff ?? rule.lastDayOff, pauses: rule.pauses, extending: rule.extending)
    }

    private static func rule(_ random: inout SeededGenerator) throws -> ClockRule {
        let count = Int.random(in: 1...40, using: &random)
        let terms: [ClockRule.Term] = [
            .hours(count * 3), .businessHours(count), .calendarDays(count), .workingDays(count), .calendarDays(count),
        ]
        let term = terms.randomElement(using: &random) ?? .hours(1)
        let basis = ClockRule.Basis(act: "drawn")
        let anchor = ClockRule.ExtensionRule.Anchor.allCases.randomElement(using: &random) ?? .start
        let start: [ClockRule.Start] = term.isInDays ? ClockRule.Start.allCases : [.moment, .nextDay]
        let end: [ClockRule.End] = term.isInDays ? ClockRule.End.allCases : [.sameTime]
        let lastDayOff: [ClockRule.LastDayOff] = term.isInDays ? ClockRule.LastDayOff.allCases : [.stays]
        return try ClockRule(
            basis: basis, term: term, start: start.randomElement(using: &random) ?? .moment,
            end: end.randomElement(using: &random) ?? .sameTime,
            lastDayOff: lastDayOff.randomElement(using: &random) ?? .stays, pauses: [waiting],
            extending: .init(basis: basis, limit: 30, countedFrom: anchor))
    }

    private static func calendar(around year: Int, _ random: inout SeededGenerator) -> WorkCalendar {
        var years: [Int: WorkCalendar.Year] = [:]
        for year in (year - 1)...(year + 2) {
            var days: [CalendarDay: DayKind] = [:]
            let kinds: [DayKind] = [.off(.holiday), .off(.holiday), .off(.moved), .working, .shortened]
            for _ in 0..<60 {
                let day = CalendarDay(ordinal: CalendarDay.ordinal(year: year, month: 1, day: 1))
                days[day + Int.random(in: 0..<365, using: &random)] = kinds.randomElement(using: &random)
            }
            years[year] = WorkCalendar.Year(source: "drawn", isSettled: year % 2 == 0, days: days)
        }
        return WorkCalendar(
            stamp: .init(id: "drawn", version: "1"), weekend: [.saturday, .sunday], years: years)
    }

    /// The days of two years, that of Samoa's missing one among them, on which a zone's clocks are moved.
    static func moves(of zone: Zone) throws -> [CalendarDay] {
        let (first, last) = (try day("2011-11-01"), try day("2014-01-01"))
        return (0..<(last - first)).map { first + $0 }.filter { day in
            zone.instant(of: day + 1, at: .startOfDay) - zone.instant(of: day, at: .startOfDay) != .days(1)
        }
    }
}
