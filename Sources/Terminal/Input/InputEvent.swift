/// What a console is told by its terminal, in the order in which it happened.
public enum InputEvent: Equatable, Sendable {
    case key(Key)
    /// What was pasted, whole, line ends as "\n": one edit, and never a command.
    case paste(String)
    /// The terminal has another size; the next frame is painted whole.
    case resize(Size)
    /// Another thread signalled the ``Waker``: its results wait.
    case wake
    /// The time that was given for waiting has passed.
    case timeout
    /// The process was stopped and goes on; the next frame is painted whole.
    case resumed
    /// The terminal is gone (a dropped line). Comes once; nothing else comes from the keyboard afterwards.
    case hangUp
    /// Somebody asked the process to end (SIGTERM, SIGINT).
    case terminate
}
