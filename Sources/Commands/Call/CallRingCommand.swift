import ArgumentParser
import Domain
import Store

/// `hotline call ring`: one command that a dialplan runs; rung twice under one `--id`, it is one call.
struct CallRingCommand: SessionVerb {
    static let configuration = CommandConfiguration(commandName: "ring", abstract: "A call comes in.")

    @Argument(help: "The caller's number, or “withheld”; an exchange's “anonymous” or an empty word mean the same.")
    var number: String
    @Option(name: .long, help: "The line it came on, from 1.")
    var line: Int?
    @Option(name: .long, help: "The exchange's own id of the call.")
    var id: String?
    @Option(
        name: .long,
        help: "The extension to which the exchange has put the voice through; said again, it is put on record.")
    var `extension`: Extension?
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        if let line, line < 1 { throw ValidationError("Lines count from 1.") }
        try id?.demandName("--id")
    }

    func answer(in session: Session) throws -> any Answer {
        let number = try isWithheld ? nil : PhoneNumber(parsing: self.number)
        let command = session.command()
        let exchangeID = ExchangeCallID(id ?? command.id.description)
        let call = try session.store.ring(
            Ring(exchangeID: exchangeID, line: line, number: number, connectedTo: `extension`), command)
        return CallAnswer(call: call, session: session)
    }

    /// What exchanges put where a number was withheld: no call is lost for want of one.
    private var isWithheld: Bool {
        ["", "withheld", "anonymous", "restricted", "unavailable", "unknown", "private"].contains(number.lowercased())
    }
}
