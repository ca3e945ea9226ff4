import ArgumentParser

/// How much of a list is wanted.
struct ListOptions: ParsableArguments {
    @Option(name: .long, help: "How many at most, 1 to 10000.")
    var limit = 50

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit must be from 1 to 10000.") }
    }
}
