import Store
import Synchronization
import Time

extension SQLiteStore {
    public func watch(_ topics: Set<Topic>) throws(StoreError) -> any TopicWatch {
        do {
            return TopicWatcher(try connection.subscribe(to: Set(topics.map(\.slot))))
        } catch {
            throw StoreError(error, in: connection.folder)
        }
    }

    public func takesHouseTurn(at time: Instant) -> Bool {
        connection.takeTurn(ofMinute: time.milliseconds / 60_000)
    }
}

private final class TopicWatcher: TopicWatch {
    private let subscription: Mutex<TopicSubscription>

    init(_ subscription: sending TopicSubscription) {
        self.subscription = Mutex(subscription)
    }

    func changed(waitingAtMost limit: Duration?) -> Set<Topic> {
        let names = subscription.withLock { $0.changed(waitingAtMost: limit).map(\.name) }
        return Set(names.compactMap(Topic.init(rawValue:)))
    }
}
