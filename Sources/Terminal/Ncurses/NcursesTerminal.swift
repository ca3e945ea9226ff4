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
    public let paintsOver: Bool

    /// Takes the terminal over.
    /// - Throws: ``TerminalError``; the terminal is then as it was.
    public init(environment: TerminalEnvironment, theme: Theme = .colour) throws(TerminalError) {
        let kind = try Self.kind(in: environment)
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
        paintsOver = cn_moves() != 0
        size = NcursesTerminal.takeSize()
        NcursesTerminal.armRescue()
        NcursesTerminal.define(environment.isWithoutColour || cn_colours() == 0 ? theme.withoutColour : theme)
        if idleDescriptor != nil { loop.onIdle = { [unowned self] in reportIdle() } }
    }

    /// What would keep this terminal from being taken over, as far as that can be told without touching it.
    /// - Throws: ``TerminalError``.
    public static func demand(_ environment: TerminalEnvironment) throws(TerminalError) {
        let kind = try kind(in: environment)
        guard cn_knows(kind) != 0 else { throw .kindUnknown(kind) }
    }

    private static func kind(in environment: TerminalEnvironment) throws(TerminalError) -> String {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
        guard let kind = environment.kind, !kind.isEmpty else { throw .kindNotSet }
        return kind
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
        guard paintsOver else { return tell(canvas) }
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

    /// On a terminal that can't move its cursor (TERM=dumb) the rows that changed are told, one line each; one that is
    /// empty now says nothing.
    private func tell(_ canvas: Canvas) {
        var lines = ""
        for row in 0..<canvas.size.rows {
            let text = canvas.text(row: row)
            if !text.isEmpty, text != painted?.text(row: row) { lines += text + "\r\n" }
        }
        painted = canvas
        guard !lines.isEmpty else { return }
        let bytes = Array(lines.utf8)
        _ = write(STDOUT_FILENO, bytes, bytes.count)
    }

    private func reportIdle() {
        guard let idleDescriptor, isQuiescent() else { return }
        let line = Array("frame \(frameCount) idle, \(loop.bytesRead) bytes read\n".utf8)
        _ = write(idleDescriptor, line, line.count)
    }
}
