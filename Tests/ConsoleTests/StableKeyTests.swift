import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// The hand learns where a thing is: its digit stays, whatever happens around it.
@Suite struct StableKeyTests {
    private static let suggesting: Procedure = {
        var procedure = CallScene.rulebook
        procedure.causes[1].when = .answer("account", is: .given)
        return procedure
    }()

    private func player(_ facts: [RunEvent.Fact] = []) throws -> Player<OperatorScreen> {
        var player = try CallScene.taken()
        let began: [RunEvent.Fact] = [.began(CallScene.version, step: "greet", answers: [:])]
        let events = (began + facts + [.went(to: "cause")]).map {
            RunEvent(at: Scene.now, by: CallScene.anna, $0)
        }
        player.receive(.run(try Run(id: RunID(7), replaying: events), Self.suggesting))
        _ = player.takeAsked()
        return player
    }

    private func facts(_ player: inout Player<OperatorScreen>) -> [RunEvent.Fact] {
        player.takeAsked().flatMap { request -> [RunEvent.Fact] in
            if case .record(let facts, _, _, _) = request { facts } else { [] }
        }
    }

    @Test func whatEnterTakesStandsThereBefore() throws {
        var player = try player([.answered("account", .text("77-120-5"))])
        #expect(player.frame().contains("[ Срок оплаты ] ← Enter"))
        player.press(.enter)
        #expect(facts(&player).contains(.causeFound("term")))
    }

    @Test func withNothingToSuggestEnterChoosesNothing() throws {
        var player = try player()
        #expect(!player.frame().contains("← Enter"))
        player.press(.enter)
        #expect(!facts(&player).contains { if case .causeFound = $0 { true } else { false } })
        #expect(player.frame().contains(player.screen.texts.causeOwed))
    }

    @Test(arguments: [[], [.answered("account", .text("77-120-5"))]] as [[RunEvent.Fact]])
    func aCauseKeepsItsDigit(_ said: [RunEvent.Fact]) throws {
        var player = try player(said)
        player.press("2")
        #expect(facts(&player).contains(.causeFound("term")))
    }

    /// Whoever presses F5 and a digit means the same, though the caller hangs up between the two.
    @Test func aWayOutKeepsItsDigit() throws {
        var player = try CallScene.matter(at: "close")
        func actions(_ player: Player<OperatorScreen>) -> [OperatorAction] {
            guard case .menu(let menu)? = player.screen.shell.overlay else { return [] }
            return menu.lines.map(\.action)
        }
        player.press(.function(5))
        let before = actions(player)
        player.press(.escape, .function(8))
        let after = actions(player)
        #expect(before.prefix(2) == [.settle, .register] && after.prefix(2) == before.prefix(2))
        #expect(before.dropFirst(3).elementsEqual(after.dropFirst(3).prefix(before.count - 3)))
        #expect(after.count == before.count + 1 && after.last == .ringBack)
    }

    @Test func anOutcomeKeepsItsDigit() throws {
        var settled = try CallScene.matter(at: "close")
        let emergency = settled.screen.dispositions
        _ = settled.screen.perform(.emergency, at: settled.now)
        #expect(settled.screen.work?.suggestedDisposition == .emergency)
        #expect(settled.screen.dispositions == emergency)
    }

    @Test func twoMattersOfOneNameAreToldApart() throws {
        var player = try CallScene.matter(at: "listen")
        let began = RunEvent.Fact.began(CallScene.version, step: "greet", answers: [:])
        let events = [RunEvent(at: Scene.now, by: CallScene.anna, began)]
        player.receive(.run(try Run(id: RunID(8), replaying: events), CallScene.rulebook))
        player.press(.function(2))
        let rows = player.frame().split(separator: "\n").filter { $0.contains("Счёт") && $0.contains("│ ") }
        #expect(rows.contains { $0.contains("2 ▶ Счёт") } && rows.contains { $0.contains("1   Счёт") })
    }

    /// Everything that was typed before is one undo away.
    @Test func whatRefusedErasesIsUndone() throws {
        var procedure = CallScene.rulebook
        procedure.fields[0].refused = Consequence(
            say: Wording(ru: "Хорошо.", en: "Very well."), allowsRegistration: true)
        var player = try CallScene.taken()
        player.receive(.run(try CallScene.run(at: "greet"), procedure))
        while player.screen.work?.current?.form.focus != .field("account") { player.press(.tab) }
        player.type("77-120")
        player.press(.control("r"))
        #expect(player.screen.work?.current?.run.answers["account"] == .refused)
        #expect(!player.frame().contains("77-120 ") && player.frame().contains(player.screen.texts.undoBrings))
        player.press(.control("_"))
        #expect(player.frame().contains("77-120"))
        player.press(.tab)
        #expect(player.screen.work?.current?.run.answers["account"] == .text("77-120"))
    }

    /// The words in the focused box may be just what is missing: F3 goes to what is open after them.
    @Test func theFirstOpenThingIsTheOneAfterWhatWasJustTyped() throws {
        var procedure = CallScene.rulebook
        procedure.fields[0].isRequired = true
        procedure.obligations.insert(
            Obligation(
                id: "asked", title: Wording(ru: "Спросить нужное", en: "Ask"), demand: .requiredFields,
                gates: [.register], step: "greet"), at: 0)
        var player = try CallScene.taken()
        player.receive(.run(try CallScene.run(at: "greet"), procedure))
        while player.screen.work?.current?.form.focus != .field("account") { player.press(.tab) }
        player.type("77-120")
        player.press(.function(3))
        #expect(player.screen.work?.current?.run.step == "listen")
    }

    /// Nobody is there who could hear it.
    @Test func toldIsNotOfferedOnceTheCallerIsGone() throws {
        var player = try CallScene.matter(at: "close")
        player.press(.function(5), "2")
        player.receive(.registered(try Scene.ticket()))
        let texts = player.screen.texts
        #expect(player.frame().split(separator: "\n").last?.contains(texts.toldKey) == true)
        var gone = try CallScene.call()
        try gone.apply(.hungUp(by: .caller), at: player.now)
        var view = Scene.view()
        view.call = gone
        player.receive(.looked(view))
        _ = player.screen.perform(.goOn(RunID(7)), at: player.now)
        let bar = try #require(player.frame().split(separator: "\n").last)
        #expect(!bar.contains("Enter") && bar.contains("F8 \(texts.ringBackKey)"))
        player.press(.function(8))
        #expect(player.takeAsked().contains { if case .happened(.rangBack, _) = $0 { true } else { false } })
        #expect(player.frame().contains("Скажите, пожалуйста, это"), "whoever answers is asked first")
        player.press(.escape)
        #expect(!player.frame().contains(texts.toldQuestion), "neither number nor promise before that")
        _ = player.screen.perform(.told, at: player.now)
        #expect(player.frame().contains("Скажите, пожалуйста, это"), "and again, before anything counts as told")
        #expect(!player.takeAsked().contains { if case .record = $0 { true } else { false } })
        player.press("1")
        #expect(player.screen.work?.hasToAskWhoAnswers == false)
    }
}
