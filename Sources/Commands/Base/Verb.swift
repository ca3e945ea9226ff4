import ArgumentParser

/// A command whose doing is a function from its surroundings to an answer.
protocol Verb: ParsableCommand {
    var asJSON: Bool { get }
    /// - Throws: ``Refusal`` and the errors that ``Refusal/init(_:)-(Error)`` can say in a sentence.
    func answer(in place: Surroundings) throws -> any Answer
}

/// How an answer is to be printed.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print JSON, with stable names and RFC 3339 times.")
    var json = false
}
