import Foundation
import Store
import Synchronization

/// Writes a console's draft down, and begins with what the last one left.
final class DraftDesk: Sendable {
    private let keeper: any DraftKeeper
    private let last = Mutex(Draft())
    private let isTakenUp = Mutex(false)

    init(keeper: any DraftKeeper) {
        self.keeper = keeper
    }

    /// What older consoles of this person left, once; from then on it is this console's own.
    ///
    /// - Returns: `nil` when there is nothing, and from the second time on.
    func takeUp() -> Draft? {
        let isFirst = isTakenUp.withLock { isTakenUp in
            defer { isTakenUp = true }
            return !isTakenUp
        }
        guard isFirst else { return nil }
        let left = keeper.left.compactMap { try? JSONDecoder().decode(Draft.self, from: Data($0)) }
        guard let newest = left.first else {
            keeper.forgetLeft()
            return nil
        }
        let draft = left.dropFirst().reduce(newest) { $0.adding($1) }
        // Where the disk takes nothing, it stays where it was until something of this console's own is on the disk.
        try? save(draft, keepingOlder: false)
        return draft
    }

    /// - Parameter keepingOlder: what was saved before and isn't in this one is still needed.
    /// - Throws: ``StoreError``; what was saved before is still there.
    func save(_ draft: Draft, keepingOlder: Bool) throws {
        let draft = keepingOlder ? draft.adding(last.withLock { $0 }) : draft
        try keeper.save(draft.isEmpty ? [] : [UInt8](JSONEncoder().encode(draft)))
        keeper.forgetLeft()
        last.withLock { $0 = draft }
    }
}
