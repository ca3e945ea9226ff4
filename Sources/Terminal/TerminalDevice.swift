/// A screen to paint on and a keyboard to listen to. ``NcursesTerminal`` is the real one, ``MemoryTerminal`` serves tests.
///
/// Used by one thread. A frame is drawn on a ``Canvas`` and presented whole; the terminal works out what changed.
public protocol TerminalDevice: AnyObject {
    /// What there is now; a change is also told by ``InputEvent/resize(_:)``.
    var size: Size { get }

    /// Whether a frame can be painted over the one before. Else what changed is told row by row, and a clock that
    /// counts seconds would talk without end.
    var paintsOver: Bool { get }

    /// Shows a frame, the hardware cursor at `cursor` (screen readers follow it), hidden when nil. What lies outside
    /// the terminal's size is cut off.
    func present(_ canvas: Canvas, cursor: Point?)

    /// Waits for something to happen, at most `timeout` (nil: for ever), and returns it in order; never empty.
    func events(timeout: Duration?) -> [InputEvent]
}

extension TerminalDevice {
    public var paintsOver: Bool { true }
}
