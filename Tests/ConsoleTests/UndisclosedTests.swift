import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// What an operator sees of a ticket before it is sure who listens, and the names by which everybody sees it.
@Suite struct UndisclosedTests {
    private static let refusal = Decision(
        outcome: .refused, words: "Нет адреса.", ground: "in-contract", by: Scene.oleg, at: Scene.now)

    private static func entry(_ number: Int64, _ fact: HistoryFact) -> HistoryEntry {
        HistoryEntry(sequence: number, at: Scene.now - .hours(1), by: Scene.oleg, fact: fact)
    }

    /// A fact of each kind, with everything that any of them could say.
    private static let history = HistoryKind.allCases.enumerated().map { index, kind in
        entry(
            Int64(index),
            HistoryFact(
                kind,
                ["outcome": "refused", "serves": "refusal", "clock": "answer", "field": "justified", "result": "busy"],
                words: "СЛОВА \(kind.rawValue)"))
    }

    private func listening(
        _ look: Look = Look.all[0], _ history: [HistoryEntry] = history
    ) throws -> Player<OperatorScreen> {
        var procedure = LawScene.rulebook
        procedure.grounds[0].mayPass = true
        var player = try CallScene.taken(look)
        player.press(.function(9))
        player.receive(
            .ticket(
                try Scene.ticket(decision: Self.refusal, proceedings: try LawScene.proceedings()), history,
                procedure, try LawScene.matter()))
        return player
    }

    private static let large = Size(columns: 160, rows: 120)

    @Test(arguments: Look.all) func frames(_ look: Look) throws {
        let facts: [HistoryFact] = [
            HistoryFact(.registered), HistoryFact(.promised, ["promise": "callBack"]),
            HistoryFact(.clockBegan, ["clock": "answer"]), HistoryFact(.preserved, words: "Суд."),
            HistoryFact(.attempted, ["result": "noAnswer"], words: "Жена сказала, что он у юриста."),
            HistoryFact(.found, ["field": "justified"]),
            HistoryFact(.decided, ["outcome": "refused"], words: Self.refusal.words),
            HistoryFact(.notified, ["serves": "refusal"], words: Self.refusal.words),
        ]
        let history = facts.enumerated().map { Self.entry(Int64($0.offset), $0.element) }
        var player = try listening(look, history)
        try GoldenFrame.expect(player.frame(look.size), as: "operator-undisclosed-\(look.testDescription)")
        player.press("v", "3")
        try GoldenFrame.expect(player.frame(look.size), as: "operator-disclosed-\(look.testDescription)")
    }

    @Test func nothingTellsThatItWasRefused() throws {
        var player = try listening()
        let texts = player.screen.texts
        let hidden = [
            "СЛОВА", texts.outcome(.refused), texts.purpose(.refusal), "Ответ по существу", "Обоснованна",
            "уведомили", "ничего не удалять", "подано снова", texts.applyAgainKey,
        ]
        func shown() -> [String] { hidden.filter(player.frame(Self.large).contains) }
        #expect(shown() == [])
        player.press("a")
        #expect(player.takeAsked().allSatisfy { if case .record = $0 { false } else { true } })
        player.press("v", "3")
        #expect(Set(shown()) == Set(hidden), "and all of it once they are verified")
    }

    @Test func whatGivesNothingAwayShows() throws {
        let frame = try listening().frame(Self.large)
        #expect(frame.contains("зарегистрировано") && frame.contains("звонили: занято") && frame.contains("решено"))
    }

    // MARK: By their titles

    @Test func theTimelineNamesClocksAndFindingsByTheirTitles() throws {
        let history = [
            Self.entry(1, HistoryFact(.clockBegan, ["clock": "answer"])),
            Self.entry(2, HistoryFact(.found, ["field": "justified"], words: "yes")),
            Self.entry(3, HistoryFact(.found, ["field": "why"], words: "Мастер не пришёл.")),
            Self.entry(4, HistoryFact(.found, ["field": "justified"], words: "no")),
            Self.entry(5, HistoryFact(.found, ["field": "about"], words: "city")),
            Self.entry(6, HistoryFact(.found, ["field": "sum"], words: "34000")),
            Self.entry(7, HistoryFact(.found, ["field": "justified"])),
        ]
        var player = try LawScene.opened(Look.all[1], nil, history: history)
        player.press(.end)
        let frame = player.frame(Look.all[1].size)
        #expect(frame.contains("пошёл срок: Ответ по существу"))
        for found in ["Обоснованна — да", "Почему — Мастер не пришёл.", "Обоснованна — нет", "На кого — Мэрия"] {
            #expect(frame.contains("выяснено: \(found)"))
        }
        #expect(frame.contains("выяснено: Начислено — 340"))
        #expect(!frame.contains("justified") && !frame.contains("clock"))
    }

    @Test func aRefusalNamesThemByTheirTitles() throws {
        var player = try LawScene.opened()
        let number = try Scene.number(4821)
        let refusals: [(TicketError, String)] = [
            (.clocksRunning(["answer", "insurer"]), "Ответ по существу, Сообщить страховщику"),
            (.clockMissed("answer"), "Ответ по существу"), (.findingsMissing(["why"]), "Почему"),
            (.clock("answer", .extendedTooFar(by: 31, limit: 30)), "30 календарных дней"),
        ]
        for (error, name) in refusals {
            player.receive(.failed(.perform(.endPause, number), .ticket(error)))
            #expect(player.said.contains(name), "\(player.said)")
        }
    }

    @Test func anOperatorsRefusalNamesThemToo() throws {
        var player = try listening()
        let number = try Scene.number(4821)
        player.receive(.failed(.perform(.endPause, number), .ticket(.clocksRunning(["answer"]))))
        #expect(player.said.contains("Ответ по существу"))
    }
}
