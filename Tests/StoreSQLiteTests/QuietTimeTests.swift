import StoreProbe
import StoreSQLite
import Synchronization
import Testing

@Suite struct QuietTimeTests {
    /// What the queue put off, to be run when the test says that its time has come.
    private final class Later: Sendable {
        let work = Mutex<[@Sendable () -> Void]>([])

        var timing: TopicTiming {
            TopicTiming(now: { .zero }, after: { _, work in self.work.withLock { $0.append(work) } })
        }

        func pass() {
            let due = work.withLock { work in
                defer { work = [] }
                return work
            }
            for work in due { work() }
        }
    }

    /// A burst isn't held up by a checkpoint; the pause after it is used for one.
    @Test func aCheckpointWaitsForThePause() throws {
        let later = Later()
        let checkpoints = Mutex(0)
        let queue = try TemporaryQueue()
        let connection = try queue.open {
            $0.timing = later.timing
            $0.checkpoints = CheckpointLimits(welcomeFrames: 10, dueFrames: 10_000)
            $0.fault = { point in if point == .checkpointed { checkpoints.withLock { $0 += 1 } } }
        }
        for _ in 0..<5 {
            for _ in 0..<20 { try ProbeSchema.add("in a burst", to: connection) }
            later.pass()
            #expect(checkpoints.withLock(\.self) == 0)
        }
        later.pass()
        #expect(checkpoints.withLock(\.self) == 1)
        later.pass()
        #expect(checkpoints.withLock(\.self) == 1)
    }

    /// Who reached the limit has the answer by then.
    @Test func aBurstIsCheckpointedBehindAnAcknowledgement() throws {
        let later = Later()
        let checkpoints = Mutex(0)
        let queue = try TemporaryQueue()
        let connection = try queue.open {
            $0.timing = later.timing
            $0.checkpoints = CheckpointLimits(welcomeFrames: 10_000, dueFrames: 120)
            $0.fault = { point in if point == .checkpointed { checkpoints.withLock { $0 += 1 } } }
        }
        for _ in 0..<120 {
            let before = checkpoints.withLock(\.self)
            try ProbeSchema.add("in a burst", to: connection)
            #expect(checkpoints.withLock(\.self) == before)
            later.pass()
        }
        #expect(checkpoints.withLock(\.self) >= 2)
    }

    @Test func aBurstWithoutPauseIsCheckpointedAllTheSame() throws {
        let checkpoints = Mutex(0)
        let queue = try TemporaryQueue()
        let connection = try queue.open {
            $0.timing = Later().timing
            $0.checkpoints = CheckpointLimits(welcomeFrames: 10, dueFrames: 50)
            $0.fault = { point in if point == .checkpointed { checkpoints.withLock { $0 += 1 } } }
        }
        for _ in 0..<60 { try ProbeSchema.add("in a burst", to: connection) }
        #expect(checkpoints.withLock(\.self) >= 2)
    }
}
