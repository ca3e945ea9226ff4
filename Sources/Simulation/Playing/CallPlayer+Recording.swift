import Domain
import Procedures
import Store
import Time

extension CallPlayer {
    /// Checks the facts under the procedure, all of them, and records them in one.
    func record(
        _ facts: [PlayedFact], _ work: inout PlayedWork, _ step: String, _ played: PlayedCall, _ handler: Login
    ) throws(PlayError) {
        guard !facts.isEmpty else { return }
        // Played again after a break, the store answers with the run as it became then.
        let before = work.run
        try apply(facts, to: &work, by: handler)
        work.run = try asking { () throws(StoreError) in
            try store.record(
                facts.map(\.fact), in: before.id, after: before.revision, generation: before.generation,
                command(step, played, handler))
        }
    }

    /// What the facts make of the run, each checked first; nothing is written.
    func apply(_ facts: [PlayedFact], to work: inout PlayedWork, by handler: Login) throws(PlayError) {
        let now = store.now()
        for fact in facts {
            let event = RunEvent(at: now, by: handler, fact.fact)
            do throws(RunError) {
                try work.run.check(event, under: work.procedure, in: zone)
                try work.run.apply(event)
            } catch {
                throw .refused(field: fact.field, error)
            }
            if case .went(let step) = fact.fact { work.steps.append(step) }
        }
    }

    func register(
        _ work: inout PlayedWork, waiving open: [ObligationID], _ played: PlayedCall, _ handler: Login
    ) throws(PlayError) {
        let promises = try promises(of: work, played.number)
        let registration = Registration(
            work.run.on(zone.day(at: store.now())), under: work.procedure, caller: work.caller, promises: promises,
            waived: open)
        let ticket = try asking { () throws(StoreError) in
            try store.register(registration, command("register", played, handler))
        }
        work.ticket = ticket
        work.run = try asking { () throws(StoreError) in try store.run(work.run.id) }
    }

    func promises(of work: PlayedWork, _ number: PhoneNumber?) throws(PlayError) -> [PromiseDraft] {
        do throws(PromiseClockError) {
            return try work.run.promises(
                at: store.now(), under: work.procedure, phone: number, hours: hours, zone: zone)
        } catch {
            throw .promise(error)
        }
    }
}
