import Domain
import Procedures
import Testing
import Time

/// The everyday two: what a claim to the company needs and ends with, and what its letters amount to.
@Suite("The telephone company's claims and complaints") struct CompanyTests {
    static let registered = "2026-03-03T10:00:00+03:00"

    private static func rulebook(_ id: ProcedureID) throws -> Rulebook {
        try Rulebook(id, in: "Europe/Moscow", on: "russia", registered: registered)
    }

    // MARK: A claim is answered, not agreed away

    @Test(
        "what a claim is still to be answered with isn't agreed on the phone, so the thirty days run",
        arguments: [
            ("telephone-company", "call-list", ["topic": "bill", "bill-problem": "not-made"]),
            ("complaint", "written-answer", ["situation": "no-answer"]),
        ] as [(ProcedureID, SolutionID, Answers)])
    func claimIsAnswered(id: ProcedureID, solution: SolutionID, said: Answers) throws {
        let rulebook = try Self.rulebook(id)
        let run = try rulebook.run(said, accepting: solution)
        #expect(rulebook.agreed(run) == nil, "the ticket is born decided, and its claim counts as answered")
        let ticket = try RulebookTicket(of: rulebook, run: run)
        #expect(ticket.isRunning("claim-answer"))
    }

    @Test("an account is asked for about the term too, since a specialist reconnects or divides by it")
    func termNeedsAccount() throws {
        let rulebook = try Self.rulebook("telephone-company")
        for (topic, isAsked) in [("term", true), ("bill", true), ("ways", false)] {
            let missing = try rulebook.run(["topic": .words(topic)]).missingFields(under: rulebook.procedure)
            #expect(missing.map(\.id).contains("account") == isAsked, "\(topic)")
        }
    }

    // MARK: Letters

    private static let purposes: [(ProcedureID, LetterID, NoticePurpose)] = [
        ("telephone-company", "registered", .acknowledgement), ("telephone-company", "decided", .answer),
        ("telephone-company", "refused", .refusal), ("telephone-company", "interim", .notice),
        ("complaint", "registered", .acknowledgement), ("complaint", "apology", .answer),
        ("complaint", "decision", .answer), ("complaint", "other-way", .refusal), ("complaint", "interim", .notice),
    ]

    @Test("a letter says what sending it amounts to", arguments: purposes)
    func purpose(id: ProcedureID, letter: LetterID, serves: NoticePurpose) throws {
        let letter = try #require(try shipped.procedure(id).procedure.letter(letter))
        #expect(letter.serves == serves)
        for language in Language.allCases where serves == .refusal {
            #expect(letter.body[language].contains("{ground}"), "a refusal says on what ground")
        }
    }

    @Test("the letter with the decision ends the thirty days, and the one that it is still open doesn't")
    func decisionEndsTheTerm() throws {
        var ticket = try Self.rulebook("telephone-company").ticket(["topic": "bill"])
        try ticket.send("interim")
        #expect(ticket.isRunning("claim-answer"))
        try ticket.decide(
            Decision(outcome: .granted, words: "It was recalculated", by: "irina", at: ticket.now), notice: nil)
        #expect(ticket.isRunning("claim-answer"), "decided is not yet answered")
        try ticket.send("decided")
        #expect(!ticket.isRunning("claim-answer"))
    }

    @Test("only for what was our fault does a letter say that it was our fault")
    func whoseFault() throws {
        let loaded = try shipped.procedure("complaint")
        let procedure = loaded.procedure
        for cause in procedure.causes {
            let run = try loaded.run([.causeFound(cause.id)])
            let answers = procedure.letters.filter { $0.serves == .answer && run.holds($0.when, under: procedure) }
            #expect(answers.map(\.id) == [cause.isOurFault ? "apology" : "decision"], "\(cause.id)")
        }
    }

    @Test("the law of 2 March 2016 is in force from the tenth day after it was published")
    func inForce() throws {
        for (day, ids) in [("2016-03-12", []), ("2016-03-13", ["claim-answer", "registration"])]
            as [(String, [ClockID])]
        {
            for id in everydays {
                let rulebook = try Rulebook(
                    id, in: "Europe/Moscow", on: "russia", registered: "\(day)T10:00:00+03:00")
                let clocks = try rulebook.ticket([:]).ticket.proceedings.clocks.map(\.id)
                #expect(clocks.sorted() == ids, "\(id), \(day)")
            }
        }
    }
}
