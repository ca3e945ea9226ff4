import Testing
import Time

@testable import Domain

/// What ends which clock: every way in which one may end, against every act that might end it.
@Suite struct ClockEndTests {
    struct Row: CustomTestStringConvertible {
        let what: String
        let acts: [TicketAct]
        var met: Set<ClockEnd> = []
        var overtaken: Set<ClockEnd> = []
        var withdrawn: Set<ClockEnd> = []

        var testDescription: String { what }
    }

    private static func letter(_ serves: NoticePurpose) -> NoticeDraft {
        NoticeDraft(serves: serves, means: .letter, at: Bench.start)
    }
    private static let ground = Decision(
        outcome: .refused, words: "No", ground: "secret", by: "oleg", at: Bench.start)
    private static let away = Decision(
        outcome: .forwarded, words: "Elsewhere", forwardedTo: "city", by: "oleg", at: Bench.start)
    private static let explained = Decision(outcome: .explained, words: "So it is", by: "oleg", at: Bench.start)
    private static let next = PromiseDraft(kind: .callBack, due: Bench.start + .days(9), number: nil)

    private static func decided(_ decision: Decision, _ notice: NoticeDraft? = nil) -> [TicketAct] {
        [.claim, .decide(decision, generation: 1, leaving: .nothing, with: Attendance(notice: notice))]
    }

    static let rows: [Row] = [
        Row(what: "nothing yet", acts: []),
        Row(what: "a note", acts: [.note("x"), .addToStatement("y"), .attempt(PromiseID(1), .busy, note: nil)]),
        Row(what: "the number told", acts: [.tell(PromiseID(1))], met: [.acknowledged]),
        Row(what: "a receipt sent", acts: [.notify(letter(.acknowledgement))], met: [.acknowledged, .notified]),
        Row(what: "any notice sent", acts: [.notify(letter(.notice))], met: [.acknowledged, .notified]),
        Row(
            what: "an extension's notice", acts: [.claim, .extend("done", by: 1, letter(.extension), generation: 1)],
            met: [.acknowledged, .notified]),
        Row(
            what: "a date told", acts: [.tellClock("done", letter(.notice))], met: [.acknowledged, .notified]),
        Row(
            what: "spoken with before anything is decided", acts: [.renew(PromiseID(1), Bench.told, as: next)],
            met: [.acknowledged, .notified]),
        Row(what: "decided and not told", acts: decided(explained), met: [.decided]),
        Row(
            what: "decided, and told in the call",
            acts: decided(explained) + [.keep(PromiseID(1), Bench.told, next: next)],
            met: [.decided, .answered, .acknowledged, .notified]),
        Row(
            what: "decided, and the answer sent", acts: decided(explained) + [.notify(letter(.answer))],
            met: [.decided, .answered, .acknowledged, .notified]),
        Row(
            what: "decided, and something else sent", acts: decided(explained) + [.notify(letter(.notice))],
            met: [.decided, .acknowledged, .notified]),
        Row(
            what: "decided, and rung at a time that didn't suit them",
            acts: decided(explained) + [
                .attempt(PromiseID(1), .askedOtherTime, note: nil), .renew(PromiseID(1), Bench.told, as: next),
            ], met: [.decided, .acknowledged, .notified]),
        Row(what: "refused", acts: decided(ground), met: [.decided]),
        Row(
            what: "refused with notice", acts: decided(ground, letter(.refusal)),
            met: [.decided, .answered, .acknowledged, .notified]),
        Row(what: "forwarded", acts: decided(away), met: [.decided, .forwarded], overtaken: [.answered]),
        Row(
            what: "forwarded with notice", acts: decided(away, letter(.forwarding)),
            met: [.decided, .forwarded, .acknowledged, .notified], overtaken: [.answered]),
        Row(what: "said to be done", acts: [.finish("done", words: "Done")], met: [.done]),
        Row(
            what: "forwarded by hand after another decision",
            acts: decided(explained) + [.finish("forwarded", words: "Sent")],
            met: [.decided, .forwarded]),
        Row(
            what: "withdrawn", acts: [.withdraw(reason: "Not needed")],
            withdrawn: [.acknowledged, .notified, .decided, .answered, .forwarded, .done]),
    ]

    @Test(arguments: rows) func eachEndsItsOwn(_ row: Row) throws {
        var bench = try Bench(ClockEnd.allCases.map { try .days(7, Name($0.rawValue), ends: $0) })
        for act in row.acts { try bench.act(act) }
        for end in ClockEnd.allCases {
            let state: ClockState =
                if row.met.contains(end) || end == .registered {
                    .met(at: Bench.start)
                } else if row.overtaken.contains(end) {
                    .overtaken(at: Bench.start)
                } else if row.withdrawn.contains(end) {
                    .withdrawn(at: Bench.start)
                } else {
                    .running
                }
            let clock = try bench.clock(Name(end.rawValue))
            #expect(clock.state == state, "\(end)")
            #expect((clock.due == nil) != clock.isRunning && clock.missedAt == nil, "\(end)")
        }
    }

    @Test func whatWasAgreedOnThePhoneIsDecidedAndTold() throws {
        let bench = try Bench(ClockEnd.allCases.map { try .days(7, Name($0.rawValue), ends: $0) }, agreed: "A refund")
        let ended = bench.ticket.proceedings.clocks.filter { !$0.isRunning }.map(\.id.text)
        #expect(Set(ended) == ["registered", "decided", "answered"])
    }

    /// What can't happen any more when it becomes known that a clock runs.
    @Test func aClockFoundLateDoesntWaitForWhatIsOver() throws {
        for (outcome, states) in [
            (
                Decision.Outcome.explained,
                ["registered": "met", "decided": "met", "forwarded": "running", "answered": "running"]
            ),
            (.forwarded, ["registered": "met", "decided": "met", "forwarded": "met", "answered": "overtaken"]),
        ] {
            var bench = try Bench()
            try bench.decide(outcome)
            let drafts = try states.keys.sorted().map { word in
                try ClockDraft.days(3, Name(word), ends: try #require(ClockEnd(rawValue: word)))
            }
            try bench.act(.find("seen", .yesNo(true), starting: ClockStarts(drafts)), after: .days(9))
            for (word, state) in states { #expect(try bench.word(Name(word)) == state, "\(outcome) \(word)") }
            // Decided on the first day, and the clock had three.
            #expect(try bench.clock("decided").missedAt == nil)
        }
    }

    @Test(arguments: Told.all) func aClockFoundLateEndsByWhatWasToldAlready(_ told: Told) throws {
        var bench = try Bench(agreed: told.isAgreed ? "A refund" : nil)
        for step in told.steps {
            bench.now = Bench.start + .days(step.day)
            try step.act(&bench)
        }
        bench.now = Bench.start + .days(9)
        let ends: [ClockEnd] = [.acknowledged, .notified, .answered]
        let drafts = try ends.map { try ClockDraft.days(5, Name($0.rawValue), ends: $0) }
        try bench.act(.find("seen", .yesNo(true), starting: ClockStarts(drafts)))
        for end in ends {
            let state: ClockState = told.days[end].map { .met(at: Bench.start + .days($0)) } ?? .running
            #expect(try bench.clock(Name(end.rawValue)).state == state, "\(end)")
            // Told in time, whenever that became known.
            #expect(try bench.clock(Name(end.rawValue)).missedAt == nil, "\(end)")
        }
    }

    struct Told: CustomTestStringConvertible {
        let what: String
        var isAgreed = false
        let steps: [(day: Int, act: @Sendable (inout Bench) throws -> Void)]
        /// On which day which clock ended; the others run.
        let days: [ClockEnd: Int]

        var testDescription: String { what }

        static let all: [Told] = [
            Told(what: "nothing", steps: [], days: [:]),
            Told(what: "the number", steps: [(1, { try $0.act(.tell(PromiseID(1))) })], days: [.acknowledged: 1]),
            Told(
                what: "by two letters",
                steps: [2, 3].map { day in (day, { try $0.act(.notify($0.notice(.notice))) }) },
                days: [.acknowledged: 2, .notified: 2]),
            Told(
                what: "by phone, and nothing was decided",
                steps: [(2, { try $0.act(.renew(PromiseID(1), Bench.told, as: $0.draft(within: .days(9)))) })],
                days: [.acknowledged: 2, .notified: 2]),
            Told(
                what: "the decision, by letter",
                steps: [(1, { try $0.decide() }), (2, { try $0.act(.notify($0.notice(.answer))) })],
                days: [.acknowledged: 2, .notified: 2, .answered: 2]),
            Told(
                what: "the decision, by a letter that came with it",
                steps: [(2, { try $0.decide(notice: $0.notice(.answer, at: Bench.start + .days(1))) })],
                days: [.acknowledged: 1, .notified: 1, .answered: 1]),
            Told(
                what: "the decision, by phone",
                steps: [
                    (1, { try $0.decide() }),
                    (3, { try $0.act(.keep(PromiseID(1), Bench.told, next: $0.draft(within: .days(9)))) }),
                ], days: [.acknowledged: 3, .notified: 3, .answered: 3]),
            Told(
                what: "nothing of the decision",
                steps: [
                    (1, { try $0.decide() }),
                    (2, { try $0.act(.renew(PromiseID(1), Bench.told, as: $0.draft(within: .days(9)))) }),
                ], days: [.acknowledged: 2, .notified: 2]),
            Told(what: "what was agreed on the phone", isAgreed: true, steps: [], days: [.answered: 0]),
            Told(
                what: "an earlier decision, before it was opened again",
                steps: [
                    (1, { try $0.decide(notice: $0.notice(.answer)) }),
                    (2, { try $0.act(.keep(PromiseID(1), Bench.told, next: nil)) }),
                    (3, { try $0.act(.reopen(reason: "New facts", $0.draft(within: .days(9)))) }),
                    (4, { try $0.decide() }),
                ], days: [.acknowledged: 1, .notified: 1]),
            Told(
                what: "both decisions",
                steps: [
                    (1, { try $0.decide(notice: $0.notice(.answer)) }),
                    (2, { try $0.act(.keep(PromiseID(1), Bench.told, next: nil)) }),
                    (3, { try $0.act(.reopen(reason: "New facts", $0.draft(within: .days(9)))) }),
                    (4, { try $0.decide(notice: $0.notice(.answer)) }),
                ], days: [.acknowledged: 1, .notified: 1, .answered: 4]),
        ]
    }

    /// Any notice will do, but none from before.
    @Test func aNoticeFromBeforeAClockBeganDoesntEndIt() throws {
        var bench = try Bench([.days(9, "since-registered", ends: .notified)])
        bench.now = Bench.start + .days(5)
        try bench.decide(.refused, starting: [.days(3, "since-refused", ends: .notified, from: .now)])
        try bench.act(.notify(bench.notice(.acknowledgement, at: Bench.start + .days(3))), after: .days(1))
        #expect(try bench.clock("since-registered").state == .met(at: Bench.start + .days(3)))
        #expect(try bench.word("since-refused") == "running")
        try bench.act(.notify(bench.notice(.notice)))
        #expect(try bench.clock("since-refused").state == .met(at: bench.now))
    }

    /// A letter is sent before somebody records that the ticket was decided so.
    @Test(arguments: [true, false]) func theNoticeOfADecisionEndsWhatTheDecisionBegan(isWithIt: Bool) throws {
        var bench = try Bench()
        bench.now = Bench.start + .days(5)
        let letter = bench.notice(.refusal, at: bench.now - .hours(1))
        let clocks = try [
            ClockDraft.days(3, "told", ends: .notified, from: .now), .days(3, "done", ends: .done, from: .now),
        ]
        try bench.decide(.refused, notice: isWithIt ? letter : nil, starting: clocks)
        if !isWithIt { try bench.act(.notify(letter), after: .minutes(5)) }
        #expect(try bench.clock("told").state == .met(at: letter.at))
        #expect(try bench.word("done") == "running")
    }

    @Test func onlyRulesInForceRun() throws {
        let registered = Sample.zone.day(at: Bench.start)
        let bench = try Bench([
            .days(7, "old", ends: .decided, force: try #require(.init(from: nil, until: registered + -1))),
            .days(7, "now", ends: .decided, force: try #require(.init(from: registered, until: registered))),
            .days(7, "new", ends: .decided, force: try #require(.init(from: registered + 1, until: nil))),
        ])
        #expect(bench.ticket.proceedings.clocks.map(\.id) == ["now"])
    }

    @Test func aClockRunsFromItsOwnMoment() throws {
        let served = Sample.zone.day(at: Bench.start) + -4
        let received = Bench.start - .days(2)
        var bench = try Bench(
            [
                .days(7, "received", ends: .done, from: .received), .days(7, "registered", ends: .done),
                .days(7, "served", ends: .done, from: .day(served)),
            ], receivedAt: received)
        bench.now = Bench.start + .days(3)
        try bench.decide(starting: [.days(7, "decided", ends: .done, from: .now)])
        let late = try ClockDraft.days(7, "late", ends: .done, from: .decided)
        try bench.act(.find("seen", .yesNo(true), starting: [late]), after: .days(2))
        let starts = bench.ticket.proceedings.clocks.map { ($0.id.text, $0.startedAt) }
        #expect(starts.map(\.0) == ["received", "registered", "served", "decided", "late"])
        #expect(
            starts.map(\.1) == [
                received, Bench.start, Sample.zone.instant(of: served, at: .startOfDay), Bench.start + .days(3),
                Bench.start + .days(3),
            ])
        // The same clock never starts twice.
        try bench.act(.find("seen", .yesNo(true), starting: [late]), after: .days(2))
        #expect(bench.ticket.proceedings.clocks.count == 5)
    }

    @Test func nothingClosesOverAClockThatRuns() throws {
        var bench = try Bench([.days(7, "report", ends: .done)])
        try bench.decide()
        #expect(bench.refusal(of: .keep(PromiseID(1), Bench.told, next: nil)) == .clocksRunning(["report"]))
        try bench.act(.finish("report", words: "Sent in"))
        let facts = try bench.act(.keep(PromiseID(1), Bench.told, next: nil))
        #expect(facts.last?.kind == .closed && !bench.ticket.isOpen)
        #expect(bench.refusal(of: .finish("report", words: "Again")) == .clockEnded("report", "met"))
    }

    @Test func onlyWhatIsDoneByHandIsFinishedByHand() throws {
        var bench = try Bench([.days(7, "answer", ends: .answered), .days(7, "send", ends: .forwarded)])
        #expect(bench.refusal(of: .finish("answer", words: "x")) == .clockEndsOtherwise("answer", .answered))
        #expect(bench.refusal(of: .finish("send", words: "x")) == .clockEndsOtherwise("send", .forwarded))
        #expect(bench.refusal(of: .finish("nothing", words: "x")) == .noSuchClock("nothing"))
        try bench.decide()
        #expect(bench.refusal(of: .finish("send", words: " ")) == .wordsMissing)
        #expect(bench.refusal(of: .finish("send", words: "Nobody else is competent")) == nil)
    }
}
