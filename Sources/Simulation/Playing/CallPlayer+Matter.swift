import Domain
import Procedures
import Store
import Time

/// A matter while it is being played.
public struct PlayedWork: Hashable, Sendable {
    public internal(set) var run: Run
    public let procedure: Procedure
    public let caller: TicketCaller
    /// The steps that were on the screen, in their order.
    public internal(set) var steps: [StepID]
    public internal(set) var ticket: Ticket?
}

extension CallPlayer {
    /// Who calls, then the matter up to its end while the caller is there; `nil` for a call without a matter.
    public func work(
        on played: PlayedCall, _ call: Call, by handler: Login
    ) throws(PlayError) -> PlayedWork? {
        let identified = try identify(played, call, by: handler)
        guard let matter = played.matter else { return nil }
        var work = try begin(matter, played, identified, by: handler)
        try record(try facts(of: matter, played.ending, work), &work, "facts", played, handler)
        switch played.ending {
        case .settled: try record([PlayedFact(field: "ends", fact: .settled)], &work, "settle", played, handler)
        case .registered:
            try register(&work, waiving: [], played, handler)
            try record([PlayedFact(field: "ends", fact: .told)], &work, "tell", played, handler)
            if let number = work.ticket?.number {
                work.ticket = try asking { () throws(StoreError) in try store.ticket(number) }
            }
        case .abandoned, .disposed, .hungUp, .dropped, .discarded: break
        }
        return work
    }

    /// What is left to do with the matter when the caller is gone.
    public func finish(
        _ work: PlayedWork?, _ played: PlayedCall, by handler: Login
    ) throws(PlayError) -> PlayedWork? {
        guard var work else { return nil }
        switch played.ending {
        case .hungUp:
            let open = work.run.on(zone.day(at: store.now())).openObligations(for: .register, under: work.procedure)
            try register(&work, waiving: open.map(\.id), played, handler)
        case .dropped:
            let fact = RunEvent.Fact.suspended(why: "the call was cut off")
            try record([PlayedFact(field: "ends", fact: fact)], &work, "suspend", played, handler)
        case .discarded(let reason):
            let fact = RunEvent.Fact.discarded(reason: reason)
            try record([PlayedFact(field: "reason", fact: fact)], &work, "discard", played, handler)
        case .abandoned, .disposed, .settled, .registered: break
        }
        return work
    }

    /// Whether the matter could be played to its end, without touching the store: a bad line changes nothing.
    func check(
        _ matter: PlayedMatter, ending: PlayedEnding, number: PhoneNumber?, by handler: Login
    ) throws(PlayError) {
        let loaded = try loaded(matter.procedure)
        guard let first = loaded.procedure.steps.first else { return }
        let began = RunEvent(at: store.now(), by: handler, .began(loaded.version, step: first.id, answers: [:]))
        let run: Run
        do throws(RunError) {
            run = try Run(id: RunID(0), first: began)
        } catch {
            throw .refused(field: "procedure", error)
        }
        var work = PlayedWork(run: run, procedure: loaded.procedure, caller: TicketCaller(language: .ru), steps: [])
        try apply(try facts(of: matter, ending, work), to: &work, by: handler)
        if ending == .registered || ending == .hungUp { _ = try promises(of: work, number) }
        guard let exit = ending.rehearsal(work) else { return }
        try apply([PlayedFact(field: "ends", fact: exit)], to: &work, by: handler)
    }

    private func loaded(_ id: ProcedureID) throws(PlayError) -> LoadedProcedure {
        do throws(ProcedureError) {
            return try library.procedure(id)
        } catch {
            throw .procedure(error)
        }
    }

    private func identify(_ played: PlayedCall, _ call: Call, by handler: Login) throws(PlayError) -> Call {
        let caller = played.knownCaller
        guard let name = caller.name else { return call }
        let known = Identification(
            who: .new(name: name, address: caller.address, account: caller.account), capacity: .holder,
            verification: caller.account == nil ? .none : .detail, language: caller.language)
        return try asking { () throws(StoreError) in
            try store.identify(known, in: call.id, command("identify", played, handler))
        }
    }

    private func begin(
        _ matter: PlayedMatter, _ played: PlayedCall, _ call: Call, by handler: Login
    ) throws(PlayError) -> PlayedWork {
        let loaded = try loaded(matter.procedure)
        guard let first = loaded.procedure.steps.first else {
            throw .wrong(field: "procedure", "“\(matter.procedure)” has no steps")
        }
        let run = try asking { () throws(StoreError) in
            try store.begin(
                loaded.version, source: loaded.source, step: first.id, answers: [:], in: call.id,
                command("begin", played, handler))
        }
        let caller = TicketCaller(
            person: call.identity.person, account: call.identity.account, name: played.caller.name,
            phone: played.number, address: played.caller.address, language: played.caller.language)
        return PlayedWork(run: run, procedure: loaded.procedure, caller: caller, steps: [first.id])
    }

    /// The matter's facts and, at the end, the steps that the script leads through with them.
    private func facts(
        of matter: PlayedMatter, _ ending: PlayedEnding, _ work: PlayedWork
    ) throws(PlayError) -> [PlayedFact] {
        let facts = try matter.facts(under: work.procedure, ending: ending)
        var after = work
        try apply(facts, to: &after, by: work.run.owner)
        return facts
            + after.run.on(zone.day(at: store.now())).remainingSteps(under: work.procedure).map {
                PlayedFact(field: "procedure", fact: .went(to: $0))
            }
    }
}

extension PlayedEnding {
    /// The fact that this ending leads to, for finding out beforehand whether it is allowed.
    fileprivate func rehearsal(_ work: PlayedWork) -> RunEvent.Fact? {
        // Stands for the number that the store will give.
        let number = TicketNumber(serial: 1)
        switch self {
        case .settled: return .settled
        case .registered: return number.map { .registered($0, waived: []) }
        case .hungUp:
            let open = work.run.openObligations(for: .register, under: work.procedure).map(\.id)
            return number.map { .registered($0, waived: open) }
        case .discarded(let reason): return .discarded(reason: reason)
        case .dropped, .abandoned, .disposed: return nil
        }
    }
}
