import ArgumentParser
import Domain

/// `hotline ticket carry-out`: what was agreed is done.
struct TicketCarryOutCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "carry-out", abstract: "What was agreed on the phone, or granted, is done.")

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: "What was done.")
    var words: String
    @OptionGroup var promise: PromiseOption
    @OptionGroup var due: DueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            let kept = try promise.promise(of: ticket) { !$0.isContact }
            return .carryOut(kept, words: words, next: try due.draft(for: ticket, in: session))
        }
    }
}

/// `hotline ticket withdraw`: the caller wants no more of it.
struct TicketWithdrawCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "The caller takes it back: every promise ends.")

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: "Why, in the caller's words.")
    var reason: String

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { _, _ in .withdraw(reason: reason) }
    }
}

/// `hotline ticket reopen`: there is something new, and so something owed.
struct TicketReopenCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "There is something new: decide again, with a promise of its own.")

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: "What is new.")
    var reason: String
    @OptionGroup var due: DueOptions

    func validate() throws { try due.demandTime() }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            guard let next = try due.draft(for: ticket, in: session) else { throw TicketError.dueInThePast }
            return .reopen(reason: reason, next)
        }
    }
}

/// `hotline ticket give-up`: after the whole ladder of tries.
struct TicketGiveUpCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "give-up", abstract: "The caller can't be reached, after the whole ladder of tries.")

    @OptionGroup var ticket: TicketOptions
    @OptionGroup var promise: PromiseOption

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, _ in .giveUp(try promise.promise(of: ticket, where: \.isContact)) }
    }
}
