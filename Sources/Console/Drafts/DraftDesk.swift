import Foundation
import Store
import Synchronization

/// Writes a console's draft down, and begins with what the last one left.
final class DraftDesk: Sendable {
    private let keeper: any DraftKeeper
    private let last = Mutex(Draft())

    init(keeper: any DraftKeeper) {
        self.keeper = keeper
    }

    /// What older consoles of this person left, once; from then on it is this console's own.
    ///
    /// - Returns: `nil` when there is nothing, and from the second time on.
    /// - Throws: ``StoreError`` when it can't be written down anew; what was left is still there for the next console.
    func takeUp() throws -> Draft? {
        let left = keeper.left.compactMap { try? JSONDecoder().decode(Draft.self, from: Data($0)) }
        guard let newest = left.first else {
            keeper.forgetLeft()
            return nil
        }
        let draft = left.dropFirst().reduce(newest) { $0.adding($1) }
        try save(draft, keepingOlder: false)
        keeper.forgetLeft()
        return draft
    }

    /// - Parameter keepingOlder: what was saved before and isn't in this one is still needed.
    /// - Throws: ``StoreError``; what was saved before is still there.
    func save(_ draft: Draft, keepingOlder: Bool) throws {
        let draft = keepingOlder ? draft.adding(last.withLock { $0 }) : draft
        try keeper.save(draft.isEmpty ? [] : [UInt8](JSONEncoder().encode(draft)))
        last.withLock { $0 = draft }
    }
}
