import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// What an act came to, above the keys.
@Suite struct RecordedTests {
    @Test func everyActIsAcknowledgedInAWord() throws {
        let zone = try Scene.zone()
        let ticket = try Scene.ticket(proceedings: try LawScene.proceedings())
        let notice = NoticeDraft(serves: .notice, means: .letter, at: Scene.now)
        let attached = Domain.Attachment(name: "act.pdf", bytes: 7, sha256: String(repeating: "a", count: 64))
        let file = try #require(attached)
        let acts: [TicketAct] = [
            .extend("answer", by: 3, notice, generation: 1), .tellClock("answer", notice),
            .finish("insurer", words: "Да."), .find("why", .text("Так."), starting: []),
            .pause(PauseReason("waiting-for-caller")), .endPause, .attach(file),
            .preserve(why: "Суд."), .endPreservation(reason: "Всё."),
        ]
        for language in Language.allCases {
            let words = acts.map { Texts(language).recorded($0, on: ticket, in: zone) }
            #expect(words.allSatisfy { $0?.isEmpty == false } && Set(words).count == acts.count)
        }
        var player = try LawScene.opened()
        player.press("m", "4", "1")
        player.receive(.performed(ticket, .pause(PauseReason("waiting-for-caller"))))
        #expect(player.said == "Сроки стоят: Ждём ответа заявителя")
        player.receive(.performed(ticket, .notify(notice)))
        #expect(player.said == "Записано, что сообщили: уведомление")
    }
}
