import ArgumentParser
import Domain

/// `hotline ticket promise`: something more is owed.
struct TicketPromiseCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "promise", abstract: "Promise the caller something more, beside what is owed already.",
        discussion: "Example: hotline ticket promise 4821-7 --kind interimContact --next-within 2")

    @OptionGroup var ticket: TicketOptions
    @OptionGroup var due: DueOptions

    func validate() throws { try due.demandTime() }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            try due.demandCallingHours(session.settings.callingHours)
            guard let draft = try due.draft(for: ticket, in: session) else { throw TicketError.dueInThePast }
            return .promise(draft)
        }
    }
}

/// `hotline ticket tell`: the caller has heard what is owed and by when.
struct TicketTellCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "tell", abstract: "The caller has heard of a promise that wasn't told them at first.")

    @OptionGroup var ticket: TicketOptions
    @OptionGroup var promise: PromiseOption

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, _ in
            let untold = ticket.livePromises.filter { $0.toldAt == nil }.sorted { $0.due < $1.due }
            if promise.promise == nil, let first = untold.first { return .tell(first.id) }
            return .tell(try promise.promise(of: ticket) { _ in true })
        }
    }
}
