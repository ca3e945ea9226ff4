import TestSupport
import Testing

extension ProgramTests {
    @Suite("Typing, pasting, resizing")
    struct Typing {
        @Test("Below 80×24 a notice says so; larger again, every word is there")
        func resize() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.press("Жду месяц")
            for (columns, rows) in [(60, 20), (80, 10), (30, 5), (1, 1)] {
                terminal.resize(columns: columns, rows: rows)
                try terminal.waitUntilIdle()
                if rows >= 5 { #expect(terminal.text.contains("слишком мало")) }
                #expect(!terminal.text.contains("Жду месяц"))
            }
            try terminal.press(" и два дня")
            for (columns, rows) in [(80, 24), (160, 50), (81, 25)] {
                terminal.resize(columns: columns, rows: rows)
                try terminal.waitUntilIdle()
                #expect(terminal.text.contains("Жду месяц и два дня"))
                #expect(terminal.text.contains("▶ 2 Выслушать"))
                #expect(terminal.rows.last?.contains("F1 помощь") == true, "the keys are on the last row")
            }
        }

        @Test("A pasted novel: what doesn't fit is told, and nothing in it is a command")
        func novel() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            let sentence = "Все счастливые семьи похожи друг на друга.\r\n"
            try terminal.paste(Keys.f10 + "2" + String(repeating: sentence, count: 2000))
            try terminal.waitUntilIdle()
            #expect(terminal.text.contains("Не поместилось"))
            #expect(terminal.text.contains("▶ 2 Выслушать"))
            try terminal.press(Keys.f8)
            try terminal.press("2")
            try terminal.wait(for: "останутся не сообщёнными")
            let statement = try #require(try hotline.tickets().first).statement
            #expect((9_900...10_000).contains(statement.count))
            #expect(statement.contains("похожи друг на друга.\nВсе счастливые"))
        }

        @Test("A caller's control characters never reach a terminal, pasted or played")
        func controls() throws {
            let hotline = try TestHotline()
            let evil = "до\u{1B}]0;hacked\u{7}после\u{9B}31m\u{202E}конец"
            let terminal = try hotline.consoleListening()
            try terminal.paste(evil)
            try terminal.waitUntilIdle()
            #expect(terminal.text.contains("до]0;hackedпосле31mконец"))
            try terminal.press(Keys.f8)
            try terminal.press("2")
            try terminal.wait(for: "останутся не сообщёнными")
            let sent = String(decoding: terminal.output, as: UTF8.self)
            for control in ["\u{1B}]", "\u{7}", "\u{9B}", "\u{202E}"] { #expect(!sent.contains(control)) }

            try terminal.press(Keys.escape)
            try terminal.press(Keys.enter)
            try terminal.wait(for: "Никто не ждёт")
            try Self.play(evil, in: hotline)
            let played = try #require(try hotline.tickets().first { $0.caller.name?.hasPrefix("Имя") == true })
            let show = try hotline.start(["ticket", "show", played.number])
            #expect(try show.waitForExit() == .code(0))
            #expect(show.text.contains("после31mконец"))
            let shown = String(decoding: show.output, as: UTF8.self)
            for control in ["\u{1B}", "\u{7}", "\u{9B}", "\u{202E}"] { #expect(!shown.contains(control)) }
            let list = try hotline.start(["ticket", "list"])
            #expect(try list.waitForExit() == .code(0))
            #expect(!list.output.contains(0x1B) && !list.output.contains(0x07))
        }

        /// Plays a call whose caller is up to no good.
        private static func play(_ evil: String, in hotline: TestHotline) throws {
            let escaped = evil.unicodeScalars.map { scalar in
                let digits = String(scalar.value, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
            let line = """
                {"id":"played","number":"+7 495 111-22-33","caller":{"name":"Имя\(escaped)"},"procedure":"complaint",\
                "answers":{"name":"Имя\(escaped)","situation":"other"},"statement":"\(escaped)","cause":"rude",\
                "ends":"hungUp"}
                """
            let file = hotline.folder + "/calls.jsonl"
            try line.write(toFile: file, atomically: true, encoding: .utf8)
            try hotline.run("call", "play", file)
        }

        @Test("A key that is held down is never behind")
        func heldDown() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.press(String(repeating: "ы", count: 3000))
            #expect(try terminal.timeOfPainting("ъ") < .milliseconds(500))
            #expect(terminal.text.contains("ыъ"))
            try terminal.press(String(repeating: Keys.up, count: 3000))
            #expect(try terminal.timeOfPainting(Keys.tab) < .milliseconds(500))
            try terminal.press(String(repeating: Keys.escape + Keys.f3, count: 500))
            #expect(terminal.text.contains("+7 495 123-45-67"))
        }

        @Test("A ticket number with a wrong check digit is told from one that isn't there")
        func checkDigit() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.console()
            for (number, sentence) in [
                ("4821-0", "последняя цифра не сходится"), ("4821-1", "последняя цифра не сходится"),
                ("4821", "Ничего не найдено"), ("никого", "Ничего не найдено"),
            ] {
                try terminal.press("/")
                try terminal.wait(for: "Поиск заявлений")
                try terminal.press(number + Keys.enter)
                try terminal.wait(for: sentence)
            }
        }
    }
}
