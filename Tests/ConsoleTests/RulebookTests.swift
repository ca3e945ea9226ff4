import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// What rulebooks beyond the everyday ones bring to the operator's and the lead's screens.
@Suite struct RulebookTests {
    /// The rulebook of ``CallScene`` with a table at its first step, a consent and somebody who may sign.
    private static var rulebook: Procedure {
        var procedure = CallScene.rulebook
        procedure.fields += [
            Field(
                id: "again", label: Wording(ru: "Уже звонили", en: "Rang before"), type: .yesNo, isRequired: true),
            Field(
                id: "consent", label: Wording(ru: "Согласие", en: "Consent"), type: .yesNo, isRequired: true,
                no: Consequence(
                    say: Wording(ru: "Без согласия не могу.", en: "I can't without it."), allowsRegistration: false)),
            Field(
                id: "signed", label: Wording(ru: "Подписал", en: "Signed by"),
                type: .signature([
                    FieldOption(id: "self", title: Wording(ru: "сам", en: "themself")),
                    FieldOption(id: "lawyer", title: Wording(ru: "юрист", en: "a lawyer")),
                ])),
        ]
        procedure.steps[0].fields += ["again", "consent", "signed"]
        procedure.tables = [
            DecisionTable(
                id: "suit", title: Wording(ru: "Можно ли в суд", en: "Whether to sue"), step: "greet", hit: .first,
                rows: [
                    .init(
                        id: "may", when: .answered("again", with: ["yes"]),
                        say: Wording(ru: "Да, звонок второй.", en: "Yes, it is the second call."))
                ], otherwise: Wording(ru: "Пока нет.", en: "Not yet."))
        ]
        return procedure
    }

    private func matter(_ look: Look = Look.all[0]) throws -> Player<OperatorScreen> {
        var player = try CallScene.taken(look)
        player.receive(.run(try CallScene.run(at: "greet"), Self.rulebook))
        _ = player.takeAsked()
        return player
    }

    @Test(arguments: Look.all) func frames(_ look: Look) throws {
        let open = try matter(look)
        try GoldenFrame.expect(open.frame(look.size), as: "rulebook-open-\(look.testDescription)")
        var decided = open
        decided.receive(.run(try answered(["again": .yesNo(true)]), Self.rulebook))
        try GoldenFrame.expect(decided.frame(look.size), as: "rulebook-verdict-\(look.testDescription)")
    }

    private func answered(_ answers: [FieldID: Answer]) throws -> Run {
        var run = try CallScene.run(at: "greet")
        for (field, answer) in answers.sorted(by: { $0.key < $1.key }) {
            try run.apply(RunEvent(at: Scene.now, by: CallScene.anna, .answered(field, answer)))
        }
        return run
    }

    @Test func aVerdictNamesWhatItWaitsFor() throws {
        let player = try matter()
        #expect(player.frame().contains("ещё не ясно: Уже звонили"))
    }

    /// Nobody is stopped at a line that only tells.
    @Test func focusPassesOverAVerdict() throws {
        var player = try matter()
        var seen: Set<FormItem> = []
        for _ in 0..<20 {
            if let focus = player.screen.work?.current?.form.focus { seen.insert(focus) }
            player.press(.tab)
        }
        #expect(!seen.contains(.verdict("suit")))
        #expect(seen.contains(.field("signed")), "what stands around it is reached")
    }

    @Test func whatFollowsFromNoIsReadOut() throws {
        var player = try matter()
        while player.screen.work?.current?.form.focus != .field("consent") { player.press(.tab) }
        player.press("2")
        #expect(player.screen.shell.notice?.sentence == "«Без согласия не могу.»")
    }

    @Test func whoSignedIsADigitAndADay() throws {
        var player = try matter()
        while player.screen.work?.current?.form.focus != .field("signed") { player.press(.tab) }
        _ = player.takeAsked()
        player.type("2 вчера")
        player.press(.enter)
        let day = try Scene.zone().day(at: Scene.now) + -1
        let facts = player.takeAsked().compactMap { request -> [RunEvent.Fact]? in
            if case .record(let facts, _, _, _) = request { facts } else { nil }
        }
        #expect(facts.first == [.answered("signed", .signature(by: "lawyer", on: day))])
    }

    @Test func anyProcedureCanBeBegunFromTriage() throws {
        var player = try CallScene.taken()
        player.press("p")
        #expect(player.takeAsked() == [.titles])
        player.receive(
            .titles([
                ProcedureTitle(id: "bill", title: Wording(ru: "Счёт", en: "Bill")),
                ProcedureTitle(id: "do-not-call", title: Wording(ru: "Не звоните", en: "Do not call")),
            ]))
        player.press("2")
        #expect(player.takeAsked() == [.begin("do-not-call", answers: [:], CallID(9))])
    }

    /// The reason of a refusal has gone away: the matter in hand is marked, and its ticket will be linked.
    @Test func whoeverWasRefusedAppliesAgain() throws {
        var player = try matter()
        var procedure = Scene.rulebook
        procedure.grounds[0].mayPass = true
        let refusal = Decision(
            outcome: .refused, words: "Нет адреса.", ground: "in-contract", by: Scene.oleg, at: Scene.now)
        player.press(.function(9))
        _ = player.takeAsked()
        player.receive(
            .ticket(try Scene.ticket(decision: refusal), Scene.history(), procedure, try Scene.matter()))
        player.press("v", "3", "a")
        let facts = player.takeAsked().compactMap { request -> [RunEvent.Fact]? in
            if case .record(let facts, _, _, _) = request { facts } else { nil }
        }
        #expect(facts == [[.followed(try Scene.number(4821))]])
    }

    // MARK: The lead

    private func lead(_ look: Look = Look.all[0]) throws -> Player<LeadScreen> {
        var player = Player(
            LeadScreen(
                texts: try Scene.texts(look), zone: try Scene.zone(),
                opening: try Scene.opening(Scene.vera, "Вера Лебедева", [.lead])))
        var view = try Scene.queueView()
        view.service = ServiceFigures()
        view.counters.missed = 1
        view.atRisk = [
            atRisk(try Scene.number(4790), .hours(-30), isMissed: true),
            atRisk(try Scene.number(4795), .days(2)),
            atRisk(try Scene.number(4821), .days(27), isInConflict: true),
        ]
        player.receive(.looked(view))
        return player
    }

    private func atRisk(
        _ number: TicketNumber, _ due: Duration, isMissed: Bool = false, isInConflict: Bool = false
    ) -> ClockAtRisk {
        ClockAtRisk(
            ticket: number, subject: Scene.february,
            clock: Wording(ru: "Ответ по существу", en: "Answer in substance"), due: Scene.now + due,
            warnings: [.days(3)], isMissed: isMissed, isInConflict: isInConflict, claimedBy: nil)
    }

    @Test(arguments: Look.all) func leadFrames(_ look: Look) throws {
        var player = try lead(look)
        player.press("k")
        try GoldenFrame.expect(player.frame(look.size), as: "lead-clocks-\(look.testDescription)")
    }

    @Test func theLeadOpensATicketByItsClock() throws {
        var player = try lead()
        _ = player.takeAsked()
        player.press("k", .down, .enter)
        #expect(player.takeAsked() == [.ticket(try Scene.number(4795))])
    }
}
