import Console
import Domain
import Foundation
import StoreSQLite
import Synchronization

/// What is typed in one console, in its own file beside the queue.
final class DraftsOnDisk: DraftKeeper {
    private struct State {
        var file: DraftFile
        /// What the last console of this person left behind when it was lost.
        var left: Console.Draft?
    }

    private let state: Mutex<State>

    /// - Parameter call: the call in this person's hands. One user may sit at several consoles, under several logins,
    ///   so what belongs to another call that goes on is left for whoever has it.
    /// - Throws: ``QueueError`` when the folder can't be written.
    init(in folder: QueueFolder, call: CallID?, isOver: (CallID) -> Bool) throws(QueueError) {
        let abandoned = DraftFile.abandoned(in: folder).filter { file in
            guard let other = file.draft?.key.call, other != call else { return true }
            return isOver(other)
        }
        let left = abandoned.compactMap(\.draft).first { $0.key.call == call }.flatMap { draft in
            try? JSONDecoder().decode(Console.Draft.self, from: Data(draft.words))
        }
        let file = try DraftFile.create(in: folder)
        // What was left is in our own file before the old ones go: a second crash loses nothing either.
        if let left { try? file.save(Self.stored(left)) }
        for old in abandoned { old.remove() }
        state = Mutex(State(file: file, left: left))
    }

    func save(_ draft: Console.Draft) throws(ShelfError) {
        do {
            try state.withLock { try $0.file.save(Self.stored(draft)) }
        } catch {
            throw ShelfError(
                sentence: "What is being typed isn't on disk yet, so record it with Tab. \(Self.told(error))")
        }
    }

    func load() -> Console.Draft? { state.withLock { $0.left } }

    func drop() {
        state.withLock { state in
            state.left = nil
            try? state.file.clear()
        }
    }

    /// After a good end nothing is left to find.
    func close() {
        state.withLock { if $0.file.draft == nil { $0.file.remove() } }
    }

    private static func told(_ error: any Error) -> String {
        switch error as? DraftError {
        case .queue(let error): error.description
        case .tooLong(let limit): "It is longer than the \(limit) bytes that are kept."
        case nil: "\(error)"
        }
    }

    private static func stored(_ draft: Console.Draft) throws -> StoreSQLite.Draft {
        let words = try JSONEncoder().encode(draft)
        return StoreSQLite.Draft(
            key: DraftKey(call: draft.call, run: draft.run, revision: draft.revision), words: [UInt8](words))
    }
}
