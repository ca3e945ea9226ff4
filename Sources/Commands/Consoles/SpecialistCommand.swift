import ArgumentParser

/// `hotline specialist`: works the escalation queue.
struct SpecialistCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "specialist", abstract: "The specialist's console: works the escalation queue.")

    @OptionGroup var console: ConsoleOptions

    var asJSON: Bool { false }

    func answer(in place: Surroundings) throws -> any Answer {
        try console.choice.run(.specialist, in: place)
    }
}
