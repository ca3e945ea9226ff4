import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

@Suite struct SpecialistTests {
    private func player(_ look: Look = Look.all[0]) throws -> Player<SpecialistScreen> {
        Player(
            SpecialistScreen(
                texts: try Scene.texts(look), zone: try Scene.zone(),
                opening: try Scene.opening(Scene.oleg, "Олег Смирнов", [.specialist])))
    }

    private func opened(
        _ look: Look = Look.all[0], claimedBy holder: Login? = nil, decision: Decision? = nil
    ) throws -> Player<SpecialistScreen> {
        var player = try player(look)
        player.receive(.looked(try Scene.queueView()))
        player.press(.end, .enter)
        player.receive(
            .ticket(
                try Scene.ticket(claimedBy: holder, decision: decision), Scene.history(), Scene.rulebook,
                try Scene.matter()))
        return player
    }

    @Test(arguments: Look.all) func frames(_ look: Look) throws {
        var queue = try player(look)
        try GoldenFrame.expect(queue.frame(look.size), as: "specialist-reading-\(look.testDescription)")
        queue.receive(.looked(try Scene.queueView()))
        try GoldenFrame.expect(queue.frame(look.size), as: "specialist-queue-\(look.testDescription)")
        queue.press(.function(1))
        try GoldenFrame.expect(queue.frame(look.size), as: "specialist-help-\(look.testDescription)")
        var ticket = try opened(look, claimedBy: Scene.oleg)
        try GoldenFrame.expect(ticket.frame(look.size), as: "specialist-ticket-\(look.testDescription)")
        ticket.press("d")
        try GoldenFrame.expect(ticket.frame(look.size), as: "specialist-decide-\(look.testDescription)")
        var decided = try opened(look, decision: Scene.decision())
        try GoldenFrame.expect(decided.frame(look.size), as: "specialist-decided-\(look.testDescription)")
        decided.press("p")
        try GoldenFrame.expect(decided.frame(look.size), as: "specialist-trying-\(look.testDescription)")
        decided.press("1")
        try GoldenFrame.expect(decided.frame(look.size), as: "specialist-asking-\(look.testDescription)")
        decided.press("1")
        try GoldenFrame.expect(decided.frame(look.size), as: "specialist-telling-\(look.testDescription)")
    }

    @Test func readsTheQueueByItself() throws {
        var player = try player()
        #expect(player.screen.nextTick(after: player.now) == player.now)
        player.pass(.zero)
        #expect(player.asked == [.look(player.screen.topics, Looking(query: .urgent))])
    }

    @Test func claimsUnderTheRussianLayout() throws {
        var player = try opened()
        _ = player.takeAsked()
        player.press("с")
        #expect(player.takeAsked() == [.perform(.claim, try Scene.number(4821))])
    }

    @Test func refusesOnAGroundInItsWords() throws {
        var player = try opened(claimedBy: Scene.oleg)
        _ = player.takeAsked()
        player.press("d", "3", .enter, .enter)
        let decision = Decision(
            outcome: .refused, words: "Это условие есть в вашем договоре.", ground: "in-contract", by: Scene.oleg,
            at: player.now)
        // Worked out from what the ticket on the screen knows.
        let attendance = Attendance(
            starting: ClockStarts([], knowing: try Scene.ticket(claimedBy: Scene.oleg).known))
        #expect(
            player.takeAsked() == [
                .perform(
                    .decide(decision, generation: 1, leaving: .nothing, with: attendance), try Scene.number(4821))
            ])
    }

    /// Whoever decides is told that the facts don't suggest their ground, and one Enter more goes on.
    @Test func saysThatTheFactsDontSuggestAGround() throws {
        var rulebook = Scene.rulebook
        rulebook.grounds[0].when = .answered("tariff", with: ["nosuch"])
        var player = try opened(claimedBy: Scene.oleg)
        player.receive(
            .ticket(
                try Scene.ticket(claimedBy: Scene.oleg), Scene.history(), rulebook, try Scene.matter()))
        _ = player.takeAsked()
        player.press("d", "3", .enter)
        let frame = player.frame(Look.all[0].size)
        #expect(frame.contains("Из того, что известно, не следует"), "\(frame)")
        #expect(player.takeAsked().isEmpty)
        player.press(.enter)
        #expect(player.frame(Look.all[0].size).contains("Основание отказа"), "Enter alone goes back to the grounds")
        player.press(.enter, "1", .enter)
        guard case .perform(.decide(let decision, _, _, _), _)? = player.takeAsked().last else {
            Issue.record("whoever decides can't go on")
            return
        }
        #expect(decision.ground == "in-contract" && decision.words == "Это условие есть в вашем договоре.")
    }

    /// What the caller accepted and only a specialist could grant is owed once it is granted.
    @Test func owesWhatItGrants() throws {
        var player = try opened(claimedBy: Scene.oleg)
        _ = player.takeAsked()
        player.press("d", "1")
        player.type("Пересчитаем.")
        player.press(.enter)
        guard case .perform(let act, _)? = player.takeAsked().first,
            case .decide(_, _, .toCarryOut(let draft), _) = act
        else {
            Issue.record("the recalculation is forgotten")
            return
        }
        #expect(draft.kind == .carryOut)
        player.receive(.performed(try Scene.ticket(decision: Scene.decision()), act))
        let by = player.screen.texts.by(draft.due, in: player.screen.shell.zone)
        #expect(player.screen.shell.notice?.sentence == player.screen.texts.nowDecided(carriedOutBy: by))
    }

    /// An attempt is a fact that stays: no digit in passing makes one.
    @Test func anAttemptIsChosenAndConfirmedBySaying() throws {
        var player = try opened()
        _ = player.takeAsked()
        player.press("1", "2", "3", "4", "5")
        #expect(player.takeAsked().isEmpty)
        player.press("p", .escape, "p", "2")
        let act = TicketAct.attempt(PromiseID(1), .noAnswer, note: nil)
        #expect(player.takeAsked() == [.perform(act, try Scene.number(4821))])
        player.receive(.performed(try Scene.ticket(), act))
        #expect(player.frame().contains(player.screen.texts.attemptKept(.noAnswer, of: 0)))
    }

    @Test func theHintsAreTrue() throws {
        func hints(_ player: Player<SpecialistScreen>) -> [String] {
            player.screen.keys(at: player.now).bindings.filter { $0.isHinted && $0.isEnabled }.map(\.id)
        }
        let unclaimed = hints(try opened())
        #expect(unclaimed.first == "ticket.claim" && !unclaimed.contains("ticket.decide"))
        #expect(hints(try opened(claimedBy: Scene.oleg)).first == "ticket.decide")
        let decided = hints(try opened(decision: Scene.decision()))
        #expect(decided.first == "ticket.try" && !decided.contains("ticket.tell"))
    }

    @Test func saysWhyItCannotDecideYet() throws {
        var player = try opened()
        _ = player.takeAsked()
        player.press("d")
        #expect(player.takeAsked().isEmpty)
        #expect(player.frame().contains(player.screen.texts.claimFirst))
    }

    @Test func keepsThePromiseAndOwesTheManagersCallWhereTheCallerIsNotSatisfied() throws {
        var player = try opened(decision: Scene.decision())
        _ = player.takeAsked()
        player.press("p", "1", "1")
        // Nothing but the attempt: a word typed while the decision is read out is no command, and no bare Enter tells
        // that they are satisfied.
        player.press(.enter, "n", "x", .enter)
        #expect(player.takeAsked() == [.perform(.attempt(PromiseID(1), .reached, note: nil), try Scene.number(4821))])
        #expect(player.frame().contains("340 рублей"))
        player.press("3")
        guard case .perform(.keep(let promise, let contact, let next), _)? = player.takeAsked().first else {
            Issue.record("nothing was kept")
            return
        }
        #expect(promise == PromiseID(1))
        #expect(contact.isSatisfied == false)
        #expect(next?.kind == .managerCallsBack)
    }

    @Test func renewsTheLeaseWellBeforeItEndsAndNotAfterItIsLost() throws {
        var player = try opened(claimedBy: Scene.oleg)
        let renewal = Request.perform(.renewClaim(generation: 1), try Scene.number(4821))
        player.pass(.zero)
        // A ticket that was ours already may be near its end.
        #expect(player.takeAsked().contains(renewal))
        player.pass(.seconds(299))
        #expect(player.takeAsked().isEmpty)
        player.pass(.seconds(1))
        #expect(player.takeAsked() == [renewal])
        player.receive(.failed(renewal, .ticket(.claimLost)))
        _ = player.takeAsked()
        player.pass(.seconds(900))
        #expect(player.takeAsked().isEmpty)
    }

    @Test func whatAColleagueDidShowsInTheTimeline() throws {
        var player = try opened()
        _ = player.takeAsked()
        var view = try Scene.queueView()
        view.ticket = try Scene.ticket(claimedBy: "petrov")
        player.receive(.looked(view))
        #expect(player.takeAsked() == [.ticket(try Scene.number(4821))])
        #expect(player.frame().contains("petrov"))
        player.receive(.looked(view))
        #expect(player.takeAsked().isEmpty)
    }

    @Test func readsOnFromTheLastRowAndKeepsTheSelection() throws {
        var player = try player()
        var view = try Scene.queueView()
        let key = PageKey(order: 1, id: TicketID(4821))
        view.page?.next = key
        player.receive(.looked(view))
        player.press(.end)
        player.press(.down)
        #expect(player.takeAsked() == [.page(.urgent, after: key)])
        player.receive(.looked(try Scene.queueView(.broken)))
        #expect(player.screen.list.selected?.number == (try Scene.number(4821)))
    }

    @Test func theSelectionMovesWithinThePageAndPgDnByOne() throws {
        var player = try player()
        var view = try Scene.queueView()
        let row = try Scene.rows()[0]
        let rows = try (1...50).map { serial in
            TicketRow(
                id: TicketID(Int64(serial)), number: try Scene.number(5000 + serial), stage: row.stage,
                registeredAt: row.registeredAt, subject: row.subject, callerName: nil, phone: nil, due: row.due,
                kind: row.kind, isBroken: false, claimedBy: nil)
        }
        view.page = Page(rows: rows, next: nil)
        player.receive(.looked(view))
        player.press(.down, .down)
        #expect(player.screen.list.view.top == 0)
        player.press(.pageDown)
        #expect(player.screen.list.view.selection == 21)
        player.press(.end)
        #expect(player.screen.list.view.selection == 49)
        #expect(player.screen.list.view.top == 31)
    }

    @Test func aColleaguesTicketSaysWhoseItIs() throws {
        var player = try opened(claimedBy: "petrov")
        player.screen.shell.names = ["petrov": "Павел Петров"]
        _ = player.takeAsked()
        player.press("c", "d")
        #expect(player.takeAsked().isEmpty)
        #expect(player.frame().contains(player.screen.texts.with("Павел Петров")))
        // A lease that wasn't renewed may have run out: the store knows.
        player.pass(.seconds(900))
        _ = player.takeAsked()
        player.press("c")
        #expect(player.takeAsked() == [.perform(.claim, try Scene.number(4821))])
    }

    @Test func aClosedTicketHintsNothingButReopening() throws {
        var player = try opened(decision: Scene.decision())
        var ticket = try Scene.ticket(decision: Scene.decision())
        ticket = Ticket(
            id: ticket.id, number: ticket.number, run: ticket.run, procedure: ticket.procedure,
            registeredAt: ticket.registeredAt, registeredBy: ticket.registeredBy, caller: ticket.caller,
            subject: ticket.subject, cause: nil, statement: ticket.statement, isStatementConfirmed: true,
            desiredOutcome: nil, decision: ticket.decision, promises: [], closedAt: Scene.now)
        player.receive(.ticket(ticket, [], Scene.rulebook, nil))
        let hints = player.screen.keys(at: player.now).bindings.filter(\.isHinted).map(\.id)
        #expect(hints == ["ticket.reopen", "ticket.close", "ticket.add", "help"])
    }

    @Test func anAnswerToTheFilterBeforeIsNotShown() throws {
        var player = try player()
        player.press("5")
        player.receive(.looked(try Scene.queueView(.urgent)))
        #expect(player.screen.list.rows.isEmpty)
    }

    @Test(arguments: Look.all) func noKeyMeansTwoThings(_ look: Look) throws {
        let queue = try player(look)
        #expect(queue.screen.keys(at: queue.now).conflicts.isEmpty)
        let ticket = try opened(look, claimedBy: Scene.oleg)
        #expect(ticket.screen.keys(at: ticket.now).conflicts.isEmpty)
    }
}
