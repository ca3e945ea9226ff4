import Testing

@testable import Time

/// Months on from a day: the same number, or the last day of a month that hasn't it.
@Suite struct MonthTests {
    @Test(
        arguments: [
            ("2026-05-20", 12, "2027-05-20"), ("2026-05-20", 0, "2026-05-20"), ("2026-05-20", 1, "2026-06-20"),
            // 31 days, 30, 28, 29.
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", 1, "2026-04-30"),
            ("2026-01-31", 2, "2026-03-31"), ("2026-08-31", 1, "2026-09-30"), ("2026-12-31", 2, "2027-02-28"),
            // From 29 February to a year without it, and to one with it.
            ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2023-02-28", 12, "2024-02-28"),
            // 1900 and 2100 are no leap years, 2000 was one.
            ("1899-11-30", 3, "1900-02-28"), ("1999-12-31", 2, "2000-02-29"), ("2099-12-31", 2, "2100-02-28"),
            ("2026-11-30", 1, "2026-12-30"), ("2026-12-01", 1, "2027-01-01"), ("2026-12-31", 12, "2027-12-31"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2026-01-31", -13, "2024-12-31"),
            ("0001-01-31", 1, "0001-02-28"),
        ])
    func monthsOn(day: String, months: Int, then: String) throws {
        #expect(try #require(CalendarDay(day)).adding(months: months).description == then)
    }

    @Test func noMonthIsSkippedAndNoneComesTwice() throws {
        let first = try #require(CalendarDay("1996-01-31"))
        var last = first + -1
        for months in 0...600 {
            let day = first.adding(months: months)
            #expect(day > last && day.year * 12 + day.month == 1996 * 12 + 1 + months)
            #expect((day + 1).day == 1, "the 31st stays the end of the month")
            last = day
        }
    }
}
