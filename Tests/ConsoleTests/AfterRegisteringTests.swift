import Domain
import Store
import Terminal
import Testing

@testable import Console

@Suite struct AfterRegisteringTests {
    @Test func whatTheCallerAddsIsRecordedWhileTheNumberIsReadOut() throws {
        var player = try CallScene.matter(at: "close")
        player.press(.function(5), "2")
        player.receive(.registered(try Scene.ticket()))
        _ = player.takeAsked()
        player.press("a")
        player.type("Соседка слышала гудки")
        player.press(.enter)
        #expect(player.screen.work?.current?.run.additions == ["Соседка слышала гудки"])
        let facts = player.takeAsked().compactMap { request in
            if case .record(let facts, _, _, _) = request { facts } else { nil }
        }
        #expect(facts == [[.statementAdded("Соседка слышала гудки")]])
    }

    /// The store alone ends a matter that goes to a ticket which is there already.
    @Test func aMatterAddedToATicketIsDone() throws {
        var player = try CallScene.matter(at: "close")
        let number = try Scene.number(4821)
        var run = try #require(player.screen.work?.current?.run)
        try run.apply(RunEvent(at: Scene.now, by: CallScene.anna, .addedTo(number)))
        player.receive(.recorded(run))
        #expect(player.screen.work?.firstUnfinished == nil)
        #expect(player.screen.work?.phase == .triage)
        #expect(player.screen.work?.suggestedDisposition == .addedToTicket)
    }

    @Test func escapeFromAnotherMatterGoesBackToTheUnfinishedOne() throws {
        var player = try CallScene.matter(at: "listen")
        _ = player.screen.perform(.newMatter, at: player.now)
        player.press(.escape)
        #expect(player.screen.work?.current?.run.id == RunID(7))
    }
}
