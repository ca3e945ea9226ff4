import Testing
import Time

@testable import Domain

/// How far two dates lie apart, in days and in months, and what today has to do with it.
@Suite struct SpanTests {
    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private static let year: [(first: String, last: String, atLeast: Bool, atMost: Bool)] = [
        ("2025-05-20", "2025-05-20", false, true), ("2025-05-20", "2026-05-19", false, true),
        ("2025-05-20", "2026-05-20", true, true), ("2025-05-20", "2026-05-21", true, false),
        // The later date before the earlier one.
        ("2025-05-20", "2024-01-01", false, true),
        ("2024-02-29", "2025-02-27", false, true), ("2024-02-29", "2025-02-28", true, true),
        ("2024-02-29", "2025-03-01", true, false), ("2023-02-28", "2024-02-28", true, true),
        ("2023-02-28", "2024-02-29", true, false), ("2023-03-01", "2024-02-29", false, true),
    ]

    @Test(arguments: year)
    func twelveMonths(row: (first: String, last: String, atLeast: Bool, atMost: Bool)) throws {
        let (first, last) = (try Self.day(row.first), try Self.day(row.last))
        #expect(Span.months(.atLeast(12)).contains(from: first, to: last) == row.atLeast)
        #expect(Span.months(.atMost(12)).contains(from: first, to: last) == row.atMost)
        #expect(Span.months(.between(12...12)).contains(from: first, to: last) == (row.atLeast && row.atMost))
    }

    private static let months: [(first: String, last: String, atMostOne: Bool)] = [
        ("2026-01-31", "2026-02-28", true), ("2026-01-31", "2026-03-01", false), ("2026-01-28", "2026-02-28", true),
        ("2026-03-31", "2026-04-30", true), ("2026-03-31", "2026-05-01", false), ("2026-04-30", "2026-05-31", false),
    ]

    @Test(arguments: months) func aMonth(row: (first: String, last: String, atMostOne: Bool)) throws {
        let span = Span.months(.atMost(1))
        #expect(try span.contains(from: Self.day(row.first), to: Self.day(row.last)) == row.atMostOne)
    }

    @Test func daysAreCountedOneByOne() throws {
        let (first, last) = (try Self.day("2026-02-28"), try Self.day("2026-03-01"))
        #expect(Span.days(.between(1...1)).contains(from: first, to: last))
        #expect(Span.days(.atMost(-1)).contains(from: last, to: first))
        #expect(!Span.days(.atLeast(2)).contains(from: first, to: last))
    }

    // MARK: Today

    private static let procedure: Procedure = {
        var procedure = Sample.procedure
        procedure.fields.append(Field(id: "filed", label: Sample.both("Filed"), type: .date))
        return procedure
    }()
    private static let over = Condition.elapsed(.today, since: "filed", .days(.atLeast(181)))

    @Test func todayIsComparedLikeAnyDate() throws {
        var run = try Run.begun()
        run.answers["filed"] = .date(try Self.day("2026-01-10"))
        for (today, holds) in [("2026-07-09", false), ("2026-07-10", true)] {
            let dated = run.on(try Self.day(today))
            #expect(dated.holds(Self.over, under: Self.procedure) == holds, "\(today)")
            #expect(dated.truth(of: Self.over, under: Self.procedure) == (holds ? .yes : .no))
        }
        #expect(!run.holds(Self.over, under: Self.procedure), "nobody said which day it is")
    }

    /// Where the other day may still be told, nothing is sure; today itself is never asked for.
    @Test func theOtherDayIsAskedFor() throws {
        let run = try Run.begun().on(Self.day("2026-07-10"))
        #expect(run.truth(of: Self.over, under: Self.procedure) == .maybe)
        let table = DecisionTable(
            id: "suit", title: Sample.both("Suit"), hit: .first,
            rows: [.init(id: "may", when: Self.over, say: Sample.both("One may."))], otherwise: Sample.both("Not yet."))
        #expect(run.verdict(of: table, under: Self.procedure).open == ["filed"])
    }

    @Test func ofADecidedTicketItIsTheDayOfTheDecision() throws {
        var bench = try Bench()
        let zone = Sample.zone
        let run = try Run.begun()
        bench.now = Bench.start + .days(1)
        let before = run.looked(at: bench.ticket, at: bench.now, in: zone)
        #expect(before.answers[.today] == .date(zone.day(at: bench.now)))
        try bench.decide()
        let decided = bench.now
        let after = run.looked(at: bench.ticket, at: decided + .days(30), in: zone)
        #expect(after.answers[.today] == .date(zone.day(at: decided)))
    }
}
