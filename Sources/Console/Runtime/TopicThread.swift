import Glibc
import Store
import Synchronization
import Time

/// Waits for what others change, on a thread of its own, and wakes the console's.
final class TopicThread: Sendable {
    private let watch: any TopicWatch
    private let wake: @Sendable () -> Void
    private let changed = Mutex<Set<Topic>>([])
    private let isOver = Mutex(false)

    init(watch: any TopicWatch, wake: @escaping @Sendable () -> Void) {
        self.watch = watch
        self.wake = wake
    }

    /// The topics that changed since the last time.
    func take() -> Set<Topic> {
        changed.withLock { topics in
            defer { topics = [] }
            return topics
        }
    }

    func start() {
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        defer { attributes.deallocate() }
        pthread_attr_init(attributes)
        pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
        // It only waits: 500 consoles on a host shouldn't each hold the usual eight megabytes of addresses for it.
        pthread_attr_setstacksize(attributes, 256 * 1024)
        var thread = pthread_t()
        let me = Unmanaged.passRetained(self).toOpaque()
        let code = pthread_create(
            &thread, attributes,
            { argument in
                guard let argument else { return nil }
                Unmanaged<TopicThread>.fromOpaque(argument).takeRetainedValue().wait()
                return nil
            }, me)
        if code != 0 { Unmanaged<TopicThread>.fromOpaque(me).release() }
        pthread_attr_destroy(attributes)
    }

    func stop() { isOver.withLock { $0 = true } }

    private func wait() {
        while !isOver.withLock({ $0 }) {
            let news = watch.changed(waitingAtMost: nil)
            guard !news.isEmpty else { continue }
            changed.withLock { $0.formUnion(news) }
            wake()
        }
    }
}
