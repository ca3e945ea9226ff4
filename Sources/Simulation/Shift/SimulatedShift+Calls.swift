import Domain
import Store
import Time

extension SimulatedShift {
    mutating func arrive() throws(PlayError) {
        let played = callers.next(using: &generator)
        let call = try player.ring(played)
        waiting.append(Waiting(played: played, call: call))
        tell(.rang(call, waiting: waiting.count), by: crew.exchange)
        agenda.add(.giveUp(played.id), at: after(seconds: 60...240))
        callOperator()
        planArrival(after: clock.now())
    }

    /// An operator who has nothing to do reaches for the key.
    private mutating func callOperator() {
        guard !idleOperators.isEmpty else { return }
        let login = idleOperators.removeFirst()
        agenda.add(.answer(login), at: after(seconds: 3...15))
    }

    mutating func giveUp(_ id: ExchangeCallID) throws(PlayError) {
        guard let index = waiting.firstIndex(where: { $0.played.id == id }) else { return }
        let gone = waiting.remove(at: index)
        tell(.gaveUp(try player.hangUp(gone.call.id, gone.played)), by: crew.exchange)
    }

    mutating func answer(_ login: Login) throws(PlayError) {
        guard !waiting.isEmpty else {
            idleOperators.append(login)
            return
        }
        let played = waiting.removeFirst().played
        let call = try player.take(played, by: login)
        tell(.took(call), by: login)
        let talk = played.matter == nil ? 10...25 : 150...420
        agenda.add(.endTalk(played, call, login), at: after(seconds: talk))
    }

    mutating func endTalk(_ played: PlayedCall, _ call: Call, _ login: Login) throws(PlayError) {
        let work = try player.work(on: played, call, by: login)
        _ = try player.hangUp(call.id, played)
        let finished = try player.finish(work, played, by: login)
        tell(.talked(played, finished), by: login)
        agenda.add(.wrapUp(played, call, login), at: after(seconds: 15...60))
    }

    mutating func wrapUp(_ played: PlayedCall, _ call: Call, _ login: Login) throws(PlayError) {
        tell(.wrappedUp(try player.wrapUp(call.id, played, by: login)), by: login)
        idleOperators.append(login)
        if !waiting.isEmpty { callOperator() }
    }
}
