import Testing
import Time

@testable import Domain

/// Clocks stand still for the reasons of their rules, all at once, and go on where they stood.
@Suite struct PauseTests {
    private static let other = PauseReason("court")

    @Test func whatStandsIsntDue() throws {
        var bench = try Bench([.days(7, "answer", ends: .answered), .days(2, "sent", ends: .registered)])
        let due = try #require(try bench.clock("answer").due)
        let facts = try bench.act(.pause(Bench.waiting), after: .days(1))
        #expect(facts.map(\.kind) == [.paused, .clockRecounted])
        #expect(try bench.clock("answer").due == nil && bench.clock("answer").isRunning)
        #expect(bench.ticket.missDue(at: due + .days(100)).isEmpty)
        #expect(bench.refusal(of: .pause(Bench.waiting)) == .alreadyPaused)
        // Of the three days that passed, two were whole.
        try bench.act(.endPause, after: .days(3))
        #expect(try bench.clock("answer").due == due + .days(2))
        #expect(bench.ticket.proceedings.pauses.map(\.to) == [bench.now])
        #expect(bench.refusal(of: .endPause) == .notPaused)
    }

    @Test func onlyForAReasonThatARunningClockKnows() throws {
        var bench = try Bench([.days(7, "answer", ends: .answered)])
        #expect(bench.refusal(of: .pause(Self.other)) == .nothingPausesFor(Self.other, known: [Bench.waiting]))
        try bench.act(.decide(bench.decision(.explained), generation: claimed(&bench), leaving: .nothing))
        try bench.act(.notify(bench.notice(.answer)))
        #expect(bench.refusal(of: .pause(Bench.waiting)) == .nothingPausesFor(Bench.waiting, known: []))
    }

    private func claimed(_ bench: inout Bench) throws -> Int {
        try bench.act(.claim)
        return bench.ticket.generation
    }

    @Test func onePauseThatLastedNoTimeWasNone() throws {
        var bench = try Bench([.days(7, "answer", ends: .answered)])
        let due = try bench.clock("answer").due
        try bench.act(.pause(Bench.waiting))
        try bench.act(.endPause)
        #expect(bench.ticket.proceedings.pauses.isEmpty)
        #expect(try bench.clock("answer").due == due)
    }

    @Test func aDateThatWasToldStandsWhileTheClockDoes() throws {
        var bench = try Bench([
            .days(7, "answer", ends: .answered, said: true), .days(2, "report", ends: .done),
        ])
        try bench.act(.tell(PromiseID(1)))
        let told = try #require(try bench.clock("answer").told)
        try bench.act(.pause(Bench.waiting))
        // Nothing is counted, and what was told binds us.
        #expect(try bench.clock("answer").counted == nil && bench.clock("answer").due == told)
        #expect(try bench.clock("answer").isInConflict && !bench.clock("report").isInConflict)
        #expect(bench.ticket.proceedings.byUrgency.map(\.id) == ["answer", "report"])
        #expect(try bench.clock("answer").warning(at: told - .days(1)) == .days(1))
        try bench.act(.endPause, after: .days(4))
        #expect(try bench.clock("answer").told == told && bench.clock("answer").isInConflict)
        #expect(try bench.clock("answer").due == told)
    }

    /// It is missed as any other, and counted again once the clock goes on.
    @Test func aDateThatWasToldIsMissedWhileTheClockStands() throws {
        var bench = try Bench([.days(7, "answer", ends: .answered, said: true)])
        try bench.act(.tell(PromiseID(1)))
        let told = try #require(try bench.clock("answer").told)
        try bench.act(.pause(Bench.waiting))
        #expect(bench.refusal(of: .tellClock("answer", bench.notice(.notice))) == .clockStands("answer"))
        bench.now = told + .days(2)
        try bench.act(.note("late"))
        #expect(try bench.clock("answer").missedAt == told)
        try bench.act(.endPause)
        let counted = try #require(try bench.clock("answer").counted)
        #expect(counted > told + .days(2))
        try bench.act(.tellClock("answer", bench.notice(.notice)))
        #expect(try bench.clock("answer").told == counted && !bench.clock("answer").isInConflict)
        #expect(try bench.clock("answer").missedAt == told)
    }

    @Test func whatWasMissedBeforeStaysMissed() throws {
        var bench = try Bench([.days(3, "x", ends: .done)])
        let due = try bench.clock("x").due
        try bench.act(.pause(Bench.waiting), after: .days(9))
        #expect(try bench.clock("x").missedAt == due && bench.clock("x").due == due)
    }

    /// Asked for its derivation long after, a clock that ended, or was missed, says what it said then.
    @Test func whatCameAfterwardsIsNoPartOfHowItWasCounted() throws {
        var bench = try Bench([
            .days(20, "met", ends: .done), .days(3, "missed", ends: .done), .days(30, "standing", ends: .done),
            .days(60, "runs", ends: .done),
        ])
        try bench.act(.finish("met", words: "Done"), after: .days(5))
        try bench.act(.pause(Bench.waiting), after: .days(5))
        try bench.act(.finish("standing", words: "Done"), after: .days(2))
        try bench.act(.endPause, after: .days(4))
        for id in ["met", "missed", "runs"] as [ClockID] {
            let clock = try bench.clock(id)
            guard case .runs(let derivation) = try bench.ticket.proceedings.reading(of: clock, in: bench.setting) else {
                Issue.record("\(id) stands")
                continue
            }
            #expect(derivation.due == clock.counted, "\(id)")
        }
        let standing = try bench.clock("standing")
        #expect(standing.counted == nil)
        guard
            case .stands(since: _, Bench.waiting, passed: 10) = try bench.ticket.proceedings.reading(
                of: standing, in: bench.setting)
        else {
            Issue.record("it stood when it ended")
            return
        }
    }

    @Test func aClosedTicketDoesntPause() throws {
        var bench = try Bench([.days(7, "answer", ends: .answered)])
        try bench.act(.withdraw(reason: "No"))
        #expect(bench.refusal(of: .pause(Bench.waiting)) == .closed)
    }
}
