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

    @Test func aTicketNamesWhomItsOwnMatterHeard() throws {
        var procedure = CallScene.rulebook
        procedure.fields.append(
            Field(
                id: .callerName, label: Wording(ru: "Имя", en: "Name"), ask: Wording(ru: "Как вас зовут?", en: "Name?"),
                type: .line(limit: 120)))
        var run = try CallScene.run(at: "close")
        try run.apply(RunEvent(at: Scene.now, by: CallScene.anna, .answered(.callerName, .text("Кузнецов Иван"))))
        var player = try CallScene.taken()
        player.receive(.run(run, procedure))
        player.screen.work?.caller.name = "John Smith"
        _ = player.takeAsked()
        player.press(.function(5), "2")
        let names = player.takeAsked().compactMap { request -> String? in
            if case .register(let registration, _) = request { registration.caller.name } else { nil }
        }
        #expect(names == ["Кузнецов Иван"])
    }

    @Test func whatDidNotFitIsCountedInAll() throws {
        var player = try CallScene.matter(at: "greet")
        while player.screen.work?.current?.form.focus != .field("account") { player.press(.tab) }
        player.type(String(repeating: "7", count: 55))
        #expect(player.frame().contains(player.screen.texts.didNotFit(15)))
    }

    @Test func aCallIsOnRecordInTheLanguageItBeganIn() throws {
        let english = try #require(Look.all.first { $0.language == "en" })
        var player = try CallScene.player(english)
        _ = player.takeAsked()
        player.receive(.call(try CallScene.call()))
        let told = player.takeAsked().compactMap { if case .identify(let who, _) = $0 { who.language } else { nil } }
        #expect(told == [.en])
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
