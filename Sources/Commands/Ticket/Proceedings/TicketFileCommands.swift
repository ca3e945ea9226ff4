import ArgumentParser
import Domain

/// `hotline ticket find`: what whoever decides found out.
struct TicketFindCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Record what was found out, as the procedure asks before it is decided.",
        discussion: """
            Found again, it is corrected: the clocks that ran because of the first answer are withdrawn or counted anew, a date \
            that was told stays until somebody tells another, and the history keeps both answers.

            Example: hotline ticket find 4821-7 justified yes
            """)

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The procedure's finding.")
    var field: String
    @Argument(help: "The answer: a word, yes or no, a number, a sum, a day like 2026-11-27.")
    var answer: String?
    @Flag(help: "They wouldn't say, or nobody knows; where the procedure has that.")
    var without: Without?
    @Flag(name: .customLong("take-back"), help: "Nothing was found out after all.")
    var takeBack = false

    enum Without: String, EnumerableFlag {
        case refused, unknown
    }

    func validate() throws {
        guard [takeBack, answer != nil, without != nil].count(where: { $0 }) == 1 else {
            throw ValidationError("Give the answer, --refused, --unknown, or --take-back.")
        }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            let procedure = try session.procedure(ticket.procedure, in: place)
            let run = try session.store.run(ticket.run).looked(
                at: ticket, at: session.store.now(), in: session.zone)
            let id = FieldID(field)
            try procedure.checkFinding(id, of: run)
            guard !takeBack, let field = procedure.field(id) else {
                return procedure.finding(id, nil, of: run, on: ticket)
            }
            let found: Domain.Answer =
                switch (without, answer) {
                case (.refused, _): .refused
                case (.unknown, _): .unknown
                case (nil, let words): try WrittenAnswer(words ?? "").answer(to: field)
                }
            try field.check(found, on: session.zone.day(at: session.store.now()))
            return procedure.finding(id, found, of: run, on: ticket)
        }
    }
}

/// `hotline ticket attach`: a file, by reference.
struct TicketAttachCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Attach a file by reference, with its size and SHA-256.")

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The file.", completion: .file())
    var file: String

    func answer(in place: Surroundings) throws -> any Answer {
        let found = try place.asUser { try AttachedFile.look(at: file) }
        return try ticket.perform(in: place) { _, _ in .attach(found) }
    }
}

/// `hotline ticket preserve`: nothing of it is erased.
struct TicketPreserveCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "preserve", abstract: "Keep everything of a ticket from being erased, or no longer.")

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: "Why nothing may be erased.")
    var why: String?
    @Option(name: .long, help: ArgumentHelp("It may be erased again; for the lead.", valueName: "reason"))
    var end: String?

    func validate() throws {
        guard (why == nil) != (end == nil) else { throw ValidationError("Give --why, or --end with the reason.") }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { _, _ in
            if let why { return .preserve(why: why) }
            return .endPreservation(reason: end ?? "")
        }
    }
}
