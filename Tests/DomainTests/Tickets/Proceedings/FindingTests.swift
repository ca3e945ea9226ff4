import Testing
import Time

@testable import Domain

/// What is found out, found out again, and taken back, with the clocks that run because of it.
@Suite struct FindingTests {
    /// A day that starts a clock, a yes that starts one from the registration, one from the moment, and nothing else.
    private static func rulebook() throws -> Procedure {
        var procedure = Sample.procedure
        procedure.fields += [
            Field(id: "denied-on", label: Sample.both("Denied on"), type: .date),
            Field(id: "unclear", label: Sample.both("Unclear"), type: .yesNo),
            Field(id: "sued", label: Sample.both("Sued"), type: .yesNo),
        ]
        procedure.findings = ["denied-on", "unclear", "sued"]
        func clock(_ id: ClockID, _ starts: ClockStart, _ when: Condition? = nil) throws -> Clock {
            Clock(
                id: id, terms: try ClockDraft.days(14, id, ends: .answered, said: true).terms, starts: starts,
                when: when)
        }
        procedure.clocks = [
            try clock("motion", .field("denied-on")),
            try clock("tell", .registered, .answered("unclear", with: ["yes"])),
            try clock("at-once", .found, .answered("sued", with: ["yes"])),
            try clock(
                "either", .registered, .any([.answered("unclear", with: ["yes"]), .answered("sued", with: ["yes"])])),
        ]
        return procedure
    }

    private let procedure: Procedure
    private let run: Run

    init() throws {
        procedure = try Self.rulebook()
        run = try Run.begun()
    }

    private func find(_ id: FieldID, _ answer: Answer?, on bench: inout Bench) throws -> [HistoryFact] {
        try bench.act(
            procedure.finding(
                id, answer, of: run.informed(by: bench.ticket.proceedings.findings), on: bench.ticket))
    }

    private static func day(_ text: String) throws -> Answer { .date(try #require(CalendarDay(text))) }

    private func end(of day: String) throws -> Instant {
        Sample.zone.instant(of: try #require(CalendarDay(day)) + 1, at: .startOfDay)
    }

    @Test func aMistypedDayIsCorrectedAndItsClockCountedAnew() throws {
        var bench = try Bench()
        #expect(try find("denied-on", Self.day("2026-11-02"), on: &bench).map(\.kind) == [.found, .clockBegan])
        let wrong = try bench.clock("motion").counted
        #expect(try wrong == end(of: "2026-11-16"))
        let facts = try find("denied-on", Self.day("2026-11-20"), on: &bench)
        #expect(facts.map(\.kind) == [.found, .clockRecounted])
        #expect(facts[0].words == "2026-11-20")
        #expect(facts[1].detail["was"] == wrong.map { String($0.milliseconds) })
        #expect(try bench.clock("motion").counted == end(of: "2026-12-04"))
        #expect(bench.ticket.proceedings.clocks.map(\.state.word) == ["withdrawn", "running"], "both are kept")
        #expect(bench.ticket.proceedings.findings["denied-on"] == (try Self.day("2026-11-20")))
    }

    @Test func whatTheyWereToldAndByWhatItWasExtendedStays() throws {
        var bench = try Bench()
        _ = try find("denied-on", Self.day("2026-11-20"), on: &bench)
        try bench.act(.claim)
        try bench.act(.extend("motion", by: 10, bench.notice(.extension), generation: 1))
        let told = try end(of: "2026-12-14")
        #expect(try bench.clock("motion").told == told)
        _ = try find("denied-on", Self.day("2026-11-24"), on: &bench)
        let clock = try bench.clock("motion")
        #expect(try clock.extendedBy == 10 && clock.counted == end(of: "2026-12-18"))
        #expect(clock.told == told && clock.isInConflict && clock.due == told, "until a contact, by the earlier one")
        #expect(bench.refusal(of: .extend("motion", by: 1, bench.notice(.extension), generation: 1)) != nil)
        try bench.act(.tellClock("motion", bench.notice(.notice)))
        #expect(try !bench.clock("motion").isInConflict)
    }

    /// The first of the two was missed by its mistaken day, and that isn't told twice; the second when its own has passed.
    @Test func whatIsCountedAnewIsMissedByItsOwnDay() throws {
        var bench = try Bench()
        _ = try find("denied-on", Self.day("2026-11-02"), on: &bench)
        let before = bench.ticket
        _ = try find("denied-on", Self.day("2026-11-20"), on: &bench)
        #expect(bench.ticket.missed(since: before).count == 1, "the mistaken one was over already")
        #expect(try bench.clock("motion").missedAt == nil)
        let corrected = bench.ticket
        try bench.act(.note("Later"), after: .days(20))
        #expect(bench.ticket.missed(since: corrected).map(\.missedAt) == [try end(of: "2026-12-04")])
    }

    @Test func whatRanByAMistakeIsWithdrawn() throws {
        var bench = try Bench()
        _ = try find("unclear", .yesNo(true), on: &bench)
        #expect(try bench.word("tell") == "running" && bench.word("either") == "running")
        let facts = try find("unclear", .yesNo(false), on: &bench)
        #expect(facts.map(\.kind) == [.found, .clockWithdrawn, .clockWithdrawn])
        #expect(try bench.word("tell") == "withdrawn" && bench.word("either") == "withdrawn")
        _ = try find("unclear", .yesNo(true), on: &bench)
        #expect(try bench.word("tell") == "running", "it may be found out again")
        #expect(bench.ticket.proceedings.clocks.map(\.id) == ["tell", "either", "tell", "either"])
    }

    @Test func whatRunsForAnotherReasonTooRunsOn() throws {
        var bench = try Bench()
        _ = try find("unclear", .yesNo(true), on: &bench)
        _ = try find("sued", .yesNo(true), on: &bench)
        let facts = try find("unclear", nil, on: &bench)
        #expect(facts.map(\.detail) == [["field": "unclear"], ["clock": "tell"]])
        #expect(try bench.word("either") == "running" && bench.word("tell") == "withdrawn")
        #expect(bench.ticket.proceedings.clocks.count { $0.id == "either" } == 1)
    }

    @Test func whatIsFoundAgainAsItWasMovesNothing() throws {
        var bench = try Bench()
        _ = try find("denied-on", Self.day("2026-11-20"), on: &bench)
        _ = try find("sued", .yesNo(true), on: &bench)
        let before = bench.ticket.proceedings.clocks
        bench.now = bench.now + .days(3)
        #expect(try find("denied-on", Self.day("2026-11-20"), on: &bench).map(\.kind) == [.found])
        #expect(try find("sued", .yesNo(true), on: &bench).map(\.kind) == [.found])
        #expect(bench.ticket.proceedings.clocks == before)
    }

    @Test func whatHasEndedStaysEnded() throws {
        var bench = try Bench()
        _ = try find("denied-on", Self.day("2026-11-20"), on: &bench)
        try bench.decide()
        try bench.act(.notify(bench.notice(.answer)))
        #expect(try find("denied-on", Self.day("2026-11-24"), on: &bench).map(\.kind) == [.found])
        #expect(try bench.word("motion") == "met")
        #expect(bench.ticket.proceedings.clocks.count == 1)
    }

    /// Some rules count from the day on which a body learns of it, and not from the registration.
    @Test func aClockMayRunFromTheMomentItIsFoundOut() throws {
        var bench = try Bench()
        bench.now = Bench.start + .days(5)
        _ = try find("sued", .yesNo(true), on: &bench)
        #expect(try bench.clock("at-once").startedAt == bench.now)
        #expect(try bench.clock("either").startedAt == Bench.start)
        #expect(run.clocksOnRegistering(under: procedure, isAgreed: false).isEmpty)
    }

    // MARK: Whoever may not be phoned

    @Test func fromTheHourThatALawyerIsKnownNobodyElseIsRung() throws {
        var procedure = procedure
        procedure.noCalls = NoCallsRule(
            when: .answered("unclear", with: ["yes"]), why: Wording(ru: "Есть адвокат", en: "Has a lawyer"))
        var bench = try Bench()
        let promise = try #require(bench.ticket.livePromises.first?.id)
        try bench.act(procedure.finding("unclear", .yesNo(true), of: run, on: bench.ticket))
        #expect(bench.ticket.proceedings.noCalls?.why.en == "Has a lawyer")
        #expect(bench.refusal(of: .attempt(promise, .noAnswer, note: nil)) == .mayNotBePhoned)
        #expect(bench.refusal(of: .notify(bench.notice(.notice, by: .phone))) == .mayNotBePhoned)
        let informed = run.informed(by: bench.ticket.proceedings.findings)
        try bench.act(procedure.finding("unclear", nil, of: informed, on: bench.ticket))
        #expect(bench.ticket.proceedings.noCalls == nil, "a mistake bars nobody")
        #expect(bench.refusal(of: .attempt(promise, .noAnswer, note: nil)) == nil)
    }

    // MARK: Whose it is

    @Test func whatIsDecidedRestsOnWhatItsHolderFound() throws {
        var bench = try Bench()
        try bench.act(procedure.finding("unclear", .yesNo(true), of: run, on: bench.ticket))
        let act = procedure.finding("unclear", .yesNo(true), of: run, on: bench.ticket)
        let lease = LeaseTime(boot: "b", milliseconds: bench.now.milliseconds)
        _ = try bench.ticket.apply(
            .claim,
            in: ActContext(
                by: "vera", now: bench.now, leaseNow: lease, leaseDuration: .minutes(5), newPromise: PromiseID(9),
                ladder: AttemptLadder(), setting: bench.setting))
        #expect(bench.refusal(of: act) == .claimedBy("vera"))
        bench.now = bench.now + .minutes(6)
        #expect(bench.refusal(of: act) == nil, "her lease is over")
    }

    /// Under which number the other body has it is heard only once it went there.
    @Test func aForwardedTicketStillTakesWhatIsHeard() throws {
        var bench = try Bench()
        try bench.decide(.forwarded, notice: bench.notice(.forwarding))
        _ = try find("unclear", .yesNo(true), on: &bench)
        #expect(bench.ticket.proceedings.findings["unclear"] == .yesNo(true))
        #expect(try bench.word("tell") == "overtaken", "the other body answers")
    }

    @Test func aClosedTicketTakesNothing() throws {
        var bench = try Bench()
        try bench.act(.withdraw(reason: "No"))
        #expect(bench.refusal(of: procedure.finding("unclear", .yesNo(true), of: run, on: bench.ticket)) == .closed)
    }
}
