import Domain
import Testing

@Suite("What may happen to a matter, and when")
struct RunTransitionTests {
    @Test("a history begins with a beginning, and has only one")
    func beginning() throws {
        #expect(throws: RunError.notBegun) { try Run(id: RunID(1), first: .at(0, .restated(true))) }
        #expect(throws: RunError.notBegun) { try Run(id: RunID(1), replaying: []) }
        let again = RunEvent.Fact.began(Sample.version, step: "greet", answers: [:])
        #expect(try Run.begun().refusal(of: again) == .alreadyBegun)
    }

    @Test("what triage knew needn't be asked again")
    func triageAnswers() throws {
        let run = try Run.begun(answers: ["topic": "bill"])
        #expect(run.answers == ["topic": .option("bill")])
        #expect(!run.missingFields(under: Sample.procedure).map(\.id).contains("topic"))
    }

    @Test("to any step and back, at no cost", arguments: ["greet", "listen", "offer", "promise", "close"] as [StepID])
    func freedom(to: StepID) throws {
        let run = try Run.after([.went(to: to), .went(to: "greet"), .went(to: to)])
        #expect(run.step == to)
        #expect(run.visited == ["greet", to])
    }

    @Test("a confirmed statement is never changed, only added to")
    func statement() throws {
        #expect(try Run.begun().refusal(of: .statementConfirmed) == .nothingStated)
        var run = try Run.after([.stated("Charged twice"), .stated("Charged twice in May"), .statementConfirmed])
        #expect(run.refusal(of: .stated("Nothing happened")) == .statementAlreadyConfirmed)
        #expect(run.refusal(of: .statementConfirmed) == .statementAlreadyConfirmed)
        try run.record(.at(10, .statementAdded("And in June")))
        #expect(run.statement?.text == "Charged twice in May")
        #expect(run.additions == ["And in June"])
    }

    @Test("an emptied draft is no statement")
    func emptied() throws {
        #expect(try Run.after([.stated("x"), .stated("")]).refusal(of: .statementConfirmed) == .nothingStated)
    }

    @Test("nothing is offered before leave was asked; once it was, each way once")
    func offers() throws {
        #expect(try Run.begun().refusal(of: .offered("explain", amountKopecks: nil)) == .permissionFirst)
        let run = try Run.after([.permissionAsked(granted: true), .offered("explain", amountKopecks: nil)])
        #expect(run.refusal(of: .offered("explain", amountKopecks: nil)) == .alreadyOffered("explain"))
        #expect(run.refusal(of: .responded("refund", .accepted)) == .notOffered("refund"))
        #expect(run.refusal(of: .offerTakenBack("refund")) == .notOffered("refund"))
    }

    @Test("an offer entered by mistake is taken back only before it was answered")
    func takenBack() throws {
        var run = try Run.after([.permissionAsked(granted: true), .offered("explain", amountKopecks: nil)])
        try run.record(.at(5, .offerTakenBack("explain")))
        #expect(run.offers.isEmpty)
        try run.record(.at(6, .offered("explain", amountKopecks: nil)))
        try run.record(.at(7, .responded("explain", .thinking)))
        #expect(run.refusal(of: .offerTakenBack("explain")) == .alreadyAnswered("explain"))
        try run.record(.at(8, .responded("explain", .accepted)))
        #expect(run.accepted.map(\.solution) == ["explain"])
    }

    @Test(
        "a sum within its limit, where there is money at all",
        arguments: [
            (SolutionID("refund"), 5_000, nil), ("refund", 1, nil),
            ("refund", 5_001, RunError.amountOverLimit("refund", limitKopecks: 5_000)),
            ("refund", 0, .amountOverLimit("refund", limitKopecks: 5_000)),
            ("refund", -1, .amountOverLimit("refund", limitKopecks: 5_000)),
            ("explain", 1, .amountNotWanted("explain")),
        ] as [(SolutionID, Int, RunError?)])
    func amounts(solution: SolutionID, kopecks: Int, refusal: RunError?) throws {
        let run = try Run.after([.permissionAsked(granted: true)])
        #expect(run.refusal(of: .offered(solution, amountKopecks: kopecks)) == refusal)
    }

    @Test(
        "what the rulebook doesn't know is refused",
        arguments: [
            (.went(to: "x"), .unknownStep("x")), (.answered("x", .unknown), .unknownField("x")),
            (.causeFound("x"), .unknownCause("x")), (.outcomeWanted("x"), .unknownOutcome("x")),
            (.offered("x", amountKopecks: nil), .unknownSolution("x")),
        ] as [(RunEvent.Fact, RunError)])
    func unknown(fact: RunEvent.Fact, refusal: RunError) throws {
        #expect(try Run.after([.permissionAsked(granted: true)]).refusal(of: fact) == refusal)
    }

    @Test(
        "a reason is a reason",
        arguments: [
            .suspended(why: " "), .discarded(reason: ""), .fewerOffers(because: "\n"), .statementAdded("  "),
        ] as [RunEvent.Fact])
    func reasons(fact: RunEvent.Fact) throws {
        #expect(try Run.begun().refusal(of: fact) == .reasonMissing)
    }

    @Test("a suspended matter waits: resumed, adopted or discarded, nothing else", arguments: everyFact)
    func suspended(fact: RunEvent.Fact) throws {
        let run = try Run.after([.stated("x"), .suspended(why: "the line dropped")])
        switch fact {
        case .resumed, .adopted, .discarded: #expect(run.refusal(of: fact) == nil)
        default: #expect(run.refusal(of: fact) == .doesNotFit(fact.word, in: "suspended"))
        }
    }

    @Test("a settled matter stays settled; one may still look at its steps", arguments: everyFact)
    func settled(fact: RunEvent.Fact) throws {
        let run = try Run.after(Sample.allDone + [.settled])
        switch fact {
        case .went: #expect(run.refusal(of: fact) == nil)
        default: #expect(run.refusal(of: fact) == .doesNotFit(fact.word, in: "ended"))
        }
    }

    @Test("after registering the caller is told, and words can be added", arguments: everyFact)
    func registered(fact: RunEvent.Fact) throws {
        let run = try Run.after(Sample.allDone + [.registered(Sample.number(1), waived: [])])
        switch fact {
        case .went, .told, .statementAdded: #expect(run.refusal(of: fact) == nil)
        default: #expect(run.refusal(of: fact) == .doesNotFit(fact.word, in: "ended"))
        }
    }

    @Test("when the caller was told is the first time they were")
    func told() throws {
        var run = try Run.after(Sample.allDone + [.registered(Sample.number(1), waived: [])])
        #expect(run.openObligations(for: .close, under: Sample.procedure).map(\.id) == ["told"])
        try run.record(.at(100, .told))
        try run.record(.at(200, .told))
        guard case .ended(_, .registered(_, let told)) = run.state else { return #expect(Bool(false), "\(run.state)") }
        #expect(told == RunEvent.at(100, .told).at)
        #expect(run.openObligations(for: .close, under: Sample.procedure).isEmpty)
    }

    @Test("another operator who takes it up makes a new generation, the same one doesn't")
    func adoption() throws {
        var run = try Run.after([.suspended(why: "the line dropped")])
        try run.record(.at(10, .resumed))
        #expect((run.owner, run.generation) == ("anna", 1))
        try run.record(.at(20, .suspended(why: "again")))
        try run.record(.at(30, by: "boris", .resumed))
        #expect((run.owner, run.generation) == ("boris", 2))
        try run.record(.at(40, by: "vera", .adopted))
        #expect((run.owner, run.generation) == ("vera", 3))
    }

    @Test("switched to another rulebook: words and shared answers stay, its causes and offers don't")
    func switched() throws {
        var run = try Run.after(Sample.allDone)
        try run.record(.at(50, .switched(to: Sample.other, step: "start", keeping: ["name"])))
        #expect(run.procedure == Sample.other)
        #expect((run.step, run.visited) == ("start", ["start"]))
        #expect(run.answers == ["name": .text("Anna")])
        #expect(run.statement?.text == "Charged twice")
        #expect(run.cause == nil && run.desiredOutcome == nil && run.offers.isEmpty)
    }

    @Test("why there were fewer offers under one rulebook is no reason under the next")
    func switchedAfterFewerOffers() throws {
        var run = try Run.after([.permissionAsked(granted: true), .fewerOffers(because: "nothing else helps")])
        try run.record(.at(50, .switched(to: Sample.version, step: "greet", keeping: [])))
        #expect(run.whyFewerOffers == nil)
        #expect(run.openObligations(for: .settle, under: Sample.procedure).map(\.id).contains("two-offers"))
    }

    @Test("abuse is counted and never stands in the way of registering")
    func abuse() throws {
        let run = try Run.after([.abuseWarned, .abuseWarned] + Sample.allDone)
        #expect(run.abuseWarnings == 2)
        #expect(run.refusal(of: .registered(try Sample.number(1), waived: [])) == nil)
    }

    @Test("the manager can be wished for, and the wish taken back")
    func manager() throws {
        #expect(try Run.after([.managerWished(ManagerWish(name: "Olga"))]).manager?.name == "Olga")
        #expect(try Run.after([.managerWished(ManagerWish()), .managerWished(nil)]).manager == nil)
    }

    /// One of each, with values that the sample's rulebook knows.
    static let everyFact: [RunEvent.Fact] = [
        .began(Sample.version, step: "greet", answers: [:]), .went(to: "offer"), .answered("name", .text("Anna")),
        .stated("y"), .statementConfirmed, .statementAdded("more"), .restated(true), .causeFound("ours"),
        .outcomeWanted("money"), .permissionAsked(granted: true), .offered("send", amountKopecks: nil),
        .responded("explain", .declined), .offerTakenBack("explain"), .fewerOffers(because: "there is but one"),
        .callbackWished(CallbackWish()), .managerWished(ManagerWish()), .abuseWarned, .suspended(why: "dropped"),
        .resumed, .adopted, .switched(to: Sample.other, step: "start", keeping: []), .settled, .told,
        .discarded(reason: "a test call"),
    ]
}
