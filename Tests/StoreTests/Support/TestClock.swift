import Domain
import StoreSQLite
import Synchronization
import Time

/// Both clocks of a store, in the test's hand.
final class TestClock: Sendable {
    private let milliseconds: Mutex<Int64>

    /// Monday, 23 November 2026, 10:00 in Moscow.
    static let start = Instant(milliseconds: 1_795_417_200_000)

    init(_ start: Instant = TestClock.start) {
        milliseconds = Mutex(start.milliseconds)
    }

    var now: Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }

    func advance(_ duration: Duration) {
        milliseconds.withLock { $0 += duration.wholeMilliseconds }
    }

    var storeClock: StoreClock {
        StoreClock(
            now: { self.now },
            leaseTime: { LeaseTime(boot: "test", milliseconds: self.milliseconds.withLock { $0 }) })
    }
}
