import ArgumentParser
import Domain
import Store

/// `hotline person`: who calls, and what the law lets them ask for.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "People who call: find, erase.",
        subcommands: [PersonFindCommand.self, PersonEraseCommand.self])
}

struct PersonFindCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Who that is: people, accounts, earlier calls, open tickets, matters that broke off.",
        discussion: """
            By a telephone number; by a call, who may be calling in it; or by a person's id. A number suggests people and \
            proves nothing: see how sure you are before you tell anything of it.

            Examples: hotline person find "+7 495 123-45-67"; hotline person find --call 17; hotline person find --id 12
            """)

    @Argument(help: "The telephone number, as it is written anywhere.")
    var number: String?
    @Option(name: .long, help: "A call instead: the exchange's id of it, or ours.")
    var call: String?
    @Option(name: .long, help: "A person's id instead.")
    var id: Int64?
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        guard [number != nil, call != nil, id != nil].count(where: \.self) == 1 else {
            throw ValidationError("Say whom, in one way: by a telephone number, --call or --id.")
        }
        try call?.demandName("--call")
    }

    func answer(in session: Session) throws -> any Answer {
        CallerAnswer(card: try card(from: session.store), session: session)
    }

    private func card(from store: any HotlineStore) throws -> CallerCard {
        if let call { return try store.card(of: store.call(named: call)) }
        if let id { return try store.callerCard(for: nil, account: nil, person: store.person(PersonID(id)).id) }
        return try store.callerCard(for: PhoneNumber(parsing: number ?? ""), account: nil, person: nil)
    }
}

struct PersonEraseCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase a person and all their words; what happened stays. For admins.",
        discussion: """
            Erased are name, address, numbers and accounts that nobody else has to do with, and every word that was typed \
            in their calls, matters and tickets. It can't be undone. Refused while anything is owed to them or a call of \
            theirs isn't over. Recordings lie at the exchange and are named, so that they can be erased there. With a \
            million tickets it takes some seconds.
            """)

    @Argument(help: "The person's id, from `hotline person find`.")
    var id: Int64
    @Option(name: .long, help: "Their name as it is written, so that nobody else is erased by a slip.")
    var name: String
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        let person = try session.store.person(PersonID(id))
        guard person.name == name else {
            throw Refusal(
                .refused, "Person \(id) has another name: see `hotline person find --id \(id)`, and write it the same.")
        }
        return ErasureAnswer(id: person.id, erasure: try session.store.erase(person.id, session.command()))
    }
}

struct ErasureAnswer: Answer {
    var id: PersonID
    var erasure: Erasure

    var json: JSON {
        [
            "person": .text(id.description), "calls": .whole(erasure.calls), "matters": .whole(erasure.matters),
            "tickets": .whole(erasure.tickets), "recordings": .list(erasure.recordings.map(JSON.text)),
        ]
    }

    var text: String {
        let what =
            "person \(id) is erased: calls \(erasure.calls), matters \(erasure.matters), tickets \(erasure.tickets)"
        if erasure.recordings.isEmpty { return what }
        return what + "\nstill at the exchange, erase there: " + erasure.recordings.joined(separator: ", ")
    }
}
