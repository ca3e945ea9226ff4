import ArgumentParser
import Domain

/// `hotline ticket attempt`: one try to reach the caller; a fact, whoever holds the ticket.
struct TicketAttemptCommand: TicketVerb {
    static let configuration = CommandConfiguration(commandName: "attempt", abstract: "One try to reach the caller.")

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: "How it came out.")
    var result: Attempt.Result
    @Option(name: .long, help: "What else there is to say of it.")
    var note: String?
    @OptionGroup var promise: PromiseOption

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, _ in
            .attempt(try promise.promise(of: ticket, where: \.isContact), result, note: note)
        }
    }
}

/// `hotline ticket contact`: the caller was spoken with, which keeps the promise.
struct TicketContactCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "The caller was told: the promise is kept.")

    @OptionGroup var ticket: TicketOptions
    @OptionGroup var talk: TalkOptions
    @Option(name: .long, help: "Whether they are satisfied; leave it out when it wasn't asked.")
    var satisfied: YesNo?
    @OptionGroup var promise: PromiseOption
    @OptionGroup var due: DueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            var contact = talk.contact
            contact.isSatisfied = satisfied.map { $0 == .yes }
            let kept = try promise.promise(of: ticket, where: \.isContact)
            return .keep(kept, contact, next: try due.draft(for: ticket, in: session))
        }
    }
}

/// `hotline ticket renew`: they were contacted before its time, and have a new one.
struct TicketRenewCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "renew", abstract: "The caller was told of a later time: another promise takes this one's place.")

    @OptionGroup var ticket: TicketOptions
    @OptionGroup var talk: TalkOptions
    @OptionGroup var promise: PromiseOption
    @OptionGroup var due: DueOptions

    func validate() throws { try due.demandTime() }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            let id = try promise.promise(of: ticket, where: \.isContact)
            guard let old = ticket.promises.first(where: { $0.id == id }) else { throw TicketError.noSuchPromise(id) }
            guard let next = try due.draft(for: ticket, old.kind, in: session) else { throw TicketError.dueInThePast }
            try due.demandCallingHours(session.settings.callingHours)
            guard old.due < next.due else {
                let owed = session.clock(old.due)
                throw Refusal(
                    .refused,
                    "A promise is renewed for a later time, and this one is owed by \(owed) already: keep it, or name a later time."
                )
            }
            guard next.kind.isContact == old.kind.isContact else {
                throw Refusal(
                    .refused,
                    "What is owed is “\(old.kind.rawValue)”, and that is renewed as the same: leave --kind out.")
            }
            return .renew(id, talk.contact, as: next)
        }
    }
}

/// What was said to the caller, and who rang whom.
struct TalkOptions: ParsableArguments {
    @Option(name: .long, help: "What was said.")
    var words: String
    @Flag(name: .long, help: "They rang us, which keeps a promise as well.")
    var theyCalled = false

    var contact: Contact {
        Contact(means: theyCalled ? .theyCalled(nil) : .weCalled, words: words)
    }
}

enum YesNo: String, CaseIterable, ExpressibleByArgument {
    case yes, no
}
