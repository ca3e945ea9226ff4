import Domain
import Store
import TestSupport
import Testing
import Time

/// A command whose acknowledgement was lost is asked again, maybe much later: its answer is the first one, whatever has
/// happened since, and nothing is done twice.
@Suite struct AskedAgainTests {
    @Test(arguments: StoreKind.allCases)
    func aCallIsAnsweredAsItWasThen(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let store = floor.store
        let rung = try floor.ring("x")
        let (take, hold, identify, recording, hangUp) = (
            floor.by(Floor.anna), floor.by(Floor.anna), floor.by(Floor.anna), floor.by(Floor.anna), floor.by(Floor.anna)
        )
        let known = Identification(
            who: .new(name: "Мария", address: nil, account: "40-1"), capacity: .holder, verification: .codeWord,
            language: .en)
        let kept = Recording(id: "r-1", noticeGiven: true)
        let acts: [() throws -> Call] = [
            { try store.take(.id(rung.id), take) },
            { try store.happened(.legBegan(.hold, with: nil), to: rung.id, hold) },
            { try store.identify(known, in: rung.id, identify) },
            { try store.keep(kept, of: rung.id, recording) },
            { try store.happened(.hungUp(by: .caller), to: rung.id, hangUp) },
        ]
        var answers: [Call] = []
        for act in acts {
            answers.append(try act())
            floor.clock.advance(.seconds(7))
        }
        try floor.happened(.wrappedUp(.answered), to: rung.id, by: Floor.anna)
        #expect(Set(answers).count == acts.count)
        #expect(try acts.map { try $0() } == answers)
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func aMatterIsAnsweredAsItWasThen(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let store = floor.store
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna, .id(call.id))
        let begin = floor.by(Floor.anna)
        let begun = {
            try store.begin(
                Floor.version, source: "title: Жалоба", step: "listen", answers: ["kind": "bill"], in: call.id, begin)
        }
        let first = try begun()
        let record = floor.by(Floor.anna)
        let recorded = {
            try store.record(
                [.stated("Счёт"), .statementConfirmed], in: first.id, after: first.revision,
                generation: first.generation,
                record)
        }
        let second = try recorded()
        let third = try floor.record([.went(to: "close"), .suspended(why: "dropped")], in: second, by: Floor.anna)
        #expect(third.revision == second.revision + 2)
        #expect(try begun() == first)
        #expect(try recorded() == second)
        #expect(try store.run(first.id) == third)
        #expect(try store.events(of: first.id).count == third.revision)
    }

    /// Registered, and then anything at all.
    @Test(arguments: StoreKind.allCases, [4, 5] as [UInt64])
    func aTicketIsAnsweredAsItWasThen(kind: StoreKind, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let floor = try Floor(kind)
        let store = floor.store
        let register = floor.by(Floor.anna)
        let registration = try floor.registration(
            of: floor.matter(),
            promises: [floor.draft(), floor.draft(.managerCallsBack, number: try PhoneNumber(parsing: "4402"))],
            agreed: "Пересчёт")
        let first = try store.register(registration, register)
        var answered: [(act: TicketAct, command: Command, answer: Ticket)] = []
        var ticket = first
        for _ in 0..<40 {
            let (act, command) = (RandomActTests.act(on: ticket, floor, &random), floor.by(Floor.lena))
            floor.clock.advance(.minutes(Int.random(in: 0...90, using: &random)))
            // Refused acts have no answer to give again.
            guard let answer = try? store.perform(act, on: ticket.number, command) else { continue }
            answered.append((act, command, answer))
            ticket = answer
        }
        #expect(answered.count > 8)
        let now = try store.ticket(first.number)
        let events = try store.history(of: first.number, after: nil, limit: 1000).count
        for (act, command, answer) in answered {
            #expect(try store.perform(act, on: first.number, command) == answer)
        }
        #expect(try store.register(registration, register) == first)
        #expect(try store.ticket(first.number) == now)
        #expect(try store.history(of: first.number, after: nil, limit: 1000).count == events)
    }
}
