import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

@Suite struct LeadTests {
    private func player(_ look: Look = Look.all[0]) throws -> Player<LeadScreen> {
        Player(
            LeadScreen(
                texts: try Scene.texts(look), zone: try Scene.zone(),
                opening: try Scene.opening(Scene.vera, "Вера Лебедева", [.lead])))
    }

    private func floor(waiting: Int = 3) throws -> View {
        var view = try Scene.queueView()
        view.floor.waiting = waiting
        view.service = ServiceFigures(
            offered: 1200, answered: 1150, abandoned: 24, answeredInTime: 975, waitMilliseconds: 12_650_000,
            talkMilliseconds: 281_750_000, wrapUpMilliseconds: 50_000_000)
        view.alerts = [
            Alert(
                id: Identifier(1), at: Scene.now - .hours(1), kind: .promiseBroken, call: nil,
                ticket: try Scene.number(4795), by: "petrov", words: "callBack"),
            Alert(
                id: Identifier(2), at: Scene.now - .minutes(2), kind: .emergency, call: CallID(9), ticket: nil,
                by: "ivanova", words: "Запах газа"),
        ]
        view.people = [
            .init(
                presence: Presence(login: "ivanova", state: .talking, since: Scene.now - .seconds(192)),
                name: "Иванова Анна"),
            .init(
                presence: Presence(login: "kotov", state: .onBreak(.rest), since: Scene.now - .minutes(24)),
                name: "Котов Игорь"),
            .init(
                presence: Presence(login: "away", state: .away, since: Scene.now - .hours(9)), name: "Ушедшая Ольга"),
        ]
        view.causes = [
            CauseCount(procedure: "complaint", cause: "bill", title: Scene.february, count: 61),
            CauseCount(
                procedure: "complaint", cause: "payment-term",
                title: Wording(ru: "Срок оплаты", en: "When a bill is due"), count: 19),
            CauseCount(
                procedure: "line", cause: "dead", title: Wording(ru: "Нет связи", en: "The line is dead"), count: 9),
        ]
        return view
    }

    @Test(arguments: Look.all) func frames(_ look: Look) throws {
        var player = try player(look)
        try GoldenFrame.expect(player.frame(look.size), as: "lead-reading-\(look.testDescription)")
        player.receive(.looked(try floor()))
        try GoldenFrame.expect(player.frame(look.size), as: "lead-floor-\(look.testDescription)")
        player.press("i")
        try GoldenFrame.expect(player.frame(look.size), as: "lead-incident-\(look.testDescription)")
    }

    @Test func theEmergencyComesFirstAndIsAcknowledged() throws {
        var player = try player()
        player.receive(.looked(try floor()))
        player.press("a")
        #expect(player.takeAsked() == [.acknowledge(Identifier(2))])
    }

    @Test func fromAnotherPanelTheFirstAlertIsAcknowledged() throws {
        var player = try player()
        player.receive(.looked(try floor()))
        player.press(.tab, "a")
        #expect(player.takeAsked() == [.acknowledge(Identifier(2))])
    }

    @Test func theHintsNameOnlyWhatTheFocusedPanelDoes() throws {
        var player = try player()
        player.receive(.looked(try floor()))
        player.press(.tab, .tab)
        #expect(!player.frame().contains("Enter"))
        var quiet = try floor()
        quiet.alerts = []
        player.receive(.looked(quiet))
        #expect(!player.frame().contains(player.screen.texts.acknowledgeKey))
    }

    @Test func aCallerWhoWaitsTooLongIsSeen() throws {
        var player = try player()
        player.receive(.looked(try floor()))
        #expect(player.frame().contains("ждут 3 !"))
        var view = try floor()
        view.floor.longestSince = player.now - .seconds(5)
        player.receive(.looked(view))
        #expect(!player.frame().contains("ждут 3 !"))
    }

    @Test func enterOpensTheTicketOfAnAlert() throws {
        var player = try player()
        player.receive(.looked(try floor()))
        player.press(.down, .enter)
        #expect(player.takeAsked() == [.ticket(try Scene.number(4795))])
    }

    @Test func whoIsLateStandsFirst() throws {
        var player = try player()
        player.receive(.looked(try floor()))
        #expect(player.screen.people(at: player.now).map(\.presence.login) == ["kotov", "ivanova"])
    }

    @Test func handsTheCallOfSomebodyIllToWhoIsReady() throws {
        var player = try player()
        var view = try floor()
        view.people.append(
            .init(
                presence: Presence(login: "orlova", state: .ready, since: Scene.now - .minutes(1)), name: "Орлова Нина")
        )
        player.receive(.looked(view))
        player.press("t")
        #expect(player.asked.isEmpty, "nobody is selected yet")
        player.press(.tab, .tab, "t")
        #expect(player.asked.isEmpty, "who is on a break has no call")
        player.press(.down, "t")
        #expect(player.frame().contains("Орлова Нина"))
        player.press("1")
        #expect(player.takeAsked() == [.handOver(from: "ivanova", to: "orlova")])
    }

    @Test func aChangedNumberIsMarkedForTwoSeconds() throws {
        var player = try player()
        player.receive(.looked(try floor()))
        #expect(!player.isMarked("5"))
        player.receive(.looked(try floor(waiting: 5)))
        #expect(player.isMarked("5"))
        #expect(player.screen.nextTick(after: player.now).map { $0 <= player.now + .seconds(2) } == true)
        player.pass(.seconds(2))
        #expect(!player.isMarked("5"))
    }

    @Test func announcesAnIncidentInBothLanguages() throws {
        var player = try player()
        player.press("i")
        player.type("Счета")
        player.press(.enter)
        player.type("Мы знаем.")
        player.press(.enter)
        player.type("We know.")
        player.press(.enter)
        #expect(
            player.takeAsked() == [
                .openIncident(title: "Счета", bulletin: Wording(ru: "Мы знаем.", en: "We know."))
            ])
    }

    /// Esc is one question back, and costs no word of any.
    @Test func goingBackAQuestionKeepsEveryWord() throws {
        var player = try player()
        player.press("i")
        player.type("Счета")
        player.press(.enter)
        player.type("Мы знаем.")
        player.press(.enter)
        player.type("We kn")
        player.press(.escape)
        #expect(player.frame().contains("Мы знаем."))
        player.press(.escape)
        #expect(player.frame().contains("Счета"))
        player.press(.escape)
        #expect(player.screen.shell.overlay == nil)
        player.press("i", .enter, .enter)
        player.type("ow.")
        player.press(.enter)
        let bulletin = Wording(ru: "Мы знаем.", en: "We know.")
        let announced = Request.openIncident(title: "Счета", bulletin: bulletin)
        #expect(player.takeAsked() == [announced])
        player.screen.shell.asked(announced, at: player.now)
        player.screen.shell.answered(at: player.now, writing: true)
        // Announced, it is forgotten; refused, it would still stand there.
        player.receive(
            .incident(Incident(id: IncidentID(1), title: "Счета", bulletin: bulletin, openedAt: player.now)))
        player.press("i")
        #expect(!player.frame().contains("Счета"))
    }

    @Test func theFocusedPanelHasASign() throws {
        var player = try player()
        player.receive(.looked(try floor()))
        for title in ["Тревоги", "Обещания", "Люди", "Темы"] {
            let signs = player.frame().split(separator: "\n").filter { $0.contains("▶") }
            #expect(signs.count == 1 && signs[0].contains("▶ \(title)"))
            player.press(.tab)
        }
    }

    @Test func anEmptyBulletinIsNotAnnounced() throws {
        var player = try player()
        player.press("i", .enter)
        #expect(player.asked.isEmpty)
        #expect(player.frame().contains(player.screen.texts.writeFirst))
        // The box stays, so that what is typed next isn't taken for commands.
        player.type("Счета")
        #expect(player.asked.isEmpty && player.frame().contains("Счета"))
    }

    @Test(arguments: Look.all) func noKeyMeansTwoThings(_ look: Look) throws {
        var player = try player(look)
        player.receive(.looked(try floor()))
        #expect(player.screen.keys(at: player.now).conflicts.isEmpty)
    }
}

extension Player where Screen == LeadScreen {
    /// Whether the number of callers waiting stands there as changed.
    func isMarked(_ digits: String) -> Bool {
        let canvas = canvas(.smallest)
        return (0..<80).contains { column in
            canvas[column, 2].text == digits && canvas[column, 2].style == .changed
        }
    }
}
