import CSystem
import Dispatch

/// The clock and the timer that space a topic's wake-ups, passed in so that tests hold them in their hands.
package struct TopicTiming: Sendable {
    /// Time since the machine started.
    package let now: @Sendable () -> Duration
    /// Runs the work after the given time, elsewhere.
    package let after: @Sendable (Duration, @escaping @Sendable () -> Void) -> Void

    package init(
        now: @escaping @Sendable () -> Duration,
        after: @escaping @Sendable (Duration, @escaping @Sendable () -> Void) -> Void
    ) {
        self.now = now
        self.after = after
    }

    package static let system = TopicTiming(
        now: { .nanoseconds(cs_boot_nanoseconds()) },
        after: { delay, work in
            let nanoseconds = delay.components.seconds * 1_000_000_000 + delay.components.attoseconds / 1_000_000_000
            // Not a global queue: from its first use on libdispatch counts that queue's threads once a second, for good,
            // and a console that has written a single time would never be idle again. One of its own for each, so that
            // what takes long keeps nothing else waiting.
            DispatchQueue(label: "hotline.later", qos: .utility).asyncAfter(
                deadline: .now() + .nanoseconds(Int(nanoseconds)), execute: work)
        })
}
