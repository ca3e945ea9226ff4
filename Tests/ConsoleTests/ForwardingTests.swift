import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// What a rulebook says of forwarding, before anybody has typed a word.
@Suite struct ForwardingTests {
    @Test func whatIsForwardedToNobodyIsNotOffered() throws {
        var procedure = LawScene.rulebook
        procedure.forwarding?.when = .answered("justified", with: ["no"])
        var player = try LawScene.opened(Look.all[0], LawScene.found, under: procedure)
        player.press("d", "5")
        #expect(player.said == player.screen.texts.sentence(TicketError.notToBeForwarded))
        #expect(player.frame().contains(player.screen.texts.decideTitle), "another outcome is chosen at once")
    }

    /// An unsigned report of a crime: nobody is known who could be told.
    @Test func whereNobodyCanBeToldNobodyIsAskedHow() throws {
        var procedure = LawScene.rulebook
        procedure.forwarding?.nobodyToTell = .answered("justified", with: ["yes"])
        var player = try LawScene.opened(Look.all[0], LawScene.found, under: procedure)
        player.press("d", "5", "2")
        player.type("Передали в полицию.")
        player.press(.enter)
        guard case .decide(let decision, 1, .nothing, let attendance)? = player.takeAct() else {
            Issue.record("it isn't forwarded")
            return
        }
        #expect(decision.forwardedTo == "police" && attendance.notice == nil)
    }
}
