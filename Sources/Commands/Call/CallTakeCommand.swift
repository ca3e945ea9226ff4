import ArgumentParser
import Domain
import Store

/// `hotline call take`: the call that waits longest, or the one whose voice the exchange has connected.
struct CallTakeCommand: Verb {
    static let configuration = CommandConfiguration(commandName: "take", abstract: "Take a ringing call.")

    @Option(name: .long, help: "The exchange's id of the call; otherwise the one that waits longest.")
    var id: String?
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func validate() throws { try id?.demandName("--id") }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let choice: CallChoice = try id.map { .id(try session.store.call(named: $0).id) } ?? .longestWaiting
        return CallAnswer(call: try session.store.take(choice, session.command()), session: session)
    }
}
