import Testing
import Time

@testable import Domain

/// A ticket under the clocks that a test wants, with the time in the test's hand: registered on a Wednesday at ten, worked
/// on by one specialist, a call back owed in five days.
struct Bench {
    static let start = Instant(milliseconds: 1_795_590_000_000)
    static let waiting = PauseReason("waiting")
    static let own: PhoneNumber? = try? PhoneNumber(parsing: "+7 495 123-45-67")
    static let lawyers: PhoneNumber? = try? PhoneNumber(parsing: "+7 495 765-43-21")

    var ticket: Ticket
    var now = start
    var setting: ClockSetting
    private var promisesMade: Int64 = 1

    init(
        _ clocks: [ClockDraft] = [], agreed: String? = nil, noCalls: NoCalls? = nil, receivedAt: Instant = start
    ) throws {
        setting = ClockSetting(zone: Sample.zone, calendar: Self.calendar(), hours: .usual)
        let decision = agreed.map { Decision(outcome: .agreed, words: $0, by: "anna", at: Self.start) }
        ticket = Ticket(
            id: TicketID(7), number: try Sample.number(7), run: RunID(1), procedure: Sample.version,
            registeredAt: Self.start, registeredBy: "anna", caller: TicketCaller(phone: Self.own, language: .en),
            subject: Sample.both("Bill"), cause: nil, statement: "Charged twice", isStatementConfirmed: true,
            desiredOutcome: nil, decision: decision, promises: [Self.owed], proceedings: Proceedings(noCalls: noCalls))
        try ticket.begin(clocks, receivedAt: receivedAt, in: setting)
    }

    static let owed = Promise(
        id: PromiseID(1), kind: .callBack, madeAt: start, due: start + .days(5), number: own)

    /// Saturdays and Sundays off, and these days.
    static func calendar(off days: [CalendarDay] = []) -> WorkCalendar {
        let years = (2025...2028).map { ($0, WorkCalendar.Year(source: "bench", isSettled: true, days: [:])) }
        return WorkCalendar(
            stamp: .init(id: "bench", version: "1"), weekend: [.saturday, .sunday],
            years: Dictionary(years) { $1 }
        ).adding(Dictionary(days.map { ($0, .off(.own)) }) { $1 })
    }

    @discardableResult
    mutating func act(_ act: TicketAct, after wait: Duration = .zero) throws(TicketError) -> [HistoryFact] {
        now = now + wait
        promisesMade += 1
        return try ticket.apply(
            act,
            in: ActContext(
                by: "oleg", now: now, leaseNow: LeaseTime(boot: "b", milliseconds: now.milliseconds),
                leaseDuration: .days(400), newPromise: PromiseID(promisesMade),
                ladder: AttemptLadder(attempts: 2, days: 1), setting: setting))
    }

    @discardableResult
    mutating func decide(
        _ outcome: Decision.Outcome = .explained, notice: NoticeDraft? = nil, starting: [ClockDraft] = []
    ) throws(TicketError) -> [HistoryFact] {
        try act(.claim)
        return try act(
            .decide(
                decision(outcome), generation: ticket.generation, leaving: .nothing,
                with: Attendance(notice: notice, starting: ClockStarts(starting))))
    }

    func decision(_ outcome: Decision.Outcome) -> Decision {
        Decision(
            outcome: outcome, words: "It is so", ground: outcome == .refused ? "secret" : nil,
            forwardedTo: outcome == .forwarded ? "city" : nil, by: "oleg", at: now)
    }

    func notice(
        _ serves: NoticePurpose, by means: Notice.Means = .letter, at: Instant? = nil
    ) -> NoticeDraft {
        NoticeDraft(serves: serves, means: means, at: at ?? now)
    }

    func draft(_ kind: PromiseKind = .callBack, within: Duration = .days(5), number: PhoneNumber? = nil) -> PromiseDraft
    {
        PromiseDraft(kind: kind, due: now + within, number: number)
    }

    static let told = Contact(means: .weCalled, words: "It is so", isSatisfied: true)

    func clock(_ id: ClockID) throws -> TicketClock { try #require(ticket.proceedings.clock(id)) }

    /// How a clock stands, in a word.
    func word(_ id: ClockID) throws -> String { try clock(id).state.word }

    /// What an act is refused for; the ticket is as it was then.
    mutating func refusal(of act: TicketAct) -> TicketError? {
        let before = ticket
        do {
            try self.act(act)
            return nil
        } catch {
            #expect(ticket == before)
            return error
        }
    }
}

extension ClockDraft {
    /// So many calendar days to the end of the last, extended by at most ten.
    static func days(
        _ count: Int, _ id: ClockID, ends: ClockEnd, from moment: ClockMoment = .registered,
        lastDayOff: ClockRule.LastDayOff = .stays, said: Bool = false, force: ClockRule.Force = .always
    ) throws -> ClockDraft {
        let basis = ClockRule.Basis(act: "bench")
        let rule = try ClockRule(
            basis: basis, term: .calendarDays(count), start: .nextDay, end: .endOfDay, lastDayOff: lastDayOff,
            pauses: [Bench.waiting], warnings: [.days(1)], force: force,
            extending: .init(basis: basis, limit: 10, countedFrom: .start))
        return ClockDraft(
            id: id,
            terms: ClockTerms(
                title: Sample.both(id.text), rule: rule, ends: ends, say: said ? Sample.both("{by}") : nil),
            from: moment)
    }
}
