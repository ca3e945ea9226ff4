import Testing
import Time

@testable import Texts

@Suite struct DateTests {
    @Test(arguments: [
        ("2026-11-20T18:00:00+03:00", "сегодня 18:00", "today 18:00"),
        ("2026-11-21T09:05:00+03:00", "завтра 09:05", "tomorrow 09:05"),
        ("2026-11-25T21:00:00+03:00", "ср 25.11", "Wed 25 Nov"),
        ("2026-12-01T21:00:00+03:00", "вт 01.12", "Tue 1 Dec"),
        // The end of a day is that day's, not the next one's first minute.
        ("2026-11-21T00:00:00+03:00", "сегодня 24:00", "today 24:00"),
        ("2026-11-28T00:00:00+03:00", "пт 27.11", "Fri 27 Nov"),
        ("2026-11-20T08:00:00+03:00", "−5 ч", "−5 h"),
        ("2026-11-20T13:03:20+03:00", "сейчас", "now"),
    ])
    func due(at: String, inRussian: String, inEnglish: String) throws {
        let now = try Instant(rfc3339: "2026-11-20T13:04:00+03:00")
        #expect(try ru.due(Instant(rfc3339: at), now: now, in: moscow()) == inRussian)
        #expect(try en.due(Instant(rfc3339: at), now: now, in: moscow()) == inEnglish)
    }
}
