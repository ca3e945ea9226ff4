import Domain
import Store
import Testing
import Time

@Suite struct RegisteringTests {
    @Test(arguments: StoreKind.allCases)
    func aTicketIsWhatWasSaid(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let run = try floor.matter("Счёт вырос")
        let ticket = try floor.store.register(floor.registration(of: run), floor.by(Floor.anna))
        #expect(ticket.number.description == "1-3")
        #expect(ticket.stage == .open)
        #expect(ticket.statement == "Счёт вырос")
        #expect(ticket.isStatementConfirmed)
        #expect(ticket.promises.map(\.due) == [floor.clock.now + .days(5)])
        #expect(ticket.promises.map(\.number) == [ticket.caller.phone])
        #expect(try floor.console().ticket(ticket.number) == ticket)
        let history = try floor.store.history(of: ticket.number, after: nil, limit: 10)
        #expect(history.map(\.fact.kind) == [.registered, .promised])
        #expect(history.allSatisfy { $0.by == Floor.anna && $0.at == TestClock.start })
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func whatWasAgreedIsDecided(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let number = try PhoneNumber(parsing: "112")
        let ticket = try floor.ticket(
            promises: [floor.draft(.carryOut), floor.draft(.managerCallsBack, number: number)], agreed: "Пересчёт")
        #expect(ticket.stage == .decided)
        #expect(ticket.decision?.outcome == .agreed)
        #expect(ticket.promises.map(\.id.value) == [1, 2])
        #expect(ticket.promises[1].number == number)
        #expect(try floor.store.ticket(ticket.number) == ticket)
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func refusesAndThenNothingIsThere(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let run = try floor.matter()
        let good = try floor.registration(of: run)
        func refused(_ error: StoreError, by login: Login = Floor.anna, _ change: (inout Registration) -> Void) throws {
            var registration = good
            change(&registration)
            #expect(throws: error) { try floor.store.register(registration, floor.by(login)) }
        }
        try refused(.nothingPromised) { $0.promises = [] }
        try refused(.ticket(.dueInThePast)) { $0.promises[0].due = floor.clock.now }
        try refused(.staleRun(run.id)) { $0.revision -= 1 }
        try refused(.staleRun(run.id)) { $0.generation += 1 }
        try refused(.staleRun(run.id), by: Floor.boris) { _ in }
        try refused(.notAllowed(Floor.exchange, needs: [.operator, .specialist, .lead]), by: Floor.exchange) { _ in }
        try refused(.ticket(.wordsMissing)) { $0.agreed = " " }
        try refused(.tooLong("subject", limit: 500, length: 501)) { $0.subject.ru = String(repeating: "ё", count: 501) }
        let first = try floor.store.register(good, floor.by(Floor.anna))
        #expect(first.number.serial == 1)
        // One matter, one ticket.
        #expect(throws: StoreError.staleRun(run.id)) { try floor.store.register(good, floor.by(Floor.anna)) }
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func askedAgainItIsTheSameTicket(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let registration = try floor.registration(of: floor.matter())
        let command = floor.by(Floor.anna)
        let ticket = try floor.store.register(registration, command)
        #expect(try floor.console().register(registration, command) == ticket)
        #expect(try floor.store.page(.newest, after: nil, limit: 10).rows.count == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func theSameMatterIsAddedToItsTicket(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket()
        let again = try floor.matter("Теперь и телевидение отключили")
        let added = try floor.store.add(
            again.id, revision: again.revision, generation: again.generation, to: ticket.number, floor.by(Floor.anna))
        #expect(added == ticket)
        let last = try #require(try floor.store.history(of: ticket.number, after: nil, limit: 10).last)
        #expect(last.fact.kind == .addedTo)
        #expect(last.fact.words == "Теперь и телевидение отключили")
        #expect(try floor.store.search("телевид", before: nil, limit: 5).rows.map(\.number) == [ticket.number])
        #expect(try floor.store.page(.newest, after: nil, limit: 10).rows.count == 1)
        let third = try floor.matter()
        try floor.act(.withdraw(reason: "Передумала"), on: ticket)
        #expect(throws: StoreError.ticket(.closed)) {
            try floor.store.add(
                third.id, revision: third.revision, generation: 1, to: ticket.number, floor.by(Floor.anna))
        }
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func toldOnceTheCallerHeardIt(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket()
        #expect(ticket.promises.map(\.toldAt) == [nil])
        floor.clock.advance(.minutes(1))
        let run = try floor.record([.told], in: floor.store.run(ticket.run), by: Floor.anna)
        #expect(try floor.store.ticket(ticket.number).promises.map(\.toldAt) == [floor.clock.now])
        _ = try floor.record([.told], in: run, by: Floor.anna)
        let history = try floor.store.history(of: ticket.number, after: nil, limit: 9)
        #expect(history.map(\.fact.kind) == [.registered, .promised, .told])
    }

    @Test("what the caller added after confirming can be read in the ticket", arguments: StoreKind.allCases)
    func additionsAreInTheHistory(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let run = try floor.record(
            [.statementAdded("И ещё телефон молчит"), .statementAdded("И роутер")], in: floor.matter(), by: Floor.anna)
        let ticket = try floor.store.register(floor.registration(of: run), floor.by(Floor.anna))
        let history = try floor.store.history(of: ticket.number, after: nil, limit: 10).map(\.fact)
        #expect(history.map(\.kind) == [.registered, .stated, .stated, .promised])
        #expect(history.compactMap(\.words) == ["И ещё телефон молчит", "И роутер"])
        #expect(try floor.findings() == [])
    }
}
