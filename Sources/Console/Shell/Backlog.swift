import Domain
import Store
import Synchronization

/// What was said and isn't recorded yet. While the queue can't be written (a full disk, a gate that is held) it waits
/// here, in its order and each under its own command id, and is tried again before anything that may rest on it.
final class Backlog: Sendable {
    struct Entry {
        var facts: [RunEvent.Fact]
        var run: RunID
        var revision: Int
        var generation: Int
        var command: Command
    }

    private let waiting = Mutex<[Entry]>([])

    var isEmpty: Bool { waiting.withLock { $0.isEmpty } }

    func add(_ entry: Entry) { waiting.withLock { $0.append(entry) } }

    /// Records all of it, the oldest first.
    ///
    /// What the store refuses for what it says is given up, and what was said after it too: the screen begins again with
    /// what is recorded. What the queue couldn't take stays.
    /// - Returns: the run that was written last; `nil` when nothing waited.
    /// - Throws: ``StoreError``.
    @discardableResult
    func record(in store: any HotlineStore) throws(StoreError) -> Run? {
        var last: Run?
        while let next = waiting.withLock({ $0.first }) {
            do throws(StoreError) {
                last = try store.record(
                    next.facts, in: next.run, after: next.revision, generation: next.generation, next.command)
                waiting.withLock { _ = $0.removeFirst() }
            } catch .queue(let trouble) {
                throw .queue(trouble)
            } catch {
                waiting.withLock { $0.removeAll() }
                throw error
            }
        }
        return last
    }
}
