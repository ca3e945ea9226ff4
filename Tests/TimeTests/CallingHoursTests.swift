import TestSupport
import Testing

@testable import Time

@Suite struct CallingHoursTests {
    @Test(arguments: [
        ("2026-11-27T08:59:59.999+03:00", false, "2026-11-27T09:00:00+03:00"),
        ("2026-11-27T09:00:00+03:00", true, "2026-11-27T09:00:00+03:00"),
        ("2026-11-27T20:59:59.999+03:00", true, "2026-11-27T20:59:59.999+03:00"),
        ("2026-11-27T21:00:00+03:00", false, "2026-11-28T09:00:00+03:00"),
        ("2026-12-31T23:00:00+03:00", false, "2027-01-01T09:00:00+03:00"),
    ])
    func whenOneMayPhone(at: String, isGood: Bool, next: String) throws {
        let zone = try zone("Europe/Moscow")
        #expect(try CallingHours.usual.contains(moment(at), in: zone) == isGood)
        #expect(try CallingHours.usual.next(from: moment(at), in: zone) == moment(next))
    }

    @Test func aDayThatNeverWasIsPassedOver() throws {
        let zone = try zone("Pacific/Apia")
        let evening = try moment("2011-12-29T22:00:00-10:00")
        #expect(try CallingHours.usual.next(from: evening, in: zone) == moment("2011-12-31T09:00:00+14:00"))
    }

    @Test func theNextMomentIsGoodAndNothingBeforeItIs() throws {
        let zone = try zone("America/New_York")
        let hours = try #require(try CallingHours(from: time("01:30"), to: time("02:15")))
        var random = SeededGenerator(seed: 17)
        for _ in 0..<1000 {
            let instant = Instant(milliseconds: random.moment())
            let next = hours.next(from: instant, in: zone)
            #expect(hours.contains(next, in: zone) && next >= instant)
            #expect(next == instant || !hours.contains(next - .milliseconds(1), in: zone))
            #expect(next - instant < .hours(49))
        }
    }

    @Test func hoursAcrossMidnightAreRefused() throws {
        #expect(try CallingHours(from: time("21:00"), to: time("09:00")) == nil)
        #expect(try CallbackWindow(day: day("2026-11-27"), from: time("09:00"), to: time("09:00")) == nil)
    }
}
