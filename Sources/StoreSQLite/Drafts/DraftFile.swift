import Foundation
import Store

/// The draft of one console: a file of its own beside the queue, so that keystrokes cost the others' commits nothing.
///
/// Two slots are written in turn and each write is made durable before the next, so a crash or a power cut at any
/// moment leaves the words of this write or of the one before. The owner holds a lock on the file while it lives; a
/// file that can be locked belongs to a console that has ended. Not for two threads at once.
package final class DraftFile {
    private let file: OpenFile
    private var newest: (slot: DraftSlot, index: Int)?

    /// The words last saved; `nil` when there are none.
    public var words: [UInt8]? { newest.flatMap { $0.slot.words.isEmpty ? nil : $0.slot.words } }

    /// Makes this console's own file.
    public static func create(in folder: QueueFolder, for owner: DraftOwner) throws(QueueError) -> DraftFile {
        for number in 0..<1000 {
            let name = DraftName(user: getuid(), owner: owner, process: getpid(), number: number)
            do throws(OpenFile.Failure) {
                let file = try OpenFile("\(folder.drafts)/\(name)", O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
                if let draft = DraftFile(taking: file) {
                    draft.reserve()
                    return draft
                }
            } catch  where error.code == EEXIST {
                continue
            } catch {
                throw QueueError(error)
            }
        }
        throw .failed(file: folder.drafts, detail: "too many drafts of one process")
    }

    /// This user's drafts of one owner that no living console has, the latest saved first. They belong to the caller now: a
    /// second console that asks doesn't get them. Damaged files count as empty.
    public static func abandoned(in folder: QueueFolder, of owner: DraftOwner) -> [DraftFile] {
        names(in: folder, of: owner).compactMap { name -> (DraftFile, Int)? in
            guard let (file, saved) = open(name, in: folder) else { return nil }
            return DraftFile(taking: file).map { ($0, saved) }
        }.sorted { $0.1 > $1.1 }.map(\.0)
    }

    /// The words of a console that lives, as it saved them last; its file stays its own.
    static func glimpse(_ name: DraftName, in folder: QueueFolder) -> [UInt8]? {
        open(name, in: folder).flatMap { newest(in: $0.file)?.slot.words }
    }

    static func names(in folder: QueueFolder, of owner: DraftOwner) -> [DraftName] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.drafts)) ?? []
        return names.compactMap(DraftName.init).filter { $0.user == getuid() && $0.owner == owner }
    }

    /// - Returns: the file and when it was last saved, in nanoseconds; `nil` for a file that isn't this user's.
    private static func open(_ name: DraftName, in folder: QueueFolder) -> (file: OpenFile, saved: Int)? {
        guard let file = try? OpenFile("\(folder.drafts)/\(name)", O_RDWR | O_NOFOLLOW) else { return nil }
        var about = stat()
        guard fstat(file.descriptor, &about) == 0, about.st_uid == name.user else { return nil }
        return (file, about.st_mtim.tv_sec * 1_000_000_000 + about.st_mtim.tv_nsec)
    }

    /// `nil` when a living console owns it.
    private init?(taking file: OpenFile) {
        guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0, file.isStillAtPath else { return nil }
        self.file = file
        newest = Self.newest(in: file)
    }

    private static func newest(in file: OpenFile) -> (slot: DraftSlot, index: Int)? {
        (0..<2).compactMap { index in
            // No more than what is there: a megabyte that was asked for once stays with the process.
            let start = index * DraftSlot.byteCount
            guard let head = try? file.read(count: DraftSlot.headCount, at: start),
                let count = DraftSlot.byteCount(head: head), let bytes = try? file.read(count: count, at: start)
            else { return nil }
            return DraftSlot(bytes).map { ($0, index) }
        }.max { $0.slot.sequence < $1.slot.sequence }
    }

    deinit {
        // Closing alone keeps the lock while a child process that was just forked still has the descriptor.
        flock(file.descriptor, LOCK_UN)
    }

    /// Returns when the words survive a power cut, about 0.1 ms later.
    ///
    /// - Throws: ``DraftError``; the words saved before are still there.
    public func save(_ words: [UInt8]) throws(DraftError) {
        guard words.count <= DraftSlot.wordLimit else { throw .tooLong(limit: DraftSlot.wordLimit) }
        let slot = DraftSlot(sequence: (newest?.slot.sequence ?? 0) + 1, words: words)
        let index = newest.map { 1 - $0.index } ?? 0
        do throws(OpenFile.Failure) {
            try file.write(slot.bytes, at: index * DraftSlot.byteCount)
            try file.synchronize()
        } catch {
            throw .queue(QueueError(error))
        }
        newest = (slot, index)
    }

    /// Forgets the words: they are recorded, or were taken away by the person who typed them. Their room is kept.
    public func clear() throws(DraftError) {
        if words != nil { try save([]) }
    }

    /// Room for the words of a whole form, so that a disk that fills up later takes them all the same. Where there is none
    /// even now, saving says so.
    private func reserve() {
        for slot in 0..<2 {
            _ = posix_fallocate(file.descriptor, off_t(slot * DraftSlot.byteCount), off_t(DraftSlot.reservedCount))
        }
    }

    /// Removes the file; nothing can be saved afterwards.
    public func remove() {
        unlink(file.path)
    }
}

public enum DraftError: Error, Equatable, Sendable {
    /// In bytes.
    case tooLong(limit: Int)
    case queue(QueueError)
}
