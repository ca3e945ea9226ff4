import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// What hits many: its words are in every call, and one key says whether this matter is about it.
@Suite struct IncidentTests {
    static let bills = Incident(
        id: IncidentID(1), title: "Счета за октябрь",
        bulletin: Wording(ru: "Счета за октябрь исправим.", en: "We are correcting October's bills."),
        openedAt: Scene.now - .hours(1))
    static let exchange = Incident(
        id: IncidentID(2), title: "Сбой на станции",
        bulletin: Wording(ru: "Связь вернётся к восьми.", en: "It will be back by eight."),
        openedAt: Scene.now - .minutes(5))

    private func player(
        _ look: Look = Look.all[0], _ incidents: [Incident] = [bills]
    ) throws -> Player<OperatorScreen> {
        var player = try CallScene.matter(look, at: "listen")
        var view = Scene.view()
        view.incidents = incidents
        player.receive(.looked(view))
        _ = player.takeAsked()
        return player
    }

    @Test(arguments: Look.all) func itsWordsStandInACall(_ look: Look) throws {
        var player = try player(look)
        try GoldenFrame.expect(player.frame(look.size), as: "operator-incident-\(look.testDescription)")
        player.receive(.attached(.run(RunID(7)), Self.bills))
        player.press("x")
        try GoldenFrame.expect(player.frame(look.size), as: "operator-attached-\(look.testDescription)")
        var triage = try CallScene.taken(look)
        triage.receive(.looked(player.screen.shell.view))
        // In the caller's language, before it is known what they ring about.
        let words = Self.bills.bulletin[triage.screen.work?.language ?? .en]
        #expect(triage.frame(look.size).contains(words))
    }

    @Test func oneKeyAttachesAndDetaches() throws {
        var player = try player()
        player.press(.control("t"))
        #expect(player.takeAsked() == [.attach(.run(RunID(7)), IncidentID(1))])
        player.receive(.attached(.run(RunID(7)), Self.bills))
        #expect(player.frame().contains("✓ Счета за октябрь"))
        player.press(.control("t"))
        #expect(player.takeAsked() == [.detach(.run(RunID(7)), IncidentID(1))])
        player.receive(.detached(.run(RunID(7)), Self.bills))
        #expect(player.frame().contains("! Счета за октябрь"))
    }

    @Test func ofSeveralEachIsTurnedOverByItsDigit() throws {
        var player = try player(Look.all[0], [Self.exchange, Self.bills])
        #expect(player.frame().contains("Связь вернётся к восьми.") && player.frame().contains("+1"))
        player.receive(.attached(.run(RunID(7)), Self.bills))
        // What the matter is about is what is read out.
        #expect(player.frame().contains("Счета за октябрь исправим."))
        player.press(.control("t"))
        #expect(player.frame().contains("1 ✓ Счета за октябрь"))
        player.press("2")
        #expect(player.takeAsked() == [.attach(.run(RunID(7)), IncidentID(2))])
        player.press(.control("t"), "1")
        #expect(player.takeAsked() == [.detach(.run(RunID(7)), IncidentID(1))])
    }

    /// A closed console asks what the matters it goes on with are about.
    @Test func aMatterThatIsGoneOnWithKeepsItsMark() throws {
        var player = try player()
        player.receive(.run(try CallScene.run(at: "cause"), CallScene.rulebook))
        #expect(player.takeAsked().contains(.incidents(about: .run(RunID(7)))))
        player.receive(.incidents([Self.bills], about: .run(RunID(7))))
        #expect(player.frame().contains("✓ Счета за октябрь"))
    }

    @Test func aTicketIsAttachedWhereItIsOpen() throws {
        var player = try CallScene.taken()
        var view = Scene.view()
        view.incidents = [Self.bills]
        player.receive(.looked(view))
        player.press(.control("t"))
        #expect(player.takeAsked().isEmpty && player.frame().contains(player.screen.texts.noMatter))
        _ = player.screen.perform(.openTicket(try Scene.number(4821)), at: player.now)
        player.receive(.ticket(try Scene.ticket(), [], Scene.rulebook, try Scene.matter()))
        player.press(.control("t"))
        #expect(player.takeAsked() == [.attach(.ticket(try Scene.number(4821)), IncidentID(1))])
    }
}
