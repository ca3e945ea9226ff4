import ArgumentParser
import Domain
import Store

/// `hotline matter suspend`: for a later call.
struct MatterSuspendCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Put it aside; it is offered when the caller rings again.")

    @OptionGroup var matter: MatterOptions
    @Option(name: .long, help: "Why.")
    var reason: String

    func answer(in place: Surroundings) throws -> any Answer {
        try matter.record(in: place) { _, _, _ in [.suspended(why: reason)] }
    }
}

/// `hotline matter resume`.
struct MatterResumeCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Go on with a suspended matter in the call that you have in hand.",
        discussion: "Which are offered for a call: hotline person find --call ID.")

    @OptionGroup var matter: MatterOptions
    @Option(name: .long, help: "The exchange's id of the call, or ours.")
    var call: String

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try matter.queue.session(in: place)
        let call = try session.store.call(named: call)
        let run = try session.store.resume(RunID(matter.id), in: call.id, session.command())
        return try MatterAnswer(run, in: session)
    }
}

/// `hotline matter adopt`: its owner can't go on.
struct MatterAdoptCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Take a matter over; who had it can't write in it any more.")

    @OptionGroup var matter: MatterOptions
    @Option(name: .long, help: "Into this call of yours: the exchange's id of it, or ours.")
    var call: String?

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try matter.queue.session(in: place)
        let call = try call.map { try session.store.call(named: $0).id }
        return try MatterAnswer(
            try session.store.adopt(RunID(matter.id), in: call, session.command()), in: session)
    }
}

/// `hotline matter follow`: the reason of a refusal has gone away, and the person applies again.
struct MatterFollowCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: "The person applies again after a refusal: a new ticket, linked, with new clocks.",
        discussion: "Only where the refusal's ground may pass. Example: hotline matter follow 12 4821-7")

    @OptionGroup var matter: MatterOptions
    @Argument(help: "The refused ticket's number.")
    var number: String?
    @Flag(name: .customLong("take-back"), help: "It follows no ticket after all.")
    var takeBack = false

    func validate() throws {
        guard takeBack != (number != nil) else {
            throw ValidationError("Give the refused ticket's number, or --take-back.")
        }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        let number = try number.map(TicketNumber.init(parsing:))
        return try matter.record(in: place) { _, _, session in
            if let number {
                let refused = try session.store.ticket(number)
                try session.procedure(refused.procedure, in: place).checkApplyingAgain(after: refused)
            }
            return [.followed(number)]
        }
    }
}
