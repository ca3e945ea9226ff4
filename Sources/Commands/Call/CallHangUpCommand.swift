import ArgumentParser
import Domain

/// `hotline call hangup`: the voice is gone; from a ringing call the caller has given up.
struct CallHangUpCommand: Verb {
    static let configuration = CommandConfiguration(commandName: "hangup", abstract: "A call's voice is gone.")

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String
    @Option(name: .long, help: "Who ended it: caller, staff or exchange.")
    var by: EndedBy = .caller
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let call = try session.store.call(named: id)
        return CallAnswer(
            call: try session.store.happened(.hungUp(by: by), to: call.id, session.command()), session: session)
    }
}

/// `hotline call wrapup`: says how a call came out.
struct CallWrapUpCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "wrapup", abstract: "Say how a call came out, and be ready for the next.")

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String
    @Option(name: .long, help: "How it came out: \(Disposition.allCases.map(\.rawValue).joined(separator: ", ")).")
    var disposition: Disposition
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let call = try session.store.call(named: id)
        let after = try session.store.happened(.wrappedUp(disposition), to: call.id, session.command())
        return CallAnswer(call: after, session: session)
    }
}
