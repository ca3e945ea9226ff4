import ArgumentParser

/// `hotline operator`: takes calls.
struct OperatorCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "operator", abstract: "The operator's console: takes calls.")

    @OptionGroup var console: ConsoleOptions

    var asJSON: Bool { false }

    func answer(in place: Surroundings) throws -> any Answer {
        try console.choice.run(.operator, in: place)
    }
}
