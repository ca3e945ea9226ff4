import Foundation
import TestSupport
import Testing

/// The real program on real terminals; one after the other, since each brings a process and a screen of its own.
@Suite("The program", .serialized)
enum ProgramTests {}

extension ProgramTests {
    @Suite("A whole call")
    struct WholeCall {
        /// What a person sees and says in one language.
        struct Talk: Sendable, CustomTestStringConvertible {
            var language: String
            var waits: String
            var triage: String
            var name: String
            var story: String
            var since: String
            var readOut: String
            var testDescription: String { language }
        }

        static let talks = [
            Talk(
                language: "ru", waits: "Enter — ответить", triage: "О чём звонок?", name: "Пётр Петров",
                story: "Жду телефон второй месяц.", since: "вчера", readOut: "Прочитайте вслух"),
            Talk(
                language: "en", waits: "Enter answers", triage: "What is the call about?", name: "Peter Peters",
                story: "No telephone for two months.", since: "yesterday",
                readOut: "Read this out"),
        ]

        @Test("A complaint from ring to wrap-up takes at most 25 keys besides the words", arguments: talks)
        func complaint(_ talk: Talk) throws {
            let hotline = try TestHotline()
            try hotline.ring()
            let terminal = try hotline.console(["operator", "--language", talk.language])
            try terminal.wait(for: talk.waits)
            var keys = 0
            func press(_ key: String) throws {
                keys += 1
                try terminal.press(key)
            }
            func say(_ words: String) throws {
                try terminal.type(words)
                try press(Keys.enter)
            }
            try press(Keys.enter)
            #expect(terminal.text.contains(talk.triage))
            #expect(terminal.text.contains("+7 495 123-45-67"))
            try press("2")
            try say(talk.name)
            try say("495 765-43-21")
            try press("2")  // how sure we are of them
            try say(talk.story)
            #expect(terminal.text.contains("«\(talk.story)"), "the statement is read back")
            try press(" ")  // they confirm it
            try press("1")  // waited too long
            try press(Keys.enter)  // said back in our own words
            try say("120045")
            try say(talk.since)
            try press("1")  // an installation
            #expect(terminal.text.contains("] ← Enter"), "the cause that Enter takes stands there")
            try press(Keys.enter)  // the likeliest cause
            try press("1")  // wants it done sooner
            try press("1")  // may we suggest something
            try press("2")
            try press("1")
            try press(Keys.pageDown)
            try press(Keys.enter)
            try press(Keys.enter)  // register
            try terminal.wait(for: talk.readOut)
            let ticket = try #require(try hotline.tickets().first)
            let spelled = ticket.number.replacingOccurrences(of: "-", with: "  —  ")
            #expect(terminal.text.contains(spelled), "the number is on the screen, in groups")
            #expect(ticket.promises.map(\.told) == [false], "nothing was told before it was said")
            try press(Keys.enter)
            try press(Keys.f8)
            try press(Keys.enter)
            #expect(keys <= 25, "\(keys) keys")

            let told = try #require(try hotline.tickets().first)
            #expect(told.state == "open")
            #expect(told.statement == talk.story)
            #expect(told.caller.name == talk.name)
            #expect(told.caller.phone == "+74951234567")
            #expect(told.promises.map(\.kind) == ["callBack"])
            #expect(told.promises.map(\.told) == [true])
            #expect(try Self.daysPromised(told) == 5)
            #expect(told.promises[0].due.contains("T21:00:00.000+03:00"))
            #expect(try hotline.calls().map(\.state) == ["done"])
            #expect(try terminal.leave() == .code(0))
            #expect(terminal.isRestored)
        }

        /// Calendar days from registration to the promise, by the dates themselves.
        private static func daysPromised(_ ticket: TestHotline.Ticket) throws -> Int {
            let due = try #require(ticket.promises.first?.due)
            let days = [ticket.registeredAt, due].compactMap {
                try? Date("\($0.prefix(10))T00:00:00Z", strategy: .iso8601)
            }
            try #require(days.count == 2)
            return Int(days[1].timeIntervalSince(days[0]) / 86_400)
        }

        @Test("Esc goes one step back without loss, and never leaves")
        func escape() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.press("Жду месяц" + Keys.enter)
            try terminal.press(" ")
            try terminal.press("1")
            try terminal.wait(for: "▶ 3 Сочувствие")
            try terminal.press(Keys.escape)
            try terminal.wait(for: "▶ 2 Выслушать")
            try terminal.press(Keys.escape)
            try terminal.wait(for: "▶ 1 Знакомство")
            for _ in 0..<5 { try terminal.press(Keys.escape) }
            #expect(terminal.text.contains("▶ 1 Знакомство"))
            #expect(terminal.text.contains("[ Пётр Петров "))
            try terminal.press(Keys.pageDown)
            #expect(terminal.text.contains("[x] Запись прочитана"))
            try terminal.press(Keys.f8)
            try terminal.press(Keys.escape)
            #expect(terminal.text.contains("▶ 2 Выслушать"), "a menu closes, the matter stays")
        }

        @Test("The exchange says that the caller hung up: what was typed stays, and is registered without being told")
        func hungUp() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.press("Жду месяц")
            try hotline.run("call", "hangup", TestHotline.call)
            try terminal.wait(for: "Звонящий повесил трубку")
            // Nothing lies under the fingers of whoever is still typing.
            try terminal.press(" чека")
            try terminal.press(Keys.f5)
            try terminal.wait(for: "Звонящего больше нет")
            try terminal.press("2")
            try terminal.wait(for: "останутся не сообщёнными")
            try terminal.press(Keys.enter)
            #expect(terminal.text.contains("Прочитайте вслух"), "nobody is there to have heard it")
            try terminal.press(Keys.escape)
            try terminal.wait(for: "Чем закончился звонок?")
            try terminal.press(Keys.enter)
            try terminal.wait(for: "Никто не ждёт")
            let tickets = try hotline.tickets()
            #expect(tickets.map(\.statement) == ["Жду месяц чека"])
            #expect(tickets.flatMap(\.promises).map(\.told) == [false])
            #expect(tickets.flatMap(\.promises).map(\.state) == ["live"])
        }

        @Test("Two operators who answer at once never get the same call")
        func two() throws {
            let hotline = try TestHotline()
            try hotline.run("staff", "add", "boris", "--name", "Борис", "--role", "operator")
            let anna = try hotline.console()
            let boris = try hotline.console(["operator", "--language", "ru", "--as", "boris"])
            for round in 1...3 {
                try hotline.ring(id: "round-\(round)")
                for terminal in [anna, boris] { try terminal.wait(for: "Ждёт 1 звонок") }
                for terminal in [anna, boris] { try terminal.type(Keys.enter) }
                for terminal in [anna, boris] { try terminal.waitUntilIdle() }
                let takers = [anna, boris].filter { $0.text.contains("О чём звонок?") }
                try #require(takers.count == 1, "round \(round)")
                try hotline.run("call", "hangup", "round-\(round)")
                try takers[0].wait(for: "Чем закончился звонок?")
                try takers[0].press(Keys.enter)
            }
            let calls = try hotline.calls()
            #expect(calls.count == 3)
            #expect(calls.allSatisfy { $0.state == "done" && $0.handler != nil })
        }
    }
}
