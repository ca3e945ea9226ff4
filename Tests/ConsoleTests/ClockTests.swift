import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// A ticket under deadlines, at the specialist's console.
@Suite struct ClockTests {
    private func opened(
        _ look: Look = Look.all[0], _ proceedings: Proceedings? = nil, decision: Decision? = nil,
        under rulebook: Procedure = LawScene.rulebook
    ) throws -> Player<SpecialistScreen> {
        try LawScene.opened(look, proceedings, decision: decision, under: rulebook)
    }

    /// An answer by these terms, and nothing else.
    private func owing(_ terms: ClockTerms) -> Proceedings {
        Proceedings(
            clocks: [
                TicketClock(
                    id: "answer", terms: terms, startedAt: LawScene.registered, counted: Scene.now + .days(20))
            ])
    }

    private func act(_ player: inout Player<SpecialistScreen>) -> TicketAct? { player.takeAct() }

    @Test(arguments: Look.all) func frames(_ look: Look) throws {
        var ticket = try opened(look)
        try GoldenFrame.expect(ticket.frame(look.size), as: "clocks-ticket-\(look.testDescription)")
        ticket.press("k")
        try GoldenFrame.expect(ticket.frame(look.size), as: "clocks-list-\(look.testDescription)")
        ticket.press("2")
        try GoldenFrame.expect(ticket.frame(look.size), as: "clocks-why-\(look.testDescription)")
        ticket.press(.escape, "m")
        try GoldenFrame.expect(ticket.frame(look.size), as: "clocks-file-\(look.testDescription)")
        ticket.press("1")
        try GoldenFrame.expect(ticket.frame(look.size), as: "clocks-findings-\(look.testDescription)")
        ticket.press(.escape, "m", "2", "1")
        try GoldenFrame.expect(ticket.frame(look.size), as: "clocks-letter-\(look.testDescription)")
    }

    @Test func theMostUrgentClockComesFirst() throws {
        let frame = try opened().frame(Look.all[0].size)
        let insurer = try #require(frame.range(of: "Сообщить страховщику"))
        let answer = try #require(frame.range(of: "Ответ по существу"))
        #expect(insurer.lowerBound < answer.lowerBound)
    }

    /// Nothing is counted meanwhile; what was told is shown, and why it can't be told anew yet.
    @Test(arguments: [Look.all[0]]) func aToldDateIsShownWhileTheClockStands(_ look: Look) throws {
        let whole = try LawScene.proceedings()
        let answer = try #require(whole.clock("answer"))
        let standing = TicketClock(
            id: answer.id, terms: answer.terms, startedAt: answer.startedAt, told: answer.told)
        var player = try opened(look, Proceedings(clocks: [standing]))
        #expect(player.frame(look.size).contains("! сказано вт 22.12"))
        player.press("k")
        let lines = player.frame(look.size).split(separator: "\n")
        #expect(lines.contains { $0.contains("! сказано вт 22.12, стоит") })
        player.press("1", "3")
        #expect(act(&player) == nil)
        #expect(player.screen.shell.notice?.sentence == player.screen.texts.clockStands)
    }

    @Test func aClockIsExtendedOnlyWithItsNotice() throws {
        var player = try opened()
        player.press("k", "2", "2")
        player.press(.enter)
        #expect(act(&player) == nil, "nobody was asked yet how they were told")
        player.press("1")
        guard case .extend("answer", by: 30, let notice, generation: 1)? = act(&player) else {
            Issue.record("the extension isn't asked of the store")
            return
        }
        #expect(notice.serves == .extension && notice.means == .letter && notice.at == player.now)
    }

    @Test func aNoticeOfAnEarlierDayIsRecordedAsOfThen() throws {
        var player = try opened()
        player.press("k", "2", "3", "5")
        player.type("вчера")
        player.press(.enter, "2")
        guard case .tellClock("answer", let notice)? = act(&player) else {
            Issue.record("the date that was told isn't recorded")
            return
        }
        let zone = try Scene.zone()
        #expect(zone.day(at: player.now) - zone.day(at: notice.at) == 1)
        #expect(notice.means == .email)
    }

    @Test func whoeverMayNotBePhonedIsNotToldByTelephone() throws {
        var player = try opened()
        player.press("k", "2", "3", "3")
        #expect(act(&player) == nil)
        #expect(player.screen.shell.notice?.sentence == player.screen.texts.mayNotBePhoned)
    }

    /// Article 124 of the Criminal Procedure Code for one: only in writing, so the telephone isn't there to be chosen.
    @Test func whatHasToBeWrittenIsNotToldByTelephone() throws {
        var terms = try LawScene.answer()
        terms.extensionMeans = Notice.Means.written
        terms.means = Notice.Means.written
        var player = try opened(Look.all[0], owing(terms))
        player.press("k", "1")
        #expect(player.frame(Look.all[0].size).contains("пока не ответим письменно"))
        player.press("2", .enter, "3")
        #expect(act(&player) == nil)
        #expect(player.screen.shell.notice?.sentence == player.screen.texts.meansOnly(Notice.Means.written))
        player.press("4")
        guard case .extend("answer", by: 30, let notice, generation: 1)? = act(&player) else {
            Issue.record("the extension isn't asked of the store")
            return
        }
        #expect(notice.means == .handed)
    }

    @Test func theWordsOfADecisionOutliveMeansThatDontCount() throws {
        let found = Proceedings(findings: ["justified": .yesNo(true), "why": .text("Так.")])
        var rulebook = LawScene.rulebook
        rulebook.forwarding?.means = [.letter]
        var player = try opened(Look.all[0], found, under: rulebook)
        player.press("d", "5", "2")
        player.type("Передали в полицию.")
        player.press(.enter, "3")
        #expect(player.screen.shell.notice?.sentence == "сообщают письмом")
        #expect(act(&player) == nil)
        player.press("1")
        guard case .decide(let decision, 1, .nothing, _)? = act(&player) else {
            Issue.record("the words are gone")
            return
        }
        #expect(decision.words == "Передали в полицию.")
    }

    @Test func whatStaysOwedInWritingIsSaid() throws {
        var terms = try LawScene.answer()
        terms.means = Notice.Means.written
        let decision = Decision(outcome: .explained, words: "Так.", by: Scene.oleg, at: Scene.now)
        var player = try opened(Look.all[0], owing(terms), decision: decision)
        let told = TicketAct.notify(NoticeDraft(serves: .answer, means: .phone, at: Scene.now))
        let ticket = try #require(player.screen.openTicket?.ticket)
        player.receive(.performed(ticket, told))
        #expect(player.screen.shell.notice?.sentence.contains("Записано, но «Ответ по существу» ждёт") == true)
    }

    @Test func whatAClockWaitsForIsDoneInWords() throws {
        var player = try opened()
        player.press("k", "1", "4")
        player.type("Страховщику отправлено.")
        player.press(.enter)
        #expect(act(&player) == .finish("insurer", words: "Страховщику отправлено."))
    }

    @Test func nothingIsDecidedBeforeItWasFoundOut() throws {
        var player = try opened()
        player.press("d", "1")
        #expect(player.screen.shell.notice?.sentence.contains("Почему") == true, "says what is missing")
        #expect(act(&player) == nil)
    }

    /// No clock, by what the ticket on the screen says.
    private func known(_ player: Player<SpecialistScreen>) -> ClockStarts {
        ClockStarts([], knowing: player.screen.openTicket?.ticket?.known)
    }

    @Test func aFindingIsTyped() throws {
        var player = try opened()
        player.press("m", "1", "2")
        player.type("Мастер не пришёл.")
        player.press(.enter)
        #expect(act(&player) == .find("why", .text("Мастер не пришёл."), starting: known(player)))
    }

    @Test func aFindingIsChosenAndTakenBack() throws {
        var player = try opened()
        player.press("m", "1", "1", "2")
        #expect(act(&player) == .find("justified", .yesNo(false), starting: known(player)))
        player.press("m", "1", "1", "3")
        #expect(act(&player) == .find("justified", nil, starting: known(player)))
    }

    /// A complaint never goes to whom it is about, and nowhere without the notice.
    @Test func forwardsToABodyThatIsNotComplainedAbout() throws {
        let found = Proceedings(findings: ["justified": .yesNo(true), "why": .text("Так.")])
        var player = try opened(Look.all[0], found)
        player.press("d", "5", "1")
        #expect(player.screen.shell.notice?.sentence == player.screen.texts.complainedAbout)
        player.press("2")
        player.type("Передали в полицию.")
        player.press(.enter)
        #expect(act(&player) == nil, "nobody was told yet")
        player.press("4")
        guard case .decide(let decision, 1, .nothing, let attendance)? = act(&player) else {
            Issue.record("it isn't forwarded")
            return
        }
        #expect(decision.outcome == .forwarded && decision.forwardedTo == "police")
        #expect(attendance.notice?.serves == .forwarding && attendance.notice?.means == .handed)
    }

    /// The letter has to be sent before its notice can be recorded, so it is written as it reads then.
    @Test func theLetterThatGoesWithAnActIsThereBeforeIt() throws {
        let found = Proceedings(findings: ["justified": .yesNo(true), "why": .text("Так.")])
        var player = try opened(Look.all[0], found)
        player.press("d", "5", "2")
        #expect(player.frame(Look.all[0].size).contains("переслано · Полиция"), "nobody sees to whom it goes")
        player.type("Передали в полицию.")
        player.press(.enter, "6")
        #expect(player.frame(Look.all[0].size).contains("№ 4821-7 передан: Полиция"))
        player.press("2", .enter)
        let saved = player.takeAsked().compactMap { request -> String? in
            if case .save(let text, "4821-7-passed-on.txt") = request { text } else { nil }
        }
        #expect(saved == ["№ 4821-7 передан: Полиция"])
        player.receive(.unusable(.save("", to: "4821-7-passed-on.txt"), "Такой файл уже есть."))
        #expect(player.frame(Look.all[0].size).contains("4821-7-passed-on.txt"), "the name is asked for again")
        player.press(.enter)
        #expect(act(&player) == nil, "a second name isn't taken for how they were told")
        player.receive(.saved("4821-7-passed-on.txt"))
        player.press("1")
        guard case .decide(let decision, 1, .nothing, _)? = act(&player) else {
            Issue.record("after its letter was written it isn't forwarded")
            return
        }
        #expect(decision.words == "Передали в полицию.")
    }

    @Test func theWordsOfADecisionThatIsRefusedStandInTheirBoxAgain() throws {
        let found = Proceedings(findings: ["justified": .yesNo(true), "why": .text("Так.")])
        var player = try opened(Look.all[0], found)
        player.press("d", "5", "2")
        player.type("Передали в полицию.")
        player.press(.enter, "5")
        player.type("01.11.2026")
        player.press(.enter)
        #expect(player.screen.shell.notice?.sentence.contains("не раньше 20 ноября 2026 года") == true)
        player.press(.escape)
        player.press("d", "5", "2")
        #expect(player.frame(Look.all[0].size).contains("Передали в полицию."), "Esc costs no word")
        player.press(.enter, "1")
        let asked = try #require(player.takeAsked().last { if case .perform = $0 { true } else { false } })
        player.receive(.failed(asked, .ticket(.alreadyDecided)))
        #expect(player.frame(Look.all[0].size).contains("Передали в полицию."))
    }

    @Test func anExtensionBeyondTheRuleIsRefusedBeforeAnybodyIsAskedHow() throws {
        var player = try opened()
        player.press("k", "2", "2")
        player.press(.backspace, .backspace)
        player.type("31")
        player.press(.enter)
        #expect(player.screen.shell.notice?.sentence.contains("30") == true)
        #expect(player.screen.shell.isAsking, "the number is asked for again")
        #expect(act(&player) == nil)
    }

    @Test func whatTheTablesSayStandsOverTheDecision() throws {
        let found = Proceedings(findings: ["justified": .yesNo(true), "why": .text("Так.")])
        var player = try opened(Look.all[0], found)
        player.press("d")
        #expect(player.frame(Look.all[0].size).contains("Извиниться и возместить."))
    }

    @Test func aLetterThatWasSentIsANotice() throws {
        var player = try opened()
        player.press("m", "2", "1", "3", "1")
        guard case .notify(let notice)? = act(&player) else {
            Issue.record("nothing is recorded")
            return
        }
        #expect(notice.letter == "apology" && notice.serves == .notice)
    }

    @Test func aLetterGoesToAFile() throws {
        var player = try opened()
        player.press("m", "2", "1", "2", .enter)
        let saved = player.takeAsked().compactMap { request -> String? in
            if case .save(let text, "4821-7-apology.txt") = request { text } else { nil }
        }
        #expect(saved.first?.contains("не позднее 22 декабря 2026 года") == true, "\(saved)")
        player.receive(.saved("4821-7-apology.txt"))
        #expect(player.screen.shell.notice?.sentence.contains("4821-7-apology.txt") == true)
    }

    @Test func aLetterThatLacksTheDecisionIsNotWritten() throws {
        var player = try opened()
        player.press("m", "2", "2")
        #expect(
            player.screen.shell.notice?.sentence
                == player.screen.texts.letterLacks("decision", under: LawScene.rulebook))
    }

    @Test func aFileIsLookedAtForTheTicketAndAttached() throws {
        var player = try opened()
        player.press("m", "3")
        player.type("/tmp/consent.pdf")
        player.press(.enter)
        let number = try Scene.number(4821)
        #expect(player.takeAsked() == [.lookAtFile("/tmp/consent.pdf", .ticket(number))])
        let file = try #require(
            Attachment(name: "/tmp/consent.pdf", bytes: 7, sha256: String(repeating: "a", count: 64)))
        player.receive(.file(file, .ticket(number)))
        #expect(act(&player) == .attach(file))
    }

    @Test func clocksStandForAReasonOfTheirRule() throws {
        var player = try opened()
        player.press("m", "4", "1")
        #expect(act(&player) == .pause(PauseReason("waiting-for-caller")))
    }

    @Test func onlyALeadLetsItBeErasedAgain() throws {
        let preserved = Proceedings(preservation: Preservation(since: Scene.now, by: Scene.oleg, why: "Суд."))
        var player = try opened(Look.all[0], preserved)
        player.press("m", "5")
        #expect(player.screen.shell.notice?.sentence == player.screen.texts.leadsDo)
    }
}
