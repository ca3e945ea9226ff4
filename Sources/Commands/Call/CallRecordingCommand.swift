import ArgumentParser
import Domain

/// `hotline call recording`: under which id the exchange keeps a call's recording, and whether the caller was told.
struct CallRecordingCommand: CallVerb {
    static let configuration = CommandConfiguration(
        commandName: "recording", abstract: "Say where a call's recording is, and whether the caller was told of it.")

    @OptionGroup var call: CallOptions
    @Option(name: .long, help: "The exchange's id of the recording.")
    var recording: String
    @Flag(name: .long, help: "The caller was told that the call is recorded.")
    var noticeGiven = false

    func validate() throws { try recording.demandName("--recording") }

    func answer(about call: Call, in session: Session) throws -> any Answer {
        let kept = Recording(id: recording, noticeGiven: noticeGiven)
        return CallAnswer(call: try session.store.keep(kept, of: call.id, session.command()), session: session)
    }
}
