import Domain
import Store
import Testing
import Time

/// What the rulebook makes of a ticket is kept as it was said, and read back by any console as it was answered.
@Suite struct ProceedingTests {
    @Test(arguments: StoreKind.allCases)
    func aTicketIsReadBackAsItWasRegistered(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let served = floor.today + -3
        let lawyers = try PhoneNumber(parsing: "+7 495 765-43-21")
        let ticket = try floor.ticket(under: [
            Floor.clock("registration", days: 3, ends: .registered, from: .received),
            Floor.clock("answer", days: 30, ends: .answered, lastDayOff: .unsettled, said: true),
            Floor.clock("served", days: 21, from: .day(served), inWorkingDays: true), Floor.hours(72, "inquiry"),
        ]) { registration in
            registration.noCalls = NoCalls(why: Wording(ru: "Через адвоката", en: "Through a lawyer"), through: lawyers)
            registration.preserved = "Иск"
            registration.attachments = [try Floor.file("иск.pdf"), try Floor.file("ответ.pdf", "b")]
        }
        #expect(try floor.console().ticket(ticket.number) == ticket)
        let proceedings = ticket.proceedings
        #expect(proceedings.clocks.map(\.state.word) == ["met", "running", "running", "running"])
        #expect(proceedings.clock("inquiry")?.due == floor.clock.now + .hours(72))
        #expect(proceedings.clock("served")?.startedAt == floor.start(of: served))
        #expect(proceedings.preservation?.why == "Иск" && proceedings.noCalls?.through == lawyers)
        #expect(ticket.promises.map(\.number) == [lawyers])
        let story = try floor.story(of: ticket)
        let answer = try #require(proceedings.clock("answer")?.due)
        #expect(story.first?.fact.detail["clock.answer"] == String(answer.milliseconds))
        #expect(story.map(\.fact.kind) == [.registered, .promised, .preserved])
        let row = try #require(try floor.store.page(.clocks, after: nil, limit: 5).rows.first)
        #expect(row.number == ticket.number && row.clockDue == proceedings.clocks.compactMap(\.due).min())
        #expect(try floor.findings() == [])
    }

    /// Every act that the rulebook knows, one after the other on one ticket.
    @Test(arguments: StoreKind.allCases)
    func everyActIsReadBackAsItWasAnswered(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket(under: [
            Floor.clock("answer", days: 30, ends: .answered, lastDayOff: .unsettled, said: true),
            Floor.clock("receipt", days: 1, ends: .acknowledged), Floor.clock("report", days: 9),
        ])
        let claimed = try floor.act(.claim, on: ticket)
        let late = try Floor.clock("found", days: 3, from: .decided)
        let acts: [TicketAct] = [
            .extend("answer", by: 10, floor.notice(.extension), generation: claimed.generation),
            .tell(ticket.promises[0].id), .notify(floor.notice(.acknowledgement, by: .email)),
            .tellClock("report", floor.notice(.notice, by: .handed)), .pause(Floor.waiting), .endPause,
            .find("readable", .yesNo(true), starting: []), .find("about", .text("Кто и о чём"), starting: []),
            .find("when", .date(floor.today), starting: [late]), .find("about", nil, starting: []),
            .find("about", .signature(by: "self", on: floor.today), starting: []),
            .find("papers", .attachments([try Floor.file("x", "c")]), starting: []),
            .find("lawyer", .yesNo(true), starting: [], noCalls: NoCalls(why: Wording(ru: "Адвокат", en: "A lawyer"))),
            .attach(try Floor.file("счёт.pdf")), .preserve(why: "Проверка"), .pause(Floor.waiting),
        ]
        for act in acts {
            floor.clock.advance(.minutes(9))
            let answered = try floor.act(act, on: ticket)
            #expect(try floor.console().ticket(ticket.number) == answered, "\(act)")
            #expect(try floor.store.ticket(ticket.number) == answered, "\(act)")
        }
        floor.clock.advance(.days(2))
        let rest: [(TicketAct, Login)] = [
            (.endPause, Floor.sasha), (.finish("report", words: "Сдан"), Floor.anna),
            (.finish("found", words: "Нашли"), Floor.anna), (.endPreservation(reason: "Прошла"), Floor.lena),
        ]
        for (act, login) in rest {
            let answered = try floor.act(act, on: ticket, by: login)
            #expect(try floor.console().ticket(ticket.number) == answered, "\(act)")
        }
        let decided = try floor.decide(
            floor.store.ticket(ticket.number), .refused,
            with: Attendance(
                notice: floor.notice(.refusal), starting: [Floor.clock("appeal", days: 5, ends: .done, from: .now)]),
            at: "example.org/answer")
        #expect(try floor.console().ticket(ticket.number) == decided)
        #expect(decided.decision?.answerAt == "example.org/answer")
        #expect(decided.proceedings.running.map(\.id) == ["appeal"])
        let kinds = try floor.story(of: ticket).map(\.fact.kind)
        for kind: HistoryKind in [
            .notified, .clockExtended, .clockTold, .paused, .pauseEnded, .found, .fileAttached, .preserved,
            .preservationEnded, .clockMet, .clockBegan, .clockRecounted,
        ] { #expect(kinds.contains(kind), "\(kind)") }
        #expect(try floor.findings() == [])
    }

    /// The acknowledgement of a registration was lost, and much has been done to the ticket since.
    @Test(arguments: StoreKind.allCases)
    func aRegistrationAskedAgainAnswersAsItDid(kind: StoreKind) throws {
        let floor = try Floor(kind)
        for clocks in [
            [], [try Floor.clock("answer", days: 30, ends: .answered, said: true), try Floor.hours(1, "x")],
        ] {
            var registration = try floor.registration(of: floor.matter())
            registration.clocks = clocks
            registration.attachments = clocks.isEmpty ? [] : [try Floor.file("a")]
            let command = floor.by(Floor.anna)
            let first = try floor.store.register(registration, command)
            floor.clock.advance(.hours(2))
            try floor.act(.attach(try Floor.file("b", "b")), on: first)
            try floor.act(.find("seen", .number(3), starting: [try Floor.clock("late", days: 3)]), on: first)
            try floor.act(.pause(Floor.waiting), on: first)
            try floor.act(.preserve(why: "Иск"), on: first)
            try floor.act(.notify(floor.notice(.notice)), on: first)
            let now = try floor.store.ticket(first.number)
            #expect(try floor.console().register(registration, command) == first)
            #expect(try floor.store.ticket(first.number) == now && now != first)
        }
    }

    /// Corrected, a finding's clock is withdrawn and another takes its place, in the rows and counters too.
    @Test(arguments: StoreKind.allCases)
    func aCorrectedFindingIsKeptWithBothOfItsClocks(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket(under: [])
        let (wrong, right) = (floor.today + -40, floor.today + -2)
        func found(_ day: CalendarDay, _ ending: [ClockID]) throws -> TicketAct {
            .find("on", .date(day), starting: [try Floor.clock("motion", days: 14, from: .day(day))], ending: ending)
        }
        try floor.act(found(wrong, []), on: ticket)
        _ = try floor.store.missDue(limit: 10, floor.by(Floor.anna))
        #expect(try floor.store.ticket(ticket.number).proceedings.clock("motion")?.missedAt != nil)
        #expect(try floor.findings() == [])
        let corrected = try floor.act(found(right, ["motion"]), on: ticket)
        #expect(try floor.console().ticket(ticket.number) == corrected)
        #expect(corrected.proceedings.clocks.map(\.state.word) == ["withdrawn", "running"])
        #expect(corrected.proceedings.clocks[0].missedAt != nil, "what was missed stays so")
        #expect(corrected.proceedings.clocks[1].missedAt == nil)
        #expect(try floor.findings() == [])
        let events = try floor.store.history(of: ticket.number, after: nil, limit: 50).map(\.fact)
        #expect(events.filter { $0.kind == .found }.map(\.words) == [wrong.description, right.description])
    }

    @Test(arguments: StoreKind.allCases)
    func forwardingIsKeptWithItsBodyAndNotice(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket(under: [
            Floor.clock("answer", days: 30, ends: .answered), Floor.clock("send", days: 7, ends: .forwarded),
        ])
        let decided = try floor.decide(ticket, .forwarded, with: Attendance(notice: floor.notice(.forwarding)))
        #expect(try floor.console().ticket(ticket.number) == decided)
        #expect(decided.decision?.forwardedTo == "city")
        #expect(decided.proceedings.clocks.map(\.state.word) == ["overtaken", "met"])
        let closed = try floor.act(.keep(ticket.promises[0].id, Floor.called, next: nil), on: ticket)
        #expect(closed.stage == .closed)
        #expect(try floor.findings() == [])
    }

    /// What is refused leaves nothing behind.
    @Test(arguments: StoreKind.allCases)
    func whoMayDoWhat(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket(under: [Floor.clock("answer", days: 30, ends: .answered)])
        let acts: [TicketAct] = [
            .extend("answer", by: 1, floor.notice(.extension), generation: 1), .pause(Floor.waiting), .endPause,
            .find("x", nil, starting: []), .preserve(why: "x"),
        ]
        for act in acts {
            #expect(throws: StoreError.notAllowed(Floor.anna, needs: [.specialist, .lead])) {
                try floor.act(act, on: ticket, by: Floor.anna)
            }
        }
        #expect(throws: StoreError.notAllowed(Floor.sasha, needs: [.lead])) {
            try floor.act(.endPreservation(reason: "x"), on: ticket)
        }
        #expect(throws: StoreError.ticket(.notPreserved)) {
            try floor.act(.endPreservation(reason: "x"), on: ticket, by: Floor.lena)
        }
        #expect(try floor.store.ticket(ticket.number) == ticket)
    }

    @Test(arguments: StoreKind.allCases)
    func onlyARefusalIsFollowed(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let first = try floor.ticket(under: [])
        #expect(throws: StoreError.ticket(.refusedNoMore(first.number))) {
            try floor.ticket(under: []) { $0.follows = first.number }
        }
        let nowhere = try #require(TicketNumber(serial: 99))
        #expect(throws: StoreError.noSuchTicket(nowhere)) { try floor.ticket(under: []) { $0.follows = nowhere } }
        _ = try floor.decide(first, .refused)
        let second = try floor.ticket(under: [Floor.clock("answer", days: 30, ends: .answered)]) {
            $0.follows = first.number
        }
        #expect(second.proceedings.follows == first.number)
        #expect(try floor.console().ticket(second.number) == second)
        let last = try #require(try floor.story(of: first).last?.fact)
        #expect(last == HistoryFact(.appliedAgain, ["as": second.number.description]))
        #expect(try floor.story(of: second).first?.fact.detail["follows"] == first.number.description)
        #expect(try floor.findings() == [])
    }

    /// The matter isn't stuck with it: what it follows is taken back, and it is registered.
    @Test(arguments: StoreKind.allCases)
    func aRefusalThatIsReopenedIsFollowedNoMore(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let refused = try floor.decide(try floor.ticket(under: []), .refused)
        try floor.act(.keep(refused.promises[0].id, Floor.called, next: nil), on: refused)
        let run = try floor.record([.followed(refused.number)], in: floor.matter(), by: Floor.anna)
        try floor.act(.reopen(reason: "Нашли ошибку", floor.draft()), on: refused)
        var registration = try floor.registration(of: run)
        registration.follows = run.follows
        #expect(throws: StoreError.ticket(.refusedNoMore(refused.number))) {
            try floor.store.register(registration, floor.by(Floor.anna))
        }
        let freed = try floor.record([.followed(nil)], in: run, by: Floor.anna)
        registration.revision = freed.revision
        registration.follows = freed.follows
        #expect(try floor.store.register(registration, floor.by(Floor.anna)).proceedings.follows == nil)
    }

    /// Two specialists look at once; whoever comes second looks again, so that no clock is forgotten between them.
    @Test(arguments: StoreKind.allCases)
    func ofTwoFindingsAtOnceTheSecondIsWorkedOutAgain(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let seen = try floor.ticket(under: [])
        let starting = ClockStarts([], knowing: seen.known)
        let first = try floor.act(.find("readable", .yesNo(true), starting: starting), on: seen)
        #expect(throws: StoreError.ticket(.changedMeanwhile)) {
            try floor.act(.find("signed", .yesNo(true), starting: starting), on: seen, by: Floor.lena)
        }
        #expect(try floor.store.ticket(seen.number) == first)
        let both = ClockStarts([try Floor.clock("both", days: 9)], knowing: first.known)
        let last = try floor.act(.find("signed", .yesNo(true), starting: both), on: seen, by: Floor.lena)
        #expect(last.proceedings.running.map(\.id) == ["both"])
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func whoeverMayNotBePhonedIsntPromisedACall(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let own = try PhoneNumber(parsing: "+7 495 123-45-67")
        let why = Wording(ru: "Через адвоката", en: "Through a lawyer")
        #expect(throws: StoreError.ticket(.mayNotBePhoned)) {
            try floor.ticket(under: []) { registration in
                registration.noCalls = NoCalls(why: why)
                registration.promises[0].number = own
            }
        }
        // The lawyer calls from their own desk.
        let ticket = try floor.ticket(under: []) { registration in
            registration.noCalls = NoCalls(why: why, through: own)
            registration.promises[0].number = own
        }
        #expect(ticket.promises.map(\.number) == [own])
        let silent = try floor.ticket(under: []) { $0.noCalls = NoCalls(why: why) }
        #expect(silent.promises.map(\.number) == [nil])
        #expect(try floor.console().ticket(silent.number) == silent)
    }
}
