import Testing
import Time

@testable import Domain

/// Longer only within the rule's limit, in time, with the notice; and what somebody was told moves only once they hear of it.
@Suite struct ClockExtensionTests {
    private static let registered = Sample.zone.day(at: Bench.start)

    private func end(of days: Int) -> Instant { Sample.zone.instant(of: Self.registered + days, at: .endOfDay) }

    private func bench() throws -> Bench {
        var bench = try Bench([.days(7, "answer", ends: .answered, lastDayOff: .next, said: true)])
        try bench.act(.claim)
        return bench
    }

    private func extend(_ units: Int, _ bench: Bench, _ notice: NoticeDraft? = nil, generation: Int = 1) -> TicketAct {
        .extend("answer", by: units, notice ?? bench.notice(.extension), generation: generation)
    }

    @Test func itMovesWithItsNoticeAndTheNewDateIsTold() throws {
        var bench = try bench()
        let facts = try bench.act(extend(4, bench))
        #expect(facts.map(\.kind) == [.notified, .clockExtended])
        #expect(facts.last?.detail["by"] == "4")
        let clock = try bench.clock("answer")
        // Eleven days end on a Sunday, and so on the Monday.
        #expect(clock.extendedBy == 4 && clock.counted == end(of: 12) && clock.told == end(of: 12))
        #expect(!clock.isInConflict)
        try bench.act(extend(6, bench))
        #expect(try bench.clock("answer").extendedBy == 10)
        #expect(bench.refusal(of: extend(1, bench)) == .clock("answer", .extendedTooFar(by: 11, limit: 10)))
        #expect(bench.ticket.proceedings.notices.map(\.serves) == [.extension, .extension])
    }

    @Test func itIsRefusedOtherwise() throws {
        var bench = try bench()
        #expect(bench.refusal(of: extend(0, bench)) == .clock("answer", .extendedByNothing))
        #expect(bench.refusal(of: extend(-3, bench)) == .clock("answer", .extendedByNothing))
        #expect(bench.refusal(of: extend(11, bench)) == .clock("answer", .extendedTooFar(by: 11, limit: 10)))
        #expect(bench.refusal(of: extend(1, bench, bench.notice(.notice))) == .wrongNotice(wanted: .extension))
        #expect(bench.refusal(of: extend(1, bench, generation: 2)) == .claimLost)
        let tomorrow = bench.notice(.extension, at: bench.now + .days(1))
        #expect(bench.refusal(of: extend(1, bench, tomorrow)) == .noticeInTheFuture)
        let yesterday = bench.notice(.extension, at: bench.now - .days(1))
        #expect(bench.refusal(of: extend(1, bench, yesterday)) == .noticeBeforeRegistration)
        #expect(
            bench.refusal(of: .extend("x", by: 1, bench.notice(.extension), generation: 1)) == .noSuchClock("x"))
        try bench.act(.pause(Bench.waiting))
        // There is no date that its notice could name.
        #expect(bench.refusal(of: extend(1, bench)) == .clockStands("answer"))
        try bench.act(.endPause)
        bench.now = end(of: 7)
        #expect(bench.refusal(of: extend(1, bench)) == .clockMissed("answer"))
    }

    @Test func anotherRuleCantBeExtended() throws {
        var draft = try ClockDraft.days(7, "x", ends: .done)
        draft.terms.rule = try ClockRule(
            basis: .init(act: "x"), term: .hours(72), start: .moment, end: .sameTime, lastDayOff: .stays)
        var bench = try Bench([draft])
        try bench.act(.claim)
        #expect(
            bench.refusal(of: .extend("x", by: 1, bench.notice(.extension), generation: 1))
                == .clock("x", .notExtendable))
    }

    @Test func aDateThatWasToldStandsAgainstTheCountUntilTheyHear() throws {
        var bench = try bench()
        try bench.act(.tell(PromiseID(1)))
        // Seven days end on a Wednesday.
        #expect(try bench.clock("answer").told == end(of: 7))
        bench.setting.calendar = Bench.calendar(off: [Self.registered + 7])
        let facts = try bench.ticket.recount(in: bench.setting)
        #expect(facts.map(\.kind) == [.clockRecounted])
        #expect(facts.first?.detail["told"] == String(end(of: 7).milliseconds))
        var clock = try bench.clock("answer")
        #expect(clock.isInConflict && clock.counted == end(of: 8) && clock.told == end(of: 7))
        // Whichever is earlier binds us.
        #expect(clock.due == end(of: 7))
        #expect(try bench.ticket.recount(in: bench.setting).isEmpty)
        try bench.act(.tellClock("answer", bench.notice(.notice, by: .phone)))
        clock = try bench.clock("answer")
        #expect(!clock.isInConflict && clock.due == end(of: 8) && clock.told == end(of: 8))
        // Back again, the count is the earlier one.
        bench.setting.calendar = Bench.calendar()
        #expect(try bench.ticket.recount(in: bench.setting).count == 1)
        #expect(try bench.clock("answer").due == end(of: 7) && bench.clock("answer").told == end(of: 8))
    }

    @Test func aDateMissedByWhatWasToldStaysMissedWhenTheyHearOfAnother() throws {
        var bench = try bench()
        try bench.act(.tell(PromiseID(1)))
        bench.setting.calendar = Bench.calendar(off: [Self.registered + 7])
        _ = try bench.ticket.recount(in: bench.setting)
        bench.now = end(of: 7) + .hours(9)
        try bench.act(.tellClock("answer", bench.notice(.notice)))
        let clock = try bench.clock("answer")
        #expect(clock.missedAt == end(of: 7) && clock.due == end(of: 8))
    }

    @Test func whatWasMissedIsntCountedAgain() throws {
        var bench = try bench()
        _ = bench.ticket.missDue(at: end(of: 7))
        bench.setting.calendar = Bench.calendar(off: [Self.registered + 7])
        #expect(try bench.ticket.recount(in: bench.setting).isEmpty)
        #expect(try bench.clock("answer").due == end(of: 7))
    }

    @Test func nothingIsToldOfAClockThatStandsOrOfAPurposeOfItsOwn() throws {
        var bench = try bench()
        #expect(
            bench.refusal(of: .tellClock("answer", bench.notice(.answer))) == .nothingToTellOf(.answer))
        #expect(bench.refusal(of: .tellClock("answer", bench.notice(.extension))) == .extensionIsAnAct)
        try bench.act(.pause(Bench.waiting))
        #expect(bench.refusal(of: .tellClock("answer", bench.notice(.notice))) == .clockStands("answer"))
    }
}
