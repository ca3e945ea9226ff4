import Domain
import Testing
import Time

/// Unwanted calls (FTC): what the registry forbids and from when, and who is told of it.
@Suite("Unwanted calls (FTC)") struct UnwantedCallsTests {
    /// The caller rings on Wednesday 10 June 2026.
    static func rulebook() throws -> Rulebook { try read.get() }

    private static let read = Result {
        try Rulebook(
            "unwanted-calls", in: "America/New_York", on: "united-states", registered: "2026-06-10T14:00:00-04:00")
    }

    private static let sale: Answers = ["channel": "call", "purpose": "sale"]

    // MARK: The registry

    /// Registered on 1 May: 31 May is day 30, 1 June day 31.
    @Test(
        "a seller's copy of the registry may be 31 days old, so up to the 31st day they may not have known",
        arguments: [("2026-05-31", "fresh"), ("2026-06-01", "fresh"), ("2026-06-02", "listed")] as [(String, RowID)])
    func copyOfTheRegistry(called: String, row: RowID) throws {
        let ticket = try Self.rulebook().ticket(
            Self.sale.but([
                "dealt-with": .no, "gave-leave": .no, "called-on": .words(called), "registered": .yes,
                "registered-on": "2026-05-01",
            ]))
        #expect(try ticket.fits("registry", row))
        // What they are told: sellers have all of 1 June.
        #expect(ticket.due()["registry-fresh"] == (row == "fresh" ? "2026-06-02T00:00:00-04:00" : nil))
    }

    // MARK: Texts

    @Test(
        "of texts by those who campaign or collect for charity the advice says nothing; companies may not send any",
        arguments: [("sale", true), ("information", true), ("unclear", true), ("political", false), ("charity", false)])
    func texts(purpose: String, isForbidden: Bool) throws {
        let ticket = try Self.rulebook().ticket([
            "channel": "text", "purpose": .words(purpose), "text-asks": "nothing", "gave-leave": .no,
        ])
        #expect(try ticket.fits("signs", "text-unasked") == isForbidden)
    }

    // MARK: Passing it on

    @Test("a report and a request to the carrier wait for whoever passes them on, each with its own deadline")
    func passedOn() throws {
        let rulebook = try Self.rulebook()
        let said = Self.sale.but([
            "dealt-with": .no, "gave-leave": .no, "registered": .no, "repeats": "same", "seller": "The carrier",
        ])
        let run = try rulebook.run(said, accepting: "report-for-you", "block-number")
        #expect(rulebook.agreed(run) == nil, "the ticket is born decided, and can't be forwarded any more")
        var ticket = try RulebookTicket(of: rulebook, run: run)
        // Thursday the 11th and Friday.
        let twoDays = "2026-06-12T18:00:00-04:00"
        #expect(ticket.due() == ["pass-on": twoDays, "ask-carrier": twoDays])
        #expect(throws: TicketError.noticeMissing) { try ticket.forward(to: "ftc", telling: false) }
        try ticket.forward(to: "ftc")
        #expect(!ticket.isRunning("pass-on"))
        #expect(ticket.isRunning("ask-carrier"), "told the Commission, the carrier passed for asked")
        try ticket.act(.finish("ask-carrier", words: "The carrier was asked by letter"))
        #expect(!ticket.isRunning("ask-carrier"))
    }

    @Test("only what was taken has a deadline to pass it on")
    func oneOfThem() throws {
        let rulebook = try Self.rulebook()
        let said = Self.sale.but(["dealt-with": .no, "gave-leave": .no, "registered": .no, "repeats": "same"])
        for (solution, clock) in [("report-for-you", "pass-on"), ("block-number", "ask-carrier")]
            as [(SolutionID, ClockID)]
        {
            let ticket = try RulebookTicket(of: rulebook, run: rulebook.run(said, accepting: solution))
            #expect(ticket.due().keys.map(\.self) == [clock])
        }
    }
}
