import ArgumentParser

/// `hotline lead`: watches the floor.
struct LeadCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "lead", abstract: "The shift lead's console: watches the floor.")

    @OptionGroup var console: ConsoleOptions

    var asJSON: Bool { false }

    func answer(in place: Surroundings) throws -> any Answer {
        try console.choice.run(.lead, in: place)
    }
}
