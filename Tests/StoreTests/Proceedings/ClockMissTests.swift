import Domain
import Store
import Testing
import Time

@Suite struct ClockMissTests {
    @Test(arguments: StoreKind.allCases)
    func missedOnceAsOfItsTimeAmongAllConsoles(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let consoles = try (0..<3).map { _ in try floor.console() }
        let ticket = try floor.ticket(under: [
            Floor.hours(1, "first"), Floor.hours(2, "second"), Floor.hours(90, "third"),
        ])
        _ = try floor.ticket(under: [Floor.hours(50, "other")])
        let due = ticket.proceedings.clocks.compactMap(\.due)
        for console in consoles { #expect(try console.missDue(limit: 10, floor.by(Floor.anna)) == []) }
        floor.clock.advance(.hours(9))
        // Counted before anybody has looked.
        #expect(try floor.store.counters().missed == 2)
        let found = try consoles.flatMap { try $0.missDue(limit: 10, floor.by(Floor.boris)) }
        #expect(
            found == [
                MissedClock(ticket: ticket.number, clock: "first", due: due[0]),
                MissedClock(ticket: ticket.number, clock: "second", due: due[1]),
            ])
        #expect(try floor.store.counters().missed == 2)
        let after = try floor.store.ticket(ticket.number)
        #expect(after.proceedings.clocks.map(\.missedAt) == [due[0], due[1], nil])
        #expect(after.proceedings.clocks.allSatisfy { $0.isRunning })
        let told = try floor.story(of: ticket).suffix(2)
        #expect(told.map(\.fact.kind) == [.clockMissed, .clockMissed] && told.map(\.at) == Array(due[..<2]))
        let alerts = try floor.store.alerts(limit: 10)
        #expect(alerts.map(\.kind) == [.clockMissed, .clockMissed] && alerts.map(\.words) == ["second", "first"])
        #expect(alerts.map(\.ticket) == [ticket.number, ticket.number])
        // In the language of whoever reads it.
        #expect(alerts.map(\.clock) == ["second", "first"].map { Wording(ru: "Час", en: $0) })
        try floor.act(.finish("first", words: "Сделано"), on: ticket)
        #expect(try floor.store.counters().missed == 1)
        try floor.act(.withdraw(reason: "Не надо"), on: ticket)
        #expect(try floor.store.counters().missed == 0)
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func askedAgainWhileItIsFull(kind: StoreKind) throws {
        let floor = try Floor(kind)
        for _ in 0..<5 { _ = try floor.ticket(under: [Floor.hours(1, "x")]) }
        floor.clock.advance(.hours(1))
        var counts: [Int] = []
        while case let found = try floor.store.missDue(limit: 2, floor.by(Floor.exchange)), !found.isEmpty {
            counts.append(found.count)
        }
        #expect(counts == [2, 2, 1])
        #expect(try floor.findings() == [])
    }

    /// Nobody had looked before; the lead hears of it all the same.
    @Test(arguments: StoreKind.allCases)
    func anActAfterItsTimeDoesntHideIt(kind: StoreKind) throws {
        for (act, word) in [
            (TicketAct.finish("x", words: "Сделано"), "met"), (.withdraw(reason: "Не надо"), "withdrawn"),
            (.note("Ищем"), "running"),
        ] {
            let floor = try Floor(kind)
            let ticket = try floor.ticket(under: [Floor.hours(1, "x")])
            let due = try #require(ticket.proceedings.clock("x")?.due)
            floor.clock.advance(.hours(3))
            let after = try floor.act(act, on: ticket)
            #expect(after.proceedings.clock("x")?.missedAt == due && after.proceedings.clock("x")?.state.word == word)
            #expect(try floor.console().ticket(ticket.number) == after)
            let missed = try #require(try floor.story(of: ticket).first { $0.fact.kind == .clockMissed })
            #expect(missed.at == due)
            #expect(try floor.store.alerts(limit: 10).map(\.kind) == [.clockMissed])
            #expect(try floor.store.missDue(limit: 10, floor.by(Floor.anna)) == [])
            #expect(try floor.store.counters().missed == (word == "running" ? 1 : 0))
            #expect(try floor.findings() == [])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aRegistrationThatComesTooLateIsTold(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let run = try floor.matter()
        floor.clock.advance(.days(5))
        var registration = try floor.registration(of: run)
        registration.clocks = [try Floor.clock("registration", days: 3, ends: .registered, from: .received)]
        let ticket = try floor.store.register(registration, floor.by(Floor.anna))
        #expect(ticket.proceedings.clocks.map { $0.missedAt != nil } == [true])
        #expect(try floor.store.alerts(limit: 10).map(\.kind) == [.clockMissed])
        #expect(try floor.console().ticket(ticket.number) == ticket)
        #expect(try floor.findings() == [])
    }

    /// The caller was cut off on Monday and rang again on Thursday: it was received on Monday.
    @Test(arguments: StoreKind.allCases, [true, false])
    func receivedIsTheCallInWhichTheMatterBegan(kind: StoreKind, isAdopted: Bool) throws {
        let floor = try Floor(kind)
        let first = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        let begun = try floor.record(
            [.stated("Второй счёт"), .statementConfirmed], in: floor.begin(in: first.id, by: Floor.anna), by: Floor.anna
        )
        if isAdopted {
            try floor.happened(.hungUp(by: .caller), to: first.id, by: Floor.anna)
        } else {
            try floor.finish(first.id, by: Floor.anna, .dropped)
        }
        var run = begun
        for again in ["y", "z"] {
            floor.clock.advance(.hours(36))
            let call = try floor.ring(again)
            _ = try floor.take(Floor.boris)
            run =
                isAdopted && again == "y"
                ? try floor.store.adopt(begun.id, in: call.id, floor.by(Floor.boris))
                : try floor.store.resume(begun.id, in: call.id, floor.by(Floor.boris))
            if again == "y", isAdopted {
                try floor.happened(.hungUp(by: .caller), to: call.id, by: Floor.boris)
                try floor.happened(.wrappedUp(.dropped), to: call.id, by: Floor.boris)
            } else if again == "y" {
                try floor.finish(call.id, by: Floor.boris, .dropped)
            }
        }
        var registration = try floor.registration(of: run)
        registration.clocks = [try Floor.clock("answer", days: 30, from: .received)]
        let ticket = try floor.store.register(registration, floor.by(Floor.boris))
        #expect(ticket.proceedings.clock("answer")?.startedAt == first.rangAt)
        #expect(try floor.findings() == [])
    }

    /// The letter went in time, and nobody entered it before the clock was found missed.
    @Test(arguments: StoreKind.allCases)
    func aNoticeThatWentInTimeTakesTheMissBack(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket(under: [Floor.hours(48, "receipt", ends: .acknowledged)])
        floor.clock.advance(.hours(60))
        #expect(try floor.store.missDue(limit: 5, floor.by(Floor.lena)).count == 1)
        #expect(try floor.store.counters().missed == 1)
        let sent = floor.clock.now - .hours(20)
        let after = try floor.act(.notify(floor.notice(.acknowledgement, at: sent)), on: ticket)
        #expect(after.proceedings.clocks.map(\.state) == [.met(at: sent)])
        #expect(after.proceedings.clocks.map(\.missedAt) == [nil])
        #expect(try floor.console().ticket(ticket.number) == after)
        #expect(try floor.store.counters().missed == 0)
        #expect(try floor.findings() == [])
    }

    /// Nothing is counted meanwhile, and what a caller was told is watched and missed as any other date.
    @Test(arguments: StoreKind.allCases)
    func aToldDateIsWatchedWhileTheClockStands(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket(under: [Floor.clock("x", days: 3), Floor.clock("y", days: 2)])
        let told = try #require(ticket.proceedings.clock("x")?.due)
        try floor.act(.tellClock("x", floor.notice(.notice)), on: ticket)
        let paused = try floor.act(.pause(Floor.waiting), on: ticket)
        #expect(paused.proceedings.clocks.map(\.due) == [told, nil])
        #expect(try floor.console().ticket(ticket.number) == paused)
        let risks = try floor.store.clocksAtRisk(limit: 5)
        #expect(risks.map(\.due) == [told] && risks.map(\.isInConflict) == [true])
        #expect(try floor.store.page(.clocks, after: nil, limit: 5).rows.map(\.clockDue) == [told])
        #expect(try floor.findings() == [])
        // A changed calendar leaves it as it stands.
        _ = try floor.store.use(Floor.calendar(), floor.by(Floor.root))
        while try !floor.store.recountClocks(limit: 1, floor.by(Floor.root)).isDone {}
        #expect(try floor.store.ticket(ticket.number) == paused)
        floor.clock.advance(.days(9))
        #expect(try floor.store.missDue(limit: 5, floor.by(Floor.anna)).map(\.due) == [told])
        let anew = try floor.act(.endPause, on: ticket)
        #expect(anew.proceedings.clock("x")?.counted.map { $0 > floor.clock.now } == true)
        #expect(anew.proceedings.clock("x")?.due == told && anew.proceedings.clock("x")?.missedAt == told)
        #expect(try floor.console().ticket(ticket.number) == anew)
        #expect(try floor.store.counters().missed == 1)
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func theListAndTheWatchGoByWhatFallsDueFirst(kind: StoreKind) throws {
        let floor = try Floor(kind)
        for hours in [[50, 7], [20], [], [90, 30], [20, 200]] {
            _ = try floor.ticket(under: hours.map { try Floor.hours($0, Name("h\($0)")) })
        }
        var serials: [Int] = []
        var after: PageKey?
        repeat {
            let page = try floor.store.page(.clocks, after: after, limit: 2)
            serials += page.rows.map(\.number.serial)
            after = page.next
        } while after != nil
        #expect(serials == [1, 2, 5, 4])
        floor.clock.advance(.hours(8))
        _ = try floor.store.missDue(limit: 5, floor.by(Floor.lena))
        let claimed = try floor.act(.claim, on: floor.store.ticket(try #require(TicketNumber(serial: 2))))
        let risks = try floor.store.clocksAtRisk(limit: 3)
        #expect(risks.map(\.clock.en) == ["h7", "h20", "h20", "h50", "h200"])
        #expect(risks.map(\.isMissed) == [true, false, false, false, false])
        #expect(risks.map(\.claimedBy) == [nil, claimed.claim?.by, nil, nil, nil])
        #expect(risks.allSatisfy { $0.subject == Floor.subject && !$0.isInConflict })
        // What ends leaves the list with its ticket's last clock.
        _ = try floor.act(.finish("h20", words: "Сделано"), on: claimed)
        #expect(try floor.store.page(.clocks, after: nil, limit: 9).rows.map(\.number.serial) == [1, 5, 4])
    }
}
