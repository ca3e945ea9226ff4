import CSystem
import Glibc

/// Lets other threads wake the terminal's: `wake()`, and the loop tells ``InputEvent/wake`` once, however often.
public final class Waker: Sendable {
    let descriptor: Int32

    /// - Throws: ``TerminalError/system(_:)`` when there are no file descriptors left.
    public init() throws(TerminalError) {
        let descriptor = cs_event_open()
        guard descriptor >= 0 else { throw .system(errno) }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// From any thread; never blocks.
    public func wake() { cs_event_signal(descriptor) }

    func drain() { cs_event_drain(descriptor) }
}
