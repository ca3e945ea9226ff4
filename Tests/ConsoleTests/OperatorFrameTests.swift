import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

@Suite struct OperatorFrameTests {
    private func expect(_ player: Player<OperatorScreen>, _ name: String, _ look: Look) throws {
        try GoldenFrame.expect(player.frame(look.size), as: "operator-\(name)-\(look.testDescription)")
    }

    @Test(arguments: Look.all) func atTheDesk(_ look: Look) throws {
        var player = try CallScene.player(look)
        try expect(player, "home", look)
        player.press(.function(1))
        try expect(player, "help", look)
        player.press(.escape, .control("p"))
        try expect(player, "palette", look)
        try expect(try CallScene.player(look, waiting: 0), "nobody", look)
    }

    @Test(arguments: Look.all) func eachStepOfAMatter(_ look: Look) throws {
        try expect(try CallScene.taken(look), "triage", look)
        for (step, _, _) in CallScene.steps {
            try expect(try CallScene.matter(look, at: step), "step-\(step)", look)
        }
        var player = try CallScene.matter(look, at: "close")
        player.press(.function(5))
        try expect(player, "finish", look)
    }

    @Test(arguments: Look.all) func theEndOfACall(_ look: Look) throws {
        var player = try CallScene.matter(look, at: "close")
        player.press(.function(5), "2")
        player.receive(.registered(try Scene.ticket()))
        try expect(player, "readout", look)
        player.press(.function(8))
        try expect(player, "wrapup", look)
    }

    @Test(arguments: Look.all) func aTicket(_ look: Look) throws {
        var player = try CallScene.player(look)
        player.press(.end, "c")
        player.receive(.ticket(try Scene.ticket(decision: Scene.decision()), Scene.history(), Scene.rulebook))
        try expect(player, "ticket", look)
    }

    @Test(arguments: ["ru", "en"]) func aTerminalThatIsTooSmallSaysSo(_ language: String) throws {
        let look = Look(language: language, size: Size(columns: 60, rows: 20))
        try expect(try CallScene.player(look), "small", look)
    }
}
