import Testing
import Time

@testable import Domain

/// A clock is missed as of its own time, whoever notices it and whatever they were about to do.
@Suite struct ClockMissTests {
    private static let due = Sample.zone.instant(of: Sample.zone.day(at: Bench.start) + 3, at: .endOfDay)

    private func bench(_ ends: ClockEnd = .done) throws -> Bench { try Bench([.days(3, "x", ends: ends)]) }

    @Test func itIsMissedOnceAsOfItsTime() throws {
        var bench = try bench()
        #expect(bench.ticket.missDue(at: Self.due - .milliseconds(1)).isEmpty)
        let missed = bench.ticket.missDue(at: Self.due + .days(3))
        #expect(missed.map(\.missedAt) == [Self.due])
        #expect(bench.ticket.missDue(at: Self.due + .days(4)).isEmpty)
        #expect(try bench.clock("x").due == Self.due && bench.clock("x").isRunning)
    }

    /// Nobody had looked before any of these.
    @Test(arguments: [
        TicketAct.finish("x", words: "Done"), .withdraw(reason: "No"), .note("late"), .claim, .pause(Bench.waiting),
    ])
    func anActAfterItsTimeDoesntHideIt(_ act: TicketAct) throws {
        var bench = try bench()
        let before = bench.ticket
        try bench.act(act, after: .days(10))
        #expect(try bench.clock("x").missedAt == Self.due)
        #expect(bench.ticket.missed(since: before).map(\.id) == ["x"])
        #expect(bench.ticket.missed(since: bench.ticket).isEmpty)
    }

    @Test func aRefusedActFindsNothing() throws {
        var bench = try bench()
        bench.now = Bench.start + .days(10)
        #expect(bench.refusal(of: .note(" ")) == .wordsMissing)
        #expect(try bench.clock("x").missedAt == nil)
    }

    @Test(arguments: [(false, -1, false), (true, -1, false), (false, 0, true), (true, 0, true)])
    func aNoticeRecordedLateCountsAsOfWhenItWasGiven(isKnown: Bool, milliseconds: Int, isMissed: Bool) throws {
        var bench = try bench(.answered)
        bench.now = Bench.start + .hours(1)
        try bench.decide()
        bench.now = Self.due + .days(2)
        if isKnown { _ = bench.ticket.missDue(at: bench.now) }
        let sent = Self.due + .milliseconds(milliseconds)
        try bench.act(.notify(bench.notice(.answer, at: sent)))
        #expect(try bench.clock("x").state == .met(at: sent))
        #expect(try bench.clock("x").missedAt == (isMissed ? Self.due : nil))
    }

    /// Told Friday, counted to Monday since: Friday is missed, and telling Monday takes nothing back, but what turns out to
    /// have been done by Friday does.
    @Test(arguments: [(Duration.milliseconds(-1), false), (.zero, true), (.hours(2), true)])
    func aDateToldAnewTakesNoMissBack(_ answered: Duration, isMissed: Bool) throws {
        let friday = Sample.zone.day(at: Bench.start) + 2
        var bench = try Bench([.days(2, "x", ends: .answered, lastDayOff: .next)])
        try bench.decide()
        try bench.act(.tellClock("x", bench.notice(.notice)))
        let told = try #require(try bench.clock("x").told)
        bench.setting.calendar = Bench.calendar(off: [friday])
        _ = try bench.ticket.recount(in: bench.setting)
        #expect(try bench.clock("x").counted == told + .days(3) && bench.clock("x").due == told)
        bench.now = told + .hours(1)
        try bench.act(.tellClock("x", bench.notice(.notice)))
        #expect(try bench.clock("x").missedAt == told && bench.clock("x").due == told + .days(3))
        bench.now = told + .hours(3)
        try bench.act(.notify(bench.notice(.answer, at: told + answered)))
        #expect(try bench.word("x") == "met")
        #expect(try bench.clock("x").missedAt == (isMissed ? told : nil))
    }

    @Test func whatIsRegisteredTooLateWasMissed() throws {
        let received = Bench.start - .days(5)
        let bench = try Bench(
            [.days(3, "x", ends: .registered, from: .received), .days(9, "y", ends: .registered, from: .received)],
            receivedAt: received)
        #expect(
            try bench.clock("x").missedAt == Sample.zone.instant(of: Sample.zone.day(at: received) + 3, at: .endOfDay))
        #expect(try bench.clock("y").missedAt == nil)
        #expect(bench.ticket.missed(since: nil).map(\.id) == ["x"])
    }

    @Test func warningsComeInTurn() throws {
        let bench = try bench()
        let clock = try bench.clock("x")
        #expect(clock.warning(at: Self.due - .days(1) - .milliseconds(1)) == nil)
        #expect(clock.warning(at: Self.due - .days(1)) == .days(1))
    }

    @Test func theMostUrgentComesFirstAndWhatStandsLast() throws {
        var bench = try Bench([
            .days(9, "late", ends: .done), .days(3, "soon", ends: .done), .days(5, "over", ends: .done),
        ])
        try bench.act(.finish("over", words: "Done"))
        #expect(bench.ticket.proceedings.byUrgency.map(\.id) == ["soon", "late"])
    }
}
