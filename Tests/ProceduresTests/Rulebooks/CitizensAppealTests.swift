import Domain
import Testing

/// Federal Law 59-FZ: article 11 row by row, and the general rules of articles 5, 8 and 12 around it.
@Suite("Citizens' appeals (59-FZ)") struct CitizensAppealTests {
    @Test("what follows from a row of article 11, and from the rules around it", arguments: CitizensAppealCases.all)
    func row(_ one: RulebookCase) throws { try CitizensAppealCases.rulebook().expect(one) }

    // MARK: Article 8: to whom it may go

    static let bodies: [BodyID] = [
        "police", "prosecutor", "investigators", "city", "region", "housing", "labour", "consumer", "bailiffs",
    ]

    @Test("a complaint goes to any body but the one it is about", arguments: bodies)
    func neverToWhomItIsAbout(body: BodyID) throws {
        let complaint = CitizensAppealCases.complaint.but(["complained-about": .words(body.text)])
        for other in Self.bodies {
            var ticket = try CitizensAppealCases.rulebook().ticket(complaint, found: ["competence": "other"])
            if other == body {
                #expect(throws: TicketError.complainedAbout(body), "a complaint of the \(body) was sent to the \(body)")
                {
                    try ticket.forward(to: other)
                }
                #expect(ticket.isRunning("forward"), "the term for forwarding ended, and nothing was forwarded")
            } else {
                try ticket.forward(to: other)
            }
        }
    }

    @Test("is forwarded only with notice to the person, and the other body answers then")
    func forwardingNeedsNotice() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(
            CitizensAppealCases.spoken, found: ["competence": "other"])
        #expect(throws: TicketError.noticeMissing) { try ticket.forward(to: "labour", telling: false) }
        #expect(ticket.isRunning("forward") && ticket.isRunning("answer"))
        try ticket.forward(to: "labour")
        #expect(!ticket.isRunning("forward") && !ticket.isRunning("answer"))
    }

    @Test("an unsigned report of an unlawful act goes to the competent body, though there is nobody to tell")
    func reportWithoutSender() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(CitizensAppealCases.report)
        #expect(ticket.isRunning("forward"))
        try ticket.forward(to: "police", telling: false)
        #expect(!ticket.isRunning("forward"))
    }

    @Test("a report that isn't sent on stays owed: it can't be put away by refusing an answer")
    func reportIsNotPutAway() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(CitizensAppealCases.report)
        try ticket.refuse(on: "no-sender")
        let told = Contact(means: .weCalled, words: "No answer is given")
        #expect(throws: TicketError.clocksRunning(["forward"])) {
            try ticket.act(.keep(PromiseID(1), told, next: nil))
        }
    }

    @Test(
        "what can't be read or made out is sent to nobody",
        arguments: [
            CitizensAppealCases.unreadable,
            CitizensAppealCases.unreadable.but(["sender-readable": .no, "name": .unknown, "address": .unknown]),
            CitizensAppealCases.spoken.but(["point-clear": .no]),
        ])
    func whatGoesNowhere(said: Answers) throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(said, found: ["competence": "other"])
        #expect(throws: TicketError.notToBeForwarded) { try ticket.forward(to: "police") }
    }

    // MARK: Article 11: over only when the person is told

    @Test(
        "the seven days end when the person is told of the refusal, not with the letter that it was registered",
        arguments: [
            (CitizensAppealCases.spoken.but(["against-court": .yes]), "return-court", "court-decision"),
            (CitizensAppealCases.unreadable, "tell-unreadable", "unreadable"),
            (CitizensAppealCases.spoken.but(["point-clear": .no]), "tell-unclear", "point-unclear"),
        ] as [(Answers, ClockID, GroundID)])
    func toldOfTheRefusal(said: Answers, clock: ClockID, ground: GroundID) throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(said, found: ["on-site": .no])
        if ground == "court-decision" { try ticket.find("how-to-contest", "In the regional court, within a month") }
        try ticket.send("registered-first-look")
        #expect(ticket.isRunning(clock), "the receipt passed for the explanation that is owed in seven days")
        try ticket.refuse(on: ground, telling: true)
        #expect(!ticket.isRunning(clock))
        #expect(!ticket.isRunning("answer"), "after the refusal an answer in substance still seems to be owed")
    }

    @Test("an appeal against a court decision whose answer is on the site isn't returned: the address is told")
    func onTheSiteIsNotReturned() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(
            CitizensAppealCases.spoken.but(["against-court": .yes]), found: ["on-site": .yes])
        #expect(try !ticket.fits("article-11", "court-decision"))
        try ticket.send("registered-first-look")
        #expect(ticket.isRunning("tell-site"), "the receipt passed for the address that is owed in seven days")
        #expect(throws: TicketError.groundDemands("on-site", .address)) {
            try ticket.refuse(on: "on-site", telling: true)
        }
        try ticket.refuse(on: "on-site", telling: true, answerAt: "https://example.org/answers/12")
        #expect(!ticket.isRunning("tell-site") && !ticket.isRunning("return-court"))
    }

    @Test("what contests a court decision isn't returned before how to contest it is written down")
    func returnedWithAnExplanation() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(
            CitizensAppealCases.spoken.but(["against-court": .yes]), found: ["on-site": .no])
        #expect(throws: TicketError.findingsMissing(["how-to-contest"])) {
            try ticket.refuse(on: "court-decision", telling: true)
        }
        try ticket.find("how-to-contest", "In the regional court, within a month")
        try ticket.refuse(on: "court-decision", telling: true)
    }

    @Test("a correspondence is ended by its head and by nobody else: who, and when, is asked for")
    func endedByItsHead() throws {
        let often: Answers = ["answered-before": .yes, "same-body": .yes, "nothing-new": .yes]
        let rulebook = try CitizensAppealCases.rulebook()
        var undecided = try rulebook.ticket(CitizensAppealCases.spoken, found: often)
        #expect(throws: TicketError.findingsMissing(["ending"])) { try undecided.refuse(on: "repeated", telling: true) }
        var unsigned = try rulebook.ticket(CitizensAppealCases.spoken, found: often.but(["ending": .yes]))
        #expect(throws: TicketError.findingsMissing(["ended-by"])) {
            try unsigned.refuse(on: "repeated", telling: true)
        }
        var answered = try rulebook.ticket(CitizensAppealCases.spoken, found: often.but(["ending": .no]))
        let answer = Decision(outcome: .explained, words: "The roof is mended", by: "irina", at: answered.now)
        try answered.decide(answer, notice: NoticeDraft(serves: .answer, means: .letter, at: answered.now))
    }

    // MARK: What is promised

    static let withoutAnswer: [Answers] = [
        CitizensAppealCases.spoken.but(["name": .refused]), CitizensAppealCases.spoken.but(["against-court": .yes]),
        CitizensAppealCases.unreadable,
        CitizensAppealCases.unreadable.but(["sender-readable": .no, "name": .unknown, "address": .unknown]),
        CitizensAppealCases.spoken.but(["point-clear": .no]),
    ]

    @Test("no answer in substance is offered or promised where article 11 gives none", arguments: withoutAnswer)
    func promisesNoAnswer(said: Answers) throws {
        let rulebook = try CitizensAppealCases.rulebook()
        let byMail = said.but(["answer-by": "e-mail", "email": "maria@example.org"], without: "address")
        for said in [said, byMail] {
            let run = try rulebook.run(said)
            let offered = run.solutions(under: rulebook.procedure).map(\.id)
            #expect(!offered.contains("answer-by-post") && !offered.contains("answer-by-e-mail"), "\(said)")
            for letter in rulebook.procedure.letters where letter.serves == .acknowledgement {
                guard run.holds(letter.when, under: rulebook.procedure) else { continue }
                #expect(!letter.variables.contains("due-answer"), "“\(letter.id)” promises an answer")
            }
        }
    }

    @Test("where nothing stands in the way an answer is offered, the way it is wanted")
    func offersAnAnswer() throws {
        let rulebook = try CitizensAppealCases.rulebook()
        let offered = try rulebook.run(CitizensAppealCases.spoken).solutions(under: rulebook.procedure).map(\.id)
        #expect(offered.contains("answer-by-post") && !offered.contains("answer-by-e-mail"))
    }

    @Test("the address of the site and the word that it was stopped are told with the refusal, so their letters fit it")
    func lettersOfRefusals() throws {
        for (said, found, ground, letter) in [
            (
                CitizensAppealCases.spoken, ["on-site": .yes, "site-address": "example.org/answers/12"], "on-site",
                "site-address"
            ),
            (CitizensAppealCases.spoken, ["stop-asked": .yes], "stopped", "stopped"),
        ] as [(Answers, Answers, GroundID, LetterID)] {
            var ticket = try CitizensAppealCases.rulebook().ticket(said, found: found)
            try ticket.refuse(on: ground, telling: true, answerAt: "https://example.org/answers/12")
            #expect(try #require(ticket.rulebook.procedure.letter(letter)).serves == .refusal)
            try ticket.send(letter)
        }
    }

    @Test("insults may go unanswered, and may be answered all the same")
    func insultsMayBeAnswered() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(CitizensAppealCases.spoken.but(["words": "rude"]))
        let answer = Decision(outcome: .explained, words: "The roof is mended", by: "irina", at: ticket.now)
        try ticket.decide(answer, notice: NoticeDraft(serves: .answer, means: .letter, at: ticket.now))
        #expect(!ticket.isRunning("answer"))
    }

    // MARK: Article 12: thirty days, and thirty more

    @Test("thirty days more with notice, and not a day beyond")
    func extending() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(CitizensAppealCases.spoken)
        #expect(throws: TicketError.wrongNotice(wanted: .extension), "it was put off without a notice of it") {
            try ticket.extend("answer", by: 30, notice: .notice)
        }
        #expect(throws: TicketError.clock("answer", .extendedTooFar(by: 31, limit: 30))) {
            try ticket.extend("answer", by: 31)
        }
        try ticket.extend("answer", by: 20)
        // 2 April is day 30, the 22nd day 50: a Wednesday.
        #expect(ticket.due()["answer"] == "2026-04-23T00:00:00+03:00")
        #expect(throws: TicketError.clock("answer", .extendedTooFar(by: 31, limit: 30)), "in two steps it went too far")
        {
            try ticket.extend("answer", by: 11)
        }
        try ticket.extend("answer", by: 10)
        // 30 April is day 58 and 2 May day 60: a Saturday, of which the law says nothing. The 4th is the next that is worked.
        #expect(ticket.due()["answer"] == "2026-05-03T00:00:00+03:00 or 2026-05-05T00:00:00+03:00")
    }

    @Test("in the last minute it may be put off, afterwards no more: it was missed")
    func extendingWhatWasMissed() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(CitizensAppealCases.spoken)
        var late = ticket
        ticket.now = try .init(rfc3339: "2026-04-02T23:59:59+03:00")
        try ticket.extend("answer", by: 30)
        late.now = try .init(rfc3339: "2026-04-03T00:00:00+03:00")
        #expect(throws: TicketError.clockMissed("answer")) { try late.extend("answer", by: 30) }
    }

    @Test(
        "no other term can be put off",
        arguments: [
            ("forward", CitizensAppealCases.spoken, ["competence": "other"]),
            ("return-court", CitizensAppealCases.spoken.but(["against-court": .yes]), [:]),
            ("tell-unreadable", CitizensAppealCases.unreadable, [:]),
            ("tell-unclear", CitizensAppealCases.spoken.but(["point-clear": .no]), [:]),
            ("tell-site", CitizensAppealCases.spoken, ["on-site": .yes]),
        ] as [(ClockID, Answers, Answers)])
    func onlyTheAnswerIsPutOff(clock: ClockID, said: Answers, found: Answers) throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(said, found: found)
        #expect(throws: TicketError.clock(clock, .notExtendable)) { try ticket.extend(clock, by: 1) }
    }

    /// Day 3 is Sunday 28 December; Monday is worked.
    private static let threeDays = "2025-12-29T00:00:00+03:00 or 2025-12-30T00:00:00+03:00"
    /// Day 7 is 1 January; holidays to the 8th, the 9th moved, a weekend: Monday the 12th is worked.
    private static let sevenDays = "2026-01-02T00:00:00+03:00 or 2026-01-13T00:00:00+03:00"
    /// 31 December is day 6, 24 January day 30: a Saturday.
    private static let thirtyDays = "2026-01-25T00:00:00+03:00 or 2026-01-27T00:00:00+03:00"

    @Test(
        "over New Year the earlier reading of every term warns, and the later is shown",
        arguments: [
            (
                CitizensAppealCases.spoken.but(["against-court": .yes]), ["competence": "other", "on-site": .yes],
                [
                    "register": threeDays, "answer": thirtyDays, "return-court": sevenDays, "forward": sevenDays,
                    "tell-site": sevenDays,
                ]
            ),
            (
                CitizensAppealCases.unreadable.but(["came-on": "2025-12-25"]), [:],
                ["register-written": threeDays, "tell-unreadable": sevenDays]
            ),
            (
                CitizensAppealCases.spoken.but(["point-clear": .no]), [:],
                ["register": threeDays, "tell-unclear": sevenDays]
            ),
        ] as [(Answers, Answers, [ClockID: String])])
    func overNewYear(said: Answers, found: Answers, due: [ClockID: String]) throws {
        // A Thursday.
        let rulebook = try CitizensAppealCases.rulebook().registered("2025-12-25T16:00:00+03:00")
        let counted = try rulebook.ticket(said, found: found).due()
        #expect(counted == due)
    }

    // MARK: Stopping, and applying again

    @Test("whoever asks to stop is asked no reason, and told when it has stopped; they may apply again")
    func stopping() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(
            CitizensAppealCases.spoken, found: ["stop-asked": .yes, "stop-asked-on": "2026-03-03"])
        #expect(try ticket.fits("stopping", "asked"))
        try ticket.refuse(on: "stopped", telling: true)
        #expect(ticket.ticket.proceedings.running.isEmpty, "what was stopped still has deadlines")
        try ticket.rulebook.procedure.checkApplyingAgain(after: ticket.ticket)
    }

    @Test("who doesn't mean it stops nothing")
    func notStopping() throws {
        let rulebook = try CitizensAppealCases.rulebook()
        let run = try rulebook.run(CitizensAppealCases.stopping.but(["stop-confirmed": .no]))
        #expect(run.fieldForbiddingRegistration(under: rulebook.procedure)?.id == "stop-confirmed")
    }

    @Test("nobody applies again for what wasn't refused")
    func againAfterAnAnswer() throws {
        var ticket = try CitizensAppealCases.rulebook().ticket(CitizensAppealCases.spoken)
        let number = ticket.ticket.number
        #expect(throws: TicketError.notRefused(number)) {
            try ticket.rulebook.procedure.checkApplyingAgain(after: ticket.ticket)
        }
        try ticket.forward(to: "labour")
        #expect(throws: TicketError.notRefused(number)) {
            try ticket.rulebook.procedure.checkApplyingAgain(after: ticket.ticket)
        }
    }
}
