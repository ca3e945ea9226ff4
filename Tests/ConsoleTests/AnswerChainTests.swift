import Domain
import Foundation
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// An answer that leads to another question is recorded with the answer to that: until then its words are nobody's but the
/// console's, and nothing that happens in between may cost them.
@Suite struct AnswerChainTests {
    private static let words = "Передали в полицию."

    private func deciding(draft: Draft? = nil) throws -> Player<SpecialistScreen> {
        try LawScene.opened(Look.all[0], LawScene.found, draft: draft)
    }

    /// At "How were they told?"
    private func askedHow() throws -> Player<SpecialistScreen> {
        var player = try deciding()
        player.press("d", "5", "2")
        player.type(Self.words)
        player.press(.enter)
        try #require(player.frame().contains(player.screen.texts.meansTitle))
        return player
    }

    private func onDisk(_ player: inout Player<SpecialistScreen>) throws -> Draft {
        player.pass(.seconds(1))
        return try JSONDecoder().decode(Draft.self, from: JSONEncoder().encode(#require(player.drafts.last)))
    }

    private func isInItsBox(_ player: Player<SpecialistScreen>, _ words: String = words) -> Bool {
        player.screen.shell.isAsking && player.frame().contains(words)
    }

    @Test func escapeFromTheMenuKeepsTheWordsBeforeIt() throws {
        var player = try askedHow()
        player.press(.escape, "d", "5", "2")
        #expect(isInItsBox(player))
        player.press(.enter, "1")
        guard case .decide(let decision, 1, .nothing, _)? = player.takeAct() else {
            Issue.record("it isn't decided")
            return
        }
        #expect(decision.words == Self.words)
    }

    /// Also where something else was written meanwhile: only what was sent is done with.
    @Test func whatWasLeftStaysThoughAnotherAnswerIsRecorded() throws {
        var player = try askedHow()
        player.press(.escape, "w")
        player.type("Заметка.")
        player.press(.enter)
        let note = try #require(player.takeAsked().last)
        player.screen.shell.asked(note, at: player.now)
        player.screen.shell.answered(at: player.now, writing: true)
        player.press("d", "5", "2")
        #expect(isInItsBox(player))
    }

    @Test func escapeFromTheDayKeepsThemAsWell() throws {
        var player = try askedHow()
        player.press("5")
        player.type("вчера")
        player.press(.escape, "d", "5", "2")
        #expect(isInItsBox(player))
    }

    @Test func escapeFromTheLettersFileKeepsThemAsWell() throws {
        var player = try askedHow()
        player.press("6", "2", .escape, "d", "5", "2")
        #expect(isInItsBox(player))
    }

    @Test func escapeFromWhereTheAnswerStandsKeepsThemAsWell() throws {
        var procedure = LawScene.rulebook
        procedure.grounds[0].demands = .address
        var player = try LawScene.opened(Look.all[0], LawScene.found, under: procedure)
        player.press("d", "3", "1")
        player.type(" И всё.")
        player.press(.enter)
        #expect(player.frame().contains(player.screen.texts.answerAtTitle))
        player.press(.escape, "d", "3", "1")
        #expect(isInItsBox(player, "И всё."))
    }

    @Test func aConsoleThatIsLostAtTheMenuComesBackToTheWords() throws {
        var lost = try askedHow()
        var player = try deciding(draft: onDisk(&lost))
        #expect(isInItsBox(player), "nobody has to look for them")
        player.press(.enter, "1")
        guard case .decide(let decision, _, _, _)? = player.takeAct() else {
            Issue.record("it isn't decided")
            return
        }
        #expect(decision.words == Self.words)
    }

    @Test func aConsoleThatIsLostAtTheNextQuestionComesBackToIt() throws {
        var lost = try askedHow()
        lost.press("5")
        lost.type("вчер")
        let draft = try onDisk(&lost)
        #expect(draft.questions.map(\.text) == [Self.words, "вчер"])
        var player = try deciding(draft: draft)
        #expect(isInItsBox(player, "вчер"))
        player.press(.escape, "d", "5", "2")
        #expect(isInItsBox(player))
    }

    @Test func whatIsRecordedIsNoDraftAnyMoreHoweverManyQuestionsItTook() throws {
        var player = try askedHow()
        player.press("5")
        player.type("вчера")
        player.press(.enter, "1")
        let decided = try #require(player.takeAsked().last)
        player.screen.shell.asked(decided, at: player.now)
        #expect(player.screen.draft.questions.count == 2, "until the queue has it")
        player.screen.shell.answered(at: player.now, writing: true)
        #expect(player.screen.draft.questions.isEmpty)
    }

    @Test func whatTheQueueRefusesWhileSomethingElseIsTypedWaitsInItsPlace() throws {
        var player = try askedHow()
        player.press("1")
        let decided = try #require(player.takeAsked().last)
        player.screen.shell.asked(decided, at: player.now)
        player.press("w")
        player.type("Ещё")
        player.screen.shell.answered(at: player.now, writing: true, isRefused: true)
        player.receive(.failed(decided, .ticket(.claimLost)))
        #expect(player.frame().contains("Ещё"), "what is typed isn't swept away")
        player.press(.escape, "d", "5", "2")
        #expect(isInItsBox(player))
    }

    /// An answer that was taken isn't proposed again because some other act was refused once.
    @Test func aRefusalKeepsNoWordsButItsOwn() throws {
        var player = try LawScene.opened()
        player.press("r")
        let released = try #require(player.takeAsked().last)
        player.screen.shell.asked(released, at: player.now)
        player.screen.shell.answered(at: player.now, writing: true, isRefused: true)
        player.receive(.failed(released, .ticket(.claimLost)))
        player.press("w")
        player.type("Заметка.")
        player.press(.enter)
        let note = try #require(player.takeAsked().last)
        player.screen.shell.asked(note, at: player.now)
        player.screen.shell.answered(at: player.now, writing: true)
        #expect(player.screen.draft.questions.isEmpty)
    }
}
