import ArgumentParser
import Domain
import Foundation
import Procedures
import Simulation
import Store

/// `hotline matter begin`.
struct MatterBeginCommand: QueueVerb {
    static let configuration = CommandConfiguration(
        commandName: "begin", abstract: "Begin a matter in the call that you have in hand.",
        discussion: "Example: hotline matter begin 17 complaint")

    @Argument(help: "The exchange's id of the call, or ours.")
    var call: String
    @Argument(help: "The procedure's id, as `hotline procedure list` has it.")
    var procedure: String
    @OptionGroup var queue: QueueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let call = try session.store.call(named: call)
        let loaded = try place.library().procedure(ProcedureID(procedure))
        let run = try session.store.begin(
            loaded.version, source: loaded.source, step: try loaded.firstStep(), answers: [:], in: call.id,
            session.command())
        return try MatterAnswer(run, in: session)
    }
}

/// `hotline matter record`: what was said, in the words of `call play`.
struct MatterRecordCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record what was said in a matter: one JSON object, all of it or nothing.",
        discussion: """
            The object has the members of a line of `hotline call play` that belong to a matter: answers, statement, \
            cause, outcome, solutions, whyFewerSolutions, callback, manager (docs/call-play.md). A statement counts as \
            read back and confirmed unless --unconfirmed.

            Example: echo '{"cause": "order-stuck"}' | hotline matter record 12 -
            """)

    @OptionGroup var matter: MatterOptions
    @Argument(help: "The file; “-” for standard input.")
    var file: String
    @Flag(name: .long, help: "The statement wasn't read back yet.")
    var unconfirmed = false

    func answer(in place: Surroundings) throws -> any Answer {
        let text = try place.asUser { try TextFile(file).contents() }
        return try matter.record(in: place) { run, procedure, _ in
            let said = try PlayedMatter(said: try JSON(line: text), under: procedure.id)
            return try said.facts(under: procedure, isConfirmed: !unconfirmed).map(\.fact)
        }
    }
}

/// `hotline matter switch`: another procedure fits better; what was said stays.
struct MatterSwitchCommand: MatterVerb {
    static let configuration = CommandConfiguration(
        commandName: "switch", abstract: "Go on with another procedure; what was said is kept.")

    @OptionGroup var matter: MatterOptions
    @Argument(help: "The procedure's id, as `hotline procedure list` has it.")
    var procedure: String

    func answer(in place: Surroundings) throws -> any Answer {
        let loaded = try place.library().procedure(ProcedureID(procedure))
        return try matter.record(in: place) { run, _, session in
            try session.store.keepSource(loaded.version, loaded.source, session.command())
            let kept = run.everAnswered.intersection(loaded.procedure.fields.map(\.id))
            return [.switched(to: loaded.version, step: try loaded.firstStep(), keeping: kept)]
        }
    }
}

extension LoadedProcedure {
    /// - Throws: ``Refusal``; a procedure that was checked has one.
    func firstStep() throws(Refusal) -> StepID {
        guard let first = procedure.steps.first else {
            throw Refusal(.procedureTrouble, "“\(procedure.id)” has no steps: see `hotline procedure check`.")
        }
        return first.id
    }
}
