import Domain
import Testing

/// The Do Not Call law of Massachusetts: which calls are exempt, which break it, and who acts against them.
@Suite("Do Not Call law (Massachusetts)") struct DoNotCallTests {
    @Test("what follows from a row of the law", arguments: DoNotCallCases.all)
    func row(_ one: RulebookCase) throws { try DoNotCallCases.rulebook().expect(one) }

    // MARK: Exemptions outweigh

    static let exemptions: [(RowID, Answers)] = [
        ("poll", ["purpose": "poll"]), ("nonprofit", ["purpose": "nonprofit"]), ("permission", ["permission": .yes]),
        ("visit", ["shop-visit": .yes]), ("contract", ["contract": .yes]),
        ("customer", ["customer": .yes, "told-to-stop": .no]), ("meeting", ["meeting": .yes]),
    ]

    @Test("a call that turns out to be exempt, after all its faults were told, broke nothing", arguments: exemptions)
    func exemptionSaidLast(exemption: RowID, said: Answers) throws {
        let rulebook = try DoNotCallCases.rulebook()
        let run = try rulebook.run([:], stale: DoNotCallCases.everything.but(said))
        let procedure = rulebook.procedure
        for (table, rows) in [("exemptions", [exemption]), ("violations", []), ("suit", ["exempt"])]
            as [(TableID, [RowID])]
        {
            let table = try #require(procedure.table(table))
            let verdict = run.verdict(of: table, under: procedure)
            #expect(verdict.rows.map(\.id) == rows && verdict.isDecided, "“\(table.id)”: \(verdict.rows.map(\.say.en))")
        }
        let offered = run.solutions(under: procedure).map(\.id)
        #expect(
            !offered.contains("ag-complaint") && !offered.contains("ag-yourself"),
            "a complaint is offered that won't stand")
        #expect(!offered.contains("own-suit"), "a suit is offered for a call that the law allows")
    }

    @Test("of several exemptions one is enough")
    func severalExemptions() throws {
        let rulebook = try DoNotCallCases.rulebook()
        let several: Answers = [
            "purpose": "sale", "permission": .yes, "shop-visit": .yes, "contract": .yes, "customer": .yes,
            "told-to-stop": .no, "meeting": .yes,
        ]
        let run = try rulebook.run(DoNotCallCases.consumer, stale: several)
        let table = try #require(rulebook.procedure.table("exemptions"))
        #expect(run.verdict(of: table, under: rulebook.procedure).rows.map(\.id) == ["permission"])
    }

    @Test("an entry that was told of before it turned out to be a telephone at work isn't held against anybody")
    func workSaidLast() throws {
        let rulebook = try DoNotCallCases.rulebook()
        let listed = DoNotCallCases.listed(on: "2025-03-01", effective: "2025-06-01")
        let run = try rulebook.run([:], stale: listed.but(["line-kind": "business"]))
        for (table, rows) in [("registry", ["business-line"]), ("violations", [])] as [(TableID, [RowID])] {
            let table = try #require(rulebook.procedure.table(table))
            #expect(run.verdict(of: table, under: rulebook.procedure).rows.map(\.id) == rows)
        }
    }

    @Test("only a non-profit that is free of tax is exempt, and it is asked for as such")
    func taxExempt() throws {
        let field = try #require(try DoNotCallCases.rulebook().procedure.field("purpose"))
        guard case .choice(let options) = field.type else { return #expect(Bool(false), "the purpose isn't a choice") }
        let option = try #require(options.first { $0.id == "nonprofit" })
        #expect(option.title.en.contains("tax-exempt") && option.title.ru.contains("налог"))
    }

    // MARK: What is offered

    @Test(
        "whatever may be a violation can be complained of to the Attorney General", arguments: DoNotCallCases.violations
    )
    func complaint(of one: RulebookCase) throws {
        let rulebook = try DoNotCallCases.rulebook()
        let offered = try rulebook.run(one.said).solutions(under: rulebook.procedure).map(\.id)
        let isOne = one.rows["violations"] != []
        #expect(offered.contains("ag-complaint") == isOne, "\(one.row): offered are \(offered)")
    }

    @Test("a suit of one's own is offered from the second call in 12 months on", arguments: DoNotCallCases.suits)
    func suit(of one: RulebookCase) throws {
        let rulebook = try DoNotCallCases.rulebook()
        let offered = try rulebook.run(one.said).solutions(under: rulebook.procedure)
        let opens: Set<RowID> = ["within", "edge", "undated"]
        let isOpen = try #require(one.rows["suit"]).contains(where: opens.contains)
        #expect(offered.contains { $0.id == "own-suit" } == isOpen, "\(one.row): offered are \(offered.map(\.id))")
        if let suit = offered.first(where: { $0.id == "own-suit" }) { #expect(suit.say.en.contains("up to $5,000")) }
    }

    @Test("where no violation is seen, that can be the reason of a refusal, and more may be remembered later")
    func noViolation() throws {
        let rulebook = try DoNotCallCases.rulebook()
        var ticket = try rulebook.ticket(DoNotCallCases.faultless)
        let ground = try #require(rulebook.procedure.ground("no-violation"))
        #expect(ticket.run.holds(ground.when, under: rulebook.procedure))
        try ticket.refuse(on: "no-violation")
        try rulebook.procedure.checkApplyingAgain(after: ticket.ticket)
    }

    // MARK: The Attorney General

    /// A caller who wants the complaint passed on, and lets us name them.
    private func complaint(on registered: String, consent: Said = .yes) throws -> RulebookTicket {
        let rulebook = try DoNotCallCases.rulebook().registered(registered)
        let run = try rulebook.run(
            DoNotCallCases.everything, accepting: "ag-complaint", then: ["consent": consent])
        return try RulebookTicket(of: rulebook, run: run)
    }

    @Test(
        "a complaint goes there within three working days, and only with notice",
        arguments: [
            // Thursday the 11th, Friday, Monday the 15th.
            ("2026-06-10T14:00:00-04:00", "2026-06-15T18:00:00-04:00"),
            // Thursday the 18th; Friday is Juneteenth; Monday, Tuesday the 23rd.
            ("2026-06-17T14:00:00-04:00", "2026-06-23T18:00:00-04:00"),
        ])
    func toTheAttorneyGeneral(registered: String, due: String) throws {
        var ticket = try complaint(on: registered)
        #expect(ticket.due()["to-attorney-general"] == due)
        try ticket.expectReceiptEndsNothing("passed on to the Attorney General")
        #expect(throws: TicketError.noticeMissing) { try ticket.forward(to: "attorney-general", telling: false) }
        try ticket.forward(to: "attorney-general")
        #expect(!ticket.isRunning("to-attorney-general"))
    }

    @Test("without the caller's leave to name them nothing is passed on")
    func withoutConsent() throws {
        let ticket = try complaint(on: "2026-06-10T14:00:00-04:00", consent: .no)
        #expect(ticket.due()["to-attorney-general"] == nil)
    }

    @Test("never to the company that it is about, however it is written")
    func neverToTheSeller() throws {
        let said = DoNotCallCases.everything.but(["seller": "OFFICE of consumer affairs"])
        var ticket = try DoNotCallCases.rulebook().ticket(said)
        #expect(throws: TicketError.complainedAbout("consumer-affairs")) { try ticket.forward(to: "consumer-affairs") }
        try ticket.forward(to: "attorney-general")
    }

    // MARK: The entry, looked up afterwards

    @Test(
        "the date that the registry's site shows decides",
        arguments: [
            ("2026-05-20", ["counted"], nil), ("2026-05-21", ["not-yet"], "not-in-force"),
            (.unknown, ["no-entry"], nil),
        ] as [(Said, [RowID], GroundID?)])
    func lookedUp(effective: Said, rows: [RowID], ground: GroundID?) throws {
        let said = DoNotCallCases.listed(on: "2026-04-01", effective: .unknown)
        let ticket = try DoNotCallCases.rulebook().ticket(said, found: ["effect-checked": effective])
        let table = try #require(ticket.rulebook.procedure.table("checked"))
        let verdict = ticket.run.verdict(of: table, under: ticket.rulebook.procedure)
        #expect(verdict.rows.map(\.id) == rows)
        #expect(verdict.rows.first?.ground == ground)
    }
}
