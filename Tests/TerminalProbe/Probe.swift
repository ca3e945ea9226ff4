import Glibc
import Terminal

/// A small console on the real terminal, for the tests: it shows what it was told, and does what terminals fear.
struct Probe {
    private let terminal: NcursesTerminal
    private var editor = TextEditor(limit: 200_000)
    private var told: [String] = []
    private var isRunning = true
    private var timeout: Duration?
    private let work = Work()

    /// What goes on outside the terminal's thread, as far as the loop may know.
    private final class Work {
        var isUnderWay = false
        var hasHeldStill = false
    }

    init(terminal: NcursesTerminal) {
        self.terminal = terminal
        terminal.isQuiescent = { [work] in !work.isUnderWay }
        terminal.aroundStop = { [work] stop in
            stop()
            work.hasHeldStill = true
        }
    }

    /// Until F10, a hang-up or a signal; then what a console would save goes to the file `log`.
    mutating func run(log: String?) {
        while isRunning {
            let (canvas, cursor) = frame()
            terminal.present(canvas, cursor: cursor)
            for event in terminal.events(timeout: timeout) { hear(event) }
        }
        guard let log, let file = fopen(log, "w") else { return }
        fputs(([editor.text] + told).joined(separator: "\n"), file)
        fclose(file)
    }

    private func frame() -> (canvas: Canvas, cursor: Point?) {
        var canvas = Canvas(size: terminal.size)
        let parts = canvas.bounds.split(top: 1)
        canvas.fill(parts.top, style: .bar)
        canvas.put("probe \(terminal.size.columns)×\(terminal.size.rows)", column: 1, row: 0, style: .bar)
        let box = parts.rest.split(top: 6)
        let cursor = TextBox.render(editor, into: &canvas, box.top, isFocused: true, placeholder: "type")
        canvas.put("характер и\u{306} 漢字 🙂 ▂▃▅", column: 2, row: 7, style: .spoken)
        canvas.put("late", column: 2, row: 8, style: .late)
        canvas.put("漢", column: canvas.size.columns - 1, row: 8)
        canvas.put("chosen", column: 2, row: 9, style: Style.normal.selected)
        canvas.put("raw \u{1B}[31m\u{9B}5m\u{202E}text", column: 2, row: 10)
        for (row, line) in told.suffix(max(0, canvas.size.rows - 12)).enumerated() {
            canvas.put(line, column: 2, row: 11 + row, style: .dim, width: canvas.size.columns - 4)
        }
        canvas.put("corner", endColumn: canvas.size.columns, row: canvas.size.rows - 1, style: .title)
        return (canvas, cursor)
    }

    private mutating func hear(_ event: InputEvent) {
        switch event {
        case .key(.function(10)): isRunning = false
        case .key(.function(2)): exit(7)
        case .key(.function(3)): fatalError("asked for")
        case .key(.function(4)):
            let waker = terminal.waker
            work.isUnderWay = true
            Task.detached { waker.wake() }
        case .key(.function(5)): timeout = .milliseconds(1)
        case .key(.control("l")): terminal.redraw()
        case .key(let key):
            let outcome = editor.handle(key)
            if key.typed == nil { told.append("\(key.label) \(outcome)") }
        case .paste(let text): told.append("paste \(text.count) \(editor.paste(text))")
        case .hangUp:
            told.append("hang-up")
            isRunning = false
        case .terminate:
            told.append("terminate")
            isRunning = false
        case .resize(let size): told.append("resize \(size.columns)×\(size.rows)")
        case .wake:
            work.isUnderWay = false
            told.append("wake")
        case .timeout:
            timeout = nil
            told.append("timeout")
        case .resumed: told.append(work.hasHeldStill ? "resumed, held still" : "resumed")
        }
    }
}
