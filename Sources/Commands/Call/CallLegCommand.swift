import ArgumentParser
import Domain

/// `hotline call leg`: what goes on beside the conversation.
struct CallLegCommand: CallVerb {
    static let configuration = CommandConfiguration(
        commandName: "leg", abstract: "Begin a hold, consultation, transfer, conference or interpreter; --end ends it.",
        discussion: """
            Examples: hotline call leg 17 hold; hotline call leg 17 hold --end; \
            hotline call leg 17 consultation --with "billing, 4021"
            """)

    /// The stretches that begin and end while the call goes on.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case hold, consultation, transfer, conference, interpreter

        var leg: LegKind {
            switch self {
            case .hold: .hold
            case .consultation: .consultation
            case .transfer: .transfer
            case .conference: .conference
            case .interpreter: .interpreter
            }
        }
    }

    @OptionGroup var call: CallOptions
    @Argument(help: "What begins or ends.")
    var kind: Kind
    @Option(
        name: .customLong("with"), help: "Who is at its other end: a name or an extension. A hold has nobody there.")
    var party: String?
    @Flag(name: .long, help: "It is over.")
    var end = false
    @Option(name: .long, help: "Who ended it.")
    var by: EndedBy = .staff

    func validate() throws {
        try party?.demandName("--with")
        guard !end || party == nil else {
            throw ValidationError("With --end leave --with out: it is known by its kind.")
        }
    }

    func answer(about call: Call, in session: Session) throws -> any Answer {
        try session.happened(end ? .legEnded(kind.leg, by: by) : .legBegan(kind.leg, with: party), to: call)
    }
}

/// `hotline call handover`: a colleague goes on with it.
struct CallHandOverCommand: CallVerb {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: "A colleague goes on with the call: a transfer, or the first fell ill.")

    @OptionGroup var call: CallOptions
    @Option(name: .customLong("to"), help: ArgumentHelp("Who goes on with it.", valueName: "login"))
    var colleague: String

    func validate() throws { try colleague.demandName("--to") }

    func answer(about call: Call, in session: Session) throws -> any Answer {
        try session.happened(.handedOver(to: Login(colleague)), to: call)
    }
}

/// `hotline call ringback`: who was cut off is rung back, within the same call.
struct CallRingBackCommand: CallVerb {
    static let configuration = CommandConfiguration(
        commandName: "ringback", abstract: "Ring a caller back who was cut off; it stays the same call.")

    @OptionGroup var call: CallOptions
    @Option(name: .long, help: "The number that is rung; otherwise the one they rang from.")
    var number: String?

    func answer(about call: Call, in session: Session) throws -> any Answer {
        guard let number = try number.map({ try PhoneNumber(parsing: $0) }) ?? call.number else {
            throw Refusal(.refused, "Call \(call.id) came with its number withheld: say which to ring with --number.")
        }
        return try session.happened(.rangBack(number), to: call)
    }
}
