import CNcurses
import CSystem
import Glibc

/// The terminal that the process was started on, through ncursesw. One at a time, owned by the thread that made it.
///
/// It gives the terminal back on every way out: ``close()``, `exit`, a signal, a crash; only SIGKILL leaves it as it is.
public final class NcursesTerminal: TerminalDevice {
    /// Signal it from any thread to get an ``InputEvent/wake``.
    public let waker: Waker
    public private(set) var size: Size
    /// How many frames were presented.
    public private(set) var frameCount = 0

    /// Asked before the loop reports that it is idle: whether nothing is under way elsewhere (a store's thread).
    public var isQuiescent: () -> Bool = { true }
    /// Runs the stop of the whole process when the operator suspends it: what mustn't be interrupted half way (a
    /// writer inside the gate) is finished before and held off meanwhile.
    public var aroundStop: (_ stop: () -> Void) -> Void = { stop in stop() }

    private let loop: EventLoop
    private let idleDescriptor: Int32?
    private var painted: Canvas?
    private var run: [cn_cell] = []
    private var isClosed = false

    /// Takes the terminal over.
    /// - Throws: ``TerminalError``; the terminal is then as it was.
    public init(environment: TerminalEnvironment, theme: Theme = .colour) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
        guard let kind = environment.kind, !kind.isEmpty else { throw .kindNotSet }
        guard cn_set_locale() == 0 else { throw .noUTF8 }
        waker = try Waker()
        guard cs_rescue_remember(STDIN_FILENO) == 0 else { throw .system(errno) }
        guard cn_open(kind) == 0 else { throw .kindUnknown(kind) }
        do {
            loop = try EventLoop(
                input: STDIN_FILENO, waker: waker, decoder: KeyDecoder(sequences: NcursesTerminal.keySequences()),
                escapeDelay: environment.escapeDelay)
        } catch {
            cn_close()
            throw error
        }
        idleDescriptor = environment.idleDescriptor
        size = NcursesTerminal.takeSize()
        NcursesTerminal.armRescue()
        NcursesTerminal.define(environment.isWithoutColour || cn_colours() == 0 ? theme.withoutColour : theme)
        if idleDescriptor != nil { loop.onIdle = { [unowned self] in reportIdle() } }
    }

    deinit { close() }

    /// Gives the terminal back. Harmless twice.
    public func close() {
        guard !isClosed else { return }
        isClosed = true
        cn_close()
        cs_rescue_disarm()
    }

    public func present(_ canvas: Canvas, cursor: Point?) {
        guard !isClosed else { return }
        frameCount += 1
        if painted?.size != canvas.size {
            cn_erase()
            painted = Canvas(size: canvas.size)
        }
        paint(canvas)
        let place = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
        cn_flush(Int32(place?.row ?? -1), Int32(place?.column ?? 0))
    }

    /// Paints every cell anew at the next frame: what another program wrote over the screen goes away.
    public func redraw() { cn_redraw() }

    public func events(timeout: Duration?) -> [InputEvent] {
        let deadline = timeout.map { ContinuousClock.now + $0 }
        while true {
            let events = loop.wait(until: deadline).flatMap(events(of:))
            if !events.isEmpty { return events }
        }
    }

    private func events(of occurrence: EventLoop.Occurrence) -> [InputEvent] {
        switch occurrence {
        case .suspend, .event(.key(.control("z"))):
            cn_suspend()
            aroundStop { cs_stop_group() }
            loop.forgetContinuation()
            return [.resumed] + resized()
        case .resume:
            // Stopped by another hand (SIGSTOP), without our knowing: the modes may be anybody's.
            cn_suspend()
            return [.resumed] + resized()
        case .resize: return resized()
        case .event(let event): return [event]
        }
    }

    private func resized() -> [InputEvent] {
        let now = NcursesTerminal.takeSize()
        guard now != size else { return [] }
        size = now
        painted = nil
        return [.resize(now)]
    }

    private func paint(_ canvas: Canvas) {
        guard let before = painted, before != canvas else { return }
        let columns = canvas.size.columns
        let shown = min(columns, size.columns)
        for row in 0..<min(canvas.size.rows, size.rows) {
            let start = row * columns
            guard var first = (0..<columns).first(where: { canvas.cells[start + $0] != before.cells[start + $0] }),
                let last = (0..<columns).last(where: { canvas.cells[start + $0] != before.cells[start + $0] })
            else { continue }
            if canvas.cells[start + first].isContinuation { first -= 1 }
            guard first <= min(last, shown - 1) else { continue }
            run.removeAll(keepingCapacity: true)
            for column in first...min(last, shown - 1) {
                let cell = canvas.cells[start + column]
                if cell.isContinuation { continue }
                // A canvas wider than the terminal could be cut through a wide character.
                run.append(column + cell.width > shown ? cn_cell(.blank(cell.style)) : cn_cell(cell))
            }
            cn_put(Int32(row), Int32(first), run, Int32(run.count))
        }
        painted = canvas
    }

    private func reportIdle() {
        guard let idleDescriptor, isQuiescent() else { return }
        let line = Array("frame \(frameCount) idle, \(loop.bytesRead) bytes read\n".utf8)
        _ = write(idleDescriptor, line, line.count)
    }

    private static func takeSize() -> Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        if cs_terminal_size(STDOUT_FILENO, &columns, &rows) == 0 { cn_resize(rows, columns) }
        return Size(columns: Int(cn_columns()), rows: Int(cn_rows()))
    }

    private static func armRescue() {
        var bytes = [CChar](repeating: 0, count: 256)
        let length = cn_leaving_bytes(&bytes, bytes.count)
        cs_rescue_arm(bytes, length)
    }

    private static func define(_ theme: Theme) {
        for style in Style.all {
            let paint = theme.paint(for: style)
            var attributes = 0
            if paint.isBold { attributes |= CN_BOLD }
            if paint.isDim { attributes |= CN_DIM }
            if paint.isUnderlined { attributes |= CN_UNDERLINE }
            if paint.isReversed { attributes |= CN_REVERSE }
            cn_define_style(
                Int32(style.index), Int32(paint.foreground?.rawValue ?? -1), Int32(paint.background?.rawValue ?? -1),
                Int32(attributes))
        }
    }

    /// What this kind of terminal sends for its keys, from terminfo.
    private static func keySequences() -> [[UInt8]: Key] {
        var names: [String: Key] = [
            "kcuu1": .up, "kcud1": .down, "kcub1": .left, "kcuf1": .right, "khome": .home, "kend": .end,
            "kpp": .pageUp, "knp": .pageDown, "kdch1": .delete, "kich1": .insert, "kcbt": .backTab, "kent": .enter,
            "kbs": .backspace,
        ]
        for number in 1...12 { names["kf\(number)"] = .function(number) }
        var sequences: [[UInt8]: Key] = [:]
        for (name, key) in names {
            if let bytes = cn_capability(name) { sequences[Array(String(cString: bytes).utf8)] = key }
        }
        return sequences
    }
}

extension cn_cell {
    fileprivate init(_ cell: Cell) {
        self.init(
            scalars: (
                cell.scalar(at: 0), cell.scalar(at: 1), cell.scalar(at: 2), cell.scalar(at: 3), cell.scalar(at: 4)
            ),
            count: UInt8(cell.count), width: UInt8(cell.width), style: UInt16(cell.styleIndex))
    }
}
