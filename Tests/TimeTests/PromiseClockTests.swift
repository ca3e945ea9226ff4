import TestSupport
import Testing

@testable import Time

@Suite struct PromiseClockTests {
    @Test(arguments: [
        // A Sunday counts from the Monday on; weekends in between count too.
        ("2026-11-22T13:00:00+03:00", "2026-11-27T21:00:00+03:00", "2026-11-22T13:00:00+03:00"),
        ("2026-11-22T23:59:59+03:00", "2026-11-27T21:00:00+03:00", "2026-11-23T09:00:00+03:00"),
        // Still Saturday in UTC, Sunday already in Moscow.
        ("2026-11-21T21:00:00Z", "2026-11-27T21:00:00+03:00", "2026-11-22T09:00:00+03:00"),
        ("2026-12-28T09:00:00+03:00", "2027-01-02T21:00:00+03:00", "2026-12-28T09:00:00+03:00"),
        ("2028-02-26T21:00:00+03:00", "2028-03-02T21:00:00+03:00", "2028-02-27T09:00:00+03:00"),
    ])
    func fiveDays(registered: String, due: String, opens: String) throws {
        let promise = try PromiseClock.withinFiveDays().promise(from: moment(registered), in: zone("Europe/Moscow"))
        #expect(try promise.due == moment(due))
        #expect(try promise.opens == moment(opens))
    }

    @Test func theDerivationNamesEveryDay() throws {
        let start = try moment("2026-11-22T13:00:00+03:00")
        let derivation = try PromiseClock.withinFiveDays().promise(from: start, in: zone("Europe/Moscow")).derivation
        #expect(
            derivation.days.map(\.day.description) == [
                "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27",
            ])
        #expect(derivation.days.map(\.number) == [nil, 1, 2, 3, 4, 5])
        #expect(derivation.days.first?.reason == .startsTheCount)
        #expect(try derivation.end == .endOfCallingHours(at: time("21:00")))
        #expect(derivation.zone == "Europe/Moscow" && derivation.start == start && derivation.basis == "P1")
    }

    @Test func theCallersWindowIsThePromise() throws {
        let window = try #require(try CallbackWindow(day: day("2026-11-24"), from: time("15:00"), to: time("17:00")))
        let clock = PromiseClock.withinFiveDays()
        let promise = try clock.promise(
            from: moment("2026-11-22T13:00:00+03:00"), in: zone("Europe/Moscow"), window: window)
        #expect(try promise.opens == moment("2026-11-24T15:00:00+03:00"))
        #expect(try promise.due == moment("2026-11-24T17:00:00+03:00"))
        #expect(promise.derivation.end == .callersWindow(window))
        #expect(promise.derivation.lastDay == window.day)
    }

    @Test func aWindowThatIsOverIsNotPromised() throws {
        let window = try #require(try CallbackWindow(day: day("2026-11-22"), from: time("10:00"), to: time("13:00")))
        #expect(throws: PromiseClockError.windowIsOver(window)) {
            try PromiseClock.withinFiveDays().promise(
                from: moment("2026-11-22T13:00:00+03:00"), in: zone("Europe/Moscow"), window: window)
        }
    }

    @Test(arguments: ["Europe/Moscow", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe"])
    func everyPromiseEndsInCallingHoursFiveDaysOn(name: String) throws {
        let zone = try zone(name)
        var random = SeededGenerator(seed: 13)
        for _ in 0..<1000 {
            let start = Instant(milliseconds: random.moment())
            let promise = try PromiseClock.withinFiveDays().promise(from: start, in: zone)
            let last = zone.local(at: promise.due - .milliseconds(1))
            #expect(last.day - zone.day(at: start) == 5 && last.time.hour == 20 && last.time.minute == 59)
            #expect(start <= promise.opens && promise.opens < promise.due)
            #expect(CallingHours.usual.contains(promise.opens, in: zone))
            #expect(promise.due - start > .hours(24 * 4 + 20))
        }
    }
}
