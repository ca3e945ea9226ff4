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

    /// Without a year it is the nearest such day, and whoever typed it sees which.
    @Test func aDayStandsThereAsItWasUnderstood() throws {
        var player = try matter()
        while player.screen.work?.current?.form.focus != .field("signed") { player.press(.tab) }
        player.type("2 20.11")
        player.press(.tab)
        #expect(player.screen.work?.current?.form.editors[.field("signed")]?.text.hasSuffix("20.11.2026") == true)
    }

    /// A digit that is meant for the next question mustn't overwrite what nobody knows.
    @Test func whoeverDoesNotKnowIsAskedTheNextQuestion() throws {
        var procedure = Self.rulebook
        let index = try #require(procedure.fields.firstIndex { $0.id == "again" })
        procedure.fields[index].unknown = Consequence(
            say: Wording(ru: "Хорошо.", en: "All right."), allowsRegistration: true)
        var player = try CallScene.taken()
        player.receive(.run(try CallScene.run(at: "greet"), procedure))
        while player.screen.work?.current?.form.focus != .field("again") { player.press(.tab) }
        player.press(.control("n"))
        #expect(player.screen.work?.current?.form.focus == .field("consent"))
        player.press("1")
        #expect(player.screen.work?.current?.run.answers["again"] == .unknown)
    }

    @Test func theSameProcedureHasTheSameKeyInBothMenus() throws {
        var player = try matter()
        let titles = [
            ProcedureTitle(id: "other", title: Wording(ru: "Прочее", en: "Other")),
            ProcedureTitle(id: Self.rulebook.id, title: Self.rulebook.title),
        ]
        player.receive(.titles(titles))
        guard case .menu(let menu)? = player.screen.shell.overlay else {
            Issue.record("there is no menu")
            return
        }
        #expect(menu.lines.map(\.label) == ["Прочее", Self.rulebook.title[.ru]].sorted())
        #expect(menu.lines.count { $0.disabled != nil } == 1, "the one in hand is there, and off")
    }

    /// How sure one was of whoever was chosen before says nothing of somebody else.
    @Test func somebodyElseIsNotVerifiedYet() throws {
        var player = try matter()
        player.screen.work?.caller.chosen = PersonID(3)
        player.screen.work?.caller.verification = .codeWord
        _ = player.screen.choose(.who, 1, at: player.now)
        #expect(player.screen.work?.caller.verification == Verification.none)
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
        player.press("1")
        #expect(player.takeAsked() == [.begin("do-not-call", answers: [:], CallID(9))], "in the order of their titles")
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

    /// Of two matters the one that was on the screen; and pressed in passing it is taken back by the same key.
    @Test func theMatterInHandAppliesAgain() throws {
        var player = try matter()
        let first = try #require(player.screen.work?.current?.run.id)
        let second = try CallScene.run(at: "greet", id: RunID(77))
        player.receive(.run(second, Self.rulebook))
        player.press(.function(9))
        var procedure = Scene.rulebook
        procedure.grounds[0].mayPass = true
        let refusal = Decision(
            outcome: .refused, words: "Нет адреса.", ground: "in-contract", by: Scene.oleg, at: Scene.now)
        let ticket = Report.ticket(try Scene.ticket(decision: refusal), Scene.history(), procedure, try Scene.matter())
        player.receive(ticket)
        player.press("v", "3", "a")
        #expect(player.screen.work?.matters.map(\.run.follows) == [nil, try Scene.number(4821)], "not \(first)")
        player.press(.function(9))
        player.receive(ticket)
        player.press("a")
        #expect(player.screen.work?.matters.map(\.run.follows) == [nil, nil])
    }

    // MARK: Files

    private func attaching(_ name: String) throws -> Domain.Attachment {
        let file = Domain.Attachment(name: name, bytes: 9, sha256: String(repeating: "a", count: 64))
        return try #require(file)
    }

    private func askedForFiles() throws -> (Player<OperatorScreen>, Procedure) {
        var procedure = CallScene.rulebook
        procedure.fields.append(
            Field(id: "papers", label: Wording(ru: "Бумаги", en: "Papers"), type: .attachments(limit: 3)))
        procedure.steps[0].fields.append("papers")
        var player = try CallScene.taken()
        player.receive(.run(try CallScene.run(at: "greet"), procedure))
        while player.screen.work?.current?.form.focus != .field("papers") { player.press(.tab) }
        _ = player.takeAsked()
        return (player, procedure)
    }

    /// Enter commits on its way to the next step, and so does each part of that way.
    @Test func aFileIsLookedAtOnce() throws {
        var (player, _) = try askedForFiles()
        player.type("act.pdf")
        player.press(.enter, .escape)
        let run = try #require(player.screen.work?.current?.run.id)
        #expect(
            player.takeAsked().filter { if case .lookAtFile = $0 { true } else { false } }
                == [.lookAtFile("act.pdf", .answer("papers", run))])
    }

    @Test func theBoxOfAFileTakesKeysAgain() throws {
        var (player, _) = try askedForFiles()
        player.type("act.pdf")
        player.press(.function(5), .escape)
        let run = try #require(player.screen.work?.current?.run.id)
        player.receive(.file(try attaching("act.pdf"), .answer("papers", run)))
        player.screen.work?.matters[0].form.focus = .field("papers")
        player.type("b")
        #expect(player.screen.work?.current?.form.editors[.field("papers")]?.text.hasSuffix("b") == true)
    }

    /// Whoever went on to another matter meanwhile loses no file.
    @Test func aFileGoesToTheMatterThatItWasNamedIn() throws {
        var (player, procedure) = try askedForFiles()
        player.type("act.pdf")
        player.press(.tab)
        let run = try #require(player.screen.work?.current?.run.id)
        let second = try CallScene.run(at: "greet", id: RunID(77))
        player.receive(.run(second, procedure))
        _ = player.takeAsked()
        let file = try attaching("act.pdf")
        player.receive(.file(file, .answer("papers", run)))
        #expect(player.screen.work?.matters[0].run.answers["papers"] == .attachments([file]))
        #expect(player.screen.work?.matters[1].run.answers["papers"] == nil)
    }

    // MARK: Whoever may not be phoned

    /// Also where another number of theirs was given than the one they rang from.
    @Test func onlyWhoSpeaksForThemIsRungBack() throws {
        let lawyer = try PhoneNumber(parsing: "+7 999 000-11-22")
        var procedure = CallScene.rulebook
        procedure.fields.append(
            Field(id: "lawyer", label: Wording(ru: "Юрист", en: "Lawyer"), type: .phone))
        procedure.steps[0].fields.append("lawyer")
        procedure.noCalls = NoCallsRule(
            when: .answer("lawyer", is: .given), why: Wording(ru: "Есть юрист", en: "Has a lawyer"), through: "lawyer")
        var run = try CallScene.run(at: "greet")
        try run.apply(RunEvent(at: Scene.now, by: CallScene.anna, .answered("lawyer", .phone(lawyer))))
        var player = try CallScene.taken()
        player.receive(.run(run, procedure))
        player.press(.function(8), .escape)
        _ = player.takeAsked()
        _ = player.screen.perform(.ringBackAt("+7 999 123-45-67"), at: player.now)
        let rung = player.screen.work?.call.legs.last { $0.kind == .callBackOut }
        #expect(rung != nil)
        #expect(player.frame().contains("С кем я говорю"), "a lawyer isn't asked whether they are the caller")
        #expect(player.screen.shell.notice?.sentence.contains("000-11-22") == true)
    }

    /// After the matters are done nobody else would take the answer.
    @Test func whoAnswersIsKnownAlsoWhenNoMatterIsOpen() throws {
        var player = try CallScene.taken()
        player.screen.work?.caller.verification = .none
        let effects = player.screen.perform(.itIsThem, at: player.now)
        #expect(player.screen.work?.caller.verification == .number)
        #expect(effects.contains { if case .ask(.identify) = $0 { true } else { false } })
    }

    /// The ticket was reopened meanwhile, so nothing can follow it: the same key takes that back.
    @Test func whatFollowsARefusalThatIsNoneIsTakenBack() throws {
        var player = try CallScene.taken()
        var run = try CallScene.run(at: "greet")
        try run.apply(RunEvent(at: Scene.now, by: CallScene.anna, .followed(try Scene.number(4821))))
        player.receive(.run(run, Self.rulebook))
        player.press(.function(9))
        _ = player.takeAsked()
        player.receive(.ticket(try Scene.ticket(), Scene.history(), Scene.rulebook, try Scene.matter()))
        player.press("v", "3", "a")
        let facts = player.takeAsked().compactMap { request -> [RunEvent.Fact]? in
            if case .record(let facts, _, _, _) = request { facts } else { nil }
        }
        #expect(facts == [[.followed(nil)]])
        #expect(player.screen.work?.current?.run.follows == nil)
    }

    // MARK: The lead

    /// A refresh above it opens no other ticket.
    @Test func aSelectedClockStaysSelected() throws {
        var player = try lead()
        player.press("k", .down)
        let chosen = player.screen.selectedTicket
        var view = try Scene.queueView()
        view.service = ServiceFigures()
        view.atRisk = [atRisk(try Scene.number(4801), .hours(1))] + player.screen.clocks
        player.receive(.looked(view))
        #expect(player.screen.selectedTicket == chosen && chosen != nil)
    }

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
