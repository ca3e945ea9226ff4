import Domain
import Synchronization
import Time

/// A clock that stands still until it is moved: days pass in a moment, and leases with them.
public final class VirtualClock: Sendable {
    private let moment: Mutex<Instant>

    public init(at start: Instant) {
        moment = Mutex(start)
    }

    public func now() -> Instant { moment.withLock { $0 } }

    public func leaseTime() -> LeaseTime { LeaseTime(boot: "virtual", milliseconds: now().milliseconds) }

    /// Never back.
    public func advance(to later: Instant) {
        moment.withLock { $0 = max($0, later) }
    }
}
