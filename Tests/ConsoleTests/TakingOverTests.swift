import Domain
import Store
import Terminal
import Testing
import Time

@testable import Console

/// One operator falls ill, another goes on: nothing is done twice, and no word is lost.
@Suite struct TakingOverTests {
    private static let boris: Login = "kotov"

    private func opening(_ inHand: InHand?) throws -> Opening {
        var opening = try Scene.opening(CallScene.anna, "Анна Иванова", [.operator])
        opening.desk = try CallScene.desk()
        opening.names = [Self.boris: "Борис Котов"]
        opening.inHand = inHand
        return opening
    }

    private func inHand(_ runs: [Run]) throws -> InHand {
        InHand(
            call: try CallScene.call(), card: try CallScene.card(), runs: runs,
            procedures: [CallScene.version: CallScene.rulebook], ticket: nil)
    }

    private func adopted() throws -> Run {
        var run = try CallScene.run(at: "listen")
        try run.apply(RunEvent(at: Scene.now, by: Self.boris, .adopted))
        return run
    }

    /// In the listening step, with words typed that the store never got.
    private func typing() throws -> Player<OperatorScreen> {
        var player = try CallScene.matter(at: "listen")
        player.screen.shell.names[Self.boris] = "Борис Котов"
        player.type("Ждали три недели")
        _ = player.takeAsked()
        return player
    }

    @Test func anUnattendedMatterIsOfferedWithItsOwner() throws {
        var player = try CallScene.taken()
        player.screen.shell.names[Self.boris] = "Борис Котов"
        var card = try CallScene.card()
        card.unattended = [try adopted()]
        player.receive(.card(card, for: CallID(9)))
        player.press(.function(2))
        #expect(player.frame().contains("Принять у оператора: Борис Котов"))
        player.press("1")
        #expect(player.takeAsked() == [.adopt(RunID(7), CallID(9))])
        player.receive(.run(try CallScene.run(at: "listen"), CallScene.rulebook))
        #expect(player.screen.work?.card?.unattended.isEmpty == true)
        #expect(player.screen.work?.current?.run.id == RunID(7))
    }

    @Test func theFirstOwnerIsToldAndKeepsTheWords() throws {
        var player = try typing()
        player.press(.enter)
        let refused = try #require(player.takeAsked().first { if case .record = $0 { true } else { false } })
        player.receive(.failed(refused, .staleRun(RunID(7))))
        #expect(player.takeAsked() == [.open(OperatorScreen.firstLooking)])
        player.receive(.opened(try opening(inHand([adopted()]))))
        #expect(player.screen.work?.matters.isEmpty == true)
        let frame = player.frame()
        #expect(frame.contains("«Ждали три недели»"))
        #expect(frame.contains("Вопрос принял другой оператор: Борис Котов"))
    }

    @Test func aCallHandedOverLeavesItsWordsAtTheDesk() throws {
        var player = try typing()
        var view = Scene.view()
        var call = try CallScene.call()
        try call.apply(.handedOver(to: Self.boris), at: Scene.now)
        view.call = call
        player.receive(.looked(view))
        #expect(player.screen.work == nil)
        #expect(player.frame().contains("Звонок перешёл к другому оператору: Борис Котов"))
        player.press(.escape)
        #expect(!player.frame().contains("Ждали три недели"))
        player.press("k")
        #expect(player.frame().contains("«Ждали три недели»"), "until they are put away")
        player.press("2")
        #expect(player.screen.home.kept.isEmpty)
    }

    @Test func aCallWrappedUpElsewhereTrapsNobody() throws {
        var player = try typing()
        var view = Scene.view()
        var call = try CallScene.call()
        try call.apply(.hungUp(by: .caller), at: Scene.now)
        try call.apply(.wrappedUp(.silent), at: Scene.now)
        view.call = call
        player.receive(.looked(view))
        #expect(player.screen.work == nil)
        #expect(player.frame().contains("Обработка этого звонка закончена в другом месте"))
        player.press(.escape, "k")
        #expect(player.frame().contains("«Ждали три недели»"), "what was typed isn't lost with the call")
    }

    @Test func whoeverWroteLastInTheirOwnMatterKeepsTheBoxes() throws {
        var player = try typing()
        let request = Request.record([.stated("Другое")], RunID(7), after: 2, generation: 1)
        player.receive(.failed(request, .staleRun(RunID(7))))
        player.receive(.opened(try opening(inHand([CallScene.run(at: "listen")]))))
        #expect(player.screen.home.kept.isEmpty)
        #expect(player.frame().contains("Ждали три недели"))
    }

    @Test func whoeverGetsTheCallSeesItOpen() throws {
        var player = try CallScene.player()
        _ = player.takeAsked()
        var view = Scene.view()
        view.presence = Presence(login: CallScene.anna, state: .talking, since: Scene.now)
        player.receive(.looked(view))
        #expect(player.takeAsked() == [.open(OperatorScreen.firstLooking)])
        player.receive(.opened(try opening(inHand([CallScene.run(at: "listen")]))))
        #expect(player.screen.work?.current?.run.id == RunID(7))
    }
}
