import Testing
import Time

@Suite struct ClockCaseTests {
    private func expect(_ one: ClockCase) throws {
        guard case .runs(let derivation) = try one.reading() else {
            Issue.record("it stands still")
            return
        }
        let zone = try one.setting().zone
        #expect(derivation.due.rfc3339(in: zone) == (try Instant(rfc3339: one.due)).rfc3339(in: zone))
        let later = try one.later.map { try Instant(rfc3339: $0).rfc3339(in: zone) }
        #expect(derivation.dueByLaterReading?.rfc3339(in: zone) == later)
    }

    @Test(arguments: ClockCases.calendarDays) func calendarDays(_ one: ClockCase) throws { try expect(one) }
    @Test(arguments: ClockCases.workingDays) func workingDays(_ one: ClockCase) throws { try expect(one) }
    @Test(arguments: ClockCases.zones) func zones(_ one: ClockCase) throws { try expect(one) }
    @Test(arguments: ClockCases.hours) func hours(_ one: ClockCase) throws { try expect(one) }
    @Test(arguments: ClockCases.pauses) func pauses(_ one: ClockCase) throws { try expect(one) }
    @Test(arguments: ClockCases.extensions) func extensions(_ one: ClockCase) throws { try expect(one) }
}

/// The norms that the production calendar is published with: working days, and hours of a week of forty.
@Suite struct ShippedCalendarTests {
    @Test(arguments: [(2023, 247, 1973), (2024, 248, 1979), (2025, 247, 1972), (2026, 247, 1972)])
    func russiasYears(year: Int, days: Int, hours: Int) throws {
        let calendar = try shippedCalendar("russia")
        let first = try #require(CalendarDay(year: year, month: 1, day: 1))
        let kinds = try (0..<366).map { first + $0 }.filter { $0.year == year }.map { try calendar.kind(of: $0) }
        let worked = kinds.filter { !$0.isOff }
        #expect(worked.count == days)
        #expect(worked.count * 8 - worked.filter { $0 == .shortened }.count == hours)
    }

    @Test func aYearThatNobodyLaidDownIsNotGuessed() throws {
        let calendar = try shippedCalendar("russia")
        let day = try #require(CalendarDay(year: 2028, month: 2, day: 1))
        #expect(throws: ClockError.calendarEnds(calendar.stamp, year: 2028)) { try calendar.kind(of: day) }
    }
}
