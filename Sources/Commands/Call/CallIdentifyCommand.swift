import ArgumentParser
import Domain
import Store

/// `hotline call identify`: who is calling, as far as the operator has found out.
struct CallIdentifyCommand: CallVerb {
    static let configuration = CommandConfiguration(
        commandName: "identify", abstract: "Say who is calling; without --person and --name, that nobody knows.",
        discussion: """
            Somebody known is named by --person, with an id of `hotline person find`; somebody new by --name. What isn't \
            said of capacity, verification and language stays as it is.

            Example: hotline call identify 17 --name "Anna Petrova" --account 40-17-22 --verification detail
            """)

    @OptionGroup var call: CallOptions
    @Option(name: .long, help: "The id of a person who is known.")
    var person: Int64?
    @Option(name: .long, help: "The name of somebody new.")
    var name: String?
    @Option(name: .long, help: "Where somebody new lives.")
    var address: String?
    @Option(name: .long, help: "The account they speak for, as printed on the bill.")
    var account: String?
    @Option(name: .long, help: "As what they speak.")
    var capacity: Capacity?
    @Option(name: .long, help: "How sure we are.")
    var verification: Verification?
    @Option(name: .long, help: "What is spoken with them.")
    var language: Language?

    func validate() throws {
        guard person == nil || name == nil else {
            throw ValidationError("Name somebody known with --person or somebody new with --name, not both.")
        }
        try name?.demandName("--name")
        try account?.demandName("--account")
        guard name != nil || address == nil else { throw ValidationError("--address belongs to somebody new: --name.") }
        guard name != nil || person != nil || account == nil else {
            throw ValidationError("--account needs somebody who speaks for it: --person or --name.")
        }
    }

    func answer(about call: Call, in session: Session) throws -> any Answer {
        let before = call.identity
        let found = Identification(
            who: try who(in: call, session.store), capacity: capacity ?? before.capacity,
            verification: verification ?? before.verification, language: language ?? before.language)
        return CallAnswer(call: try session.store.identify(found, in: call.id, session.command()), session: session)
    }

    private func who(in call: Call, _ store: any HotlineStore) throws -> Identification.Who {
        if let name { return .new(name: name, address: address, account: account) }
        guard let person else { return .unknown }
        let id = PersonID(person)
        let accounts = try store.callerCard(for: call.number, account: nil, person: id).accounts
        let known = try account.map { number in
            guard let known = accounts.first(where: { $0.number == number }) else {
                throw Refusal(
                    .refused,
                    "Person \(person) has nothing to do with an account \(number) yet: see `hotline person find --id \(person)`."
                )
            }
            return known.id
        }
        return .known(id, known)
    }
}

extension Capacity: ExpressibleByArgument {}

extension Verification: ExpressibleByArgument {
    public init?(argument: String) {
        guard let match = Self.allCases.first(where: { $0.word == argument }) else { return nil }
        self = match
    }

    public static var allValueStrings: [String] { allCases.map(\.word) }

    var word: String {
        switch self {
        case .none: "none"
        case .number: "number"
        case .detail: "detail"
        case .codeWord: "codeWord"
        }
    }
}
