import Domain
import Testing

/// Complaints of discrimination (OCR): in time or not, taken up or not, and when one may sue.
@Suite("Discrimination complaints (OCR)") struct DiscriminationTests {
    @Test("what follows from a row of the office's rules", arguments: DiscriminationCases.all)
    func row(_ one: RulebookCase) throws { try DiscriminationCases.rulebook().expect(one) }

    // MARK: What a complaint needs

    @Test(
        "institution, person, day, signature, consent and how to reach them are asked for",
        arguments: ["institution", "for-whom", "happened", "signed", "consent-signed", "email"])
    func required(field: String) throws {
        let rulebook = try DiscriminationCases.rulebook()
        let run = try rulebook.run(DiscriminationCases.filed.but(without: FieldID(field)))
        #expect(run.missingFields(under: rulebook.procedure).map(\.id) == [FieldID(field)])
    }

    @Test(
        "each way to reach them asks for its own",
        arguments: [("phone", "phone"), ("email", "email"), ("letter", "address")])
    func reached(way: String, by field: String) throws {
        let rulebook = try DiscriminationCases.rulebook()
        let unsaid = DiscriminationCases.filed.but(without: "reach-by", "email")
        #expect(try rulebook.run(unsaid).missingFields(under: rulebook.procedure).map(\.id) == ["reach-by"])
        let run = try rulebook.run(unsaid.but(["reach-by": .words(way)]))
        #expect(run.missingFields(under: rulebook.procedure).map(\.id) == [FieldID(field)])
    }

    @Test("signature and consent are asked for however it was filed", arguments: ["online", "email", "letter"])
    func signature(way: String) throws {
        let rulebook = try DiscriminationCases.rulebook()
        let said = DiscriminationCases.filed.but(["filed-how": .words(way)], without: "signed", "consent-signed")
        let missing = try rulebook.run(said).missingFields(under: rulebook.procedure).map(\.id)
        #expect(missing == ["signed", "consent-signed"])
    }

    @Test(
        "without institution, person or signature nothing is registered",
        arguments: ["institution", "harmed", "signed", "name"])
    func nothingIsRegistered(field: String) throws {
        let rulebook = try DiscriminationCases.rulebook()
        let said = DiscriminationCases.filed.but(["for-whom": "child", "harmed": "My son"]).but([
            FieldID(field): .refused
        ])
        let run = try rulebook.run(said)
        #expect(run.fieldForbiddingRegistration(under: rulebook.procedure)?.id == FieldID(field))
    }

    @Test("what none of these laws covers is refused with a notice, and stands")
    func noSuchLaw() throws {
        let rulebook = try DiscriminationCases.rulebook()
        let ticket = try rulebook.ticket(DiscriminationCases.filed.but(["reason": "other"]))
        let ground = try #require(rulebook.procedure.ground("no-such-law"))
        let isSuggested = ticket.run.holds(ground.when, under: rulebook.procedure)
        #expect(isSuggested)
        try ticket.expectRefusing(on: .init("no-such-law", .notice, again: false), "under none of these laws")
    }

    @Test("no cause is ever ours: the office stands for neither side")
    func neutral() throws {
        let procedure = try DiscriminationCases.rulebook().procedure
        #expect(procedure.causes.filter(\.isOurFault).map(\.id) == [])
    }

    // MARK: Acknowledged at once

    @Test("receipt is acknowledged with the number, told in the same call")
    func acknowledged() throws {
        var ticket = try DiscriminationCases.rulebook().ticket(DiscriminationCases.filed)
        #expect(ticket.isRunning("acknowledged"))
        try ticket.act(.tell(PromiseID(1)))
        #expect(!ticket.isRunning("acknowledged"))
    }

    @Test("or by the letter, where the call broke off")
    func acknowledgedByLetter() throws {
        var ticket = try DiscriminationCases.rulebook().ticket(DiscriminationCases.filed)
        try ticket.send("acknowledgement")
        #expect(!ticket.isRunning("acknowledged"))
    }

    // MARK: The right to sue

    @Test("a finding for the institution on age: the right to sue is told on the next working day")
    func rightToSue() throws {
        var ticket = try DiscriminationCases.rulebook().ticket(
            DiscriminationCases.age, found: ["outcome": "for-institution"])
        // A Friday; Monday the 20th is worked.
        ticket.now = try .init(rfc3339: "2026-07-17T15:00:00-04:00")
        let finding = Decision(outcome: .explained, words: "No violation was found", by: "irina", at: ticket.now)
        try ticket.decide(finding, notice: NoticeDraft(serves: .answer, means: .letter, at: ticket.now))
        #expect(ticket.due()["age-notice"] == "2026-07-20T18:00:00-04:00")
        #expect(ticket.isRunning("age-notice"), "the letter with the finding passed for that of the right to sue")
        try ticket.send("right-to-sue")
        try ticket.act(.finish("age-notice", words: "The right to sue was told by letter"))
        #expect(!ticket.isRunning("age-notice"))
    }

    @Test("a finding on another ground than age, or of a violation, owes no such letter")
    func noRightToSue() throws {
        for said in [DiscriminationCases.filed, DiscriminationCases.age] {
            let outcome: Said = said["learned"] == nil ? "for-institution" : "violation"
            var ticket = try DiscriminationCases.rulebook().ticket(said, found: ["outcome": outcome])
            let finding = Decision(outcome: .explained, words: "It was looked into", by: "irina", at: ticket.now)
            try ticket.decide(finding, notice: NoticeDraft(serves: .answer, means: .letter, at: ticket.now))
            #expect(ticket.due()["age-notice"] == nil)
        }
    }

    @Test("an Age Act complaint that is sent on still waits for a finding, and ends with one alone")
    func forwardedIsNoFinding() throws {
        var ticket = try DiscriminationCases.rulebook().ticket(DiscriminationCases.age)
        try ticket.forward(to: "enforcement-office")
        #expect(ticket.isRunning("age-finding"), "sent to the state's office, it passed for found")
        try ticket.act(.finish("age-finding", words: "The state's office found a violation"))
        #expect(!ticket.isRunning("age-finding"))
    }

    @Test("what was filed before it was said that it isn't filed yet counts for nothing")
    func staleFiling() throws {
        let rulebook = try DiscriminationCases.rulebook()
        let table = try #require(rulebook.procedure.table("in-term"))
        let run = try rulebook.run(DiscriminationCases.notFiled, stale: ["filed-on": "2026-07-09"])
        #expect(run.verdict(of: table, under: rulebook.procedure).open == ["filed-later"])
    }

    // MARK: To whom it may go

    @Test("goes to the state's enforcement office with notice, never to the institution that it is about")
    func forwarding() throws {
        let rulebook = try DiscriminationCases.rulebook()
        var ticket = try rulebook.ticket(DiscriminationCases.filed)
        #expect(throws: TicketError.noticeMissing) { try ticket.forward(to: "enforcement-office", telling: false) }
        try ticket.forward(to: "enforcement-office")
        var about = try rulebook.ticket(
            DiscriminationCases.filed.but(["institution": "OCR's enforcement office for the STATE"]))
        #expect(throws: TicketError.complainedAbout("enforcement-office")) {
            try about.forward(to: "enforcement-office")
        }
    }
}
