import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

@Suite struct OperatorTests {
    /// What is decided is not shown before it is sure enough who listens.
    @Test func aDecisionIsHiddenUntilTheCallerIsReached() throws {
        var player = try CallScene.player()
        player.press(.end, "c")
        let fact = HistoryFact(.decided, ["outcome": "granted"], words: Scene.decision().words)
        let decided = HistoryEntry(sequence: 9, at: Scene.now - .hours(1), by: Scene.oleg, fact: fact)
        player.receive(
            .ticket(
                try Scene.ticket(decision: Scene.decision()), Scene.history() + [decided], Scene.rulebook,
                try Scene.matter()))
        let texts = player.screen.texts
        let hidden = ["340 рублей", texts.outcome(.granted), "новому тарифу", "журнале"]
        func shown() -> [String] { hidden.filter(player.frame(Size(columns: 160, rows: 50)).contains) }
        #expect(shown() == [])
        // Somebody answers: they are asked who they are, and hear nothing else. Enter alone doesn't say that it is them.
        player.press("p", "1")
        guard case .menu(let asked)? = player.screen.shell.overlay, let spoken = asked.spoken else {
            Issue.record("nobody is asked who they are")
            return
        }
        #expect(spoken.contains("это Петров Пётр Ильич?") && spoken.contains("номер лицевого счёта"))
        #expect(player.frame().contains(texts.callingBack), "who speaks with a caller isn't free")
        #expect(shown() == [])
        player.press(.enter)
        #expect(shown() == [])
        #expect(player.frame().contains(texts.nothingDisclosed))
        player.press("t")
        #expect(player.screen.shell.overlay == nil, "nobody is there to be told")
        player.press("p", "1", "1")
        #expect(player.frame().contains(texts.satisfiedTitle) && player.frame().contains("340 рублей"))
        player.press(.escape)
        #expect(shown() == hidden.filter { $0 != "журнале" } + ["журнале"])
    }

    /// What a call back came to is a fact for the queue, and nothing more is promised to whoever picked up.
    @Test func whoeverAnswersIsNotToldOfANewTime() throws {
        var player = try CallScene.player()
        player.press(.end, "c")
        player.receive(.ticket(try Scene.ticket(decision: Scene.decision()), Scene.history(), Scene.rulebook))
        _ = player.takeAsked()
        player.press("n", "x")
        #expect(player.asked.isEmpty && player.frame().contains(player.screen.texts.reachFirst))
        player.press("p", "5", "2")
        #expect(
            player.takeAsked() == [
                .perform(.attempt(PromiseID(1), .askedOtherTime, note: nil), try Scene.number(4821))
            ])
        #expect(player.screen.shell.overlay == nil)
        player.press("p", "5", "1", "2")
        guard case .perform(.renew(PromiseID(1), _, let next), _)? = player.takeAsked().last else {
            Issue.record("the caller named no new time")
            return
        }
        #expect(next.kind == .callBack)
    }

    /// The first frame doesn't wait for the desk, but everything that needs it comes behind it.
    @Test func theDeskIsReadBehindTheFirstFrame() throws {
        var opening = try Scene.opening(CallScene.anna, "Анна Иванова", [.operator])
        opening.desk = nil
        var player = Player(
            OperatorScreen(texts: try Scene.texts(Look.all[0]), zone: try Scene.zone(), opening: opening))
        #expect(player.screen.afterFirstFrame == [.ask(.desk), .ask(.warmUp)])
        player.receive(.desk(try CallScene.desk()), .call(try CallScene.call()))
        let desk = try #require(player.screen.desk)
        #expect(player.frame().contains(try #require(desk.triage.first).title[.ru]))
        // Beginning again in the middle of a call forgets nothing.
        player.receive(.opened(opening))
        #expect(player.screen.desk == desk)
        #expect(try CallScene.player().screen.afterFirstFrame == [.ask(.warmUp)])
    }

    /// A shift doesn't start on a desk that can't be read.
    @Test func withoutADeskTheConsoleGivesUp() throws {
        var opening = try Scene.opening(CallScene.anna, "Анна Иванова", [.operator])
        opening.desk = nil
        var player = Player(
            OperatorScreen(texts: try Scene.texts(Look.all[0]), zone: try Scene.zone(), opening: opening))
        player.receive(.unusable(.warmUp, "one"))
        #expect(player.trouble == nil)
        player.receive(.unusable(.desk, "desk.yaml, line 3: no greeting"))
        #expect(player.trouble == "desk.yaml, line 3: no greeting")
    }

    /// Whatever other roles they have.
    @Test func theOperatorsConsoleDoesNotClaim() throws {
        var player = try CallScene.player()
        player.screen.shell.me.roles = [.operator, .specialist]
        player.press(.end, "c")
        player.receive(.ticket(try Scene.ticket(), Scene.history(), Scene.rulebook))
        _ = player.takeAsked()
        player.press("c")
        #expect(player.takeAsked().isEmpty)
    }

    @Test func escapeFromATicketGoesBackToTheDesk() throws {
        var player = try CallScene.player()
        player.press(.end, "c")
        #expect(player.takeAsked() == [.ticket(try Scene.number(4821))])
        player.receive(.ticket(try Scene.ticket(), Scene.history(), Scene.rulebook))
        player.press(.escape)
        #expect(player.screen.home.ticket == nil)
    }

    @Test func takesTheCallThatWaitsLongest() throws {
        var player = try CallScene.player()
        player.press(.enter)
        #expect(player.takeAsked() == [.take])
    }

    @Test func showsWhomOneHasInTheTelephone() throws {
        var player = try CallScene.player(waiting: 3)
        var view = Scene.view(waiting: 3)
        view.ringingHere = Call(
            id: CallID(9), exchangeID: "x9", line: 17, number: try PhoneNumber(parsing: "+7 495 123-45-67"),
            rangAt: Scene.now, connectedTo: Extension("204"))
        player.receive(.looked(view))
        #expect(player.frame().contains("У вас в трубке: +7 495 123-45-67"))
        player.press(.enter)
        #expect(player.takeAsked() == [.take])
    }

    @Test func saysThatNobodyWaits() throws {
        var player = try CallScene.player(waiting: 0)
        player.press(.function(2))
        #expect(player.asked.isEmpty)
    }

    @Test(arguments: CallScene.steps.map(\.0)) func noKeyMeansTwoThings(_ step: StepID) throws {
        let player = try CallScene.matter(at: step)
        #expect(player.screen.keys(at: player.now).conflicts.isEmpty)
    }
}
