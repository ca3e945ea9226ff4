import Testing
import Time

@testable import Domain

/// What a rulebook lets be decided: grounds and what they demand, bodies and whom the complaint is about, findings.
@Suite struct DecisionRuleTests {
    static let appeals: Procedure = {
        var procedure = Sample.procedure
        procedure.fields += [
            Field(id: "about", label: Sample.both("About"), type: .choice([body("city"), body("court")])),
            Field(id: "whom", label: Sample.both("Whom"), type: .line(limit: 80)),
            Field(id: "readable", label: Sample.both("Readable"), type: .yesNo, isRequired: true),
            Field(
                id: "point", label: Sample.both("Point"), type: .yesNo, isRequired: true,
                when: .answered("readable", with: ["yes"])),
            Field(id: "remark", label: Sample.both("Remark"), type: .line(limit: 80)),
        ]
        procedure.findings = ["readable", "point", "remark"]
        procedure.grounds = [
            ground("rude", .nothing), ground("secret", .notice, mayPass: true), ground("published", .address),
        ]
        procedure.forwarding = ForwardingRule(
            bodies: [body("city"), body("court"), body("region", ru: "Областная прокуратура")], neverTo: "about",
            needsNotice: true)
        return procedure
    }()

    private static func body(_ id: OptionID, ru: String? = nil) -> FieldOption {
        FieldOption(id: id, title: Wording(ru: ru ?? id.text, en: "The \(id)"))
    }

    private static func ground(_ id: GroundID, _ demands: GroundDemand, mayPass: Bool = false) -> Ground {
        Ground(
            id: id, title: Sample.both(id.text), say: Sample.both("…"), basis: Sample.both("house"), demands: demands,
            mayPass: mayPass)
    }

    private static let found: [FieldID: Answer] = ["readable": .yesNo(false)]

    private func refusal(
        _ outcome: Decision.Outcome, ground: GroundID? = nil, body: BodyID? = nil, at address: String? = nil,
        noticed: Bool = false, by means: Notice.Means = .letter, findings: [FieldID: Answer] = found,
        answers: [FieldID: Answer] = [:],
        under procedure: Procedure = appeals
    ) throws -> TicketError? {
        var run = try Run.begun()
        run.answers = answers
        let decision = Decision(
            outcome: outcome, words: "It is so", ground: ground, forwardedTo: body, answerAt: address, by: "oleg",
            at: Bench.start)
        let notice = noticed ? NoticeDraft(serves: outcome.purpose, means: means, at: Bench.start) : nil
        do {
            try procedure.check(decision, with: notice, of: run.informed(by: findings))
            return nil
        } catch {
            return error
        }
    }

    @Test func aGroundAndWhatItDemands() throws {
        #expect(try refusal(.refused, ground: "rude") == nil)
        #expect(try refusal(.refused) == .groundMissing)
        #expect(try refusal(.explained, ground: "rude") == .groundOfNoRefusal)
        #expect(
            try refusal(.refused, ground: "rain") == .unknownGround("rain", known: ["rude", "secret", "published"]))
        #expect(try refusal(.refused, ground: "secret") == .groundDemands("secret", .notice))
        #expect(try refusal(.refused, ground: "secret", noticed: true) == nil)
        #expect(try refusal(.refused, ground: "published", noticed: true) == .groundDemands("published", .address))
        #expect(try refusal(.refused, ground: "published", at: "example.org/answer") == nil)
    }

    @Test(arguments: Notice.Means.allCases)
    func aNoticeIsToldByTheMeansThatCount(means: Notice.Means) throws {
        var procedure = Self.appeals
        procedure.grounds[1].means = Notice.Means.written
        procedure.forwarding?.means = [.letter]
        let written = Notice.Means.written
        let refused = try refusal(.refused, ground: "secret", noticed: true, by: means, under: procedure)
        #expect(refused == (means == .phone ? .meansDontCount(.phone, wanted: written) : nil))
        #expect(try refusal(.refused, ground: "rude", noticed: true, by: means, under: procedure) == nil)
        let forwarded = try refusal(.forwarded, body: "city", noticed: true, by: means, under: procedure)
        #expect(forwarded == (means == .letter ? nil : .meansDontCount(means, wanted: [.letter])))
    }

    @Test func aBodyThatIsntComplainedAbout() throws {
        #expect(try refusal(.forwarded, body: "city", noticed: true) == nil)
        #expect(try refusal(.forwarded, noticed: true) == .bodyMissing)
        #expect(try refusal(.forwarded, body: "city") == .noticeMissing)
        #expect(
            try refusal(.forwarded, body: "moon", noticed: true)
                == .unknownBody("moon", known: ["city", "court", "region"]))
        #expect(try refusal(.explained, body: "city") == .bodyOfNoForwarding)
        #expect(try refusal(.forwarded, body: "city", under: Sample.procedure) == .nothingIsForwarded)
        #expect(
            try refusal(.forwarded, body: "city", noticed: true, answers: ["about": .option("city")])
                == .complainedAbout("city"))
        #expect(try refusal(.forwarded, body: "court", noticed: true, answers: ["about": .option("city")]) == nil)
    }

    /// Whom it is about may have been written down in words.
    @Test(arguments: [
        ("Областная прокуратура", true), ("областная  ПРОКУРАТУРА.", true), ("The region", true),
        ("Городская прокуратура", false), ("", false), ("…", false),
    ])
    func theSameWordsMeanTheSameBody(words: String, isMeant: Bool) throws {
        var procedure = Self.appeals
        procedure.forwarding?.neverTo = "whom"
        let refusal = try refusal(
            .forwarded, body: "region", noticed: true, answers: ["whom": .text(words)], under: procedure)
        #expect(refusal == (isMeant ? .complainedAbout("region") : nil))
    }

    @Test func aGroundThatFactsCanSuggestAndDont() throws {
        var procedure = Self.appeals
        procedure.grounds[0].when = .answered("readable", with: ["no"])
        procedure.tables = [
            DecisionTable(
                id: "route", title: Sample.both("Route"), hit: .first,
                rows: [
                    .init(
                        id: "site", when: .answered("point", with: ["yes"]), say: Sample.both("There."),
                        ground: "published")
                ], otherwise: Sample.both("No."))
        ]
        let cases: [(findings: [FieldID: Answer], unsuggested: [GroundID])] = [
            ([:], ["rude", "published"]), (["readable": .yesNo(false)], ["published"]),
            (["readable": .yesNo(true), "point": .yesNo(true)], ["rude"]),
        ]
        for (findings, unsuggested) in cases {
            let run = try Run.begun().informed(by: findings)
            // Nothing ever suggests “secret”: that it isn't suggested says nothing.
            let found = ["rude", "secret", "published"].filter { procedure.isUnsuggested($0, of: run) }
            #expect(found == unsuggested, "\(findings)")
        }
        #expect(
            try refusal(
                .refused, ground: "rude", findings: ["readable": .yesNo(true), "point": .yesNo(true)], under: procedure)
                == nil, "they may go on")
    }

    /// Asked before a notice is, and held to when it is decided: by one rule.
    @Test func whoHasToBeToldFirst() throws {
        let run = try Run.begun()
        #expect(Self.appeals.needsNotice(.refused, on: "secret", of: run))
        #expect(!Self.appeals.needsNotice(.refused, on: "rude", of: run))
        #expect(!Self.appeals.needsNotice(.explained, on: nil, of: run))
        #expect(Self.appeals.needsNotice(.forwarded, on: nil, of: run))
        var unsigned = Self.appeals
        unsigned.forwarding?.nobodyToTell = .answer("remark", is: .given)
        let nobody = run.informed(by: ["remark": .text("No name on it")])
        #expect(unsigned.needsNotice(.forwarded, on: nil, of: run))
        #expect(!unsigned.needsNotice(.forwarded, on: nil, of: nobody))
        #expect(unsigned.needsNotice(.forwarded, on: nil, of: nil), "nothing is known of it")
        let findings: [FieldID: Answer] = ["readable": .yesNo(false), "remark": .text("No name on it")]
        #expect(try refusal(.forwarded, body: "court", findings: findings, under: unsigned) == nil)
    }

    @Test func whatIsForwardedAtAll() throws {
        let run = try Run.begun()
        var procedure = Self.appeals
        #expect(procedure.mayBeForwarded(run))
        procedure.forwarding?.when = .answer("remark", is: .given)
        #expect(!procedure.mayBeForwarded(run))
        procedure.forwarding = nil
        #expect(!procedure.mayBeForwarded(run))
    }

    @Test func whatHasToBeFoundOutFirst() throws {
        #expect(try refusal(.explained, findings: [:]) == .findingsMissing(["readable"]))
        #expect(try refusal(.explained, findings: ["readable": .yesNo(true)]) == .findingsMissing(["point"]))
        #expect(try refusal(.explained, findings: ["readable": .yesNo(true), "point": .yesNo(true)]) == nil)
    }

    @Test func aFindingOfThisRulebookThatIsAsked() throws {
        let run = try Run.begun()
        let known = Self.appeals.findings
        #expect(throws: TicketError.unknownFinding("name", known: known)) {
            try Self.appeals.checkFinding("name", of: run)
        }
        #expect(throws: TicketError.unknownFinding("colour", known: known)) {
            try Self.appeals.checkFinding("colour", of: run)
        }
        #expect(throws: TicketError.findingNotAsked("point")) { try Self.appeals.checkFinding("point", of: run) }
        try Self.appeals.checkFinding("point", of: run.informed(by: ["readable": .yesNo(true)]))
    }

    @Test func onlyAReasonThatMayPassLetsThemApplyAgain() throws {
        for (decide, error) in [
            (nil, TicketError.notRefused(try Sample.number(7))), (.explained, .notRefused(try Sample.number(7))),
            (.refused, nil),
        ] as [(Decision.Outcome?, TicketError?)] {
            var bench = try Bench()
            if let decide { try bench.decide(decide) }
            #expect(refusal(after: bench.ticket) == error)
        }
        var bench = try Bench()
        try bench.act(.claim)
        let rude = Decision(outcome: .refused, words: "No", ground: "rude", by: "oleg", at: Bench.start)
        try bench.act(.decide(rude, generation: 1, leaving: .nothing))
        #expect(refusal(after: bench.ticket) == .refusalStands(try Sample.number(7)))
    }

    private func refusal(after ticket: Ticket) -> TicketError? {
        do {
            try Self.appeals.checkApplyingAgain(after: ticket)
            return nil
        } catch {
            return error
        }
    }

    // MARK: What the answers say of the ticket

    @Test func whichClocksARegistrationAndADecisionStart() throws {
        var procedure = Self.appeals
        let terms = try ClockDraft.days(7, "x", ends: .done).terms
        let starts: [(ClockID, ClockStart, Condition?)] = [
            ("received", .received, nil), ("registered", .registered, nil), ("decided", .decided, nil),
            ("forwarded", .forwarded, nil), ("refused", .refused, nil), ("since", .field("since"), nil),
            ("quick", .registered, .answered("topic", with: ["quick"])),
            ("seen", .registered, .answered("readable", with: ["no"])),
        ]
        procedure.clocks = starts.map { Clock(id: $0, terms: terms, starts: $1, when: $2) }
        let run = try Run.begun(answers: ["topic": "bill"])
        var dated = run
        dated.answers["since"] = .date(CalendarDay(ordinal: 20_000))
        let ids = { (drafts: [ClockDraft]) in drafts.map(\.id.text) }
        #expect(ids(run.clocksOnRegistering(under: procedure, isAgreed: false)) == ["received", "registered"])
        #expect(
            ids(dated.clocksOnRegistering(under: procedure, isAgreed: true)) == [
                "received", "registered", "since", "decided",
            ])
        #expect(
            dated.clocksOnRegistering(under: procedure, isAgreed: false).last?.from
                == .day(CalendarDay(ordinal: 20_000)))
        #expect(ids(run.clocks(startedBy: .granted, under: procedure)) == ["decided"])
        #expect(ids(run.clocks(startedBy: .forwarded, under: procedure)) == ["decided", "forwarded"])
        #expect(ids(run.clocks(startedBy: .refused, under: procedure)) == ["decided", "refused"])
        let informed = run.informed(by: ["readable": .yesNo(false)])
        #expect(ids(informed.clocks(startedByFinding: "readable", decided: nil, under: procedure)) == ["seen"])
        #expect(ids(informed.clocks(startedByFinding: "point", decided: nil, under: procedure)).isEmpty)
    }

    @Test func aFileNamedTwiceIsOne() throws {
        let file = try #require(AttachedFile(name: "a", bytes: 1, sha256: String(repeating: "0", count: 64)))
        let other = try #require(AttachedFile(name: "b", bytes: 1, sha256: String(repeating: "0", count: 64)))
        var run = try Run.begun()
        run.answers = ["one": .attachments([file, other]), "two": .attachments([file]), "name": .text("x")]
        #expect(run.attachments == [file, other])
    }
}
