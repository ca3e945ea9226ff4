import ArgumentParser
import Domain

/// `hotline ticket attempt`: one try to reach the caller; a fact, whoever holds the ticket.
struct TicketAttemptCommand: Verb {
    static let configuration = CommandConfiguration(commandName: "attempt", abstract: "One try to reach the caller.")

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: "\(Attempt.Result.allCases.map(\.rawValue).joined(separator: ", ")).")
    var result: Attempt.Result
    @Option(name: .long, help: "What else there is to say of it.")
    var note: String?
    @OptionGroup var promise: PromiseOption

    var asJSON: Bool { ticket.queue.output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, _ in
            .attempt(try promise.promise(of: ticket, where: \.isContact), result, note: note)
        }
    }
}

/// `hotline ticket contact`: the caller was spoken with, which keeps the promise.
struct TicketContactCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "The caller was told: the promise is kept.")

    @OptionGroup var ticket: TicketOptions
    @OptionGroup var talk: TalkOptions
    @Option(name: .long, help: "Whether they are satisfied: yes or no; leave it out when it wasn't asked.")
    var satisfied: YesNo?
    @OptionGroup var promise: PromiseOption
    @OptionGroup var due: DueOptions

    var asJSON: Bool { ticket.queue.output.json }

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
struct TicketRenewCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "renew", abstract: "The caller was told of a later time: another promise takes this one's place.")

    @OptionGroup var ticket: TicketOptions
    @OptionGroup var talk: TalkOptions
    @OptionGroup var promise: PromiseOption
    @OptionGroup var due: DueOptions

    var asJSON: Bool { ticket.queue.output.json }

    func validate() throws {
        guard due.withinDays != nil || due.window != nil else {
            throw ValidationError("Say by when: --next-within DAYS or --window.")
        }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            let old = try promise.promise(of: ticket, where: \.isContact)
            guard let next = try due.draft(for: ticket, in: session) else { throw TicketError.dueInThePast }
            try due.demandCallingHours(session.settings.callingHours)
            guard let owed = ticket.promises.first(where: { $0.id == old })?.due, owed < next.due else {
                let owed = ticket.promises.first { $0.id == old }.map { session.clock($0.due) } ?? "no time"
                throw Refusal(
                    .refused,
                    "A promise is renewed for a later time, and this one is owed by \(owed) already: keep it, or name a later time."
                )
            }
            return .renew(old, talk.contact, as: next)
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
