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
