import Domain
import Testing

/// The Primorye prosecutor's rules for appeals: what they must have, their terms, and what a refusal owes.
@Suite("Appeals to the prosecutor's office") struct ProsecutorTests {
    @Test("what follows from a row of the office's rules", arguments: ProsecutorCases.all)
    func row(_ one: RulebookCase) throws { try ProsecutorCases.rulebook().expect(one) }

    // MARK: What is required

    @Test(
        "full name, address, office and what was violated are asked for",
        arguments: ["name", "address", "office", "violated"])
    func required(field: String) throws {
        let rulebook = try ProsecutorCases.rulebook()
        let run = try rulebook.run(ProsecutorCases.spoken.but(without: FieldID(field)))
        #expect(run.missingFields(under: rulebook.procedure).map(\.id) == [FieldID(field)])
    }

    @Test("one word is no full name, and links alone don't say what was violated")
    func substance() throws {
        let rulebook = try ProsecutorCases.rulebook()
        #expect(throws: RunError.breaksRule("name", .fullName)) {
            try rulebook.run(ProsecutorCases.spoken.but(["name": "Orlova"]))
        }
        #expect(throws: RunError.breaksRule("violated", .substance)) {
            try rulebook.run(
                ProsecutorCases.spoken.but(["violated": "see https://example.org/a https://example.org/b"]))
        }
    }

    @Test("the seven days end when it is returned with what to add, not with the letter that it was registered")
    func returning() throws {
        var ticket = try ProsecutorCases.rulebook().ticket(ProsecutorCases.spoken.but(["office": .unknown]))
        try ticket.send("registered")
        #expect(ticket.isRunning("return-incomplete"), "the receipt passed for the return with what to add")
        try ticket.refuse(on: "incomplete", telling: true)
        #expect(ticket.ticket.proceedings.running.isEmpty, "what was returned still has deadlines")
    }

    @Test("what is returned says all that is missing")
    func saysWhatToAdd() throws {
        let procedure = try ProsecutorCases.rulebook().procedure
        let letter = try #require(procedure.letter("returned"))
        for language in Language.allCases { #expect(letter.body[language].contains("{verdict-completeness}")) }
    }

    // MARK: To whom it may go

    static let bodies: [BodyID] = [
        "lower-office", "investigators", "inquiry", "bailiffs", "city", "region", "housing", "labour", "consumer",
    ]

    @Test("a complaint goes to any body but the one it is about", arguments: bodies)
    func neverToWhomItIsAbout(body: BodyID) throws {
        let complaint = ProsecutorCases.complaint.but(["complained-about": .words(body.text)])
        for other in Self.bodies {
            var ticket = try ProsecutorCases.rulebook().ticket(complaint, found: ["competence": "elsewhere"])
            if other == body {
                #expect(throws: TicketError.complainedAbout(body), "a complaint of the \(body) was sent to the \(body)")
                {
                    try ticket.forward(to: other)
                }
            } else {
                try ticket.forward(to: other)
            }
        }
    }

    @Test("a complaint on an investigator always says whose, and never goes there")
    func article124NeverToWhomItIsAbout() throws {
        let rulebook = try ProsecutorCases.rulebook()
        let unsaid = try rulebook.run(ProsecutorCases.article124.but(without: "complained-about"))
        #expect(unsaid.missingFields(under: rulebook.procedure).map(\.id) == ["complained-about"])
        var ticket = try rulebook.ticket(ProsecutorCases.article124, found: ["competence": "investigation"])
        #expect(throws: TicketError.complainedAbout("investigators")) { try ticket.forward(to: "investigators") }
    }

    @Test("a complaint by article 124 leaves only where it is another office's, and its letters say so")
    func article124Forwarded() throws {
        let rulebook = try ProsecutorCases.rulebook()
        var ours = try rulebook.ticket(ProsecutorCases.article124, found: ["competence": "here"])
        #expect(throws: TicketError.notToBeForwarded, "sent on, it was rid of its three days") {
            try ours.forward(to: "inquiry")
        }
        for (competence, letter) in [("elsewhere", "forwarded"), ("lower-office", "to-lower-office")] {
            var ticket = try rulebook.ticket(
                ProsecutorCases.article124, found: ["competence": .words(competence), "why-there": "Theirs to decide"])
            let fitting = rulebook.procedure.letters.filter {
                $0.serves != .acknowledgement && ticket.run.holds($0.when, under: rulebook.procedure)
            }.map(\.id)
            #expect(
                fitting.contains("forward-cover") && fitting.contains(LetterID(letter)), "\(competence): \(fitting)")
            #expect(!(fitting.contains("forwarded") && fitting.contains("to-lower-office")), "\(competence): both")
            try ticket.forward(to: "lower-office")
            #expect(!ticket.isRunning("forward") && !ticket.isRunning("article-124"))
        }
    }

    @Test("a complaint by article 124 with something missing has a letter to return it with")
    func article124Returned() throws {
        let rulebook = try ProsecutorCases.rulebook()
        let run = try rulebook.run(ProsecutorCases.article124.but(["enough-facts": .no]))
        let letter = try #require(rulebook.procedure.letter("returned"))
        #expect(run.holds(letter.when, under: rulebook.procedure))
    }

    @Test("who disagrees says with whose answer, and what a head answered never goes back there")
    func neverToItsOwnAnswer() throws {
        let rulebook = try ProsecutorCases.rulebook()
        let unsaid = try rulebook.run(ProsecutorCases.disagree.but(without: "complained-about"))
        #expect(unsaid.missingFields(under: rulebook.procedure).map(\.id) == ["complained-about"])
        var named = try rulebook.ticket(ProsecutorCases.disagree, found: ["competence": "elsewhere"])
        #expect(throws: TicketError.complainedAbout("lower-office")) { try named.forward(to: "lower-office") }
        var unnamed = try rulebook.ticket(
            ProsecutorCases.disagree.but(["complained-about": .unknown]), found: ["competence": "lower-office"])
        #expect(throws: TicketError.notToBeForwarded) { try unnamed.forward(to: "lower-office") }
    }

    @Test("nothing is decided before it is known whose it is, and whether it needs a check")
    func requiredBeforeDeciding() throws {
        let rulebook = try ProsecutorCases.rulebook()
        let cases: [(Answers, Answers, [FieldID])] = [
            (ProsecutorCases.spoken, [:], ["competence"]),
            (ProsecutorCases.spoken, ["competence": "here"], ["extra-study"]),
            (ProsecutorCases.spoken, ["competence": "elsewhere"], []),
            (ProsecutorCases.article124, [:], ["competence"]),
            (ProsecutorCases.article124, ["competence": "here"], []),
            (ProsecutorCases.spoken.but(["office": .unknown]), [:], []),
            (ProsecutorCases.reception, [:], []),
        ]
        for (said, found, missing) in cases {
            let ticket = try rulebook.ticket(said, found: found)
            #expect(rulebook.procedure.missingFindings(of: ticket.run).map(\.id) == missing, "\(said), \(found)")
        }
    }

    @Test("is forwarded only with notice")
    func forwardingNeedsNotice() throws {
        var ticket = try ProsecutorCases.rulebook().ticket(
            ProsecutorCases.spoken, found: ["competence": "elsewhere"])
        #expect(throws: TicketError.noticeMissing) { try ticket.forward(to: "labour", telling: false) }
        try ticket.forward(to: "labour")
        #expect(!ticket.isRunning("forward") && !ticket.isRunning("decide"))
    }

    // MARK: Terms

    @Test("thirty days more with notice, and not a day beyond")
    func extending() throws {
        var ticket = try ProsecutorCases.rulebook().ticket(ProsecutorCases.spoken)
        #expect(throws: TicketError.wrongNotice(wanted: .extension), "it was put off without a notice of it") {
            try ticket.extend("decide", by: 30, notice: .notice)
        }
        #expect(throws: TicketError.clock("decide", .extendedTooFar(by: 31, limit: 30))) {
            try ticket.extend("decide", by: 31)
        }
        try ticket.extend("decide", by: 30)
        // Day 60 is Saturday 2 May. The office's own Instruction moves it: Monday the 4th is worked.
        #expect(ticket.due()["decide"] == "2026-05-05T00:00:00+03:00")
        ticket.now = try .init(rfc3339: "2026-05-05T00:00:00+03:00")
        #expect(throws: TicketError.clockMissed("decide")) { try ticket.extend("decide", by: 1) }
    }

    @Test("the fifteen days, the return and the forwarding can't be put off")
    func onlyTheThirtyDaysArePutOff() throws {
        let cases: [(ClockID, Answers, Answers)] = [
            ("decide-simple", ProsecutorCases.spoken, ["competence": "here", "extra-study": .no]),
            ("return-incomplete", ProsecutorCases.spoken.but(["office": .unknown]), [:]),
            ("forward", ProsecutorCases.spoken, ["competence": "elsewhere"]),
        ]
        for (clock, said, found) in cases {
            var ticket = try ProsecutorCases.rulebook().ticket(said, found: found)
            #expect(throws: TicketError.clock(clock, .notExtendable)) { try ticket.extend(clock, by: 1) }
        }
    }

    @Test("article 124, told by phone: in exceptional cases ten times 24 hours in all, with notice")
    func tenDays() throws {
        var ticket = try ProsecutorCases.rulebook().ticket(ProsecutorCases.article124)
        #expect(throws: TicketError.wrongNotice(wanted: .extension)) {
            try ticket.extend("article-124", by: 7 * 24, notice: .notice)
        }
        #expect(throws: TicketError.clock("article-124", .extendedTooFar(by: 7 * 24 + 1, limit: 7 * 24))) {
            try ticket.extend("article-124", by: 7 * 24 + 1)
        }
        #expect(
            throws: TicketError.meansDontCount(.phone, wanted: Notice.Means.written), "in writing, says article 124"
        ) {
            try ticket.extend("article-124", by: 7 * 24, told: .phone)
        }
        try ticket.extend("article-124", by: 7 * 24)
        // Ten times 24 hours after 9:50 on the 3rd, over the days off of the 7th to the 9th.
        #expect(ticket.due()["article-124"] == "2026-03-13T09:50:00+03:00")
    }

    @Test("article 124, by post: in exceptional cases ten days in all, with notice")
    func tenDaysWritten() throws {
        var ticket = try ProsecutorCases.rulebook().ticket(ProsecutorCases.article124Posted)
        #expect(throws: TicketError.clock("article-124-written", .extendedTooFar(by: 8, limit: 7))) {
            try ticket.extend("article-124-written", by: 8)
        }
        #expect(throws: TicketError.meansDontCount(.phone, wanted: Notice.Means.written)) {
            try ticket.extend("article-124-written", by: 7, told: .phone)
        }
        try ticket.extend("article-124-written", by: 7)
        // The 2nd is the first day, Wednesday the 11th the tenth.
        #expect(ticket.due()["article-124-written"] == "2026-03-12T00:00:00+03:00")
    }

    /// Day 3 is Sunday 28 December; Monday is worked.
    private static let threeDays = "2025-12-29T00:00:00+03:00 or 2025-12-30T00:00:00+03:00"
    /// Day 7 is 1 January; Monday the 12th is the next that is worked.
    private static let sevenDays = "2026-01-02T00:00:00+03:00 or 2026-01-13T00:00:00+03:00"
    /// 31 December is day 6, 9 January day 15, moved from a holiday: Monday the 12th is worked.
    private static let fifteenDays = "2026-01-13T00:00:00+03:00"
    /// 24 January is day 30, a Saturday: Monday the 26th is worked.
    private static let thirtyDays = "2026-01-27T00:00:00+03:00"

    @Test(
        "over New Year the office's own Instruction moves what it decides; of other terms the earlier reading warns",
        arguments: [
            (
                ProsecutorCases.spoken, ["competence": "here", "extra-study": .no],
                ["register": threeDays, "decide": thirtyDays, "decide-simple": fifteenDays]
            ),
            (
                ProsecutorCases.posted.but(["came-on": "2025-12-25"]), ["competence": "elsewhere"],
                ["register-written": threeDays, "decide": thirtyDays, "forward": sevenDays]
            ),
            (
                ProsecutorCases.spoken.but(["office": .unknown]), [:],
                ["register": threeDays, "decide": thirtyDays, "return-incomplete": sevenDays]
            ),
            // Hours pass by night as by day, and the days of article 124 over days off: 25, 26 and 27 December, a Saturday.
            (ProsecutorCases.article124, [:], ["register": threeDays, "article-124": "2025-12-28T15:50:00+03:00"]),
            (
                ProsecutorCases.article124Posted.but(["came-on": "2025-12-25"]), [:],
                ["register-written": threeDays, "article-124-written": "2025-12-28T00:00:00+03:00"]
            ),
        ] as [(Answers, Answers, [ClockID: String])])
    func overNewYear(said: Answers, found: Answers, due: [ClockID: String]) throws {
        // A Thursday.
        let rulebook = try ProsecutorCases.rulebook().registered("2025-12-25T16:00:00+03:00")
        let counted = try rulebook.ticket(said, found: found).due()
        #expect(counted == due)
    }

    // MARK: What is explained

    @Test(
        "a refusal on the merits is told, and stands: the way on is the appeal",
        arguments: [
            ("unfounded", ProsecutorCases.spoken, ["competence": "here", "extra-study": .yes]),
            ("article-124-refused", ProsecutorCases.article124, ["competence": "here"]),
        ] as [(GroundID, Answers, Answers)])
    func refusalOnTheMerits(ground: GroundID, said: Answers, found: Answers) throws {
        let rulebook = try ProsecutorCases.rulebook()
        let ticket = try rulebook.ticket(said, found: found)
        let fitting = try #require(rulebook.procedure.ground(ground))
        let isSuggested = ticket.run.holds(fitting.when, under: rulebook.procedure)
        #expect(isSuggested)
        try ticket.expectRefusing(on: .init(ground, .notice, again: false), "refused on the merits")
        #expect(fitting.say.ru.contains("вышестоящему прокурору и в суд"))
        #expect(fitting.say.en.contains("the higher prosecutor and to a court"))
    }

    @Test(
        "a refusal explains how to appeal it, to the higher prosecutor and to a court",
        arguments: [
            ProsecutorCases.spoken, ProsecutorCases.article124, ProsecutorCases.spoken.but(["office": .unknown]),
        ])
    func appealIsExplained(said: Answers) throws {
        let rulebook = try ProsecutorCases.rulebook()
        let run = try rulebook.run(said)
        let letters = rulebook.procedure.letters.filter {
            $0.serves == .refusal && run.holds($0.when, under: rulebook.procedure)
        }
        #expect(!letters.isEmpty, "there is no letter to refuse with")
        for letter in letters {
            let (ru, en) = (letter.body.ru.lowercased(), letter.body.en.lowercased())
            #expect(
                ru.contains("вышестоящему прокурору") && ru.contains("суд"), "“\(letter.id)” doesn't say it in Russian")
            #expect(
                en.contains("higher prosecutor") && en.contains("court"), "“\(letter.id)” doesn't say it in English")
        }
    }

    @Test("whoever asks when people are received hears the hours, the break, the document, and Wednesdays")
    func receptionHours() throws {
        let rulebook = try ProsecutorCases.rulebook()
        let run = try rulebook.run(ProsecutorCases.reception)
        let procedure = rulebook.procedure
        let said =
            procedure.steps.flatMap { run.phrases(of: $0, under: procedure) }.map(\.words)
            + run.solutions(under: procedure).map(\.say)
        let (ru, en) = (said.map(\.ru).joined(separator: " "), said.map(\.en).joined(separator: " "))
        for words in ["с 9 до 18", "с 13 до 14", "документ", "По средам", "без записи"] {
            #expect(ru.contains(words), "nobody says “\(words)”")
        }
        for words in ["from 9 to 18", "from 13 to 14", "identity document", "On Wednesdays", "no appointment needed"] {
            #expect(en.contains(words), "nobody says “\(words)”")
        }
    }
}
