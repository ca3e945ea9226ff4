import Foundation
import StoreProbe
import StoreSQLite
import Synchronization
import Testing

@Suite struct TopicTests {
    static let queueTopic = TopicSlot("queue", place: 1)
    static let leadTopic = TopicSlot("lead", place: 2, spacing: .milliseconds(50))

    @Test func wakesWhoShowsItAndNobodyElse() throws {
        let queue = try TemporaryQueue()
        let folder = queue.folder.topics
        let queues = try TopicSubscription(to: [Self.queueTopic], in: folder)
        let leads = try TopicSubscription(to: [Self.leadTopic], in: folder)
        let both = try TopicSubscription(to: [Self.queueTopic, Self.leadTopic], in: folder)
        #expect(queues.changed().isEmpty)

        let connection = try queue.open()
        try connection.write { _, wake in wake = [Self.queueTopic] }
        #expect(queues.changed(waitingAtMost: .seconds(5)) == [Self.queueTopic])
        #expect(queues.changed().isEmpty)
        #expect(leads.changed().isEmpty)

        try connection.write { _, wake in wake = [Self.queueTopic, Self.leadTopic] }
        connection.settle()
        #expect(leads.changed() == [Self.leadTopic])
        #expect(both.changed() == [Self.queueTopic, Self.leadTopic])
        #expect(try TopicSubscription(to: [Self.queueTopic], in: folder).changed(waitingAtMost: .zero).isEmpty)
    }

    /// Linux grants a user 128 inotify instances; a host has 500 consoles, mostly of users of their own.
    @Test(.enabled(if: getuid() == 0)) func wakesConsolesOfAnyUserHoweverMany() throws {
        let queue = try TemporaryQueue()
        for path in [queue.folder.path, queue.folder.topics] {
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
        }
        let connection = try queue.open()
        try connection.write { _, wake in wake = [Self.leadTopic] }
        connection.settle()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o666], ofItemAtPath: queue.folder.topics + "/board")
        let somebody = ["/usr/bin/setpriv", "--reuid=60123", "--regid=60123", "--clear-groups"]
        let place = "\(Self.leadTopic.place)"
        let probes = try (0..<4).map { try Probe("watch", queue.folder, place, through: $0 == 0 ? somebody : []) }
        let subscriptions = try (0..<200).map { _ in
            try TopicSubscription(to: [Self.leadTopic], in: queue.folder.topics)
        }
        for probe in probes { #expect(probe.line() == "watching") }
        // One that is killed while it waits leaves nothing in anybody's way.
        kill(probes[1].processID, SIGKILL)
        probes[1].waitForSignal()
        try connection.write { _, wake in wake = [Self.leadTopic] }
        connection.settle()
        for probe in [probes[0], probes[2], probes[3]] {
            #expect(probe.line() == "changed")
            kill(probe.processID, SIGKILL)
        }
        #expect(subscriptions.allSatisfy { $0.changed() == [Self.leadTopic] })
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
        #expect(subscription.changed(waitingAtMost: .seconds(5)) == [Self.queueTopic])
        for _ in 0..<100 { try publish() }
        while hand.state.withLock({ $0.work.isEmpty }) { sched_yield() }
        #expect(subscription.changed().isEmpty)
        #expect(hand.state.withLock { $0.work.count } == 1)
        hand.advance(by: .milliseconds(250))
        #expect(subscription.changed() == [Self.queueTopic])
    }

    /// Five hundred writers each with a spacing of their own would wake everybody all the time.
    @Test func spacedTogetherWithOtherWriters() throws {
        let hand = Hand()
        let queue = try TemporaryQueue()
        let subscription = try TopicSubscription(to: [Self.queueTopic], in: queue.folder.topics)
        let connections = try (0..<3).map { _ in try queue.open { $0.timing = hand.timing } }
        try connections[0].write { _, wake in wake = [Self.queueTopic] }
        #expect(subscription.changed(waitingAtMost: .seconds(5)) == [Self.queueTopic])
        // When it was told is noted after everybody is woken.
        connections[0].settle()
        hand.advance(by: .milliseconds(10))
        for connection in connections.dropFirst() {
            try connection.write { _, wake in wake = [Self.queueTopic] }
        }
        while hand.state.withLock({ $0.work.count < 2 }) { sched_yield() }
        hand.advance(by: .milliseconds(239))
        #expect(subscription.changed().isEmpty)
        // The first whose time has come tells for both.
        hand.advance(by: .milliseconds(1)) { #expect(subscription.changed() == ($0 == 0 ? [Self.queueTopic] : [])) }
        #expect(hand.state.withLock { $0.work.isEmpty })
    }

    /// The clock that spaces begins again with the machine, and the page may be older.
    @Test func aTimeBeforeTheMachineStartedSpacesNothing() throws {
        let queue = try TemporaryQueue()
        let before = Hand()
        try queue.open { $0.timing = before.timing }.write { _, wake in wake = [Self.queueTopic] }
        let after = Hand()
        after.state.withLock { $0.now = .seconds(3) }
        let connection = try queue.open { $0.timing = after.timing }
        let subscription = try TopicSubscription(to: [Self.queueTopic], in: queue.folder.topics)
        try connection.write { _, wake in wake = [Self.queueTopic] }
        #expect(subscription.changed(waitingAtMost: .seconds(5)) == [Self.queueTopic])
        #expect(after.state.withLock { $0.work.isEmpty })
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

        /// - Parameter done: called after each piece of work that was due, with its number.
        func advance(by time: Duration, _ done: (Int) -> Void = { _ in }) {
            let due = state.withLock { state in
                state.now += time
                defer { state.work.removeAll { $0.at <= state.now } }
                return state.work.filter { $0.at <= state.now }
            }
            for (number, (_, work)) in due.enumerated() {
                work()
                done(number)
            }
        }
    }
}
