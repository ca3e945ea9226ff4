import Domain
import Testing
import Time

@testable import Texts

@Suite struct PromiseTests {
    @Test func thePromiseOfFiveDaysIsReadOut() throws {
        let start = try Instant(rfc3339: "2026-11-22T13:00:00+03:00")
        let derivation = try PromiseClock.withinFiveDays().promise(from: start, in: moscow()).derivation
        #expect(try ru.promised(derivation, in: moscow()) == "до пятницы, 27 ноября, 9 часов вечера")
        #expect(try en.promised(derivation, in: moscow()) == "by Friday, 27 November, 9 in the evening")
    }

    @Test(arguments: [
        ("2026-11-23", "понедельника, 23 ноября", "Monday, 23 November"),
        ("2026-12-01", "вторника, 1 декабря", "Tuesday, 1 December"),
        ("2027-01-06", "среды, 6 января", "Wednesday, 6 January"),
        ("2027-02-11", "четверга, 11 февраля", "Thursday, 11 February"),
        ("2027-03-12", "пятницы, 12 марта", "Friday, 12 March"),
        ("2027-04-17", "субботы, 17 апреля", "Saturday, 17 April"),
        ("2027-05-02", "воскресенья, 2 мая", "Sunday, 2 May"),
    ])
    func byAnyDay(on: String, inRussian: String, inEnglish: String) throws {
        let due = try moscow().instant(of: day(on), at: time("18:00"))
        #expect(try ru.by(due, in: moscow()) == "до \(inRussian), 6 часов вечера")
        #expect(try en.by(due, in: moscow()) == "by \(inEnglish), 6 in the evening")
        let end = try moscow().instant(of: day(on), at: .endOfDay)
        #expect(try ru.by(end, in: moscow()) == "до конца \(inRussian)")
        #expect(try en.by(end, in: moscow()) == "by the end of \(inEnglish)")
    }

    @Test func theTimeOfRegistrationIsReadOut() throws {
        let moment = try Instant(rfc3339: "2026-11-26T09:05:59+03:00")
        #expect(ru.registered(at: moment, in: try moscow()) == "зарегистрировано 26 ноября в 09:05")
        #expect(en.registered(at: moment, in: try moscow()) == "registered on 26 November at 09:05")
    }

    /// Nobody takes next year's November for this one's.
    @Test func aDayOfAnotherYearHasItsYear() throws {
        let now = try Instant(rfc3339: "2026-11-26T10:00:00+03:00")
        let due = try moscow().instant(of: day("2027-11-25"), at: .startOfDay)
        #expect(try ru.by(due, in: moscow(), now: now) == "до конца среды, 24 ноября 2027 года")
        #expect(try en.by(due, in: moscow(), now: now) == "by the end of Wednesday, 24 November 2027")
        #expect(try ru.due(due, now: now, in: moscow()) == "24.11.2027")
        #expect(try en.due(due, now: now, in: moscow()) == "24 Nov 2027")
        let soon = try moscow().instant(of: day("2026-12-02"), at: .startOfDay)
        #expect(try ru.by(soon, in: moscow(), now: now) == "до конца вторника, 1 декабря")
    }

    @Test(arguments: [
        ("15:00", "17:00", "с 3 часов дня до 5 часов вечера", "between 3 and 5 in the afternoon"),
        ("14:00", "16:00", "с 2 до 4 часов дня", "between 2 and 4 in the afternoon"),
        ("09:00", "11:30", "с 9 часов до 11 часов 30 минут утра", "between 9 and 11:30 in the morning"),
        ("11:00", "13:00", "с 11 часов утра до 1 часа дня", "between 11 in the morning and 1 in the afternoon"),
        ("12:00", "15:00", "с полудня до 3 часов дня", "between noon and 3 in the afternoon"),
        ("13:21", "14:11", "с 1 часа 21 минуты до 2 часов 11 минут дня", "between 1:21 and 2:11 in the afternoon"),
        ("18:00", "21:00", "с 6 до 9 часов вечера", "between 6 and 9 in the evening"),
        ("22:00", "24:00", "с 10 часов вечера до полуночи", "between 10 in the evening and midnight"),
    ])
    func windows(from: String, to: String, inRussian: String, inEnglish: String) throws {
        let window = try #require(try CallbackWindow(day: day("2026-11-24"), from: time(from), to: time(to)))
        #expect(ru.window(window) == "во вторник, 24 ноября, \(inRussian)")
        #expect(en.window(window) == "on Tuesday, 24 November, \(inEnglish)")
        let zone = try moscow()
        let kept = Promise(
            id: PromiseID(1), kind: .callBack, madeAt: Instant(milliseconds: 0), opens: window.opening(in: zone),
            due: window.closing(in: zone), number: nil)
        #expect(ru.promiseSentence(kept, in: zone) == "Вам перезвонят \(ru.window(window)).")
        #expect(en.promiseSentence(kept, in: zone) == "You will be rung back \(en.window(window)).")
    }

    /// Whatever the time, it is said without a number above twelve that a listener must reckon back.
    @Test func everyMinuteHasItsWords() throws {
        for minutes in 0...1440 {
            let time = try #require(TimeOfDay(hour: minutes / 60, minute: minutes % 60))
            #expect(!ru.spoken(time).isEmpty && !en.spoken(time).isEmpty)
            let hour = en.spoken(time).prefix { $0.isNumber }
            #expect(hour.isEmpty || (1...12).contains(Int(hour) ?? 0))
        }
    }
}
