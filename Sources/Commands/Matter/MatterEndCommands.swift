import ArgumentParser
import Domain
import Procedures
import Store

/// `hotline matter settle`.
struct MatterSettleCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "It is settled on the phone; nothing is owed.")

    @OptionGroup var matter: MatterOptions

    func answer(in place: Surroundings) throws -> any Answer {
        try matter.record(in: place) { _, _, _ in [.settled] }
    }
}

/// `hotline matter register`: a ticket with what the procedure promises.
struct MatterRegisterCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Make a ticket of it, with what its procedure promises.",
        discussion: "When the caller has heard number and promise: hotline matter tell.")

    @OptionGroup var matter: MatterOptions
    @Flag(name: .long, help: "The caller has hung up: what is still open is waived.")
    var hungUp = false

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try matter.queue.session(in: place)
        let run = try session.store.run(RunID(matter.id)).on(session.zone.day(at: session.store.now()))
        let procedure = try session.procedure(run.procedure, in: place)
        let waived = hungUp ? run.openObligations(for: .register, under: procedure).map(\.id) : []
        try run.checkRegistering(waiving: waived, under: procedure, by: session)
        let caller = try session.store.caller(ofMatter: run)
        let promises = try run.promises(
            at: session.store.now(), under: procedure, phone: caller.phone, hours: session.settings.callingHours,
            zone: session.zone)
        let registration = Registration(run, under: procedure, caller: caller, promises: promises, waived: waived)
        return try TicketAnswer(try session.store.register(registration, session.command()), in: session)
    }
}

extension Run {
    /// The number that a ticket gets is the store's to give; any stands for it here.
    fileprivate func checkRegistering(
        waiving: [ObligationID], under procedure: Procedure, by session: Session
    ) throws(RunError) {
        guard let number = TicketNumber(serial: 1) else { return }
        let fact = RunEvent.Fact.registered(number, waived: waiving)
        try check(RunEvent(at: session.store.now(), by: session.login, fact), under: procedure, in: session.zone)
    }
}

extension HotlineStore {
    /// Who a ticket of this matter belongs to: who is in the call that its owner has in hand.
    fileprivate func caller(ofMatter run: Run) throws -> TicketCaller {
        guard let call = try callInHand(of: run.owner), try runs(of: call.id).contains(where: { $0.id == run.id })
        else {
            throw Refusal(
                .refused, "Matter \(run.id) isn't in a call that \(run.owner) has in hand: resume or adopt it in one.")
        }
        let card = try card(of: call)
        let person = card.people.first { $0.id == call.identity.person }
        return TicketCaller(
            person: person?.id, account: call.identity.account, name: person?.name,
            phone: run.callback.number ?? call.number,
            address: person?.address, language: call.identity.language)
    }
}

/// `hotline matter tell`.
struct MatterTellCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "tell", abstract: "The caller has heard the ticket's number and the promise.")

    @OptionGroup var matter: MatterOptions

    func answer(in place: Surroundings) throws -> any Answer {
        try matter.record(in: place) { _, _, _ in [.told] }
    }
}

/// `hotline matter add`: the same matter has a ticket already.
struct MatterAddCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add what was said to the ticket that the same matter has already.")

    @OptionGroup var matter: MatterOptions
    @Argument(help: "The ticket's number, like 4821-7.")
    var ticket: String

    func answer(in place: Surroundings) throws -> any Answer {
        let number = try TicketNumber(parsing: ticket)
        let session = try matter.queue.session(in: place)
        let run = try session.store.run(RunID(matter.id))
        let after = try session.store.add(
            run.id, revision: run.revision, generation: run.generation, to: number, session.command())
        return try TicketAnswer(after, in: session)
    }
}

/// `hotline matter discard`.
struct MatterDiscardCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Nothing comes of it; say why.")

    @OptionGroup var matter: MatterOptions
    @Option(name: .long, help: "Why.")
    var reason: String

    func answer(in place: Surroundings) throws -> any Answer {
        try matter.record(in: place) { _, _, _ in [.discarded(reason: reason)] }
    }
}
