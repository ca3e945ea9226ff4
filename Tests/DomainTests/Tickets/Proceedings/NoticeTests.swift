import Testing
import Time

@testable import Domain

/// What may be recorded as told, when, by what means, and whoever may not be phoned.
@Suite struct NoticeTests {
    @Test func aNoticeIsOfAMomentSinceTheRegistration() throws {
        var bench = try Bench()
        bench.now = Bench.start + .days(2)
        let at = { (moment: Instant) in TicketAct.notify(bench.notice(.notice, at: moment)) }
        let (late, early) = (at(bench.now + .milliseconds(1)), at(Bench.start - .milliseconds(1)))
        let (first, last) = (at(Bench.start), at(bench.now))
        #expect(bench.refusal(of: late) == .noticeInTheFuture)
        #expect(bench.refusal(of: early) == .noticeBeforeRegistration)
        try bench.act(first)
        try bench.act(last)
        #expect(bench.ticket.proceedings.notices.map(\.at) == [Bench.start, bench.now])
        #expect(bench.ticket.proceedings.notices.map(\.by) == ["oleg", "oleg"])
    }

    @Test(
        arguments: [
            (nil, Set([.acknowledgement, .notice])), (.explained, [.acknowledgement, .notice, .answer]),
            (.refused, [.acknowledgement, .notice, .answer, .refusal]),
            (.forwarded, [.acknowledgement, .notice, .answer, .forwarding]),
        ] as [(Decision.Outcome?, Set<NoticePurpose>)])
    func onlyWhatThereIsToTellOfIsTold(outcome: Decision.Outcome?, allowed: Set<NoticePurpose>) throws {
        var bench = try Bench()
        if let outcome { try bench.decide(outcome) }
        for purpose in NoticePurpose.allCases {
            let refusal: TicketError? =
                if allowed.contains(purpose) { nil } else if purpose == .extension { .extensionIsAnAct } else {
                    .nothingToTellOf(purpose)
                }
            #expect(bench.refusal(of: .notify(bench.notice(purpose))) == refusal, "\(purpose)")
        }
    }

    @Test(arguments: Decision.Outcome.allCases)
    func aDecisionComesWithItsOwnNotice(outcome: Decision.Outcome) throws {
        for purpose in NoticePurpose.allCases {
            var bench = try Bench()
            try bench.act(.claim)
            let act = TicketAct.decide(
                bench.decision(outcome), generation: 1, leaving: .nothing,
                with: Attendance(notice: bench.notice(purpose)))
            #expect(
                bench.refusal(of: act) == (purpose == outcome.purpose ? nil : .wrongNotice(wanted: outcome.purpose)))
            #expect(bench.ticket.proceedings.notices.count == (purpose == outcome.purpose ? 1 : 0))
        }
    }

    @Test func aClosedTicketTellsNobodyAnything() throws {
        var bench = try Bench()
        try bench.act(.withdraw(reason: "No"))
        #expect(bench.refusal(of: .notify(bench.notice(.notice))) == .closed)
    }

    // MARK: Whoever may not be phoned

    private static let represented = NoCalls(why: Sample.both("Through their lawyer"), through: Bench.lawyers)

    @Test func whoeverMayNotBePhonedIsReachedThroughWhoSpeaksForThem() throws {
        var bench = try Bench(noCalls: Self.represented)
        #expect(bench.refusal(of: .notify(bench.notice(.notice, by: .phone))) == .mayNotBePhoned)
        #expect(bench.refusal(of: .promise(bench.draft(number: Bench.own))) == .mayNotBePhoned)
        try bench.act(.promise(bench.draft(.interimContact)))
        try bench.act(.promise(bench.draft(.interimContact, number: Bench.lawyers)))
        #expect(bench.ticket.promises.dropFirst().map(\.number) == [Bench.lawyers, Bench.lawyers])
        for means in Notice.Means.allCases where means != .phone {
            try bench.act(.notify(bench.notice(.notice, by: means)))
        }
    }

    @Test func nobodyIsRungWhereNobodySpeaksForThem() throws {
        var bench = try Bench(noCalls: NoCalls(why: Sample.both("Represented")))
        try bench.act(.promise(bench.draft(.interimContact)))
        #expect(bench.ticket.promises.last.map(\.number) == .some(nil))
        #expect(bench.refusal(of: .reopen(reason: "x", bench.draft())) == .notClosed)
    }

    /// The lawyer called: their number is both the caller's and the one to ring.
    @Test func whoSpeaksForThemMayHaveCalledThemselves() throws {
        var bench = try Bench(noCalls: NoCalls(why: Sample.both("Represented"), through: Bench.own))
        #expect(bench.refusal(of: .promise(bench.draft(number: Bench.own))) == nil)
    }
}
