import Dispatch
import Synchronization

/// The one thread on which a console's requests are carried out, in the order in which they were asked; what came of
/// them waits until the console's own thread fetches it.
final class StoreThread: Sendable {
    private struct Box {
        var reports: [(Report, isWriting: Bool)] = []
        var underWay = 0
    }

    private let desk: StoreDesk
    private let wake: @Sendable () -> Void
    private let queue = DispatchQueue(label: "store", qos: .userInitiated)
    private let box = Mutex(Box())

    /// - Parameter wake: tells the console's thread that a report waits.
    init(desk: StoreDesk, wake: @escaping @Sendable () -> Void) {
        self.desk = desk
        self.wake = wake
    }

    func ask(_ request: Request) {
        box.withLock { $0.underWay += 1 }
        queue.async { [self] in
            let report = desk.perform(request)
            box.withLock {
                $0.reports.append((report, request.isWriting))
                $0.underWay -= 1
            }
            wake()
        }
    }

    /// What came back since the last time.
    func reports() -> [(Report, isWriting: Bool)] {
        box.withLock { box in
            defer { box.reports = [] }
            return box.reports
        }
    }

    /// Nothing is under way and nothing waits to be fetched.
    var isIdle: Bool { box.withLock { $0.underWay == 0 && $0.reports.isEmpty } }

    /// Words are on the screen and the disk that the queue couldn't take yet.
    var hasWordsWaiting: Bool { desk.hasWordsWaiting }

    /// Returns when everything asked so far has been carried out.
    func finish() { queue.sync {} }
}
