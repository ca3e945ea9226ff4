import Domain
import Store
import Testing
import Time

@Suite struct TicketActTests {
    @Test(arguments: StoreKind.allCases)
    func fromClaimToKept(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket()
        let decided = try floor.decide(ticket)
        #expect(decided.stage == .decided)
        #expect(decided.claim == nil)
        #expect(try floor.store.page(.toContact, after: nil, limit: 5).rows.map(\.number) == [ticket.number])
        let closed = try floor.act(.keep(ticket.promises[0].id, Floor.called, next: nil), on: ticket, by: Floor.boris)
        #expect(closed.stage == .closed)
        #expect(try floor.console().ticket(ticket.number) == closed)
        let kinds = try floor.store.history(of: ticket.number, after: nil, limit: 20).map(\.fact.kind)
        #expect(kinds == [.registered, .promised, .claimed, .decided, .contacted, .kept, .closed])
        let counters = try floor.store.counters()
        #expect(counters.open == 0 && counters.closedToday == 1 && counters.registeredToday == 1)
        #expect(counters.dueToday == 0 && counters.toContact == 0)
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func aStaleOwnerCantDecide(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket()
        let first = try floor.act(.claim, on: ticket, by: Floor.lena)
        #expect(throws: StoreError.ticket(.claimedBy(Floor.lena))) { try floor.act(.claim, on: ticket) }
        #expect(try floor.store.page(.mine(Floor.lena), after: nil, limit: 5).rows.count == 1)
        #expect(try floor.store.counters().claimed == 1)
        floor.clock.advance(.seconds(901))
        #expect(try floor.store.counters().claimed == 0)
        #expect(try floor.store.page(.urgent, after: nil, limit: 5).rows.map(\.claimedBy) == [nil])
        let second = try floor.act(.claim, on: ticket)
        #expect(second.generation == first.generation + 1)
        let decision = Decision(outcome: .granted, words: "Да", by: Floor.lena, at: floor.clock.now)
        #expect(throws: StoreError.ticket(.claimLost)) {
            try floor.act(
                .decide(decision, generation: first.generation, leaving: .nothing), on: ticket, by: Floor.lena)
        }
        #expect(throws: StoreError.notAllowed(Floor.anna, needs: [.specialist, .lead])) {
            try floor.act(.claim, on: ticket, by: Floor.anna)
        }
        try floor.act(.release(generation: second.generation), on: ticket)
        #expect(try floor.store.ticket(ticket.number).claim == nil)
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func whatIsOwedStaysOwed(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket()
        let owed = ticket.promises[0].id
        #expect(throws: StoreError.ticket(.nothingWouldBeOwed)) {
            try floor.act(.keep(owed, Floor.called, next: nil), on: ticket)
        }
        let renewed = try floor.act(.renew(owed, Floor.called, as: floor.draft(within: .days(7))), on: ticket)
        #expect(renewed.promises.map(\.state.word) == ["renewed", "live"])
        #expect(try floor.console().ticket(ticket.number) == renewed)
        #expect(throws: StoreError.ticket(.promiseNotLive(owed, "renewed"))) {
            try floor.act(.keep(owed, Floor.called, next: nil), on: ticket)
        }
        let withdrawn = try floor.act(.withdraw(reason: "Не надо"), on: ticket, by: Floor.anna)
        #expect(withdrawn.stage == .closed)
        let again = try floor.act(.reopen(reason: "Опять", floor.draft(.managerCallsBack)), on: ticket)
        #expect(again.stage == .open)
        #expect(try floor.console().ticket(ticket.number) == again)
        #expect(try floor.store.counters().closedToday == 0)
        let nowhere = try #require(TicketNumber(serial: 99))
        #expect(throws: StoreError.noSuchTicket(nowhere)) {
            try floor.store.perform(.claim, on: nowhere, floor.by(Floor.sasha))
        }
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func unreachableOnlyAfterTheLadder(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket(promises: [floor.draft(within: .days(20))])
        let owed = ticket.promises[0].id
        for attempt in 0..<5 {
            #expect(throws: StoreError.ticket(.ladderNotClimbed(attempts: 5, days: 3))) {
                try floor.act(.giveUp(owed), on: ticket)
            }
            try floor.act(.attempt(owed, .noAnswer, note: attempt == 0 ? "Гудки" : nil), on: ticket, by: Floor.boris)
            floor.clock.advance(.hours(13))
        }
        let given = try floor.act(.giveUp(owed), on: ticket)
        #expect(given.stage == .closed)
        #expect(given.attempts.map(\.note) == ["Гудки", nil, nil, nil, nil])
        #expect(try floor.console().ticket(ticket.number) == given)
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func historyIsPaged(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket()
        for number in 0..<5 { try floor.act(.note("заметка \(number)"), on: ticket) }
        var words: [String] = []
        var after: Int64?
        while case let page = try floor.store.history(of: ticket.number, after: after, limit: 2), let last = page.last {
            words += page.compactMap(\.fact.words)
            after = last.sequence
        }
        #expect(words == (0..<5).map { "заметка \($0)" })
    }

    @Test(arguments: StoreKind.allCases)
    func figuresOfTheDay(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.decide(floor.ticket(cause: "bill"))
        _ = try floor.ticket(cause: "bill")
        _ = try floor.ticket(promises: [floor.draft(within: .hours(3))], cause: "tariff")
        _ = try floor.ticket(promises: [floor.draft(within: .hours(20))], cause: nil)
        let counters = try floor.store.counters()
        #expect(counters.open == 4 && counters.undecided == 3 && counters.toContact == 1)
        #expect(counters.dueToday == 1 && counters.dueTomorrow == 1 && counters.registeredToday == 4)
        let causes = try floor.store.causes(since: floor.clock.now, limit: 5)
        #expect(causes.map(\.cause) == ["bill", "tariff"] && causes.map(\.count) == [2, 1])
        floor.clock.advance(.days(1))
        #expect(try floor.store.counters().registeredToday == 0)
        #expect(try floor.store.ticket(ticket.number).stage == .decided)
    }
}
