import Foundation
import Procedures
import Testing
import Time

/// One deadline that was counted by hand, with the reasoning.
struct ClockCase: CustomTestStringConvertible, Sendable {
    let why: String
    let rule: Rule
    let from: String
    let due: String
    var later: String?
    var place = Place.moscow
    var pauses: [(from: String, to: String, reason: String)] = []
    var extendedBy = 0

    enum Place: Sendable { case moscow, newYork, volgograd, aroundTheClock }

    var testDescription: String { "\(from): \(why)" }

    /// A rule written as shortly as a table wants it; what isn't said is what most laws say.
    struct Rule: Sendable {
        var term: ClockRule.Term
        var start = ClockRule.Start.nextDay
        var end = ClockRule.End.endOfDay
        var off = ClockRule.LastDayOff.stays
        var extending: (limit: Int, from: ClockRule.ExtensionRule.Anchor)?

        func rule() throws -> ClockRule {
            let basis = ClockRule.Basis(act: "by hand")
            return try ClockRule(
                basis: basis, term: term, start: start, end: end, lastDayOff: off, pauses: [PauseReason("waiting")],
                extending: extending.map { .init(basis: basis, limit: $0.limit, countedFrom: $0.from) })
        }
    }

    func setting() throws -> ClockSetting {
        switch place {
        case .moscow: try Self.setting("Europe/Moscow", shippedCalendar("russia"))
        case .newYork: try Self.setting("America/New_York", shippedCalendar("united-states"))
        case .volgograd: try Self.setting("Europe/Volgograd", .none)
        case .aroundTheClock: try Self.setting("Europe/Moscow", .none)
        }
    }

    /// An office that works 9–13 and 14–18.
    static func setting(_ zone: String, _ calendar: WorkCalendar) throws -> ClockSetting {
        let intervals = try [("09:00", "13:00"), ("14:00", "18:00")].map { from, to in
            let (from, to) = (try #require(TimeOfDay(from)), try #require(TimeOfDay(to)))
            return try #require(BusinessHours.Interval(from: from, to: to))
        }
        return ClockSetting(
            zone: try ZoneFolder.system.zone(named: zone), calendar: calendar,
            hours: try #require(BusinessHours(intervals)))
    }

    func reading() throws -> ClockReading {
        let pauses = try pauses.map { pause in
            try #require(
                Pause(
                    PauseReason(pause.reason), from: Instant(rfc3339: pause.from), to: Instant(rfc3339: pause.to)))
        }
        return try rule.rule().reading(
            from: Instant(rfc3339: from), in: setting(), pauses: pauses, extendedBy: extendedBy)
    }
}

extension ClockCase.Rule {
    static func days(
        _ count: Int, _ off: ClockRule.LastDayOff = .stays, start: ClockRule.Start = .nextDay,
        end: ClockRule.End = .endOfDay, extending: (Int, ClockRule.ExtensionRule.Anchor)? = nil
    ) -> Self {
        Self(term: .calendarDays(count), start: start, end: end, off: off, extending: extending)
    }

    static func working(
        _ count: Int, start: ClockRule.Start = .nextDay, end: ClockRule.End = .endOfDay,
        extending: (Int, ClockRule.ExtensionRule.Anchor)? = nil
    ) -> Self {
        Self(term: .workingDays(count), start: start, end: end, extending: extending)
    }

    static func hours(
        _ count: Int, start: ClockRule.Start = .moment, extending: (Int, ClockRule.ExtensionRule.Anchor)? = nil
    ) -> Self {
        Self(term: .hours(count), start: start, end: .sameTime, extending: extending)
    }

    static func business(_ count: Int, start: ClockRule.Start = .moment) -> Self {
        Self(term: .businessHours(count), start: start, end: .sameTime)
    }
}

/// A calendar as it lies in the repository.
func shippedCalendar(_ id: String) throws -> WorkCalendar {
    let file = repository + "Resources/calendars/\(id).yaml"
    return try CalendarSource(text: String(contentsOfFile: file, encoding: .utf8), file: file).loaded().calendar
}
