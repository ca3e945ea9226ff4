import ArgumentParser
import Domain
import Store

/// `hotline call show`: one call; without an id the one in hand.
struct CallShowCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A call with its legs and who is calling; without an id, the one in your hands.")

    @Argument(help: "The exchange's id of the call, or ours.")
    var id: String?
    @OptionGroup var queue: QueueOptions

    func validate() throws { try id?.demandName("ID") }

    func answer(in session: Session) throws -> any Answer {
        if let id { return CallAnswer(call: try session.store.call(named: id), session: session) }
        guard let call = try session.store.callInHand(of: session.login) else {
            throw Refusal(.refused, "\(session.login) has no call in hand: name one, or take one.")
        }
        return CallAnswer(call: call, session: session)
    }
}

extension HotlineStore {
    func card(of call: Call) throws(StoreError) -> CallerCard {
        try callerCard(for: call.number, account: call.identity.account, person: call.identity.person)
    }
}
