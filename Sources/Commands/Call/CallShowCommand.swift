import ArgumentParser
import Domain
import Store

/// `hotline call show`: one call; without an id the one in hand.
struct CallShowCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A call with its legs and who is calling; without an id, the one in your hands.")

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String?
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func validate() throws { try id?.demandName("ID") }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        if let id { return CallAnswer(call: try session.store.call(named: id), session: session) }
        guard let call = try session.store.callInHand(of: session.login) else {
            throw Refusal(.refused, "\(session.login) has no call in hand: name one, or take one.")
        }
        return CallAnswer(call: call, session: session)
    }
}

/// `hotline call caller`: who may be calling, and what there already is.
struct CallCallerCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "caller",
        abstract: "Who may be calling: people, accounts, earlier calls, open tickets, matters that broke off.",
        discussion: "A number suggests people and proves nothing: see how sure you are before you tell anything of it.")

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let call = try session.store.call(named: id)
        return CallerAnswer(card: try session.store.card(of: call), session: session)
    }
}

extension HotlineStore {
    func card(of call: Call) throws(StoreError) -> CallerCard {
        try callerCard(for: call.number, account: call.identity.account, person: call.identity.person)
    }
}
