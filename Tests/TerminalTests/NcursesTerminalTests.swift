import Glibc
import TestSupport
import Testing

@Suite("On a real terminal")
struct NcursesTerminalTests {
    private static func probe(
        _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            BuiltProduct.path("TerminalProbe"), environment: environment, columns: columns, rows: rows)
    }

    @Test("What is drawn is what is seen, wide and combined characters, the last column and the last corner too")
    func paints() throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        let rows = terminal.rows
        #expect(rows[0] == " probe 80×24")
        #expect(rows[1] == "┌" + String(repeating: "─", count: 78) + "┐")
        #expect(rows[2].hasPrefix("│ type"))
        #expect(rows[7] == "  характер и\u{306} 漢字 🙂 ▂▃▅")
        #expect(rows[8] == "  late")
        #expect(rows[10] == "  raw [31m5mtext")
        #expect(rows[23].hasSuffix("corner") && rows[23].count == 80)
        #expect(terminal.cursor == (2, 2, true))
        #expect(terminal.isAlternate)
    }

    @Test("Colours mean what the theme says, on the terminal's own background")
    func colours() throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        let late = terminal.look(column: 2, row: 8)
        #expect(late.foreground.map { $0 % 8 } == 1 && late.isBold && late.background == nil)
        #expect(terminal.look(column: 2, row: 9).isReversed)
        #expect(terminal.look(column: 2, row: 7).isBold && terminal.look(column: 2, row: 7).foreground == nil)
        #expect(terminal.look(column: 60, row: 0).isReversed)
    }

    @Test("Without colour the same is told by bold, underline and reverse", arguments: ["xterm-256color", "vt100"])
    func withoutColour(_ kind: String) throws {
        let terminal = try Self.probe(["TERM": kind, "NO_COLOR": "1"])
        try terminal.waitUntilIdle()
        for row in 0..<24 {
            for column in 0..<80 { #expect(terminal.look(column: column, row: row).foreground == nil) }
        }
        let late = terminal.look(column: 2, row: 8)
        #expect(late.text == "l" && late.isBold && late.isUnderlined)
        #expect(terminal.look(column: 2, row: 9).isReversed)
        try terminal.type("\u{1B}[21~")
        #expect(try terminal.waitForExit() == .code(0))
        #expect(terminal.isRestored)
    }

    @Test(
        "Old and dumb terminals don't crash, and get their modes back",
        arguments: ["vt100", "vt52", "dumb", "linux", "screen", "ansi"])
    func kinds(_ kind: String) throws {
        let terminal = try Self.probe(["TERM": kind])
        try terminal.waitUntilIdle()
        try terminal.type("слово")
        try terminal.waitUntilIdle()
        // A dumb one can only be told what changed, line by line.
        let row = kind == "dumb" ? terminal.rows.last { !$0.isEmpty } : kind == "vt52" ? nil : terminal.rows[2]
        if let row { #expect(row.hasPrefix("│ слово")) }
        try terminal.type("\u{1B}[21~")
        #expect(try terminal.waitForExit() == .code(0))
        #expect(terminal.isRestored)
    }

    @Test("A kind that isn't known, or none, is one clear sentence", arguments: ["no-such-kind", "", "unknown"])
    func unknownKind(_ kind: String) throws {
        let terminal = try Self.probe(["TERM": kind])
        #expect(try terminal.waitForExit() == .code(2))
        #expect(terminal.rows[0].contains("TERM") || terminal.text.contains("TERM=xterm-256color"))
        #expect(terminal.isRestored)
    }

    @Test("Without a UTF-8 locale letters still arrive and are shown", arguments: ["C", "POSIX", "xx_XX", ""])
    func locales(_ locale: String) throws {
        let terminal = try Self.probe(["LANG": locale, "LC_ALL": locale])
        try terminal.waitUntilIdle()
        try terminal.type("ёж и\u{306} 漢")
        try terminal.waitUntilIdle()
        #expect(terminal.rows[2].hasPrefix("│ ёж и\u{306} 漢 "))
        #expect(terminal.cursor == (9, 2, true))
    }

    @Test("Keys reach the program, Esc without a wait for more, a split character whole")
    func keys() throws {
        let terminal = try Self.probe(["ESCDELAY": "5"])
        try terminal.waitUntilIdle()
        for bytes in ["\u{1B}", "\u{1B}[1;5D", "\u{1B}OA", "\u{10}", "\u{1B}г"] {
            try terminal.type(bytes)
            try terminal.waitUntilIdle()
        }
        #expect(terminal.text.contains("Esc ignored"))
        #expect(terminal.text.contains("Ctrl-← moved"))
        #expect(terminal.text.contains("↑ ignored"))
        #expect(terminal.text.contains("Ctrl-P ignored"))
        #expect(terminal.text.contains("Alt-Г moved"))
    }

    @Test("A paste is one event, of a hundred thousand characters too, and no command in it runs")
    func paste() throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        try terminal.paste("две\r\nстроки\u{1B}[21~")
        try terminal.waitUntilIdle()
        #expect(terminal.text.contains("paste 15 changed"))
        #expect(terminal.rows[3].hasPrefix("│ строки[21~"))
        try terminal.paste(String(repeating: "слово ", count: 16_667))
        try terminal.waitUntilIdle()
        #expect(terminal.text.contains("paste 100002 changed"))
        #expect(terminal.marksPastes)
    }

    @Test("A resize repaints at once, larger and smaller, the cursor still in the text")
    func resize() throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        try terminal.type("abc")
        try terminal.waitUntilIdle()
        for (columns, rows) in [(120, 40), (80, 24), (30, 12), (2, 1), (100, 30)] {
            terminal.resize(columns: columns, rows: rows)
            try terminal.waitUntilIdle()
            if columns >= 30 {
                #expect(terminal.rows[0] == " probe \(columns)×\(rows)")
                #expect(terminal.rows[2].hasPrefix("│ abc") && terminal.rows[2].hasSuffix("│"))
                #expect(terminal.rows[rows - 1].hasSuffix("corner"))
                #expect(terminal.cursor == (5, 2, true))
            }
        }
    }

    @Test("Ctrl-Z gives the shell its terminal, fg brings the screen back with every word")
    func suspend() throws {
        let script = "set -m; \"$0\"; echo \"stopped $?\"; read -r line; fg; echo \"ended $?\""
        let terminal = try PseudoTerminal("/bin/bash", ["-c", script, BuiltProduct.path("TerminalProbe")])
        try terminal.wait(for: "probe 80×24")
        try terminal.type("слово")
        try terminal.wait(for: "│ слово")
        try terminal.type("\u{1A}")
        try terminal.wait(for: "stopped 148")
        #expect(terminal.isRestored)
        try terminal.type("\n")
        try terminal.wait(for: "resumed")
        #expect(terminal.rows[2].hasPrefix("│ слово"))
        try terminal.wait("marked pastes") { terminal.isAlternate && terminal.marksPastes }
        try terminal.type("!\u{1B}[21~")
        try terminal.wait(for: "ended 0")
        #expect(try terminal.waitForExit() == .code(0))
        #expect(terminal.isRestored)
    }

    @Test("Where nobody could continue it, Ctrl-Z repaints and goes on")
    func suspendAlone() throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        try terminal.type("\u{1A}x")
        try terminal.waitUntilIdle()
        #expect(terminal.text.contains("resumed, held still"))
        #expect(terminal.rows[2].hasPrefix("│ x"))
    }

    @Test("Stopped by another hand, it repaints when it is continued")
    func stopped() throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        terminal.signal(SIGSTOP)
        terminal.signal(SIGCONT)
        try terminal.waitUntilIdle()
        #expect(terminal.text.contains("resumed"))
        #expect(terminal.rows[0] == " probe 80×24")
    }

    @Test("A wake from another thread is an event, and it isn't idle before")
    func wake() throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        try terminal.type("\u{1B}OS")
        try terminal.waitUntilIdle()
        #expect(terminal.text.contains("wake"))
    }

    @Test("A wait that is bounded ends by itself")
    func timeout() throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        try terminal.type("\u{1B}[15~")
        try terminal.wait(for: "timeout")
    }

    @Test("The size is the terminal's, whatever the shell left in the environment")
    func size() throws {
        let terminal = try Self.probe(["COLUMNS": "40", "LINES": "10"])
        try terminal.waitUntilIdle()
        #expect(terminal.rows[0] == " probe 80×24")
    }

    @Test(
        "However it ends, the terminal is as before",
        arguments: [("\u{1B}[21~", PseudoTerminal.Exit.code(0)), ("\u{1B}OQ", .code(7)), ("\u{1B}OR", .signal(SIGILL))])
    func ends(_ key: String, _ end: PseudoTerminal.Exit) throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        #expect(!terminal.isRestored)
        try terminal.type(key)
        let exit = try terminal.waitForExit()
        #expect(exit == end || (key == "\u{1B}OR" && exit == .signal(SIGTRAP)))
        #expect(terminal.isRestored)
    }

    @Test("Signals end it in order, with the terminal as before", arguments: [SIGTERM, SIGINT, SIGHUP])
    func signals(_ number: Int32) throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        terminal.signal(number)
        #expect(try terminal.waitForExit() == .code(0))
        #expect(terminal.isRestored)
    }

    @Test("Crash signals restore the terminal and stay what they are", arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGQUIT])
    func crashes(_ number: Int32) throws {
        let terminal = try Self.probe()
        try terminal.waitUntilIdle()
        terminal.signal(number)
        #expect(try terminal.waitForExit() == .signal(number))
        #expect(terminal.isRestored)
    }

    @Test("A dropped line is told once, after what was typed, and the program can save before it ends")
    func hangUp() throws {
        let log = "/tmp/terminal-probe-\(getpid())-hangup"
        defer { unlink(log) }
        let terminal = try Self.probe(["PROBE_LOG": log])
        try terminal.waitUntilIdle()
        try terminal.type("последнее слово")
        try terminal.waitUntilIdle()
        terminal.hangUp()
        #expect(try terminal.waitForExit() == .code(0))
        let file = try #require(fopen(log, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1000)
        let count = fread(&bytes, 1, bytes.count, file)
        #expect(String(decoding: bytes[..<count], as: UTF8.self) == "последнее слово\nhang-up")
    }

    @Test("Without a terminal it says so, and doesn't touch what it was given")
    func noTerminal() throws {
        let script = "\"$0\" </dev/null; echo \"code $?\"; \"$0\" | cat; exit ${PIPESTATUS[0]}"
        let terminal = try PseudoTerminal("/bin/bash", ["-c", script, BuiltProduct.path("TerminalProbe")])
        #expect(try terminal.waitForExit() == .code(2))
        #expect(terminal.text.contains("standard input is not a terminal"))
        #expect(terminal.text.contains("code 2"))
        #expect(terminal.text.contains("standard output is not a terminal"))
    }
}
