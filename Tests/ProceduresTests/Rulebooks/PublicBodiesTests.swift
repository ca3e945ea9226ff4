import Domain
import Testing
import Time

/// The intake of three public bodies: what is forwarded and to whom, what is told, and what is refused.
@Suite("Appeals to public bodies, by their own forms") struct PublicBodiesTests {
    /// Everything comes on Tuesday 3 March 2026: day 7 is Tuesday the 10th.
    private static func rulebook(_ id: ProcedureID) throws -> Rulebook {
        try Rulebook(id, in: "Europe/Moscow", on: "russia", registered: "2026-03-03T10:00:00+03:00")
    }

    private static let dayTen = "2026-03-11T00:00:00+03:00"

    // MARK: What was said

    private static let ministry: Answers = ["addressee": "ministry", "name": "Maria Orlova"]
    private static let chamber: Answers = [
        "addressed-to": "chamber", "name": "Maria Orlova", "text": "The road was paid for twice",
        "email": "maria@example.org",
    ]
    private static let written: Answers = [
        "name": "Maria Orlova", "answer-by": "paper", "address": "4 Svetlanskaya Street",
        "text": "They beat the dog next door every night",
    ]
    private static let nameless = written.but(["name": .refused, "address": .refused])

    // MARK: What can't be read or made out is forwarded to nobody

    private static let unclear: [(ProcedureID, Answers, Answers, Answers, BodyID)] = [
        (
            "health-ministry", ministry, ["in-competence": "another-body", "understood": .no],
            ["in-competence": "another-body"], "prosecutor"
        ),
        (
            "accounts-chamber", chamber.but(["addressed-to": "another-body"]), ["content": "unclear"], [:],
            "treasury"
        ),
        (
            "written-appeal", written, ["in-competence": "another-body", "readable": "sender-only"],
            ["in-competence": "another-body"], "police"
        ),
        (
            "written-appeal", written, ["in-competence": "another-body", "readable": "nothing"],
            ["in-competence": "another-body", "readable": "all"], "police"
        ),
    ]

    @Test("what can't be read or made out goes to nobody, and what can does", arguments: unclear)
    func nowhere(id: ProcedureID, said: Answers, unclear: Answers, clear: Answers, body: BodyID) throws {
        let rulebook = try Self.rulebook(id)
        var ticket = try rulebook.ticket(said, found: unclear)
        #expect(throws: TicketError.notToBeForwarded) { try ticket.forward(to: body) }
        var readable = try rulebook.ticket(said, found: clear)
        try readable.forward(to: body)
    }

    @Test("no term to forward runs for what goes to nobody")
    func noTermToForward() throws {
        let found: Answers = ["in-competence": "another-body", "understood": .no]
        // It is read before anybody says whose it is.
        var unclear = try Self.rulebook("health-ministry").ticket(
            Self.ministry, found: found.but(without: "in-competence"))
        try unclear.find("in-competence", "another-body")
        #expect(unclear.due()["forwarding-found"] == nil)
        var illegible = try Self.rulebook("written-appeal").ticket(Self.written, found: ["readable": "sender-only"])
        try illegible.find("in-competence", "another-body")
        #expect(illegible.due()["forwarding"] == nil)
        let clear = try Self.rulebook("health-ministry").ticket(Self.ministry, found: ["in-competence": "another-body"])
        #expect(clear.due()["forwarding-found"] == Self.dayTen)
    }

    // MARK: A report without a sender

    @Test("a report of an unlawful act without a sender is forwarded within 7 days, and nobody is told falsely")
    func report() throws {
        let rulebook = try Self.rulebook("written-appeal")
        var ticket = try rulebook.ticket(Self.nameless, found: ["tells-of-crime": .yes])
        #expect(try ticket.fits("as-read", "unlawful-act"))
        #expect(try ticket.suggested() == [], "refused, it couldn't be sent on any more")
        #expect(ticket.due()["forwarding"] == Self.dayTen)
        let letters = rulebook.procedure.letters.filter {
            $0.serves == .forwarding && ticket.run.holds($0.when, under: rulebook.procedure)
        }
        #expect(letters.map(\.id) == ["cover"])
        #expect(letters.allSatisfy { !$0.variables.contains("name") }, "nobody knows the name that stands in it")
        try ticket.forward(to: "police", telling: false)
        #expect(!ticket.isRunning("forwarding"))
    }

    @Test("without a sender and without such a report no answer is given, and with a sender the notice is owed")
    func withoutSender() throws {
        let rulebook = try Self.rulebook("written-appeal")
        let ticket = try rulebook.ticket(Self.nameless, found: ["tells-of-crime": .no])
        #expect(try ticket.suggested() == [.init("no-sender", .nothing, again: true)])
        var named = try rulebook.ticket(Self.written, found: ["in-competence": "another-body"])
        #expect(throws: TicketError.noticeMissing) { try named.forward(to: "police", telling: false) }
    }

    // MARK: The Accounts Chamber

    @Test("what isn't addressed to the Chamber is forwarded within 7 days, with notice where anybody can be told")
    func notAddressed() throws {
        let rulebook = try Self.rulebook("accounts-chamber")
        let elsewhere = Self.chamber.but(["addressed-to": "another-body"])
        var ticket = try rulebook.ticket(elsewhere)
        #expect(try ticket.fits("as-told", "not-addressed"))
        #expect(try ticket.suggested() == [], "refused, it couldn't be forwarded any more")
        #expect(ticket.due()["forwarding"] == Self.dayTen)
        #expect(throws: TicketError.noticeMissing) { try ticket.forward(to: "treasury", telling: false) }
        try ticket.forward(to: "treasury")
        var byPost = try rulebook.ticket(elsewhere.but(["email": .refused, "address": "4 Svetlanskaya Street"]))
        #expect(throws: TicketError.noticeMissing) { try byPost.forward(to: "treasury", telling: false) }
        var nowhere = try rulebook.ticket(elsewhere.but(["name": .refused, "email": .refused, "address": .refused]))
        try nowhere.forward(to: "treasury", telling: false)
    }

    // MARK: Published already, and stopped

    @Test("what the ministry's site answers already: its address within 7 days, and the refusal needs it")
    func published() throws {
        let rulebook = try Self.rulebook("health-ministry")
        var ticket = try rulebook.ticket(
            Self.ministry, found: ["published": .yes, "published-at": "example.org/answers/12"])
        #expect(try ticket.fits("reading", "published"))
        #expect(try ticket.suggested() == [.init("published", .address, again: false)])
        #expect(ticket.due()["tell-site"] == Self.dayTen)
        try ticket.expectReceiptEndsNothing("published")
        #expect(throws: TicketError.groundDemands("published", .address)) {
            try ticket.refuse(on: "published", telling: true)
        }
        try ticket.refuse(on: "published", answerAt: "https://example.org/answers/12")
        #expect(ticket.isRunning("tell-site"), "decided, but the person wasn't told")
        try ticket.send("published")
        #expect(!ticket.isRunning("tell-site"))
        let unpublished = try rulebook.ticket(Self.ministry, found: ["published": .no])
        #expect(unpublished.due()["tell-site"] == nil)
    }

    @Test("only who asked to stop it is told that it was stopped as they asked")
    func stopped() throws {
        let rulebook = try Self.rulebook("written-appeal")
        let letter = try #require(rulebook.procedure.letter("stopped"))
        for (asked, fits) in [([:], false), (["stop-asked": .no], false), (["stop-asked": .yes], true)]
            as [(Answers, Bool)]
        {
            let ticket = try rulebook.ticket(Self.written, found: asked)
            #expect(ticket.run.holds(letter.when, under: rulebook.procedure) == fits)
        }
    }
}
