import TestSupport
import Testing

extension ProgramTests {
    @Suite("Three consoles on one queue")
    struct OtherConsoles {
        @Test("What an operator registers counts on the lead's console, and a specialist finds and claims it")
        func together() throws {
            let hotline = try TestHotline()
            let specialist = try hotline.console(["specialist", "--language", "ru"])
            let lead = try hotline.console(["lead", "--language", "ru"])
            try lead.wait(for: "Никому ничего не должны")
            let terminal = try hotline.consoleListening()
            try terminal.press("Жду месяц")
            try terminal.press(Keys.f8)
            try terminal.press("2")
            try terminal.wait(for: "останутся не сообщёнными")
            let number = try #require(try hotline.tickets().first).number
            try lead.wait("the promise among what is owed") { !lead.text.contains("Никому ничего не должны") }
            // A promise of five days is not among the urgent ones.
            try specialist.press(Keys.enter)
            try specialist.press("/")
            try specialist.press(number + Keys.enter)
            try specialist.press(Keys.enter)
            try specialist.wait(for: "Жду месяц")
            try specialist.press("c")
            let shown = try hotline.run("ticket", "show", number).text
            #expect(shown.contains("claimed     by \(TestHotline.login)"))
            for console in [specialist, lead] {
                #expect(!console.isRestored)
                if console === specialist { try console.press(Keys.escape) }
                #expect(try console.leave() == .code(0))
                #expect(console.isRestored)
            }
        }
    }
}
