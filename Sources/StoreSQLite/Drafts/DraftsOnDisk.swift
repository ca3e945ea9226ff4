import CSystem
import Foundation
import Store
import Synchronization

/// What is typed in one console, in its own file beside the queue.
public final class DraftsOnDisk: DraftKeeper {
    private struct State {
        var file: DraftFile
        /// Of consoles of the same owner that were lost.
        var abandoned: [DraftFile]
        /// Of one that lives and didn't end when it was asked to.
        var glimpsed: [[UInt8]]
    }

    private let folder: QueueFolder
    private let owner: DraftOwner
    private let state: Mutex<State>

    /// - Parameter takingOver: ends another living console of the same owner: a person has one pair of ears, and a
    ///   connection that dropped may hold its console for minutes. That one saves its words first, as at any hang-up.
    /// - Throws: ``StoreError/queue(_:)`` when the folder can't be written.
    public init(in folder: QueueFolder, for owner: DraftOwner, takingOver: Bool) throws(StoreError) {
        self.folder = folder
        self.owner = owner
        do throws(QueueError) {
            let file = try DraftFile.create(in: folder, for: owner)
            let others = DraftFile.names(in: folder, of: owner)
            let stubborn = takingOver ? others.filter { Self.isStubborn($0, in: folder) } : []
            state = Mutex(
                State(
                    file: file, abandoned: DraftFile.abandoned(in: folder, of: owner),
                    glimpsed: stubborn.compactMap { DraftFile.glimpse($0, in: folder) }))
        } catch {
            throw StoreError(error, in: folder)
        }
    }

    public var left: [[UInt8]] {
        state.withLock { state in state.glimpsed + state.abandoned.compactMap(\.words) }
    }

    public func forgetLeft() {
        state.withLock { state in
            for old in state.abandoned { old.remove() }
            state.abandoned = []
            state.glimpsed = []
        }
    }

    public func save(_ words: [UInt8]) throws(StoreError) {
        do throws(DraftError) {
            try state.withLock { state throws(DraftError) in
                if words.isEmpty { try state.file.clear() } else { try state.file.save(words) }
            }
        } catch {
            switch error {
            case .queue(let error): throw StoreError(error, in: folder)
            case .tooLong(let limit): throw .tooLong("draft", limit: limit, length: words.count)
            }
        }
    }

    public var isContinuedElsewhere: Bool {
        DraftFile.names(in: folder, of: owner).contains { $0.process != getpid() && Self.lives($0, in: folder) }
    }

    public func close() {
        state.withLock { if $0.file.words == nil { $0.file.remove() } }
    }

    // MARK: A living console of the same owner

    /// How long a console may take to save its words and end.
    private static let patience: Int64 = 2000

    /// Asks a living console to end, as a dropped line does. A stopped one has to wake up for that.
    ///
    /// - Returns: whether it still lives after all patience.
    private static func isStubborn(_ name: DraftName, in folder: QueueFolder) -> Bool {
        guard name.process != getpid(), lives(name, in: folder) else { return false }
        guard kill(name.process, SIGHUP) == 0 else { return true }
        kill(name.process, SIGCONT)
        guard let file = try? OpenFile("\(folder.drafts)/\(name)", O_RDWR | O_NOFOLLOW) else { return false }
        defer { cs_unlock(file.descriptor) }
        return cs_lock_exclusive(file.descriptor, patience) != 0
    }

    private static func lives(_ name: DraftName, in folder: QueueFolder) -> Bool {
        guard let file = try? OpenFile("\(folder.drafts)/\(name)", O_RDWR | O_NOFOLLOW) else { return false }
        defer { cs_unlock(file.descriptor) }
        return flock(file.descriptor, LOCK_EX | LOCK_NB) != 0
    }
}
