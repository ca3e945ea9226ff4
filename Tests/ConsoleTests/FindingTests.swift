import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// What whoever decides finds out.
@Suite struct FindingTests {
    private static var rulebook: Procedure {
        var procedure = LawScene.rulebook
        procedure.fields += [
            Field(
                id: "seen-on", label: Wording(ru: "Осмотрено", en: "Seen on"),
                hint: Wording(ru: "Когда смотрели", en: "When it was looked at"), type: .date, rules: [.notFuture],
                when: .answered("justified", with: ["yes"])),
            Field(
                id: "ended-by", label: Wording(ru: "Прекратил", en: "Ended by"),
                hint: Wording(ru: "Кто подписал", en: "Who signed"),
                type: .signature([
                    FieldOption(id: "head", title: Wording(ru: "Руководитель", en: "The head")),
                    FieldOption(id: "official", title: Wording(ru: "Сотрудник", en: "An official")),
                ])),
        ]
        procedure.findings += ["seen-on", "ended-by"]
        return procedure
    }

    private func finding(
        _ findings: [FieldID: Answer] = ["justified": .yesNo(true)], _ look: Look = Look.all[0]
    ) throws -> Player<SpecialistScreen> {
        var player = try LawScene.opened(look, Proceedings(findings: findings), under: Self.rulebook)
        player.press("m", "1")
        return player
    }

    @Test(arguments: Look.all) func frames(_ look: Look) throws {
        var player = try finding([:], look)
        player.press("1", "1")
        player.receive(try recorded())
        try GoldenFrame.expect(player.frame(look.size), as: "finding-next-\(look.testDescription)")
        player.press("4")
        player.type("3")
        player.press(.enter)
        try GoldenFrame.expect(player.frame(look.size), as: "finding-refused-\(look.testDescription)")
    }

    /// A day that is still to come is no day on which it was looked at.
    @Test(arguments: ["не помню", "31.12.2026"]) func whatIsRefusedIsAskedAgainWithItsWords(_ typed: String) throws {
        var player = try finding()
        player.press("3")
        player.type(typed)
        player.press(.enter)
        #expect(player.takeAct() == nil)
        #expect(player.screen.shell.isAsking && player.frame().contains(typed))
        #expect(!player.said.isEmpty, "says why")
    }

    @Test func whoSignedIsAskedForByDigits() throws {
        let signed = Answer.signature(by: "official", on: try #require(CalendarDay("2026-11-20")))
        var player = try finding(["justified": .yesNo(true), "ended-by": signed])
        player.press("4")
        let frame = player.frame()
        #expect(frame.contains("1 Руководитель, 2 Сотрудник") && frame.contains("Кто подписал"))
        #expect(frame.contains("2 20.11.2026"), "as it would be typed")
        player.press(.enter)
        guard case .find("ended-by", signed, _, _, _)? = player.takeAct() else {
            Issue.record("what stood there can't be read again")
            return
        }
    }

    /// As the store answers that the complaint is justified.
    private func recorded() throws -> Report {
        let ticket = try Scene.ticket(
            claimedBy: Scene.oleg, proceedings: Proceedings(findings: ["justified": .yesNo(true)]))
        return .performed(ticket, .find("justified", .yesNo(true), starting: []))
    }

    @Test func theNextOneIsFoundOutWithoutAskingForTheList() throws {
        var player = try finding([:])
        player.press("1", "1")
        guard case .find("justified", .yesNo(true), _, _, _)? = player.takeAct() else {
            Issue.record("it isn't found out")
            return
        }
        player.receive(try recorded())
        let frame = player.frame()
        #expect(frame.contains("Осмотрено"), "what the answer makes wanted is there")
        #expect(frame.contains("Почему *") && player.said == "Записано, что выяснено")
        player.press(.enter)
        player.type("Так вышло.")
        player.press(.enter)
        guard case .find("why", .text("Так вышло."), _, _, _)? = player.takeAct() else {
            Issue.record("the first without an answer isn't selected")
            return
        }
    }

    @Test func theListDoesNotOpenOverWhatIsInHandByThen() throws {
        var player = try finding([:])
        player.press("1", "1", "w")
        player.type("Заметка")
        player.receive(try recorded())
        #expect(player.screen.shell.isAsking && player.frame().contains("Заметка"))
    }

    @Test func whatIsWantedIsCountedAndNothingElse() throws {
        let few = try LawScene.opened(Look.all[0], Proceedings(), under: Self.rulebook)
        var player = few
        player.press("m")
        #expect(player.frame().contains("0 из 3"), "the day isn't asked for yet")
        player = try LawScene.opened(
            Look.all[0], Proceedings(findings: ["justified": .yesNo(true)]), under: Self.rulebook)
        player.press("m")
        #expect(player.frame().contains("1 из 4"))
    }

    /// Whatever other roles they have: beside a caller nothing is found out.
    @Test func anOperatorIsToldBeforeTyping() throws {
        var player = try CallScene.player()
        player.press(.end, "c")
        player.receive(
            .ticket(try Scene.ticket(), Scene.history(), Self.rulebook, try LawScene.matter()))
        player.press("p", "1", "1")
        _ = player.takeAsked()
        player.press("m", "1")
        #expect(player.said == player.screen.texts.specialistsDo)
    }

    /// A decision rests on them, so they are its maker's.
    @Test func aColleaguesTicketTakesNone() throws {
        var player = try LawScene.opened()
        player.receive(
            .ticket(try Scene.ticket(claimedBy: "petrov"), Scene.history(), Self.rulebook, try LawScene.matter()))
        player.press("m", "1")
        #expect(player.said == player.screen.texts.with("petrov"))
    }

    @Test func aClosedTicketTakesNoFindings() throws {
        var player = try LawScene.opened()
        player.receive(.ticket(try Scene.closedTicket(), [], Self.rulebook, try LawScene.matter()))
        player.press("m", "1")
        #expect(player.said == player.screen.texts.ticketClosed)
    }

    @Test func withoutTheCallsRecordASentenceSaysSo() throws {
        var player = try LawScene.opened(Look.all[0], LawScene.found, hasMatter: false)
        player.press("m", "1")
        #expect(player.said == player.screen.texts.matterUnread)
        player.press("m", "2")
        #expect(player.said == player.screen.texts.matterUnread)
    }
}
