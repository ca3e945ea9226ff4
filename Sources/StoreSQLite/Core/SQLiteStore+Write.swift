import Domain
import GRDB
import Store

extension SQLiteStore {
    /// Carries out one writing verb: gate, transaction, schema, "was it carried out already?", roles, body, its answer
    /// kept under the command's id, commit; then the topics.
    ///
    /// Killed before the commit nothing of it remains, after it everything, and asking again gives the answer that was
    /// lost.
    ///
    /// - Parameters:
    ///   - roles: any of these may do it; empty when the body looks for itself.
    ///   - topics: woken afterwards, with those the body adds to ``Act/topics``.
    ///   - body: throws ``StoreError`` or a domain's error, which rolls everything back.
    func write<Answer: KeptAnswer>(
        _ verb: String, _ command: Command, needs roles: Set<Role>, topics: Set<Topic>, _ body: (Act) throws -> Answer
    ) throws(StoreError) -> Answer {
        do {
            var last: Int64?
            let answer = try connection.write { db, wake in
                if let answer: Answer = try CommandLog.answer(to: command, verb, in: db) { return answer }
                let (house, calendar, member) = try rules.read(for: command.by, db)
                let act = Act(
                    db, by: command.by, member, now: clock.now(), leaseNow: clock.leaseTime(), house: house,
                    calendar: calendar, zone: try zone(named: house.zone), chain: chain, random: random, topics: topics)
                if !roles.isEmpty { try act.demand(roles) }
                let answer = try body(act)
                try CommandLog.keep(answer, to: command, verb, at: act.now, in: db)
                wake.formUnion(act.topics.map(\.slot))
                last = act.lastSequence
                return answer
            }
            if let last { acknowledged?.note(last) }
            return answer
        } catch {
            throw StoreError(error, in: connection.folder)
        }
    }

    /// Runs `body` on one unchanging state of the queue.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try connection.read(body)
        } catch {
            throw StoreError(error, in: connection.folder)
        }
    }
}
