import Domain
import Store
import StoreSQLite
import Testing
import Time

@Suite struct MatterTests {
    @Test(arguments: StoreKind.allCases)
    func whatIsRecordedReplays(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        var run = try floor.begin(in: call.id, by: Floor.anna)
        run = try floor.record(
            [
                .answered("amount", .money(kopecks: 120_050)), .stated("Списали дважды"), .statementConfirmed,
                .permissionAsked(granted: true), .offered("refund", amountKopecks: 5000),
                .responded("refund", .accepted),
                .callbackWished(CallbackWish(askFor: "Мария")), .managerWished(ManagerWish(name: "Котова")),
            ], in: run, by: Floor.anna)
        run = try floor.record([.went(to: "close"), .abuseWarned], in: run, by: Floor.anna)
        #expect(run.revision == 11)
        let console = try floor.console()
        #expect(try console.run(run.id) == run)
        #expect(try console.runs(of: call.id) == [run])
        let events = try console.events(of: run.id)
        #expect(try Run(id: run.id, replaying: events) == run)
        #expect(try console.source(of: Floor.version) == "title: Жалоба")
        #expect(try floor.store.alerts(limit: 9).map(\.kind) == [.managerAsked])
    }

    @Test(arguments: StoreKind.allCases)
    func aRefusedFactRefusesAllOfThem(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        let run = try floor.begin(in: call.id, by: Floor.anna)
        #expect(throws: StoreError.run(.nothingStated)) {
            try floor.record([.went(to: "close"), .statementConfirmed], in: run, by: Floor.anna)
        }
        for fact in [RunEvent.Fact.adopted, .resumed, .registered(try #require(TicketNumber(serial: 1)), waived: [])] {
            #expect(throws: StoreError.run(.doesNotFit(fact.word, in: "active"))) {
                try floor.record([fact], in: run, by: Floor.anna)
            }
        }
        #expect(try floor.store.run(run.id) == run)
        #expect(try floor.store.events(of: run.id).count == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func aStaleConsoleWritesNothing(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        let old = try floor.begin(in: call.id, by: Floor.anna)
        let command = floor.by(Floor.anna)
        let facts: [RunEvent.Fact] = [.stated("Мои слова")]
        let new = try floor.store.record(facts, in: old.id, after: 1, generation: 1, command)
        #expect(try floor.console().record(facts, in: old.id, after: 1, generation: 1, command) == new)
        #expect(throws: StoreError.staleRun(old.id)) { try floor.record(facts, in: old, by: Floor.anna) }
        #expect(throws: StoreError.staleRun(old.id)) { try floor.record(facts, in: new, by: Floor.boris) }

        let adopted = try floor.store.adopt(old.id, in: nil, floor.by(Floor.boris))
        #expect((adopted.owner, adopted.generation) == (Floor.boris, 2))
        #expect(throws: StoreError.staleRun(old.id)) { try floor.record(facts, in: new, by: Floor.anna) }
        #expect(try floor.record(facts, in: adopted, by: Floor.boris).statement?.text == "Мои слова")
        let none = RunID(99)
        #expect(throws: StoreError.noSuchRun(none)) { try floor.store.run(none) }
        #expect(throws: StoreError.noSuchRun(none)) { try floor.store.adopt(none, in: nil, floor.by(Floor.boris)) }
    }

    @Test(arguments: StoreKind.allCases)
    func aDroppedCallerGoesOnWithSomebodyElse(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let first = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        var run = try floor.begin(in: first.id, by: Floor.anna)
        run = try floor.record([.stated("Второй счёт за месяц")], in: run, by: Floor.anna)
        // The operator wraps up without a word on the matter: it is kept all the same.
        try floor.finish(first.id, by: Floor.anna, .dropped)
        #expect(try floor.store.run(run.id).state.word == "suspended")

        let second = try floor.ring("y")
        #expect(throws: StoreError.notYourCall(second.id, nil)) {
            try floor.store.resume(run.id, in: second.id, floor.by(Floor.boris))
        }
        _ = try floor.take(Floor.boris)
        let resumed = try floor.store.resume(run.id, in: second.id, floor.by(Floor.boris))
        #expect(resumed.isActive && resumed.owner == Floor.boris && resumed.statement?.text == "Второй счёт за месяц")
        #expect(try floor.store.runs(of: second.id) == [resumed])
        #expect(try floor.store.runs(of: first.id) == [resumed])
        #expect(throws: StoreError.run(.doesNotFit("resumed", in: "active"))) {
            try floor.store.resume(run.id, in: second.id, floor.by(Floor.boris))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aRunSwitchedKeepsItsNewSource(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        let run = try floor.begin(in: call.id, by: Floor.anna)
        let other = ProcedureVersion(id: "fault", hash: "77")
        #expect(throws: StoreError.noSuchSource(other)) { try floor.store.source(of: other) }
        try floor.store.keepSource(other, "title: Авария", floor.by(Floor.anna))
        let switched = try floor.record(
            [.switched(to: other, step: "where", keeping: ["kind"])], in: run, by: Floor.anna)
        #expect(switched.procedure == other && switched.answers == ["kind": .option("bill")])
        #expect(try floor.store.source(of: other) == "title: Авария")
    }

    @Test(arguments: StoreKind.allCases)
    func aCallHandedOverTakesItsMattersAlong(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        let begun = try floor.begin(in: call.id, by: Floor.anna)
        let run = try floor.record([.stated("Телефон молчит")], in: begun, by: Floor.anna)
        let settled = try floor.record([.settled], in: floor.begin(in: call.id, by: Floor.anna), by: Floor.anna)
        // The first falls ill: a lead gives the call to another.
        try floor.happened(.handedOver(to: Floor.boris), to: call.id, by: Floor.lena)
        let adopted = try floor.store.run(run.id)
        #expect((adopted.owner, adopted.generation) == (Floor.boris, run.generation + 1))
        #expect(adopted.statement?.text == "Телефон молчит")
        #expect(try floor.store.run(settled.id) == settled, "what is ended stays as it ended")
        #expect(throws: StoreError.staleRun(run.id)) {
            try floor.record([.stated("Дописано позже")], in: run, by: Floor.anna)
        }
        #expect(try floor.record([.statementConfirmed], in: adopted, by: Floor.boris).owner == Floor.boris)
        let events = try floor.store.events(of: run.id)
        #expect(try Run(id: run.id, replaying: events) == floor.store.run(run.id))
    }

    @Test(arguments: StoreKind.allCases)
    func aMatterNobodyPutAwayIsOfferedToWhoHasTheCaller(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let first = try floor.ring("x")
        let number = try #require(first.number)
        func offered() throws -> [Run] {
            try floor.store.callerCard(for: number, account: nil, person: nil).unattended
        }
        _ = try floor.take(Floor.anna)
        let run = try floor.record(
            [.stated("Второй счёт")], in: floor.begin(in: first.id, by: Floor.anna), by: Floor.anna)
        #expect(try offered().isEmpty, "somebody speaks with them")
        try floor.happened(.hungUp(by: .caller), to: first.id, by: Floor.exchange)
        #expect(try offered() == [run])

        let second = try floor.ring("y")
        _ = try floor.take(Floor.boris)
        let adopted = try floor.store.adopt(run.id, in: second.id, floor.by(Floor.boris))
        #expect((adopted.owner, adopted.generation) == (Floor.boris, 2))
        #expect(try offered().isEmpty)
        // The first comes back and wraps up: what is another's now isn't suspended under them.
        try floor.happened(.wrappedUp(.dropped), to: first.id, by: Floor.anna)
        #expect(try floor.store.run(run.id) == adopted)
    }

    @Test(arguments: StoreKind.allCases)
    func whatIsAddedAfterRegisteringReachesTheTicket(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket()
        let run = try floor.store.run(ticket.run)
        _ = try floor.record([.statementAdded("Соседка слышала гудки")], in: run, by: Floor.anna)
        #expect(try floor.store.search("гудки", before: nil, limit: 9).rows.map(\.number) == [ticket.number])
        let last = try #require(floor.store.history(of: ticket.number, after: nil, limit: 99).last)
        #expect(last.fact == HistoryFact(.stated, words: "Соседка слышала гудки"))
        #expect(try floor.findings().isEmpty)
    }
}
