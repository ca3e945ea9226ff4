import ArgumentParser
import Domain

/// `hotline call leg`: what goes on beside the conversation.
struct CallLegCommand: Verb {
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

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String
    @Argument(help: "\(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: Kind
    @Option(
        name: .customLong("with"), help: "Who is at its other end: a name or an extension. A hold has nobody there.")
    var party: String?
    @Flag(name: .long, help: "It is over.")
    var end = false
    @Option(name: .long, help: "Who ended it: caller, staff or exchange.")
    var by: EndedBy = .staff
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func validate() throws {
        try party?.demandName("--with")
        guard !end || party == nil else {
            throw ValidationError("With --end leave --with out: it is known by its kind.")
        }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let call = try session.store.call(named: id)
        let event: CallEvent = end ? .legEnded(kind.leg, by: by) : .legBegan(kind.leg, with: party)
        return CallAnswer(
            call: try session.store.happened(event, to: call.id, session.command()), session: session)
    }
}

/// `hotline call handover`: a colleague goes on with it.
struct CallHandOverCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: "A colleague goes on with the call: a transfer, or the first fell ill.")

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String
    @Option(name: .customLong("to"), help: ArgumentHelp("Who goes on with it.", valueName: "login"))
    var colleague: String
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func validate() throws { try colleague.demandName("--to") }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let call = try session.store.call(named: id)
        let event = CallEvent.handedOver(to: Login(colleague))
        return CallAnswer(
            call: try session.store.happened(event, to: call.id, session.command()), session: session)
    }
}

/// `hotline call ringback`: who was cut off is rung back, within the same call.
struct CallRingBackCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "ringback", abstract: "Ring a caller back who was cut off; it stays the same call.")

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String
    @Option(name: .long, help: "The number that is rung; otherwise the one they rang from.")
    var number: String?
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        let named = try number.map { try PhoneNumber(parsing: $0) }
        let session = try queue.session(in: place)
        let call = try session.store.call(named: id)
        guard let number = named ?? call.number else {
            throw Refusal(.refused, "Call \(call.id) came with its number withheld: say which to ring with --number.")
        }
        return CallAnswer(
            call: try session.store.happened(.rangBack(number), to: call.id, session.command()), session: session)
    }
}
