import ArgumentParser
import Domain

/// `hotline call hangup`: the voice is gone; from a ringing call the caller has given up.
struct CallHangUpCommand: CallVerb {
    static let configuration = CommandConfiguration(commandName: "hangup", abstract: "A call's voice is gone.")

    @OptionGroup var call: CallOptions
    @Option(name: .long, help: "Who ended it.")
    var by: EndedBy = .caller

    func answer(about call: Call, in session: Session) throws -> any Answer {
        try session.happened(.hungUp(by: by), to: call)
    }
}

/// `hotline call wrapup`: says how a call came out.
struct CallWrapUpCommand: CallVerb {
    static let configuration = CommandConfiguration(
        commandName: "wrapup", abstract: "Say how a call came out, and be ready for the next.")

    @OptionGroup var call: CallOptions
    @Option(name: .long, help: "How it came out.")
    var disposition: Disposition

    func answer(about call: Call, in session: Session) throws -> any Answer {
        try session.happened(.wrappedUp(disposition), to: call)
    }
}
