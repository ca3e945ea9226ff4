import Domain
import Store
import Testing
import Time

@Suite struct BreakingTests {
    @Test(arguments: StoreKind.allCases)
    func brokenOnceAsOfItsTimeAndStillOwed(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let late = try floor.ticket(promises: [
            floor.draft(within: .hours(1)), floor.draft(.carryOut, within: .hours(2)),
        ])
        let due = late.promises.map(\.due)
        _ = try floor.ticket()
        #expect(try floor.store.breakDue(limit: 10, floor.by(Floor.anna)) == [])
        floor.clock.advance(.hours(9))
        // Counted as broken before anybody has looked.
        #expect(try floor.store.counters().broken == 2)
        let broken = try floor.store.breakDue(limit: 1, floor.by(Floor.boris))
        #expect(broken.map(\.promise.brokenAt) == due)
        #expect(try floor.console().breakDue(limit: 10, floor.by(Floor.lena)) == [])
        let counters = try floor.store.counters()
        #expect(counters.broken == 2 && counters.open == 2 && counters.dueToday == 0)
        let list = try floor.store.page(.broken, after: nil, limit: 5)
        #expect(list.rows.map(\.number) == [late.number])
        #expect(list.rows.map(\.isBroken) == [true])
        let history = try floor.store.history(of: late.number, after: nil, limit: 20).suffix(2)
        #expect(history.map(\.fact.kind) == [.broken, .broken])
        #expect(history.map(\.at) == due)
        let ticket = try floor.store.ticket(late.number)
        #expect(ticket.livePromises.count == 2)
        try floor.act(.withdraw(reason: "Поздно"), on: ticket)
        #expect(try floor.store.counters().broken == 0)
        #expect(try floor.store.page(.broken, after: nil, limit: 5).rows.isEmpty)
        #expect(try floor.findings() == [])
    }

    /// Nobody had looked before; the lead hears of it all the same.
    @Test(arguments: StoreKind.allCases)
    func anActAfterItsTimeDoesntHideIt(kind: StoreKind) throws {
        for (act, word) in [
            (TicketAct.keep(PromiseID(1), Floor.called, next: nil), "kept"),
            (.withdraw(reason: "Не надо"), "withdrawn"),
            (.note("Ищем"), "live"),
        ] {
            let floor = try Floor(kind)
            let ticket = try floor.decide(try floor.ticket(promises: [floor.draft(within: .hours(1))]))
            let due = ticket.promises[0].due
            floor.clock.advance(.hours(3))
            let after = try floor.act(act, on: ticket)
            #expect(after.promises.map(\.brokenAt) == [due] && after.promises.map(\.state.word) == [word])
            #expect(try floor.console().ticket(ticket.number) == after)
            let broken = try #require(try floor.story(of: ticket).first { $0.fact.kind == .broken })
            #expect(broken.at == due)
            #expect(try floor.store.alerts(limit: 10).map(\.kind) == [.promiseBroken])
            #expect(try floor.store.breakDue(limit: 10, floor.by(Floor.anna)) == [])
            #expect(try floor.store.counters().broken == (word == "live" ? 1 : 0))
            #expect(try floor.findings() == [])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func askedAgainWhileItIsFull(kind: StoreKind) throws {
        let floor = try Floor(kind)
        for _ in 0..<5 { _ = try floor.ticket(promises: [floor.draft(within: .hours(1))]) }
        floor.clock.advance(.hours(1))
        var counts: [Int] = []
        while case let found = try floor.store.breakDue(limit: 2, floor.by(Floor.exchange)), !found.isEmpty {
            counts.append(found.count)
        }
        #expect(counts == [2, 2, 1])
        #expect(try floor.findings() == [])
    }
}
