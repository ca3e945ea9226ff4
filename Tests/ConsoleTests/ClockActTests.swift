import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// What is done about a ticket's clocks, and when somebody was told.
@Suite struct ClockActTests {
    /// Three days of 24 hours, to be extended by seven more: kept in hours, as the rulebooks' reader makes it.
    private func hours(due: Duration = .hours(70), extendedBy: Int = 0) throws -> TicketClock {
        let rule = try ClockRule(
            basis: LawScene.act, term: .hours(72), start: .moment, end: .sameTime, lastDayOff: .stays,
            pauses: [PauseReason("waiting-for-body")],
            extending: .init(basis: LawScene.act, limit: 7 * 24, countedFrom: .start))
        let terms = ClockTerms(title: Wording(ru: "Решение суда", en: "The ruling"), rule: rule, ends: .notified)
        return TicketClock(
            id: "ruling", terms: terms, startedAt: Scene.now - .hours(2), extendedBy: extendedBy,
            counted: Scene.now + due)
    }

    @Test(arguments: Look.all) func frames(_ look: Look) throws {
        var player = try LawScene.opened(look, Proceedings(clocks: [try hours()]))
        player.press("k", "1")
        try GoldenFrame.expect(player.frame(look.size), as: "clock-hours-\(look.testDescription)")
        player.press("2")
        try GoldenFrame.expect(player.frame(look.size), as: "clock-extend-\(look.testDescription)")
        player.press(.enter, "5")
        player.type("вчера")
        player.press(.enter)
        try GoldenFrame.expect(player.frame(look.size), as: "clock-told-\(look.testDescription)")
    }

    @Test func aTermInDaysOf24HoursIsExtendedByDays() throws {
        var player = try LawScene.opened(Look.all[0], Proceedings(clocks: [try hours()]))
        player.press("k", "1")
        #expect(player.frame().contains("ещё 7 × 24 ч"))
        player.press("2")
        let frame = player.frame()
        #expect(frame.contains("На сколько суток (по 24 ч) продлить?") && frame.contains("не больше: 7 × 24 ч"))
        player.press(.backspace, "3", .enter, "1")
        guard case .extend("ruling", by: 72, _, generation: 1)? = player.takeAct() else {
            Issue.record("three days are three times 24 hours")
            return
        }
    }

    @Test func whatWasExtendedByHoursIsExtendedByHours() throws {
        var player = try LawScene.opened(Look.all[0], Proceedings(clocks: [try hours(extendedBy: 5)]))
        player.press("k", "1")
        #expect(player.frame().contains("3 × 24 ч + 5 ч"))
        player.press("2", .enter, "1")
        guard case .extend("ruling", by: 163, _, generation: 1)? = player.takeAct() else {
            Issue.record("all that is left of it is proposed")
            return
        }
    }

    @Test func theNumberThatIsWantedEndsAtWhatIsLeft() throws {
        var player = try LawScene.opened()
        player.press("k", "2", "2")
        player.type("x")
        player.press(.enter)
        #expect(player.said == player.screen.texts.numberWanted(1...30))
    }

    @Test func aClockThatStandsIsExplainedInItsUnits() throws {
        let pause = try #require(
            Pause(PauseReason("waiting-for-body"), from: Scene.now + .hours(1), to: nil))
        let proceedings = Proceedings(clocks: [try hours()], pauses: [pause])
        var player = try LawScene.opened(Look.all[0], proceedings)
        player.press("k", "1")
        let frame = player.frame()
        #expect(frame.contains("Ждём другой орган") && frame.contains("прошло: 3 ч"))
        #expect(!frame.contains("waiting-for-body"))
    }

    /// The ticket shows, its record or its calendar can't be read.
    @Test func aClockThatCannotBeExplainedSaysSo() throws {
        var player = try LawScene.opened(Look.all[0], nil, hasMatter: false)
        player.press("k", "2")
        #expect(player.frame().contains("календарь сейчас не прочитать"))
        player.press("2", .enter)
        #expect(player.said == player.screen.texts.matterUnread)
        #expect(player.screen.shell.isAsking && player.takeAct() == nil)
    }

    // MARK: When they were told

    /// Chosen before midnight and recorded after it, "yesterday" is still that day.
    @Test func anEarlierDayIsADayAndNoDistance() throws {
        var player = try LawScene.opened()
        player.press("k", "2", "3", "5")
        player.type("вчера")
        player.press(.enter)
        let zone = try Scene.zone()
        let yesterday = zone.day(at: player.now) + -1
        player.now = player.now + .hours(12)
        player.press("2")
        guard case .tellClock("answer", let notice)? = player.takeAct() else {
            Issue.record("the date that was told isn't recorded")
            return
        }
        #expect(zone.day(at: notice.at) == yesterday)
    }

    /// Decided yesterday at three and told yesterday: not before it was decided.
    @Test func aDecisionIsNotToldBeforeItWasMade() throws {
        var decision = Scene.decision()
        decision.at = Scene.now - .hours(22)
        func told(_ day: String) throws -> Player<SpecialistScreen> {
            var player = try LawScene.opened(Look.all[0], LawScene.found, decision: decision)
            player.press("m", "2", "2", "3", "5")
            player.type(day)
            player.press(.enter)
            return player
        }
        var player = try told("22.11")
        player.press("1")
        guard case .notify(let notice)? = player.takeAct() else {
            Issue.record("the letter isn't recorded as sent")
            return
        }
        #expect(notice.serves == .answer && notice.at == decision.at)
        player = try told("21.11")
        #expect(player.said.contains("Решения тогда ещё не было") && player.said.contains("22 ноября 2026"))
        #expect(player.frame().contains("21.11"))
    }

    @Test func whereAClockRunsInHoursTheHourIsAsked() throws {
        var player = try LawScene.opened(Look.all[0], Proceedings(clocks: [try hours(due: .hours(-1))]))
        player.press("k", "1", "3")
        #expect(player.frame().contains("Раньше: день и час"))
        player.press("5")
        player.type("сегодня")
        player.press(.enter)
        #expect(player.said == player.screen.texts.hourWanted)
        player.type(" 11:30")
        player.press(.enter)
        #expect(player.frame().contains("сегодня 11:30"))
        player.press("1")
        guard case .tellClock("ruling", let notice)? = player.takeAct() else {
            Issue.record("it isn't recorded")
            return
        }
        #expect(try Scene.zone().local(at: notice.at).time == TimeOfDay(hour: 11, minute: 30))
    }

    private func read(_ text: String, needsHour: Bool = false) throws -> ToldReader.Reading {
        ToldReader(
            texts: Texts(.en), zone: try Scene.zone(), now: Scene.now, ticket: try Scene.ticket(),
            tellsDecision: false, needsHour: needsHour
        ).read(text)
    }

    @Test func daysAndHoursAsPeopleTypeThem() throws {
        let zone = try Scene.zone()
        func moment(_ day: String, _ time: String) throws -> ToldReader.Reading {
            .told(zone.instant(of: try #require(CalendarDay(day)), at: try #require(TimeOfDay(time))))
        }
        #expect(try read("yesterday") == moment("2026-11-22", "12:00"))
        #expect(try read("22.11 9:05") == moment("2026-11-22", "09:05"))
        #expect(try read("9:05") == moment("2026-11-23", "09:05"))
        #expect(try read("today") == .told(Scene.now))
        #expect(try read("20.11") == .told(Scene.now - .days(3)), "not before it was registered that day")
        #expect(try read("13:05") == .refused("That hour is still to come"))
        #expect(try read("24.11.2026") == .refused("That day is still to come"))
        #expect(try read("9:5") == .refused(Texts(.en).dateWanted))
        #expect(try read("") == .refused(Texts(.en).dateWanted))
        // However long ago: it can be read, it only can't be.
        #expect(try read("01.02.2020") == .refused(Texts(.en).noNoticeBefore("20 November 2026", isDecision: false)))
        #expect(
            try read("20.11 9:00")
                == .refused(Texts(.en).noNoticeBefore("20 November 2026, 13:04", isDecision: false)))
    }

    /// Looking at the letter in between costs no day and no hour: they decide whether a clock was met.
    @Test func whenTheyWereToldOutlivesALookAtTheLetter() throws {
        var player = try LawScene.opened(Look.all[0], LawScene.found)
        player.press("d", "5", "2")
        player.type("Передали в полицию.")
        player.press(.enter, "5")
        player.type("вчера")
        player.press(.enter, "6", "1", "1")
        guard case .decide(_, _, _, let attendance)? = player.takeAct() else {
            Issue.record("it isn't forwarded")
            return
        }
        let zone = try Scene.zone()
        #expect(attendance.notice.map { zone.day(at: $0.at) } == zone.day(at: player.now) + -1)
    }

    // MARK: What is said of it

    @Test func aConflictWithinOneDayIsTwoHours() throws {
        let zone = try Scene.zone()
        let day = try #require(CalendarDay("2026-11-25"))
        func clock(told: String) throws -> TicketClock {
            TicketClock(
                id: "answer", terms: try LawScene.answer(), startedAt: LawScene.registered,
                counted: zone.instant(of: day, at: .endOfDay),
                told: zone.instant(of: day, at: try #require(TimeOfDay(told))))
        }
        let player = try LawScene.opened(Look.all[0], Proceedings(clocks: [try clock(told: "18:00")]))
        #expect(player.frame().contains("! сказано 18:00"))
    }
}
