import ArgumentParser
import Domain
import Store

/// `hotline call take`: the call that waits longest, or the one whose voice the exchange has connected.
struct CallTakeCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Take a ringing call: by its id, else the one at --extension, else the one that waits longest.")

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String?
    @Option(
        name: .long, help: "The telephone at this desk: the call that the exchange has put through there comes first.")
    var `extension`: Extension?
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        try id?.demandName("ID")
        if id != nil, `extension` != nil {
            throw ValidationError("A call is named by its id or by its extension: leave one out.")
        }
    }

    func answer(in session: Session) throws -> any Answer {
        let choice: CallChoice = try id.map { .id(try session.store.call(named: $0).id) } ?? .next(at: `extension`)
        return CallAnswer(call: try session.store.take(choice, session.command()), session: session)
    }
}

extension Extension: ExpressibleByArgument {}
