import ArgumentParser
import Domain
import Procedures
import Store
import Time

/// `hotline matter`: what a call is about, led by hand. Whole calls from a file are `hotline call play`'s.
struct MatterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matter",
        abstract: "Matters of a call: begin, record, settle, register, suspend, resume, adopt, discard.",
        subcommands: [
            MatterListCommand.self, MatterShowCommand.self, MatterBeginCommand.self, MatterRecordCommand.self,
            MatterSettleCommand.self, MatterRegisterCommand.self, MatterTellCommand.self, MatterAddCommand.self,
            MatterSuspendCommand.self, MatterResumeCommand.self, MatterAdoptCommand.self, MatterSwitchCommand.self,
            MatterFollowCommand.self, MatterDiscardCommand.self,
        ])
}

/// A command on one matter.
protocol MatterVerb: QueueVerb {
    var matter: MatterOptions { get }
}

extension MatterVerb {
    var queue: QueueOptions { matter.queue }
}

/// The matter that something is done to.
struct MatterOptions: ParsableArguments {
    @Argument(help: "The matter's id, as `hotline matter list CALL` has it.")
    var id: Int64

    @OptionGroup var queue: QueueOptions

    /// Records what `facts` makes of the matter, each checked under its procedure first, all or none.
    func record(
        in place: Surroundings, _ facts: (Run, Procedure, Session) throws -> [RunEvent.Fact]
    ) throws -> any Answer {
        let session = try queue.session(in: place)
        let run = try session.store.run(RunID(id))
        let procedure = try session.procedure(run.procedure, in: place)
        let facts = try facts(run, procedure, session)
        var after = run
        for fact in facts {
            let event = RunEvent(at: session.store.now(), by: session.login, fact)
            try after.check(event, under: procedure, in: session.zone)
            try after.apply(event)
        }
        let recorded = try session.store.record(
            facts, in: run.id, after: run.revision, generation: run.generation, session.command())
        return try MatterAnswer(recorded, in: session)
    }
}

struct MatterListCommand: CallVerb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The matters of a call, in the order they began.")

    @OptionGroup var call: CallOptions

    func answer(about call: Call, in session: Session) throws -> any Answer {
        MattersAnswer(matters: try session.store.runs(of: call.id), session: session)
    }
}

struct MatterShowCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A matter: what was said, what was offered, and everything recorded of it.")

    @OptionGroup var matter: MatterOptions

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try matter.queue.session(in: place)
        return try MatterAnswer(try session.store.run(RunID(matter.id)), in: session)
    }
}
