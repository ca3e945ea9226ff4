import Foundation
import TestSupport
import Testing

extension ProgramTests {
    @Suite("A console that is lost, and comes back")
    struct Resuming {
        private static let words = "Жду установки уже вто"

        /// The next console of this operator shows the same call, step, field and words, and goes on with them.
        private func expectResumed(_ hotline: TestHotline) throws {
            let terminal = try hotline.console()
            try terminal.wait(for: Self.words)
            #expect(terminal.text.contains("+7 495 123-45-67"))
            #expect(terminal.text.contains("▶ 2 Выслушать"))
            try terminal.press("рой месяц" + Keys.enter)
            #expect(terminal.text.contains("«\(Self.words)рой месяц»"), "typing goes on where it stopped")
        }

        @Test("Killed in the middle of a word: the word is there again")
        func killed() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.type(Self.words)
            // The talk's clock repaints every second, so that this is asked again at least that often.
            try terminal.wait("the draft on the disk") { hotline.isDrafted(Self.words) }
            terminal.signal(SIGKILL)
            #expect(try terminal.waitForExit() == .signal(SIGKILL))
            try expectResumed(hotline)
        }

        @Test("A newer hotline migrates the queue meanwhile: the console says so, writes no more, and keeps the words")
        func migrated() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.type(Self.words)
            try terminal.wait("the draft on the disk") { hotline.isDrafted(Self.words) }
            let migrated = try hotline.end(of: ["migrate", hotline.queue, TestHotline.login], program: "StoreProbe")
            #expect(migrated.text == "migrated\n", "\(migrated.text)")
            try terminal.press(Keys.enter)
            // The sentence is wrapped, and every word of it is there.
            try terminal.wait(for: "запустите её снова")
            #expect(terminal.text.contains("обновлена для новой"))
            #expect(terminal.text.contains(Self.words))
            try terminal.press(Keys.f10)
            try terminal.type("2")
            #expect(try terminal.waitForExit() == .code(0))
            #expect(terminal.isRestored)
            #expect(hotline.isDrafted(Self.words), "for the newer console")
        }

        @Test("While another process holds the gate, what is recorded waits; it is in the queue when the gate is free")
        func gateHeld() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.type(Self.words)
            let holder = Process()
            let (said, asked) = (Pipe(), Pipe())
            holder.executableURL = URL(fileURLWithPath: BuiltProduct.path("StoreProbe"))
            holder.arguments = ["hold", hotline.queue]
            holder.standardInput = asked
            holder.standardOutput = said
            try holder.run()
            #expect(String(decoding: said.fileHandleForReading.availableData, as: UTF8.self).hasPrefix("held"))
            try terminal.type(Keys.enter)
            try terminal.wait(for: "fuser")
            #expect(terminal.text.contains(Self.words), "it stays on the screen")
            try asked.fileHandleForWriting.close()
            holder.waitUntilExit()
            // The next thing that is recorded takes along what waited.
            try terminal.press(" ")
            let matter = try hotline.run("matter", "show", "1").text
            #expect(matter.contains("statement   \(Self.words)"), "\(matter)")
        }

        @Test("Other consoles of the same user, started meanwhile, don't take the words away")
        func anotherConsole() throws {
            let hotline = try TestHotline()
            try hotline.run("staff", "add", "boris", "--name", "Борис", "--role", "operator")
            let terminal = try hotline.consoleListening()
            try terminal.type(Self.words)
            try terminal.wait("the draft on the disk") { hotline.isDrafted(Self.words) }
            terminal.signal(SIGKILL)
            #expect(try terminal.waitForExit() == .signal(SIGKILL))
            let boris = try hotline.console(["operator", "--language", "ru", "--as", "boris"])
            let lead = try hotline.console(["lead", "--language", "ru"])
            try expectResumed(hotline)
            for console in [boris, lead] { #expect(try console.leave() == .code(0)) }
        }

        @Test("Ended by a signal right after a key, it saves that key too", arguments: [SIGHUP, SIGTERM])
        func ended(_ signal: Int32) throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.press(Self.words)
            terminal.signal(signal)
            #expect(try terminal.waitForExit() == .code(0))
            #expect(terminal.isRestored)
            try expectResumed(hotline)
        }

        @Test("The line drops, as when ssh loses its connection")
        func dropped() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.press(Self.words)
            terminal.hangUp()
            #expect(try terminal.waitForExit() == .code(0))
            try expectResumed(hotline)
        }

        @Test("F10 in a call asks first, and the call stays the operator's")
        func left() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.consoleListening()
            try terminal.press(Self.words)
            try terminal.press(Keys.f10)
            #expect(terminal.text.contains("Звонок ещё не закончен"))
            try terminal.type("2")
            #expect(try terminal.waitForExit() == .code(0))
            #expect(terminal.isRestored)
            try expectResumed(hotline)
        }

        @Test("Ctrl-Z gives the shell its terminal, fg brings the call back with every word")
        func suspended() throws {
            let hotline = try TestHotline()
            try hotline.ring()
            let script =
                "set -m; \"$0\" operator --language ru; echo \"stopped $?\"; read -r line; fg; echo \"ended $?\""
            let terminal = try PseudoTerminal(
                "/bin/bash", ["-c", script, BuiltProduct.path("hotline")],
                environment: ["HOTLINE_QUEUE": hotline.queue])
            try terminal.wait(for: "Enter — ответить")
            try terminal.type(Keys.enter)
            try terminal.wait(for: "О чём звонок?")
            try terminal.type("2")
            try terminal.wait(for: "▶ 1 Знакомство")
            try terminal.type("Пётр")
            try terminal.wait(for: "[ Пётр ")
            try terminal.type(Keys.suspend)
            try terminal.wait(for: "stopped 148")
            #expect(terminal.isRestored)
            try terminal.type("\n")
            try terminal.wait(for: "[ Пётр ")
            try terminal.wait("the whole screen") { terminal.isAlternate && terminal.marksPastes }
            try terminal.type(" Петров")
            try terminal.wait(for: "[ Пётр Петров ")
        }
    }
}
