import ArgumentParser
import Domain

/// `hotline operator`: takes calls.
struct OperatorCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "operator", abstract: "The operator's console: takes calls.")

    @Option(
        name: .long,
        help: "The telephone at this desk: the call that the exchange has put through there is answered first.")
    var `extension`: Extension?
    @OptionGroup var console: ConsoleOptions

    var asJSON: Bool { false }

    func answer(in place: Surroundings) throws -> any Answer {
        try choice.run(.operator, in: place)
    }

    var choice: ConsoleChoice {
        var choice = console.choice
        choice.extension = `extension`
        return choice
    }
}
