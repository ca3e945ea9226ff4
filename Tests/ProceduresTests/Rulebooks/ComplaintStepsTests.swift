import Domain
import Testing
import Time

/// The complaint algorithms in steps, and the caller who complains well: what is owed after a decision, and what a letter may say.
@Suite("Complaints in seven and in nine steps, and who complains well") struct ComplaintStepsTests {
    private static func rulebook(_ id: ProcedureID) throws -> Rulebook {
        try Rulebook(id, in: "Europe/Moscow", on: "russia", registered: "2026-03-03T10:00:00+03:00")
    }

    // MARK: Nine steps

    @Test(
        "money that was accepted on the phone is owed where the caller is right, and not where it is refused",
        arguments: [("refund", "refund"), ("credit", "credit")] as [(SolutionID, ClockID)])
    func moneyIsOwed(solution: SolutionID, clock: ClockID) throws {
        let rulebook = try Self.rulebook("nine-steps")
        for (right, isOwed) in [("caller", true), ("mistaken", false), ("other-firm", false)] {
            let run = try rulebook.run([:], accepting: solution).informed(by: ["right": .option(OptionID(right))])
            let started = run.clocks(startedBy: isOwed ? .granted : .refused, under: rulebook.procedure).map(\.id)
            #expect(started.contains(clock) == isOwed, "\(right)")
        }
    }

    // MARK: Seven steps

    private static let views: Answers = [
        "client-view": "She wasn't listened to", "taker-view": "I wrote it down", "justified": .no,
    ]

    @Test(
        "a refusal says that everybody was heard where they were, and where somebody wasn't, that",
        arguments: [
            ("staff", "I did as I was told", "no-fault"), ("staff", .unknown, "no-fault-by-record"),
            ("staff", .refused, "no-fault-by-record"), ("goods", nil, "no-fault"),
        ] as [(String, Said?, LetterID)])
    func whoWasHeard(about: String, subject: Said?, letter: LetterID) throws {
        let rulebook = try Self.rulebook("seven-steps")
        var said = Self.views.but(["about": .words(about)])
        said["subject-view"] = subject
        let run = try rulebook.run([:], stale: said)
        let letters = rulebook.procedure.letters.filter {
            $0.serves == .refusal && run.holds($0.when, under: rulebook.procedure)
        }
        #expect(letters.map(\.id) == [letter])
        let saysAll = letters.allSatisfy { $0.body.en.contains("everybody concerned was heard") }
        #expect(saysAll == (letter == "no-fault"))
        let ground = try #require(rulebook.procedure.ground("no-fault"))
        #expect(!ground.say.en.contains("Everybody was heard") && !ground.say.ru.contains("Все выслушаны"))
    }

    // MARK: Who isn't satisfied

    @Test(
        "who isn't satisfied goes up by the next working day, from the day that has to be known before that is recorded"
    )
    func goesUp() throws {
        let rulebook = try Self.rulebook("complains-well")
        var ticket = try rulebook.ticket([:])
        #expect(throws: TicketError.findingNotAsked("content")) { try ticket.find("content", "no-content") }
        #expect(throws: TicketError.findingNotAsked("still-missing")) { try ticket.find("still-missing", "The money") }
        ticket.now = try .init(rfc3339: "2026-03-06T11:00:00+03:00")
        try ticket.find("told-on", "2026-03-06")
        #expect(ticket.due()["up-after-answer"] == nil)
        try ticket.find("content", "partly")
        // Friday the 6th; Monday the 9th is a day off, moved from the 8th; Tuesday the 10th is worked.
        #expect(ticket.due()["up-after-answer"] == "2026-03-10T18:00:00+03:00")
        #expect(try ticket.fits("after-answer", "goes-up"))
        try ticket.find("still-missing", "The money")
    }

    @Test("who is satisfied goes nowhere")
    func content() throws {
        let ticket = try Self.rulebook("complains-well").ticket(
            [:], found: ["told-on": "2026-03-03", "content": "yes-content"])
        #expect(try ticket.fits("after-answer", "content"))
        #expect(ticket.due()["up-after-answer"] == nil)
    }
}
