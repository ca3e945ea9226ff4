import Domain
import Texts

/// What a console was asked to be: ``ConsoleOptions`` as a plain value.
struct ConsoleChoice: Hashable, Sendable {
    /// `nil` for the environment's.
    var language: Language?
    var queue = QueueChoice()
    /// The telephone at an operator's desk.
    var `extension`: Extension?

    /// Runs a screen in this terminal until its person leaves.
    /// - Throws: whatever ``ConsoleSession`` throws; the terminal is then as it was.
    func run(_ kind: ConsoleKind, in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let console = ConsoleSession(
            path: session.path, store: session.store, library: try place.checkedLibrary(forQueueAt: session.path),
            login: session.login, extension: `extension`, language: language ?? .wanted(by: place.variables),
            place: place)
        try kind.run(console)
        return NothingToSay()
    }
}

/// The answer of a command that has shown everything already.
struct NothingToSay: Answer {
    var text: String { "" }
    var json: JSON { .object([]) }
}
