import Domain
import StoreSQLite
import Texts

/// What a console was asked to be: ``ConsoleOptions`` as a plain value.
struct ConsoleChoice: Hashable, Sendable {
    /// `nil` for the environment's.
    var language: Language?
    var queue = QueueChoice()

    /// Runs a screen in this terminal until its person leaves.
    /// - Throws: whatever ``ConsoleSession`` throws; the terminal is then as it was.
    func run(_ kind: ConsoleKind, in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let folder = QueueFolder(session.path)
        let console = ConsoleSession(
            store: session.store, folder: folder, library: try place.checkedLibrary(for: folder),
            login: session.login, language: language ?? .wanted(by: place.variables), environment: place.variables)
        try kind.run(console)
        return NothingToSay()
    }
}

/// The answer of a command that has shown everything already.
struct NothingToSay: Answer {
    var text: String { "" }
    var json: JSON { .object([]) }
}
