import ArgumentParser
import Domain
import Store

/// `hotline person`: who calls, and what the law lets them ask for.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "People who call: find, show, erase.",
        subcommands: [PersonFindCommand.self, PersonShowCommand.self, PersonEraseCommand.self])
}

struct PersonFindCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Who used a telephone number, with their calls and what is owed to them.")

    @Argument(help: "The telephone number, as it is written anywhere.")
    var number: String
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        let number = try PhoneNumber(parsing: number)
        let session = try queue.session(in: place)
        return CallerAnswer(
            card: try session.store.callerCard(for: number, account: nil, person: nil), session: session)
    }
}

struct PersonShowCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One person, with their accounts, calls and what is owed to them.")

    @Argument(help: "The person's id, from `hotline person find`.")
    var id: Int64
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let person = try session.store.person(PersonID(id))
        return CallerAnswer(
            card: try session.store.callerCard(for: nil, account: nil, person: person.id), session: session)
    }
}

struct PersonEraseCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase a person and all their words; what happened stays. For admins.",
        discussion: """
            Erased are name, address, numbers and accounts that nobody else has to do with, and every word that was typed
            in their calls, matters and tickets. It can't be undone. Refused while anything is owed to them or a call of
            theirs isn't over. Recordings lie at the exchange and are named, so that they can be erased there. With a
            million tickets it takes some seconds.
            """)

    @Argument(help: "The person's id, from `hotline person find`.")
    var id: Int64
    @Option(name: .long, help: "Their name as it is written, so that nobody else is erased by a slip.")
    var name: String
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let person = try session.store.person(PersonID(id))
        guard person.name == name else {
            throw Refusal(
                .refused, "Person \(id) has another name: see `hotline person show \(id)`, and write it the same.")
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
