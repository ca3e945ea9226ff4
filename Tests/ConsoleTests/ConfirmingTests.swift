import Domain
import Store
import Terminal
import Testing

@testable import Console

/// A confirmed statement never changes, so confirming takes a key that nobody presses in passing.
@Suite struct ConfirmingTests {
    private func stated() throws -> Player<OperatorScreen> {
        var player = try CallScene.matter(at: "listen")
        player.type("Счёт пришёл дважды")
        player.press(.enter)
        return player
    }

    private func statement(_ player: Player<OperatorScreen>) -> Statement? {
        player.screen.work?.current?.run.statement
    }

    @Test func enterGoesOnAndLeavesItOpen() throws {
        var player = try stated()
        #expect(player.screen.focusedView?.item == .confirmed)
        player.press(.enter)
        #expect(statement(player) == .drafted("Счёт пришёл дважды"))
        #expect(player.screen.work?.current?.run.step == "restate")
        #expect(player.frame().contains(player.screen.texts.confirmationOwed))
        player.press(.function(3))
        #expect(player.screen.focusedView?.item == .confirmed, "one key from what is open")
    }

    @Test func spaceConfirmsAndGoesOn() throws {
        var player = try stated()
        player.press(" ")
        #expect(statement(player)?.isConfirmed == true)
        #expect(player.screen.work?.current?.run.step == "restate")
    }

    @Test func moreWordsGoToTheStatement() throws {
        var player = try stated()
        player.type("чужой")
        #expect(player.screen.focusedView?.item == .statement)
        #expect(player.frame().contains("Счёт пришёл дважды чужой"))
        player.press(.enter)
        #expect(statement(player) == .drafted("Счёт пришёл дважды чужой"))
    }

    @Test func pastedWordsGoToTheStatement() throws {
        var player = try stated()
        player.paste("и чужой")
        player.press(.enter)
        #expect(statement(player) == .drafted("Счёт пришёл дважды и чужой"))
    }

    @Test func afterConfirmingMoreWordsAreAdded() throws {
        var player = try stated()
        player.press(" ", .escape, .up)
        #expect(player.screen.focusedView?.item == .confirmed)
        player.type("Ещё")
        #expect(player.screen.focusedView?.item == .addition)
        player.press(.enter)
        #expect(player.screen.work?.current?.run.additions == ["Ещё"])
        #expect(statement(player)?.text == "Счёт пришёл дважды")
    }

    @Test func anEmptyStatementSaysThatItIsOwed() throws {
        var player = try CallScene.matter(at: "listen")
        player.press(.enter)
        #expect(player.frame().contains(player.screen.texts.statementOwed))
        #expect(player.screen.work?.current?.run.step == "restate", "nothing to read back yet")
    }

    @Test func wordsTypedAtTheTickOfAnEmptyStatementAreNotLost() throws {
        var player = try CallScene.matter(at: "listen")
        player.press(.tab, " ")
        #expect(statement(player) == nil)
        player.type("Тишина")
        player.press(.enter)
        #expect(statement(player) == .drafted("Тишина"))
    }
}
