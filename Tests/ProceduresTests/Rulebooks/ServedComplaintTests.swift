import Domain
import Testing
import Time

/// A complaint that is served on the company: the time to answer, and what the lawyer does first.
@Suite("A complaint served on the company") struct ServedComplaintTests {
    /// The call comes in on Wednesday 15 July 2026, at 10:50.
    static func rulebook() throws -> Rulebook { try read.get() }

    private static let read = Result {
        try Rulebook(
            "served-complaint", in: "America/New_York", on: "united-states", registered: "2026-07-15T11:00:00-04:00")
    }

    private static let papers: Answers = [
        "who": "colleague", "name": "Maria Orlova", "duty": .yes, "served-on": "2026-07-13", "insured": .no,
    ]
    private static let unclear = papers.but(["jurisdiction": "unclear"])

    // MARK: The time to answer

    /// What the summons says, the day of service, the one clock to answer that runs, its end, and the row that says so. The day
    /// of service is day 1; the office closes at 18.
    private static let terms: [(Said, String, ClockID, String, RowID)] = [
        // Nobody knows: 14 days from Thursday 9 July end on Wednesday the 22nd.
        (.unknown, "2026-07-09", "answer-unclear", "2026-07-22T18:00:00-04:00", "unclear"),
        (30, "2026-07-09", "answer-unclear", "2026-07-22T18:00:00-04:00", "unclear"),
        (14, "2026-07-09", "answer-unclear", "2026-07-22T18:00:00-04:00", "unclear"),
        // Ten days from Monday 13 July: Wednesday the 22nd.
        (13, "2026-07-13", "answer-10", "2026-07-22T18:00:00-04:00", "days-10"),
        (10, "2026-07-13", "answer-10", "2026-07-22T18:00:00-04:00", "days-10"),
        // Five: Friday the 17th.
        (9, "2026-07-13", "answer-5", "2026-07-17T18:00:00-04:00", "days-5"),
        (5, "2026-07-13", "answer-5", "2026-07-17T18:00:00-04:00", "days-5"),
        // At once: 2:10 of the four hours are over at the break at 13, the rest at 15:50.
        (4, "2026-07-13", "answer-at-once", "2026-07-15T15:50:00-04:00", "at-once"),
        (1, "2026-07-13", "answer-at-once", "2026-07-15T15:50:00-04:00", "at-once"),
    ]

    @Test("a summons that gives fewer than 14 days is counted by what it gives, and none by more", arguments: terms)
    func fewerDays(days: Said, served: String, clock: ClockID, due: String, row: RowID) throws {
        let ticket = try Self.rulebook().ticket(
            Self.unclear.but(["named-days": days, "served-on": .words(served)]))
        let answering = ticket.due().filter { $0.key.text.hasPrefix("answer-") }
        #expect(answering == [clock: due])
        #expect(try ticket.fits("answer-term", row))
    }

    @Test("how many days the summons gives is asked for where the term isn't clear")
    func daysAreAsked() throws {
        let rulebook = try Self.rulebook()
        let asked = try rulebook.run(Self.unclear).missingFields(under: rulebook.procedure).map(\.id)
        #expect(asked.contains("named-days"))
    }

    // MARK: What comes first

    private static let next: [(Answers, [RowID], [FieldID])] = [
        (["defective": .yes, "motion-result": "not-filed"], ["move-first"], []),
        (["defective": .yes, "motion-result": "pending"], ["waiting"], []),
        (["defective": .yes, "motion-result": "dismissed"], ["over"], []),
        (["defective": .yes, "motion-result": "denied"], ["answer-in-14"], ["each-paragraph", "all-defences"]),
        (
            ["defective": .yes, "motion-result": "denied", "each-paragraph": .no, "all-defences": .no],
            ["answer-in-14", "paragraph-open", "defence-open"], []
        ),
        (
            ["defective": .yes, "motion-result": "denied", "each-paragraph": .yes, "all-defences": .yes],
            ["answer-in-14", "send-it"], []
        ),
        (["defective": .no, "each-paragraph": .no, "all-defences": .yes], ["paragraph-open"], []),
        (["defective": .no, "each-paragraph": .yes, "all-defences": .no], ["defence-open"], []),
        (["defective": .no, "each-paragraph": .yes, "all-defences": .yes], ["send-it"], []),
        // Nothing of an answer while the motion waits.
        (["defective": .yes, "motion-result": "pending", "each-paragraph": .no], ["waiting"], []),
    ]

    @Test("the motion before the answer, and after its denial the answer, paragraph by paragraph", arguments: next)
    func whatComesFirst(found: Answers, rows: [RowID], open: [FieldID]) throws {
        let rulebook = try Self.rulebook()
        let ticket = try rulebook.ticket(Self.papers.but(["jurisdiction": "federal"]), found: found)
        let table = try #require(rulebook.procedure.table("next-paper"))
        let verdict = ticket.run.verdict(of: table, under: rulebook.procedure)
        #expect(verdict.rows.map(\.id) == rows)
        #expect(verdict.open == open)
    }

    @Test("a motion that was denied opens the way of the answer")
    func answerAfterDenial() throws {
        let federal = Self.papers.but(["jurisdiction": "federal"])
        for (result, isOpen) in [("denied", true), ("pending", false)] {
            let ticket = try Self.rulebook().ticket(
                federal, found: ["defective": .yes, "motion-result": .words(result)])
            #expect(try ticket.fits("paths", "answer") == isOpen, "\(result)")
        }
    }

    @Test("whoever brought the papers isn't told that the lawyer has them, since nobody may have passed them on yet")
    func lawyerWillBeTold() throws {
        let letter = try #require(try Self.rulebook().procedure.letter("received"))
        #expect(letter.body.ru.contains("в течение двух рабочих часов"))
        #expect(letter.body.en.contains("within two working hours"))
    }
}
