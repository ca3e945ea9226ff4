import ArgumentParser
import Domain

/// `hotline ticket show`.
struct TicketShowCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A ticket, its promises and its whole history.")

    @OptionGroup var ticket: TicketOptions

    func answer(in place: Surroundings) throws -> any Answer {
        let number = try TicketNumber(parsing: ticket.number)
        let session = try ticket.queue.session(in: place)
        return try TicketAnswer(try session.store.ticket(number), in: session)
    }
}

/// `hotline ticket note`.
struct TicketNoteCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Add a note, or what the caller adds to their statement.")

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The words.")
    var words: String
    @Flag(name: .long, help: "They are the caller's: an addition to the statement.")
    var fromCaller = false

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { _, _ in fromCaller ? .addToStatement(words) : .note(words) }
    }
}
