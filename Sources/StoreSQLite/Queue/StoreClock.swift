import CSystem
import Domain
import Foundation
import Time

/// The clocks of a store, passed in: what time it is, and the one that leases are measured by.
public struct StoreClock: Sendable {
    public let now: @Sendable () -> Instant
    /// Never steps, whatever is done to the wall clock, and goes on while the machine sleeps.
    public let leaseTime: @Sendable () -> LeaseTime

    public init(now: @escaping @Sendable () -> Instant, leaseTime: @escaping @Sendable () -> LeaseTime) {
        self.now = now
        self.leaseTime = leaseTime
    }

    /// The machine's own, for the composition root.
    public static func system() -> StoreClock {
        var id = [CChar](repeating: 0, count: 37)
        // Without /proc every lease is over at once, which is safe: nobody decides on a stale one.
        let boot = cs_boot_id(&id) == 0 ? id.prefix(36).map { Character(UnicodeScalar(UInt8(bitPattern: $0))) } : []
        let name = String(boot)
        return StoreClock(
            now: {
                var time = timespec()
                clock_gettime(CLOCK_REALTIME, &time)
                return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
            },
            leaseTime: { LeaseTime(boot: name, milliseconds: cs_boot_nanoseconds() / 1_000_000) })
    }
}
