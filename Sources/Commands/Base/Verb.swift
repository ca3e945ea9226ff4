import ArgumentParser

/// A command whose doing is a function from its surroundings to an answer.
protocol Verb: ParsableCommand {
    var asJSON: Bool { get }
    /// - Throws: ``Refusal`` and the errors that ``Refusal/init(_:)-(Error)`` can say in a sentence.
    func answer(in place: Surroundings) throws -> any Answer
}

/// A command on a queue, which its options name.
protocol QueueVerb: Verb {
    var queue: QueueOptions { get }
}

extension QueueVerb {
    var asJSON: Bool { queue.output.json }
}

/// A command that needs nothing around it but the open queue, for somebody who works there.
protocol SessionVerb: QueueVerb {
    /// - Throws: what ``Verb/answer(in:)`` throws.
    func answer(in session: Session) throws -> any Answer
}

extension SessionVerb {
    func answer(in place: Surroundings) throws -> any Answer { try answer(in: queue.session(in: place)) }
}

/// How an answer is to be printed.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print JSON, with stable names and RFC 3339 times.")
    var json = false
}
