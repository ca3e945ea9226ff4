import CPseudoTerminal
import Glibc

/// A program on a terminal of its own, as a person would have it in front of them: keys in, a screen out.
///
/// Tests wait without sleeping, by the idle contract: the program writes `frame N idle, B bytes read` to the descriptor
/// in `HOTLINE_IDLE_FD` whenever it is about to wait with nothing pending. Every wait is bounded.
public final class PseudoTerminal {
    /// How one cell looks.
    public struct Look: Equatable, Sendable {
        public let text: String
        public let isBold: Bool
        public let isUnderlined: Bool
        public let isReversed: Bool
        /// The palette's index; nil for the terminal's own colour.
        public let foreground: Int?
        public let background: Int?
    }

    public enum Failure: Error, Equatable, CustomStringConvertible {
        case cannotStart(program: String, error: Int32)
        /// What was waited for didn't come in time; the screen as it was.
        case tooLate(waitingFor: String, screen: String)
        /// The program ended while something was waited for.
        case ended(Exit, screen: String)

        public var description: String {
            switch self {
            case .cannotStart(let program, let error): "cannot start \(program): error \(error)"
            case .tooLate(let wanted, let screen): "waited too long for \(wanted); the screen:\n\(screen)"
            case .ended(let exit, let screen): "the program ended (\(exit)); the screen:\n\(screen)"
            }
        }
    }

    /// How the program ended.
    public enum Exit: Equatable, Sendable {
        case code(Int32)
        case signal(Int32)
    }

    /// The last report: how many frames, and how many bytes of input the program had read.
    public private(set) var lastIdle: (frame: Int, bytesRead: Int)?
    /// Everything the program sent.
    public private(set) var output: [UInt8] = []
    public let pid: Int32

    private let child: cpt_child
    private let reader: ScreenReader
    private let bound: Duration
    private var isMasterOpen = true
    private var isGone = false
    private var exit: Exit?
    private var typed = 0
    private var idleText: [UInt8] = []
    /// How many reports there were.
    public private(set) var idleCount = 0
    /// The number of reports before the last thing that was done to the program.
    private var idleCountBefore = 0

    /// Starts a program with just this environment (and `HOTLINE_IDLE_FD`).
    /// - Parameter bound: the longest that any wait may take.
    public init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
        rows: Int = 24, bound: Duration = .seconds(20)
    ) throws(Failure) {
        guard let reader = ScreenReader(columns: columns, rows: rows) else {
            throw .cannotStart(program: program, error: ENOMEM)
        }
        var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOTLINE_IDLE_FD": "3"]
        variables.merge(environment) { $1 }
        var child = cpt_child()
        let error = PseudoTerminal.withStrings([program] + arguments) { arguments in
            PseudoTerminal.withStrings(variables.map { "\($0)=\($1)" }) { environment in
                cpt_spawn(program, arguments, environment, Int32(columns), Int32(rows), &child)
            }
        }
        guard error == 0 else { throw .cannotStart(program: program, error: error) }
        self.child = child
        self.reader = reader
        self.bound = bound
        pid = child.pid
    }

    deinit {
        if exit == nil {
            Glibc.kill(pid, SIGKILL)
            var status: Int32 = 0
            waitpid(pid, &status, 0)
        }
        if isMasterOpen { close(child.master) }
        close(child.slave)
        close(child.idle)
    }

    // MARK: What a person does

    /// Types, byte by byte as the text's UTF-8; also control sequences. Takes what the program paints meanwhile.
    public func type(_ text: String) throws(Failure) {
        let bytes = Array(text.utf8)
        var sent = 0
        let deadline = ContinuousClock.now + bound
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(child.master, $0.baseAddress, $0.count) }
            if count > 0 { sent += count }
            typed += max(0, count)
            if sent < bytes.count { try turn(until: deadline, waitingFor: "room to type", writing: true) }
        }
    }

    /// Pastes as a terminal does that was asked to mark it.
    public func paste(_ text: String) throws(Failure) { try type("\u{1B}[200~\(text)\u{1B}[201~") }

    public func resize(columns: Int, rows: Int) {
        idleCountBefore = takeIdle()
        reader.resize(columns: columns, rows: rows)
        cpt_set_size(child.master, Int32(columns), Int32(rows))
    }

    public func signal(_ number: Int32) {
        idleCountBefore = takeIdle()
        Glibc.kill(pid, number)
    }

    /// The line drops: the terminal is gone, as when an ssh connection breaks.
    public func hangUp() {
        guard isMasterOpen else { return }
        isMasterOpen = false
        close(child.master)
    }

    // MARK: What they wait for

    /// Waits until everything typed so far was read, what follows from it is painted, and nothing is pending.
    public func waitUntilIdle() throws(Failure) {
        try wait("idle") { [unowned self] in
            idleCount > idleCountBefore && (lastIdle?.bytesRead ?? -1) >= typed
        }
    }

    /// Waits until the screen shows a text.
    public func wait(for text: String) throws(Failure) {
        try wait("“\(text)”") { [unowned self] in self.text.contains(text) }
    }

    /// Waits until something holds; asked again after everything that the program sends or reports.
    public func wait(_ what: String, until holds: () -> Bool) throws(Failure) {
        let deadline = ContinuousClock.now + bound
        while true {
            // In this order: what was painted before a report can be read once the report is.
            _ = takeIdle()
            takeOutput()
            if holds() { return }
            if isGone { throw .ended(try waitForExit(), screen: text) }
            try turn(until: deadline, waitingFor: what, writing: false)
        }
    }

    /// Types and waits until it is painted. How long that took, the test's own work included.
    public func timeOfPainting(_ keys: String) throws(Failure) -> Duration {
        let start = ContinuousClock.now
        try type(keys)
        try waitUntilIdle()
        return ContinuousClock.now - start
    }

    /// Waits until the program has ended.
    @discardableResult
    public func waitForExit() throws(Failure) -> Exit {
        if let exit { return exit }
        let deadline = ContinuousClock.now + bound
        while !isGone {
            _ = takeIdle()
            takeOutput()
            if !isGone { try turn(until: deadline, waitingFor: "the end", writing: false) }
        }
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        takeOutput()
        let ended: Exit = status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
        exit = ended
        return ended
    }

    // MARK: What they see

    public var columns: Int { reader.columns }
    public var rows: [String] { (0..<reader.rows).map(reader.text(row:)) }
    /// All rows, without the spaces at their ends.
    public var text: String { rows.joined(separator: "\n") }
    public var cursor: (column: Int, row: Int, isVisible: Bool) { reader.cursor }
    public func look(column: Int, row: Int) -> Look { reader.look(column: column, row: row) }
    /// Whether the program has taken the whole screen.
    public var isAlternate: Bool { reader.isAlternate }

    /// Whether the terminal is as it was before the program: its modes, the usual screen, a visible cursor, no marked
    /// pastes.
    public var isRestored: Bool {
        var modes = [UInt32](repeating: 0, count: 4)
        guard cpt_modes(child.slave, &modes) == 0 else { return false }
        let (input, output, control, local) = child.modes
        return modes == [input, output, control, local] && !isAlternate && cursor.isVisible && !marksPastes
    }

    /// Whether the program asked for marked (bracketed) pastes last.
    public var marksPastes: Bool {
        let sent = String(decoding: output, as: UTF8.self)
        guard let on = sent.ranges(of: "\u{1B}[?2004h").last else { return false }
        guard let off = sent.ranges(of: "\u{1B}[?2004l").last else { return true }
        return on.lowerBound > off.lowerBound
    }

    // MARK: One turn

    private func turn(
        until deadline: ContinuousClock.Instant, waitingFor what: String, writing: Bool
    ) throws(Failure) {
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { throw .tooLate(waitingFor: what, screen: text) }
        var descriptors = [
            pollfd(
                fd: isMasterOpen ? child.master : -1, events: Int16(writing ? POLLIN | POLLOUT : POLLIN), revents: 0),
            pollfd(fd: isGone ? -1 : child.idle, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&descriptors, 2, Int32(min(60_000, left.components.seconds * 1000 + 1)))
        takeOutput()
    }

    private func takeOutput() {
        guard isMasterOpen else { return }
        while true {
            let bytes = PseudoTerminal.read(child.master)
            if bytes.isEmpty { return }
            output += bytes
            reader.write(bytes)
        }
    }

    /// Reads the reports that have come; returns how many there were so far.
    private func takeIdle() -> Int {
        while !isGone {
            let bytes = PseudoTerminal.read(child.idle)
            if bytes.isEmpty {
                isGone = errno != EAGAIN && errno != EINTR
                break
            }
            idleText += bytes
        }
        while let end = idleText.firstIndex(of: UInt8(ascii: "\n")) {
            let numbers = idleText[..<end].split { !(0x30...0x39).contains($0) }
                .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            idleText.removeFirst(end + 1)
            guard numbers.count == 2 else { continue }
            lastIdle = (numbers[0], numbers[1])
            idleCount += 1
        }
        return idleCount
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        errno = 0
        return [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
    }

    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }
}
