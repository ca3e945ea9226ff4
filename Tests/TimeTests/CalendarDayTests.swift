import Testing
import Time

@Suite struct CalendarDayTests {
    @Test(arguments: [
        (1970, 1, 1, Weekday.thursday), (2024, 2, 29, .thursday), (2007, 3, 10, .saturday), (2026, 11, 27, .friday),
    ])
    func weekdays(year: Int, month: Int, day: Int, weekday: Weekday) throws {
        let date = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(date.weekday == weekday)
        #expect([date.year, date.month, date.day] == [year, month, day])
    }

    @Test(arguments: [(2023, 2, 29), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0)])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }
}
