import Domain
import Foundation
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// A console is lost in the middle of a word: the next one of the same person has the same place, box and words.
@Suite struct DraftTests {
    private static let full = StoreError.queue(
        QueueTrouble(kind: .diskFull, path: "/queue", sentence: "The disk is full."))
    private static let words = "Перевели на прежний тариф, разницу вер"

    /// What the disk has a second later, as it comes back from there.
    private func onDisk<Screen>(_ player: inout Player<Screen>) throws -> Draft {
        player.pass(.seconds(1))
        return try JSONDecoder().decode(Draft.self, from: JSONEncoder().encode(#require(player.drafts.last)))
    }

    // MARK: The specialist

    private func specialist(_ look: Look = Look.all[0], _ draft: Draft? = nil) throws -> Player<SpecialistScreen> {
        var opening = try Scene.opening(Scene.oleg, "Олег Смирнов", [.specialist])
        opening.draft = draft
        var player = Player(SpecialistScreen(texts: try Scene.texts(look), zone: try Scene.zone(), opening: opening))
        player.begin()
        return player
    }

    private func ticket() throws -> Report {
        .ticket(try Scene.ticket(claimedBy: Scene.oleg), Scene.history(), Scene.rulebook, try Scene.matter())
    }

    private func deciding() throws -> Player<SpecialistScreen> {
        var player = try specialist()
        player.receive(.looked(try Scene.queueView()))
        player.press(.end, .enter)
        player.receive(try ticket())
        player.press("d", "1")
        player.type(Self.words)
        return player
    }

    @Test(arguments: Look.all) func aDecisionComesBackInItsBox(_ look: Look) throws {
        var lost = try deciding()
        var player = try specialist(look, try onDisk(&lost))
        #expect(player.takeAsked().contains(.ticket(try Scene.number(4821))), "the ticket is opened again")
        player.receive(.looked(try Scene.queueView()), try ticket())
        #expect(player.frame(look.size).contains("вер"))
        player.type("нём")
        player.press(.enter)
        let act = player.takeAsked().compactMap { request -> TicketAct? in
            if case .perform(let act, _) = request { act } else { nil }
        }.last
        guard case .decide(let decision, _, _, _)? = act else {
            Issue.record("decided with \(String(describing: act))")
            return
        }
        #expect(decision.words == Self.words + "нём")
    }

    @Test func whoeverDoesSomethingElseFirstFindsTheWordsLater() throws {
        var lost = try deciding()
        var player = try specialist(Look.all[0], try onDisk(&lost))
        player.press(.escape)
        player.receive(.looked(try Scene.queueView()), try ticket())
        #expect(player.screen.shell.overlay == nil, "nothing opens under the fingers")
        player.press(.end, .enter)
        player.receive(try ticket())
        player.press("d", "1")
        #expect(player.frame().contains("вер"))
    }

    @Test func aTicketThatCanNoLongerBeDecidedAsksNothingAndKeepsTheWords() throws {
        var lost = try deciding()
        var player = try specialist(Look.all[0], try onDisk(&lost))
        player.receive(
            .ticket(try Scene.ticket(decision: Scene.decision()), Scene.history(), Scene.rulebook, try Scene.matter()))
        #expect(player.screen.shell.overlay == nil)
        #expect(player.screen.draft.questions.map(\.text) == [Self.words])
    }

    @Test func whatWasRecordedIsNoDraftAnyMore() throws {
        var player = try deciding()
        let effects = player.screen.handle(.key(.enter), at: player.now)
        guard case .ask(.saveDraft(let before))? = effects.first, case .ask(let request)? = effects.last else {
            Issue.record("on the disk before it is on its way: \(effects)")
            return
        }
        #expect(before.questions.map(\.text) == [Self.words])
        player.screen.shell.asked(request, at: player.now)
        #expect(player.screen.draft.questions.map(\.text) == [Self.words], "until the queue has it")
        player.screen.shell.answered(at: player.now, writing: true)
        player.pass(.zero)
        #expect(try onDisk(&player).isEmpty)
    }

    @Test func nothingIsSavedTwiceAndNothingAtRest() throws {
        var player = try deciding()
        _ = try onDisk(&player)
        player.pass(.minutes(1))
        #expect(player.drafts.count == 1)
    }

    @Test func leavingSavesWhatIsStillTyped() throws {
        var player = try deciding()
        player.hangUp()
        #expect(player.hasLeft)
        #expect(player.drafts.last?.questions.map(\.text) == [Self.words])
    }

    @Test func nobodyLeavesWordsBehindThatTheDiskDidNotTake() throws {
        var player = try deciding()
        player.pass(.seconds(1))
        player.receive(.failed(.saveDraft(try #require(player.drafts.last)), Self.full))
        player.press(.escape)
        player.press(.escape)
        player.press(.function(10))
        #expect(!player.hasLeft)
        #expect(player.frame().contains(player.screen.texts.wordsNotOnDisk.prefix(20)))
        player.pass(.seconds(1))
        player.press(.function(10))
        #expect(player.hasLeft, "told once")
    }

    @Test func whatTheDiskDidNotTakeIsTriedAgain() throws {
        var player = try deciding()
        player.pass(.seconds(1))
        player.receive(.failed(.saveDraft(try #require(player.drafts.last)), Self.full))
        player.pass(.seconds(6))
        #expect(player.drafts.count == 2)
        player.receive(.drafted)
        player.press(.escape, .escape, .function(10))
        #expect(player.hasLeft)
    }

    // MARK: The lead

    @Test func theBulletinComesBackWithItsTitle() throws {
        var lost = Player(LeadScreen(texts: try Scene.texts(Look.all[0]), zone: try Scene.zone(), opening: try lead()))
        lost.press("i")
        lost.type("Авария на Лесной")
        lost.press(.enter)
        lost.type("Связь вернётся к")
        var opening = try lead()
        opening.draft = try onDisk(&lost)
        var player = Player(LeadScreen(texts: try Scene.texts(Look.all[0]), zone: try Scene.zone(), opening: opening))
        player.begin()
        #expect(player.frame().contains("Связь вернётся к"))
        player.type(" шести")
        player.press(.enter)
        player.type("The line is back at six")
        player.press(.enter)
        let bulletin = Wording(ru: "Связь вернётся к шести", en: "The line is back at six")
        #expect(player.takeAsked().contains(.openIncident(title: "Авария на Лесной", bulletin: bulletin)))
    }

    private func lead() throws -> Opening { try Scene.opening(Scene.vera, "Вера Лебедева", [.lead]) }

    // MARK: The operator

    private func operatorAgain(
        _ run: Run, _ draft: Draft, _ procedure: Procedure = CallScene.rulebook
    ) throws -> Player<OperatorScreen> {
        var opening = try Scene.opening(CallScene.anna, "Анна Иванова", [.operator])
        opening.desk = try CallScene.desk()
        opening.inHand = InHand(
            call: try CallScene.call(), card: try CallScene.card(), runs: [run],
            procedures: [CallScene.version: procedure], ticket: nil)
        opening.draft = draft
        var player = Player(
            OperatorScreen(texts: try Scene.texts(Look.all[0]), zone: try Scene.zone(), opening: opening))
        player.begin()
        return player
    }

    @Test func theFormComesBackInTheSameField() throws {
        var lost = try CallScene.matter(at: "listen")
        lost.type("Ждали три нед")
        lost.press(.left, .left, .left)
        var player = try operatorAgain(CallScene.run(at: "listen"), onDisk(&lost))
        player.type("!")
        #expect(player.frame().contains("Ждали три !нед"), "the cursor too")
    }

    @Test func theQuestionOnTopOfACallComesBack() throws {
        var lost = try CallScene.matter(at: "listen")
        lost.press(.function(5), "4")
        lost.type("Ошиблись ном")
        var player = try operatorAgain(CallScene.run(at: "listen"), onDisk(&lost))
        #expect(player.frame().contains("Ошиблись ном"))
        player.press(.escape, .function(5), "4")
        #expect(player.frame().contains("Ошиблись ном"), "Esc puts it aside as ever")
    }

    @Test func theAmountOfAnOfferComesBack() throws {
        var procedure = CallScene.rulebook
        procedure.solutions[1].limitKopecks = 500_000
        var lost = try CallScene.taken()
        lost.receive(.run(try CallScene.run(at: "solve"), procedure))
        while lost.screen.work?.current?.form.focus != .solution("tariff") { lost.press(.tab) }
        lost.press("1")
        lost.type("1500")
        let draft = try onDisk(&lost)
        lost.press(.escape, "1")
        #expect(lost.frame().contains("1500"), "Esc puts it aside")
        var player = try operatorAgain(CallScene.run(at: "solve"), draft, procedure)
        #expect(player.frame().contains("1500"))
        player.press(.enter)
        let facts = player.takeAsked().compactMap { if case .record(let facts, _, _, _) = $0 { facts } else { nil } }
        #expect(facts.first?.first == .offered("tariff", amountKopecks: 150_000))
    }

    @Test func whatTheQueueHasAlreadyStandsInNoBoxTwice() throws {
        var lost = try CallScene.matter(at: "listen")
        lost.type("Ждали три недели")
        let draft = try onDisk(&lost)
        var run = try CallScene.run(at: "listen")
        try run.apply(RunEvent(at: Scene.now, by: CallScene.anna, .stated("Ждали три недели")))
        let player = try operatorAgain(run, draft)
        #expect(player.screen.draft.boxes.isEmpty)
        #expect(player.screen.home.kept.isEmpty)
    }

    @Test func staleWordsNeverCoverWhatWasRecordedSince() throws {
        var lost = try CallScene.matter(at: "listen")
        lost.type("Ждали три недели")
        let draft = try onDisk(&lost)
        var run = try CallScene.run(at: "listen")
        try run.apply(RunEvent(at: Scene.now, by: CallScene.anna, .stated("Записано с другого экрана")))
        let player = try operatorAgain(run, draft)
        #expect(player.screen.home.kept == ["Ждали три недели"])
        #expect(player.frame().contains("«Ждали три недели»"))
        #expect(player.screen.draft.boxes.isEmpty)
    }

    @Test func wordsOfACallThatIsOverAreAtTheDesk() throws {
        var lost = try CallScene.matter(at: "listen")
        lost.press(.function(5), "4")
        lost.type("Ошиблись номером")
        lost.press(.escape)
        lost.type("Ждали три недели")
        var opening = try Scene.opening(CallScene.anna, "Анна Иванова", [.operator])
        opening.desk = try CallScene.desk()
        opening.draft = try onDisk(&lost)
        var player = Player(
            OperatorScreen(texts: try Scene.texts(Look.all[0]), zone: try Scene.zone(), opening: opening))
        player.begin()
        #expect(player.screen.home.kept == ["Ждали три недели", "Ошиблись номером"])
        #expect(try onDisk(&player).kept.count == 2, "and stay on the disk until they are put away")
    }
}

@Suite struct DraftMergingTests {
    private func box(_ item: String, _ text: String) -> Draft.Box {
        Draft.Box(call: CallID(9), run: RunID(7), revision: 2, item: item, text: text, cursor: 0)
    }

    @Test func theNewerWordsWinAndNoneIsLost() {
        var newer = Draft()
        newer.boxes = [box("statement", "новое")]
        var older = Draft()
        older.boxes = [box("statement", "старое"), box("addition", "ещё")]
        older.kept = ["чужое"]
        let sum = newer.adding(older)
        #expect(sum.boxes.map(\.text) == ["новое", "ещё"])
        #expect(sum.kept == ["чужое"])
    }

    @Test func onlyOneQuestionIsOnTop() {
        var drafts = (0..<2).map { number in
            var draft = Draft()
            draft.questions = [
                Draft.Question(
                    place: Place(), meaning: "\(number)", asking: nil, text: "\(number)", cursor: 1, isOnTop: true)
            ]
            return draft
        }
        let sum = drafts.removeFirst().adding(drafts[0])
        #expect(sum.questions.map(\.isOnTop) == [true, false])
    }
}
