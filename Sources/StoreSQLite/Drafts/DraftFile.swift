import Foundation

/// The draft of one console: a file of its own beside the queue, so that keystrokes cost the others' commits nothing.
///
/// Two slots are written in turn and each write is made durable before the next, so a crash or a power cut at any
/// moment leaves the words of this write or of the one before. The owner holds a lock on the file while it lives; a
/// file that can be locked belongs to a console that has ended. Not for two threads at once.
public final class DraftFile {
    private let file: OpenFile
    private var newest: (slot: DraftSlot, index: Int)?

    /// The words last saved; `nil` when there are none.
    public var draft: Draft? { newest?.slot.draft }

    /// Makes this console's own file.
    public static func create(in folder: QueueFolder) throws(QueueError) -> DraftFile {
        for number in 0..<1000 {
            let path = "\(folder.drafts)/\(getuid())-\(getpid())-\(number)"
            do throws(OpenFile.Failure) {
                let file = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
                if let draft = DraftFile(taking: file) { return draft }
            } catch  where error.code == EEXIST {
                continue
            } catch {
                throw QueueError(error)
            }
        }
        throw .failed(file: folder.drafts, detail: "too many drafts of one process")
    }

    /// This user's drafts that no living console owns, the latest saved first. They belong to the caller now: a
    /// second console that asks doesn't get them. Damaged files count as empty.
    public static func abandoned(in folder: QueueFolder, of userID: uid_t = getuid()) -> [DraftFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.drafts)) ?? []
        let files = names.filter { $0.hasPrefix("\(userID)-") }.compactMap { name -> (DraftFile, Int)? in
            guard let file = try? OpenFile("\(folder.drafts)/\(name)", O_RDWR | O_NOFOLLOW) else { return nil }
            var about = stat()
            guard fstat(file.descriptor, &about) == 0, about.st_uid == userID else { return nil }
            guard let draft = DraftFile(taking: file) else { return nil }
            return (draft, about.st_mtim.tv_sec * 1_000_000_000 + about.st_mtim.tv_nsec)
        }
        return files.sorted { $0.1 > $1.1 }.map(\.0)
    }

    /// `nil` when a living console owns it.
    private init?(taking file: OpenFile) {
        guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0, file.isStillAtPath else { return nil }
        self.file = file
        newest = (0..<2).compactMap { index in
            guard let bytes = try? file.read(count: DraftSlot.byteCount, at: index * DraftSlot.byteCount) else {
                return nil
            }
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
    public func save(_ draft: Draft) throws(DraftError) {
        guard draft.words.count <= DraftSlot.wordLimit else { throw .tooLong(limit: DraftSlot.wordLimit) }
        let slot = DraftSlot(sequence: (newest?.slot.sequence ?? 0) + 1, draft: draft)
        let index = newest.map { 1 - $0.index } ?? 0
        do throws(OpenFile.Failure) {
            try file.write(slot.bytes, at: index * DraftSlot.byteCount)
            try file.synchronize()
        } catch {
            throw .queue(QueueError(error))
        }
        newest = (slot, index)
    }

    /// The words for exactly this call, run and revision.
    public func words(for key: DraftKey) -> [UInt8]? {
        draft?.key == key ? draft?.words : nil
    }

    /// Forgets the words: they are submitted, or the call is over.
    public func clear() throws(DraftError) {
        guard newest != nil else { return }
        guard ftruncate(file.descriptor, 0) == 0 else {
            throw .queue(QueueError(OpenFile.Failure(path: file.path, code: errno)))
        }
        newest = nil
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
