import ArgumentParser
import Console
import Domain
import StoreSQLite
import Texts
import Time

/// What every console is started with.
struct ConsoleOptions: ParsableArguments {
    @Option(name: .long, help: "The screen's language, ru or en; otherwise LANG's.")
    var language: Language?
    @OptionGroup var queue: QueueOptions

    /// Runs a screen in this terminal until its person leaves.
    /// - Throws: whatever ``ConsoleSession`` throws; the terminal is then as it was.
    func run<Screen: ConsoleScreen>(
        in place: Surroundings, _ make: (Texts, Zone, Opening) -> Screen
    ) throws -> any Answer {
        let session = try queue.session(in: place)
        let console = ConsoleSession(
            store: session.store, folder: QueueFolder(session.path), library: try place.library(),
            login: session.login, language: language ?? .wanted(by: place.variables), environment: place.variables)
        try console.run(make)
        return NothingToSay()
    }
}

/// The answer of a command that has shown everything already.
struct NothingToSay: Answer {
    var text: String { "" }
    var json: JSON { .object([]) }
}

extension Language: ExpressibleByArgument {}
