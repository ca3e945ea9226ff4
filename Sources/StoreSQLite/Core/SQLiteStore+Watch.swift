import Store
import Synchronization

extension SQLiteStore {
    /// A descriptor to poll and the topics that changed since it was last asked. Watch first and read then, so that
    /// nothing falls between.
    public func watch(_ topics: Set<Topic>) throws(StoreError) -> any TopicWatch {
        do {
            return TopicWatcher(try connection.subscribe(to: Set(topics.map(\.slot))), topics)
        } catch {
            throw StoreError(error, in: connection.folder)
        }
    }
}

private final class TopicWatcher: TopicWatch {
    let descriptor: Int32?
    let period: Duration
    private let subscription: Mutex<TopicSubscription>

    init(_ subscription: sending TopicSubscription, _ topics: Set<Topic>) {
        descriptor = subscription.fileDescriptor
        period = topics.map(\.slot.spacing).min() ?? .milliseconds(250)
        self.subscription = Mutex(subscription)
    }

    func changed() -> Set<Topic> {
        let names = subscription.withLock { $0.changed().map(\.name) }
        return Set(names.compactMap(Topic.init(rawValue:)))
    }
}
