/// The topics one screen shows, and which of them have changed.
///
/// Subscribe first and read the queue then, so that nothing falls between. Not for two threads at once.
package final class TopicSubscription {
    private let page: TopicPage
    private var seen: [TopicSlot: UInt32]

    init(to topics: Set<TopicSlot>, on page: TopicPage) {
        self.page = page
        seen = [:]
        for topic in topics { seen[topic] = page.generation(of: topic) }
    }

    /// - Throws: ``QueueError`` when the page's file can't be opened or made.
    package convenience init(to topics: Set<TopicSlot>, in folder: String) throws(QueueError) {
        do throws(OpenFile.Failure) {
            self.init(to: topics, on: try TopicPage(in: folder))
        } catch {
            throw QueueError(error)
        }
    }

    /// The topics that changed since the last call, waited for when there are none yet.
    ///
    /// - Parameter limit: how long to wait; zero only asks, `nil` waits for ever. Empty when it has passed.
    package func changed(waitingAtMost limit: Duration? = .zero) -> Set<TopicSlot> {
        var changed: Set<TopicSlot> = []
        page.wait(for: Set(seen.keys), atMost: limit) {
            changed = Set(seen.filter { page.generation(of: $0.key) != $0.value }.keys)
            return !changed.isEmpty
        }
        for topic in changed { seen[topic] = page.generation(of: topic) }
        return changed
    }
}
