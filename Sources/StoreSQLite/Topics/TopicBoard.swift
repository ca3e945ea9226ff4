import Dispatch
import Synchronization

/// Tells other consoles what has changed, behind the writer's back and not too often.
///
/// Watching the WAL instead made every write walk 500 watchers (0.37 → 5 ms a commit). Here a commit is over first;
/// then each of its topics is told on the shared page, which wakes only the consoles that show it. A topic that anybody
/// told a moment ago waits until its spacing has passed, and needn't be told any more when another has done it by then.
/// A crash before that loses the wake-up, not the change.
final class TopicBoard: Sendable {
    private struct State {
        var page: TopicPage?
        /// Since when.
        var heldBack: [TopicSlot: Duration] = [:]
    }

    private let folder: String
    private let timing: TopicTiming
    private let state = Mutex(State())
    private let worker = DispatchQueue(label: "hotline.topics", qos: .utility)

    init(folder: String, timing: TopicTiming) {
        self.folder = folder
        self.timing = timing
    }

    /// The page that is shared with the other consoles, mapped at first use.
    func page() throws(OpenFile.Failure) -> TopicPage {
        try state.withLock { state throws(OpenFile.Failure) in try Self.page(of: &state, in: folder) }
    }

    /// Returns at once.
    func publish(_ topics: Set<TopicSlot>) {
        guard !topics.isEmpty else { return }
        worker.async { for topic in topics { self.announce(topic) } }
    }

    /// Returns when everything handed over so far has been looked at.
    func wait() {
        worker.sync {}
    }

    /// Tells what is held back without waiting for its time.
    func flush() {
        state.withLock { state in
            for topic in state.heldBack.keys { tell(topic, &state) }
            state.heldBack = [:]
        }
    }

    private func announce(_ topic: TopicSlot) {
        state.withLock { state in
            guard state.heldBack[topic] == nil, let page = try? Self.page(of: &state, in: folder) else { return }
            let now = timing.now()
            let last = page.lastTold(topic)
            // A later time is from before the machine was started anew.
            if last <= now, now - last < topic.spacing {
                state.heldBack[topic] = now
                timing.after(topic.spacing - (now - last)) { [weak self] in self?.release(topic) }
            } else {
                tell(topic, &state)
            }
        }
    }

    private func release(_ topic: TopicSlot) {
        state.withLock { state in
            guard let since = state.heldBack.removeValue(forKey: topic) else { return }
            // Whoever was woken after our commit has seen it.
            if let page = state.page, page.lastTold(topic) > since { return }
            tell(topic, &state)
        }
    }

    /// A wake-up that can't be written is dropped: the change itself is safe in the queue.
    private func tell(_ topic: TopicSlot, _ state: inout State) {
        try? Self.page(of: &state, in: folder).tell(topic, at: timing.now())
    }

    private static func page(of state: inout State, in folder: String) throws(OpenFile.Failure) -> TopicPage {
        if let page = state.page { return page }
        let page = try TopicPage(in: folder)
        state.page = page
        return page
    }
}
