/// A terminal that keeps its frames and plays a script of events: for golden tests and pictures of the screens.
public final class MemoryTerminal: TerminalDevice {
    public struct Frame: Equatable, Sendable {
        public let canvas: Canvas
        public let cursor: Point?

        /// The rows, as a person reads them.
        public var text: String { canvas.text }
    }

    public private(set) var size: Size
    public private(set) var frames: [Frame] = []
    private var script: [InputEvent]
    private var played = 0

    /// - Parameter script: told one at a time; after the last comes ``InputEvent/hangUp`` for ever, so that no console
    ///   waits for more.
    public init(size: Size = .smallest, script: [InputEvent] = []) {
        self.size = size
        self.script = script
    }

    public var frame: Frame? { frames.last }

    /// Adds events to the script.
    public func play(_ events: [InputEvent]) { script += events }

    public func present(_ canvas: Canvas, cursor: Point?) {
        frames.append(Frame(canvas: canvas, cursor: cursor))
    }

    public func events(timeout: Duration?) -> [InputEvent] {
        guard played < script.count else { return [.hangUp] }
        defer { played += 1 }
        if case .resize(let size) = script[played] { self.size = size }
        return [script[played]]
    }
}
