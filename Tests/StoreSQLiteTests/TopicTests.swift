import Foundation
import StoreProbe
import StoreSQLite
import Synchronization
import Testing

@Suite struct TopicTests {
    static let queueTopic = TopicSlot("queue")
    static let leadTopic = TopicSlot("lead", spacing: .milliseconds(50))

    /// Waits for the descriptor, as a console's loop does.
    private func isReadable(_ subscription: TopicSubscription, withinMilliseconds limit: Int32) -> Bool {
        var poll = [pollfd(fd: subscription.fileDescriptor, events: Int16(POLLIN), revents: 0)]
        return Glibc.poll(&poll, 1, limit) == 1
    }

    @Test(arguments: [true, false]) func wakesWhoShowsItAndNobodyElse(isInstant: Bool) throws {
        let queue = try TemporaryQueue()
        let folder = queue.folder.topics
        let queues = try TopicSubscription(to: [Self.queueTopic], in: folder, isInstant: isInstant)
        let leads = try TopicSubscription(to: [Self.leadTopic], in: folder, isInstant: isInstant)
        #expect(queues.isInstant == isInstant)
        #expect(queues.changed().isEmpty)

        let connection = try queue.open()
        try connection.write { _, wake in wake = [Self.queueTopic] }
        #expect(isReadable(queues, withinMilliseconds: 5000))
        #expect(queues.changed() == [Self.queueTopic])
        #expect(leads.changed().isEmpty)

        try queues.watch([Self.leadTopic])
        try connection.write { _, wake in wake = [Self.queueTopic, Self.leadTopic] }
        connection.settle()
        #expect(isReadable(queues, withinMilliseconds: 5000))
        #expect(queues.changed() == [Self.leadTopic])
    }

    /// As a user of its own, whose instances nobody else misses.
    @Test(.enabled(if: getuid() == 0)) func fallsBackToTheTimerWhenInotifyIsUsedUp() throws {
        let queue = try TemporaryQueue()
        for path in [queue.folder.path, queue.folder.topics] {
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
        }
        let somebody = ["/usr/bin/setpriv", "--reuid=60123", "--regid=60123", "--clear-groups"]
        let probe = try Probe("watch", queue.folder, Self.leadTopic.name, through: somebody)
        #expect(probe.line() == "watching by a timer")
        let connection = try queue.open()
        try connection.write { _, wake in wake = [Self.leadTopic] }
        connection.settle()
        #expect(probe.line() == "changed lead")
    }

    @Test func aThrownBodyWakesNobody() throws {
        struct Refused: Error {}
        let queue = try TemporaryQueue()
        let subscription = try TopicSubscription(to: [Self.queueTopic], in: queue.folder.topics)
        let connection = try queue.open()
        #expect(throws: Refused.self) {
            try connection.write { _, wake in
                wake.insert(Self.queueTopic)
                throw Refused()
            }
        }
        connection.settle()
        #expect(subscription.changed().isEmpty)
    }

    /// A hundred changes within 250 ms wake a screen twice: at once, and after the time for the last of them.
    @Test func spacedWithATrailingEdge() throws {
        let hand = Hand()
        let queue = try TemporaryQueue()
        let subscription = try TopicSubscription(to: [Self.queueTopic], in: queue.folder.topics)
        let connection = try queue.open { $0.timing = hand.timing }
        let publish = {
            try connection.write { _, wake in wake = [Self.queueTopic] }
            // Lets the worker look at it, without writing what it holds back.
            hand.state.withLock { _ in }
        }
        try publish()
        #expect(isReadable(subscription, withinMilliseconds: 5000))
        #expect(subscription.changed() == [Self.queueTopic])
        for _ in 0..<100 { try publish() }
        while hand.state.withLock({ $0.work.isEmpty }) { sched_yield() }
        #expect(subscription.changed().isEmpty)
        #expect(hand.state.withLock { $0.work.count } == 1)
        hand.advance(by: .milliseconds(250))
        #expect(subscription.changed() == [Self.queueTopic])
    }

    @Test func closingTellsWhatIsHeldBack() throws {
        let hand = Hand()
        let queue = try TemporaryQueue()
        let connection = try queue.open { $0.timing = hand.timing }
        try connection.write { _, wake in wake = [Self.queueTopic] }
        let subscription = try TopicSubscription(to: [Self.queueTopic], in: queue.folder.topics)
        try connection.write { _, wake in wake = [Self.queueTopic] }
        connection.close()
        #expect(subscription.changed() == [Self.queueTopic])
    }

    /// The exchange rings a call in by a command that ends at once: who waits for it must see it all the same.
    @Test func aWriterThatEndsAtOnceWakesOthers() throws {
        let queue = try TemporaryQueue()
        let subscription = try TopicSubscription(to: [Self.queueTopic], in: queue.folder.topics)
        for _ in 0..<50 {
            var connection: Connection? = try queue.open()
            try connection?.write { _, wake in wake = [Self.queueTopic] }
            connection = nil
            #expect(subscription.changed() == [Self.queueTopic])
        }
    }

    /// A clock and a timer that the test moves.
    private final class Hand: Sendable {
        struct State {
            var now = Duration.seconds(1000)
            var work: [(at: Duration, @Sendable () -> Void)] = []
        }
        let state = Mutex(State())

        var timing: TopicTiming {
            TopicTiming(
                now: { self.state.withLock(\.now) },
                after: { delay, work in self.state.withLock { $0.work.append(($0.now + delay, work)) } })
        }

        func advance(by time: Duration) {
            let due = state.withLock { state in
                state.now += time
                defer { state.work.removeAll { $0.at <= state.now } }
                return state.work.filter { $0.at <= state.now }
            }
            for (_, work) in due { work() }
        }
    }
}
