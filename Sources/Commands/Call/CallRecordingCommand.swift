import ArgumentParser
import Domain

/// `hotline call recording`: under which id the exchange keeps a call's recording, and whether the caller was told.
struct CallRecordingCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "recording", abstract: "Say where a call's recording is, and whether the caller was told of it.")

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String
    @Option(name: .long, help: "The exchange's id of the recording.")
    var recording: String
    @Flag(name: .long, help: "The caller was told that the call is recorded.")
    var noticeGiven = false
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func validate() throws { try recording.demandName("--recording") }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let call = try session.store.call(named: id)
        let kept = Recording(id: recording, noticeGiven: noticeGiven)
        return CallAnswer(call: try session.store.keep(kept, of: call.id, session.command()), session: session)
    }
}
