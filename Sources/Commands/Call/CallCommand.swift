import ArgumentParser
import Domain
import Store

/// `hotline call`: what an exchange's dialplan runs, and what follows a call without a screen.
struct CallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "Calls: ring, take, identify, hold, hang up, wrap up, play.",
        subcommands: [
            CallRingCommand.self, CallListCommand.self, CallShowCommand.self, CallTakeCommand.self,
            CallCallerCommand.self, CallIdentifyCommand.self, CallLegCommand.self, CallHandOverCommand.self,
            CallRecordingCommand.self, CallHangUpCommand.self, CallRingBackCommand.self, CallWrapUpCommand.self,
            CallPlayCommand.self,
        ])
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
