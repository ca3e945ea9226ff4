import ArgumentParser
import Console

/// `hotline specialist`: works the escalation queue.
struct SpecialistCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "specialist", abstract: "The specialist's console: works the escalation queue.")

    @OptionGroup var console: ConsoleOptions

    var asJSON: Bool { false }

    func answer(in place: Surroundings) throws -> any Answer {
        try console.run(in: place) { SpecialistScreen(texts: $0, zone: $1, opening: $2) }
    }
}
