import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// Questions that are answered by typing.
@Suite struct PromptTests {
    @Test func escapeLosesNoWord() throws {
        var player = try CallScene.matter(at: "listen")
        player.press(.function(5), "4")
        player.type("Ошиблись номером")
        player.press(.escape)
        #expect(player.screen.shell.overlay == nil)
        player.press(.function(5), "4")
        #expect(player.frame().contains("Ошиблись номером"))
    }

    @Test func whatWasTypedAboutOneTicketStaysThere() throws {
        var player = try CallScene.player()
        player.press(.end, "c")
        player.receive(.ticket(try Scene.ticket(), Scene.history(), Scene.rulebook))
        player.press("w")
        player.type("Слова об одной")
        player.press(.escape, .escape, .home, "c")
        var other = try Scene.ticket()
        other = Ticket(
            id: TicketID(4790), number: try Scene.number(4790), run: RunID(8), procedure: other.procedure,
            registeredAt: other.registeredAt, registeredBy: other.registeredBy, caller: other.caller,
            subject: other.subject, cause: nil, statement: other.statement, isStatementConfirmed: true,
            desiredOutcome: nil, decision: nil, promises: other.promises)
        player.receive(.ticket(other, [], Scene.rulebook))
        player.press("w")
        #expect(player.screen.shell.overlay != nil)
        #expect(!player.frame().contains("Слова об одной"))
    }

    @Test func theHintsAreThoseOfTheQuestionOnTop() throws {
        var player = try CallScene.matter(at: "listen")
        player.press(.function(5))
        let bar = try #require(player.frame().split(separator: "\n").last)
        #expect(bar.contains(player.screen.texts.chooseKey))
        #expect(!bar.contains(player.screen.texts.finishKey))
    }

    @Test func aCallerWhoHangsUpDoesNotSweepAwayWhatIsTyped() throws {
        var player = try CallScene.matter(at: "listen")
        player.press(.function(5), "3")
        player.type("Ждём чека")
        var gone = try CallScene.call()
        try gone.apply(.hungUp(by: .caller), at: player.now)
        var view = Scene.view()
        view.call = gone
        player.receive(.looked(view))
        #expect(player.frame().contains("Ждём чека"))
        #expect(player.frame().contains(player.screen.texts.callerHungUp))
    }
}

/// What a person typed and what they couldn't see.
@Suite struct UnseenTests {
    @Test func aWindowThatIsTooSmallTakesWordsAndNoCommands() throws {
        var player = try CallScene.matter(at: "listen")
        player.screen.shell.size = Size(columns: 40, rows: 10)
        player.press(.function(8), .function(5), .enter)
        #expect(player.asked.isEmpty && player.screen.shell.overlay == nil)
        player.type("Жду месяц")
        player.screen.shell.size = .smallest
        #expect(player.frame().contains("Жду месяц"))
    }

    @Test func wordsThatTheQueueCouldNotTakeStandInTheBoxWhenItIsOpenedAgain() throws {
        var player = try CallScene.player()
        player.press(.end, "c")
        player.receive(.ticket(try Scene.ticket(), Scene.history(), Scene.rulebook))
        player.press("w")
        player.type("Мастер придёт завтра")
        player.press(.enter)
        let request = try #require(player.takeAsked().last { $0.isWriting })
        player.screen.shell.asked(request, at: player.now)
        player.screen.shell.answered(at: player.now, writing: true, isRefused: true)
        player.press("w")
        #expect(player.frame().contains("Мастер придёт завтра"))
    }
}
