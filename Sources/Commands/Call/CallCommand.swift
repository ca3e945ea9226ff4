import ArgumentParser
import Domain
import Store

/// `hotline call`: what an exchange's dialplan runs, and what follows a call without a screen.
struct CallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "Calls: ring, take, identify, hold, hang up, wrap up, play.",
        subcommands: [
            CallRingCommand.self, CallListCommand.self, CallShowCommand.self, CallTakeCommand.self,
            CallIdentifyCommand.self, CallLegCommand.self, CallHandOverCommand.self, CallRecordingCommand.self,
            CallHangUpCommand.self, CallRingBackCommand.self, CallWrapUpCommand.self,
            CallPlayCommand.self,
        ])
}

/// A command on one call.
protocol CallVerb: SessionVerb {
    var call: CallOptions { get }
    /// - Throws: what ``Verb/answer(in:)`` throws.
    func answer(about call: Call, in session: Session) throws -> any Answer
}

extension CallVerb {
    var queue: QueueOptions { call.queue }

    func answer(in session: Session) throws -> any Answer {
        try answer(about: try session.store.call(named: call.id), in: session)
    }
}

/// The call that something is done to.
struct CallOptions: ParsableArguments {
    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String
    @OptionGroup var queue: QueueOptions

    func validate() throws { try id.demandName("ID") }
}

extension Session {
    /// Records what happened to a call, and shows what became of it.
    func happened(_ event: CallEvent, to call: Call) throws(StoreError) -> CallAnswer {
        CallAnswer(call: try store.happened(event, to: call.id, command()), session: self)
    }
}

extension HotlineStore {
    /// A call by the exchange's id or by our number of it.
    func call(named name: String) throws(StoreError) -> Call {
        do {
            return try call(ExchangeCallID(name))
        } catch .noSuchCall {
            guard let number = Int64(name) else { throw .noSuchCall(name) }
            return try call(CallID(number))
        }
    }
}

extension EndedBy: ExpressibleByArgument {}
extension Disposition: ExpressibleByArgument {}
