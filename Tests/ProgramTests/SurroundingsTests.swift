import Foundation
import TestSupport
import Testing

extension ProgramTests {
    @Suite("Terminals and queues of every kind")
    struct SurroundingKinds {
        @Test("NO_COLOR shows no colour anywhere; without it there is some")
        func noColour() throws {
            let hotline = try TestHotline()
            #expect(try hotline.consoleListening().isColoured)
            let terminal = try hotline.console(environment: ["NO_COLOR": "1"])
            try terminal.wait(for: "▶ 2 Выслушать")
            #expect(!terminal.isColoured)
        }

        @Test("Old terminals show a call and get their modes back", arguments: ["vt100", "linux", "screen", "ansi"])
        func old(_ kind: String) throws {
            let hotline = try TestHotline()
            try hotline.ring()
            let terminal = try hotline.console(environment: ["TERM": kind])
            try terminal.press(Keys.enter)
            #expect(terminal.text.contains("О чём звонок?"))
            try terminal.press(Keys.f10)
            try terminal.type("2")
            #expect(try terminal.waitForExit() == .code(0))
            #expect(terminal.isRestored)
            #expect(!terminal.text.contains("О чём звонок?"), "no frame stays under what the shell says next")
        }

        @Test("Time alone says nothing on a dumb terminal but the minute")
        func dumbAndQuiet() throws {
            let hotline = try TestHotline()
            try hotline.ring()
            let lead = try hotline.console(["lead", "--language", "ru"], environment: ["TERM": "dumb"])
            try lead.waitUntilIdle()
            let (told, reports) = (lead.output.count, lead.idleCount)
            // The caller's wait is counted by the second, and each of them wakes the console.
            try lead.wait("two seconds counted") { lead.idleCount >= reports + 3 }
            let more = String(decoding: lead.output.dropFirst(told), as: UTF8.self)
            // The top line, and the row of who waits, when the minute turns meanwhile.
            #expect(more.split(separator: "\n").count <= 2, "\(more)")
        }

        @Test("A dumb terminal is told line by line, without one control sequence")
        func dumb() throws {
            let hotline = try TestHotline()
            try hotline.ring()
            let terminal = try hotline.console(environment: ["TERM": "dumb"])
            try terminal.press(Keys.enter)
            let told = String(decoding: terminal.output, as: UTF8.self)
            #expect(told.contains("Enter — ответить") && told.contains("О чём звонок?"))
            try terminal.press(Keys.f10)
            try terminal.type("2")
            #expect(try terminal.waitForExit() == .code(0))
            #expect(terminal.isUntouched)
        }

        @Test("A terminal that nobody knows is one sentence and a code of its own", arguments: ["no-such-kind", ""])
        func unknown(_ kind: String) throws {
            let hotline = try TestHotline()
            let terminal = try hotline.start(["operator"], environment: ["TERM": kind], columns: 300)
            #expect(try terminal.waitForExit() == .code(5))
            #expect(terminal.words.contains("TERM=xterm-256color"))
            #expect(terminal.isUntouched)
        }

        @Test("In the C locale the screen is English, and Russian is still read and written")
        func localeC() throws {
            let hotline = try TestHotline()
            try hotline.ring()
            let terminal = try hotline.console(["operator"], environment: ["LANG": "C", "LC_ALL": "C"])
            try terminal.wait(for: "1 call is waiting")
            #expect(terminal.rows[0].contains(TestHotline.operatorName))
            try terminal.press(Keys.enter)
            try terminal.press("2")
            try terminal.press("Ёжиков")
            #expect(terminal.text.contains("[ Ёжиков "))
        }

        @Test("F10 at the desk: the terminal is as before, the operator away")
        func leave() throws {
            let hotline = try TestHotline()
            let terminal = try hotline.console()
            #expect(!terminal.isRestored)
            try terminal.press(Keys.escape)
            #expect(terminal.text.contains("Никто не ждёт"))
            try terminal.press("r")
            #expect(terminal.rows[0].contains("готовность"))
            #expect(try terminal.leave() == .code(0))
            #expect(terminal.isRestored)
            #expect(try hotline.console().rows[0].contains("не на месте"))
        }

        @Test("A desk that can't be read ends the operator's console with its complaint, and the terminal is restored")
        func brokenDesk() throws {
            let hotline = try TestHotline()
            let files = FileManager.default
            let procedures = hotline.folder + "/share/hotline/procedures"
            for folder in [hotline.folder + "/bin", procedures] {
                try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            let program = hotline.folder + "/bin/hotline"
            try files.copyItem(atPath: BuiltProduct.path("hotline"), toPath: program)
            try "format: desk-1\ngreeting: []\n".write(
                toFile: procedures + "/desk.yaml", atomically: false, encoding: .utf8)
            let terminal = try PseudoTerminal(
                program, ["operator", "--language", "en"], environment: ["HOTLINE_QUEUE": hotline.queue], columns: 200)
            #expect(try terminal.waitForExit() == .code(3))
            #expect(terminal.words.contains("desk.yaml"))
            #expect(terminal.isRestored)
        }

        @Test("A procedure that is broken stops a console before the terminal is touched, with the complaint itself")
        func brokenProcedure() throws {
            let hotline = try TestHotline()
            let files = FileManager.default
            // A copy of the program, installed with procedures of its own beside it.
            let program = hotline.folder + "/bin/hotline"
            let procedures = hotline.folder + "/share/hotline/procedures"
            try files.createDirectory(atPath: hotline.folder + "/bin", withIntermediateDirectories: true)
            try files.createDirectory(atPath: hotline.folder + "/share", withIntermediateDirectories: true)
            try files.copyItem(atPath: BuiltProduct.path("hotline"), toPath: program)
            let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "Resources").path
            try files.copyItem(atPath: resources, toPath: hotline.folder + "/share/hotline")
            func start(_ role: String) throws -> PseudoTerminal {
                try PseudoTerminal(program, [role], environment: ["HOTLINE_QUEUE": hotline.queue], columns: 300)
            }
            // Sound first, which the queue's folder remembers.
            let sound = try start("operator")
            try sound.waitUntilIdle()
            #expect(files.fileExists(atPath: hotline.queue + "/checked"))
            #expect(try sound.leave() == .code(0))
            let file = procedures + "/complaint.yaml"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try text.replacing("next: solutions", with: "next: solution").write(
                toFile: file, atomically: true, encoding: .utf8)
            for role in ["operator", "specialist", "lead"] {
                let terminal = try start(role)
                #expect(try terminal.waitForExit() == .code(3))
                #expect(terminal.words.contains("\(file):"), "\(terminal.words)")
                #expect(terminal.words.contains("no step is called “solution”. Perhaps “solutions” was meant."))
                #expect(terminal.isUntouched)
            }
        }

        /// What can be wrong with a queue, and how a test makes it so.
        enum Trouble: String, CaseIterable, Sendable {
            case missing = "There is no queue in"
            case notAQueue = "is not a queue of hotline"
            case newer = "has schema 99"
            case readOnly = "can only be read"
        }

        @Test("A queue that can't be used is one sentence, and the terminal isn't touched", arguments: Trouble.allCases)
        func trouble(_ trouble: Trouble) throws {
            let hotline = try TestHotline()
            let bad = try Self.make(trouble, beside: hotline)
            let terminal = try Self.startWithoutOverride(hotline, queue: bad)
            #expect(try terminal.waitForExit() == .code(2))
            #expect(terminal.words.contains(trouble.rawValue) && terminal.words.contains(bad))
            #expect(terminal.rows.count { !$0.isEmpty } == 1, "one sentence")
            #expect(terminal.words.hasSuffix("."))
            #expect(terminal.isUntouched)
        }

        private static func make(_ trouble: Trouble, beside hotline: TestHotline) throws -> String {
            let files = FileManager.default
            let bad = hotline.folder + "/bad"
            let database = bad + "/queue.db"
            if trouble != .missing { try files.createDirectory(atPath: bad, withIntermediateDirectories: false) }
            switch trouble {
            case .missing: break
            case .notAQueue: try "a diary".write(toFile: database, atomically: false, encoding: .utf8)
            case .newer:
                var bytes = try Data(contentsOf: URL(fileURLWithPath: hotline.queue + "/queue.db"))
                // The user version's last byte (sqlite.org/fileformat2.html, 1.3).
                bytes[63] = 99
                try bytes.write(to: URL(fileURLWithPath: database))
            case .readOnly:
                try files.copyItem(atPath: hotline.queue + "/queue.db", toPath: database)
                try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: database)
            }
            return bad
        }

        /// Root may write whatever the mode says, unless it gives that up.
        private static func startWithoutOverride(_ hotline: TestHotline, queue: String) throws -> PseudoTerminal {
            let arguments = ["operator", "--queue", queue]
            guard getuid() == 0 else { return try hotline.start(arguments, columns: 300) }
            let modest = ["--bounding-set", "-dac_override,-dac_read_search", BuiltProduct.path("hotline")]
            return try PseudoTerminal(
                "/usr/bin/setpriv", modest + arguments, environment: ["HOTLINE_QUEUE": queue], columns: 300)
        }
    }
}
