import Synchronization

/// Puts work off until a console has written nothing for a moment, so that no answer waits for it: a checkpoint takes
/// milliseconds, and writes come in bursts.
final class QuietTime: Sendable {
    private struct State {
        var writes: UInt64 = 0
        var work: (@Sendable () -> Void)?
    }

    private let quiet: Duration
    private let timing: TopicTiming
    private let state = Mutex(State())

    init(_ quiet: Duration, timing: TopicTiming) {
        self.quiet = quiet
        self.timing = timing
    }

    /// There was a write; `work`, if there is any, waits for the pause after it. One that waits already is enough.
    func wrote(_ work: (@Sendable () -> Void)?) {
        let writes: UInt64? = state.withLock { state in
            state.writes &+= 1
            guard let work, state.work == nil else { return nil }
            state.work = work
            return state.writes
        }
        if let writes { wait(since: writes) }
    }

    /// Does what waits, now.
    func finish() {
        let work = state.withLock { state in
            defer { state.work = nil }
            return state.work
        }
        work?()
    }

    private func wait(since writes: UInt64) {
        timing.after(quiet) { [weak self] in
            guard let self else { return }
            let now = state.withLock(\.writes)
            if now == writes { finish() } else { wait(since: now) }
        }
    }
}
