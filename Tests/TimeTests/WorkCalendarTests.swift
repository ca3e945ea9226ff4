import Foundation
import Testing

@testable import Time

/// Which days are worked, and when on them.
@Suite struct WorkCalendarTests {
    private static func calendar() throws -> WorkCalendar {
        WorkCalendar(
            stamp: .init(id: "test", version: "1"), weekend: [.saturday, .sunday],
            years: [
                2026: .init(
                    source: "act 1", isSettled: true,
                    days: [
                        try day("2026-11-04"): .off(.holiday), try day("2026-11-07"): .working,
                        try day("2026-11-03"): .shortened,
                    ]), 2027: .init(source: "a draft", isSettled: false, days: [:]),
            ])
    }

    @Test(arguments: [
        ("2026-11-02", DayKind.working), ("2026-11-03", .shortened), ("2026-11-04", .off(.holiday)),
        ("2026-11-07", .working), ("2026-11-08", .off(.weekend)), ("2027-01-01", .working),
    ])
    func whatADayIs(text: String, kind: DayKind) throws {
        let found = try Self.calendar().kind(of: day(text))
        #expect(found == kind)
    }

    @Test func aDayOfTheHousesOwnCountsBeforeTheCountrys() throws {
        let own = try Self.calendar().adding([day("2026-11-04"): .working, day("2026-11-02"): .off(.own)])
            .adding([day("2026-11-02"): .shortened])
        let kinds = try ["2026-11-04", "2026-11-02", "2026-11-03"].map { try own.kind(of: day($0)) }
        #expect(kinds == [.working, .shortened, .shortened])
        // Also in a year that nobody has laid down.
        let far = try own.adding([day("2031-05-05"): .off(.own)])
        let kind = try far.kind(of: day("2031-05-05"))
        #expect(kind == .off(.own))
    }

    @Test func aYearThatNobodyLaidDownIsSupposedOnlyWhenAskedTo() throws {
        let calendar = try Self.calendar()
        #expect(throws: ClockError.calendarEnds(calendar.stamp, year: 2028)) {
            try calendar.kind(of: day("2028-01-03"))
        }
        let supposed = try ["2028-01-03", "2028-01-08"].map { try calendar.supposingNothingMore().kind(of: day($0)) }
        #expect(supposed == [.working, .off(.weekend)])
        #expect(
            try calendar.unsettledYears(from: day("2026-01-01"), to: day("2029-01-01")) == [2027, 2028, 2029])
        #expect(try calendar.unsettledYears(from: day("2026-01-01"), to: day("2026-12-31")) == [])
        #expect(try WorkCalendar.none.unsettledYears(from: day("2026-01-01"), to: day("2029-01-01")) == [])
    }

    @Test func aroundTheClockNoDayIsOff() throws {
        let kinds = try (0..<14).map { try WorkCalendar.none.kind(of: day("2026-11-01") + $0) }
        #expect(Set(kinds) == [.working])
    }

    // MARK: Hours

    @Test(arguments: ["09:00-13:00,14:00-18:00", "00:00-24:00", "08:00-20:00", "10:00-11:00,12:00-13:00,14:00-15:00"])
    func hoursAreReadAsTheyAreWritten(text: String) throws {
        #expect(try #require(BusinessHours(text)).description == text)
    }

    @Test(arguments: [
        "", "09:00", "09:00-09:00", "18:00-09:00", "09:00-13:00,13:00-18:00", "14:00-18:00,09:00-13:00", "9-18",
        "09:00-25:00", "09:00-13:00,", "09:00-12:00-13:00",
    ])
    func whatIsNoHoursIsNone(text: String) {
        #expect(BusinessHours(text) == nil)
    }

    @Test(arguments: [
        (#"{"intervals":[{"from":"09:00","to":"13:00"},{"from":"14:00","to":"18:00"}]}"#, true),
        (#"{"intervals":[]}"#, false), (#"{"intervals":[{"from":"13:00","to":"09:00"}]}"#, false),
        (#"{"intervals":[{"from":"14:00","to":"18:00"},{"from":"09:00","to":"13:00"}]}"#, false),
    ])
    func onlyHoursAreDecoded(text: String, areHours: Bool) throws {
        let decoded = try? JSONDecoder().decode(BusinessHours.self, from: Data(text.utf8))
        #expect((decoded != nil) == areHours)
        guard let decoded else { return }
        #expect(try JSONDecoder().decode(BusinessHours.self, from: JSONEncoder().encode(decoded)) == decoded)
    }

    /// Labour Code of Russia, article 95: an hour less on the eve of a holiday.
    @Test(arguments: [
        ("09:00-13:00,14:00-18:00", "09:00-13:00,14:00-17:00", "17:00"), ("09:00-18:00", "09:00-17:00", "17:00"),
        // What would begin after that is left out.
        ("09:00-13:00,14:00-15:00", "09:00-13:00", "13:00"), ("10:00-12:00,17:30-18:00", "10:00-12:00", "12:00"),
        // What is open for an hour or less stays closed, and no deadline waits for midnight.
        ("09:00-10:00", "", "09:00"), ("09:00-09:30", "", "09:00"), ("00:00-00:30", "", "00:00"),
        ("09:00-09:30,10:00-10:30", "09:00-09:30", "09:30"),
    ])
    func aShortenedDayEndsAnHourSooner(text: String, shortened: String, closing: String) throws {
        let hours = try #require(BusinessHours(text))
        #expect(hours.intervals(on: .shortened).map { "\($0.from)-\($0.to)" }.joined(separator: ",") == shortened)
        #expect(try hours.closing(on: .shortened) == time(closing))
        #expect(hours.intervals(on: .working) == hours.intervals && hours.intervals(on: .off(.weekend)).isEmpty)
        #expect(hours.closing(on: .off(.holiday)) == hours.intervals.last?.to)
    }
}
