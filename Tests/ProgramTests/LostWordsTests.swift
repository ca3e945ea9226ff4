import Foundation
import TestSupport
import Testing

extension ProgramTests {
    @Suite("Words in a box on top of a screen, when the console is lost")
    struct LostWords {
        private static let words = "Перевели на прежний тариф, разницу вер"

        /// A hotline with one ticket that nobody has decided.
        private func withTicket() throws -> (TestHotline, number: String) {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            for keys in ["Жду месяц", Keys.f8, "2"] { try terminal.press(keys) }
            try terminal.wait(for: "останутся не сообщёнными")
            terminal.signal(SIGHUP)
            #expect(try terminal.waitForExit() == .code(0))
            return (hotline, try #require(try hotline.tickets().first).number)
        }

        /// A specialist who is writing their decision on it.
        private func deciding(_ hotline: TestHotline, _ number: String) throws -> PseudoTerminal {
            let terminal = try hotline.console(["specialist", "--language", "ru"])
            for keys in ["/", number + Keys.enter, Keys.enter, "c", "d", "1"] { try terminal.press(keys) }
            try terminal.wait(for: "Решение:")
            try terminal.press(Self.words)
            return terminal
        }

        private func expectGoesOn(_ hotline: TestHotline, _ number: String, _ language: String = "ru") throws {
            let terminal = try hotline.console(["specialist", "--language", language])
            try terminal.wait(for: "разницу вер")
            try terminal.press("нём" + Keys.enter)
            let shown = try hotline.run("ticket", "show", number).text
            #expect(shown.contains(Self.words + "нём"), "typing went on where it stopped: \(shown)")
        }

        @Test("A specialist's decision is there again after SIGKILL, in either language", arguments: ["ru", "en"])
        func decisionKilled(_ language: String) throws {
            let (hotline, number) = try withTicket()
            let terminal = try deciding(hotline, number)
            try terminal.wait("the draft on the disk") { hotline.isDrafted(Self.words) }
            terminal.signal(SIGKILL)
            #expect(try terminal.waitForExit() == .signal(SIGKILL))
            try expectGoesOn(hotline, number, language)
        }

        @Test("… and after a dropped line, with the last key")
        func decisionDropped() throws {
            let (hotline, number) = try withTicket()
            let terminal = try deciding(hotline, number)
            terminal.hangUp()
            #expect(try terminal.waitForExit() == .code(0))
            try expectGoesOn(hotline, number)
        }

        @Test("A lead's bulletin is there again, with its title")
        func bulletin() throws {
            let hotline = try TestHotline()
            let lost = try hotline.console(["lead", "--language", "ru"])
            for keys in ["i", "Авария на Лесной" + Keys.enter, Self.words] { try lost.press(keys) }
            lost.signal(SIGTERM)
            #expect(try lost.waitForExit() == .code(0))
            let terminal = try hotline.console(["lead", "--language", "ru"])
            try terminal.wait(for: "разницу вер")
            for keys in ["нём" + Keys.enter, "Back at six" + Keys.enter] { try terminal.press(keys) }
            let incidents = try hotline.run("incident", "list", "--json").text
            #expect(incidents.contains("Авария на Лесной") && incidents.contains(Self.words + "нём"))
        }

        @Test("An operator's question on top of the call is there again")
        func question() throws {
            let hotline = try TestHotline()
            let lost = try hotline.consoleListening()
            for keys in [Keys.f5, "4", Self.words] { try lost.press(keys) }
            try lost.wait("the draft on the disk") { hotline.isDrafted(Self.words) }
            lost.signal(SIGKILL)
            #expect(try lost.waitForExit() == .signal(SIGKILL))
            let terminal = try hotline.console()
            try terminal.wait(for: "разницу вер")
            #expect(terminal.text.contains("+7 495 123-45-67"), "on top of the call")
        }

        @Test("An operator who sits down elsewhere goes on there with every word; the first console ends and says so")
        func secondConsole() throws {
            let hotline = try TestHotline()
            let first = try hotline.consoleListening()
            try first.press(Self.words)
            let second = try hotline.console()
            try second.wait(for: "разницу вер")
            #expect(try first.waitForExit() == .code(0))
            #expect(first.isRestored)
            #expect(String(decoding: first.output, as: UTF8.self).contains("goes on at another terminal"))
            try second.press("нём" + Keys.enter)
            #expect(second.text.contains("нём»"), "it is read back")
        }

        @Test("A second console that can't open ends no first one", arguments: ["", "no-such-terminal"])
        func secondConsoleThatCannotOpen(_ kind: String) throws {
            let hotline = try TestHotline()
            let first = try hotline.consoleListening()
            try first.press(Self.words)
            // Without a terminal at all, then on one that nobody knows.
            #expect(try hotline.end(of: ["operator"]).status == 5)
            let second = try hotline.start(["operator", "--language", "ru"], environment: ["TERM": kind])
            #expect(try second.waitForExit() == .code(5))
            try first.press("нём")
            #expect(first.text.contains("разницу вернём"), "it goes on")
        }

        @Test("Also when the first one was stopped with Ctrl-Z")
        func stoppedConsole() throws {
            let hotline = try TestHotline()
            let first = try hotline.consoleListening()
            try first.press(Self.words)
            first.signal(SIGSTOP)
            let second = try hotline.console()
            try second.wait(for: "разницу вер")
            #expect(try first.waitForExit() == .code(0))
        }
    }
}
