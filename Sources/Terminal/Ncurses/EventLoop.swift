import CSystem
import Glibc

/// Where the console's thread waits: the keyboard, the ``Waker``, signals, and a deadline, in one `poll`.
final class EventLoop {
    /// What the loop hands to the terminal, which turns signals into events.
    enum Occurrence: Equatable {
        case event(InputEvent)
        case suspend
        case resume
        case resize
    }

    /// How long the rest of a begun sequence may take; a bare Esc waits only the escape delay.
    private static let sequencePatience = Duration.milliseconds(250)

    private let input: Int32
    private let waker: Waker
    private let signals: Waker
    private let escapeDelay: Duration
    private var decoder: KeyDecoder
    private var lastByte: ContinuousClock.Instant?
    private var isGone = false
    private(set) var bytesRead = 0
    /// Called when the loop is about to block with nothing pending.
    var onIdle: (() -> Void)?

    /// Takes the signals over, so ncurses must have been opened before.
    init(input: Int32, waker: Waker, decoder: KeyDecoder, escapeDelay: Duration) throws(TerminalError) {
        self.input = input
        self.waker = waker
        self.decoder = decoder
        self.escapeDelay = escapeDelay
        signals = try Waker()
        guard cs_signals_install(signals.descriptor) == 0 else { throw .system(errno) }
    }

    deinit { cs_signals_reset() }

    /// What has happened, in order and never empty; ``InputEvent/timeout`` when nothing did before `deadline`.
    func wait(until deadline: ContinuousClock.Instant?) -> [Occurrence] {
        while true {
            let escapeEnds = escapeDeadline
            let ready = poll(until: [deadline, escapeEnds].compactMap { $0 }.min(), isIdle: escapeEnds == nil)
            var occurrences: [Occurrence] = []
            if ready.input { occurrences += read() }
            if ready.waker {
                waker.drain()
                occurrences.append(.event(.wake))
            }
            if ready.signals {
                signals.drain()
                occurrences += takeSignals()
            }
            let now = ContinuousClock.now
            if !ready.input, let escapeEnds, now >= escapeEnds {
                occurrences += decoder.timeOut().map(Occurrence.event)
            }
            if !occurrences.isEmpty { return occurrences }
            if let deadline, now >= deadline { return [.event(.timeout)] }
        }
    }

    /// Forgets a continuation that the terminal has dealt with itself.
    func forgetContinuation() { _ = cs_signals_take(UInt32(CS_SIGNAL_CONTINUE)) }

    private var escapeDeadline: ContinuousClock.Instant? {
        guard let lastByte else { return nil }
        return switch decoder.pending {
        case .escape: lastByte + escapeDelay
        case .sequence: lastByte + max(escapeDelay, EventLoop.sequencePatience)
        case .nothing, .rest: nil
        }
    }

    private func poll(
        until deadline: ContinuousClock.Instant?, isIdle: Bool
    ) -> (input: Bool, waker: Bool, signals: Bool) {
        // A descriptor of -1 is passed over: after a hang-up `poll` would tell of it for ever.
        var descriptors = [
            pollfd(fd: isGone ? -1 : input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        if let onIdle, isIdle, Glibc.poll(&descriptors, 3, 0) == 0 { onIdle() }
        if descriptors.allSatisfy({ $0.revents == 0 }) {
            // Interrupted by a signal is as good as nothing: the caller asks again, and the counter is readable then.
            _ = Glibc.poll(&descriptors, 3, EventLoop.milliseconds(until: deadline))
        }
        return (descriptors[0].revents != 0, descriptors[1].revents != 0, descriptors[2].revents != 0)
    }

    /// Rounded up: waking a moment early would only mean waiting again.
    private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
        guard let deadline else { return -1 }
        let (seconds, attoseconds) = ContinuousClock.now.duration(to: deadline).components
        if seconds < 0 || attoseconds < 0 { return 0 }
        return Int32(min(seconds, 1_000_000)) * 1000
            + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    private func read() -> [Occurrence] {
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            count = max(0, Glibc.read(input, buffer.baseAddress, buffer.count))
        }
        if bytes.isEmpty {
            if errno == EINTR || errno == EAGAIN { return [] }
            return hangUp()
        }
        bytesRead += bytes.count
        lastByte = .now
        return decoder.feed(bytes).map(Occurrence.event)
    }

    private func hangUp() -> [Occurrence] {
        guard !isGone else { return [] }
        isGone = true
        return (decoder.finish() + [.hangUp]).map(Occurrence.event)
    }

    private func takeSignals() -> [Occurrence] {
        let taken = Int(cs_signals_take(UInt32(CS_SIGNAL_ANY)))
        var occurrences: [Occurrence] = []
        if taken & CS_SIGNAL_TERMINATE != 0 { occurrences.append(.event(.terminate)) }
        if taken & CS_SIGNAL_HANGUP != 0 { occurrences += hangUp() }
        // The kernel sends CONT after HUP, to wake what was stopped; there is no terminal then to be painted.
        if isGone { return occurrences }
        if taken & CS_SIGNAL_RESIZE != 0 { occurrences.append(.resize) }
        if taken & CS_SIGNAL_SUSPEND != 0 { occurrences.append(.suspend) }
        if taken & CS_SIGNAL_CONTINUE != 0 { occurrences.append(.resume) }
        return occurrences
    }
}
