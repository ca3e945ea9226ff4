import Dispatch
import Domain
import Foundation
import Simulation
import Store
import Synchronization
import Time

/// Rings the lines of a demonstration by itself, on a thread of its own, and hangs up for callers who lose patience.
final class LineRinger: Sendable {
    private let store: any HotlineStore
    private let exchange: Login
    private let callers: CallerBook
    private let arrivals: ArrivalProcess
    private let shift: Duration
    private let newID: @Sendable () -> CommandID
    private let stopping = DispatchSemaphore(value: 0)
    private let failure = Mutex<StoreError?>(nil)

    /// - Parameters:
    ///   - shift: added to the store's time before the arrivals' profile is asked.
    init(
        store: any HotlineStore, exchange: Login, callers: CallerBook, arrivals: ArrivalProcess, shift: Duration,
        newID: @escaping @Sendable () -> CommandID
    ) {
        self.store = store
        self.exchange = exchange
        self.callers = callers
        self.arrivals = arrivals
        self.shift = shift
        self.newID = newID
    }

    func start() {
        Thread.detachNewThread { [self] in run() }
    }

    /// No more calls; one that rings goes on ringing.
    func stop() { stopping.signal() }

    /// Why no more calls came.
    var trouble: StoreError? { failure.withLock { $0 } }

    private func run() {
        var generator = SystemRandomNumberGenerator()
        var callers = callers
        var patience: [(at: Instant, call: CallID)] = []
        // Somebody rings at once: nobody looks at an empty screen for minutes.
        var next: Instant? = store.now() + .seconds(4)
        while true {
            let soonest = min(next, patience.first?.at)
            guard let soonest, !wait(until: soonest) else { return }
            do throws(StoreError) {
                let now = store.now()
                while let first = patience.first, first.at <= now {
                    patience.removeFirst()
                    try giveUp(first.call)
                }
                guard let due = next, due <= now else { continue }
                patience.append((now + .seconds(Int.random(in: 90...240)), try ring(&callers, &generator)))
                patience.sort { $0.at < $1.at }
                next = arrivals.next(after: now + shift, using: &generator).map { $0 - shift }
            } catch {
                failure.withLock { $0 = error }
                return
            }
        }
    }

    private func min(_ one: Instant?, _ other: Instant?) -> Instant? {
        guard let one, let other else { return one ?? other }
        return Swift.min(one, other)
    }

    /// - Returns: whether it is to stop.
    private func wait(until moment: Instant) -> Bool {
        let milliseconds = max(0, (moment - store.now()).wholeMilliseconds)
        return stopping.wait(timeout: .now() + .milliseconds(Int(milliseconds))) == .success
    }

    private func ring(
        _ callers: inout CallerBook, _ generator: inout SystemRandomNumberGenerator
    ) throws(StoreError) -> CallID {
        let played = callers.next(using: &generator)
        let ring = Ring(exchangeID: played.id, line: played.line, number: played.number)
        return try store.ring(ring, Command(id: newID(), by: exchange)).id
    }

    private func giveUp(_ id: CallID) throws(StoreError) {
        guard try store.call(id).state == .ringing else { return }
        do {
            _ = try store.happened(.hungUp(by: .caller), to: id, Command(id: newID(), by: exchange))
        } catch .call {
            // Taken in this very moment: good.
        }
    }
}
