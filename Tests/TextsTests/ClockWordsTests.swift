import Domain
import Testing
import Time

@testable import Texts

/// What is said of a deadline whose count isn't the last word.
@Suite struct ClockWordsTests {
    private static func clock(counted: String?, told: String? = nil) throws -> TicketClock {
        let rule = try ClockRule(
            basis: .init(act: "house"), term: .calendarDays(2), start: .nextDay, end: .endOfDay, lastDayOff: .stays)
        let terms = ClockTerms(title: Wording(ru: "Ответ", en: "Answer"), rule: rule, ends: .done)
        return TicketClock(
            id: "answer", terms: terms, startedAt: try moment("2026-11-23"), counted: try counted.map(moment),
            told: try told.map(moment), state: .met(at: try moment("2026-11-24")))
    }

    private static func moment(_ text: String) throws -> Instant {
        try moscow().instant(of: day(text), at: .startOfDay)
    }

    private func last(of clock: TicketClock) throws -> [String] {
        let setting = ClockSetting(zone: try moscow(), calendar: .none, hours: .usual)
        let reading = try clock.reading(in: setting, pauses: [])
        return [ru, en].compactMap { $0.why(clock, reading, in: setting.zone).last }
    }

    @Test func whatWasCountedThenStandsBesideTodaysCount() throws {
        #expect(
            try last(of: Self.clock(counted: "2026-11-28")) == [
                "посчитано тогда: до конца пятницы, 27 ноября; по нынешнему календарю: до конца среды, 25 ноября",
                "counted then: by the end of Friday, 27 November; "
                    + "by today's calendar: by the end of Wednesday, 25 November",
            ])
        #expect(try last(of: Self.clock(counted: "2026-11-26")).allSatisfy { $0.hasPrefix("→") })
    }

    @Test func aToldDateStandsAgainstTheCountOrAgainstNone() throws {
        let (told, counted) = (try Self.moment("2026-11-26"), try Self.moment("2026-11-28"))
        let zone = try moscow()
        #expect(
            ru.conflict(told: told, counted: counted, in: zone)
                == "сказано до конца среды, 25 ноября, а по счёту до конца пятницы, 27 ноября")
        #expect(
            ru.conflict(told: told, counted: nil, in: zone) == "сказано до конца среды, 25 ноября, а срок стоит")
        #expect(
            en.conflict(told: told, counted: nil, in: zone)
                == "told by the end of Wednesday, 25 November, and the clock stands")
    }
}
