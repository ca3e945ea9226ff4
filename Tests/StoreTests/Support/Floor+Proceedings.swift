import Domain
import Store
import Testing
import Time

extension Floor {
    static let waiting = PauseReason("waiting-for-caller")

    /// So many days to the end of the last, longer by at most ten; everything that a rule can say is in one or another.
    static func clock(
        _ id: ClockID, days: Int, ends: ClockEnd = .done, from: ClockMoment = .registered,
        lastDayOff: ClockRule.LastDayOff = .stays, inWorkingDays: Bool = false, said: Bool = false
    ) throws -> ClockDraft {
        let basis = ClockRule.Basis(act: "59-FZ", article: "12", part: "1")
        let rule = try ClockRule(
            basis: basis, term: inWorkingDays ? .workingDays(days) : .calendarDays(days), start: .nextDay,
            end: .endOfDay, lastDayOff: lastDayOff, pauses: [waiting], warnings: [.days(1), .hours(2)],
            extending: .init(basis: .init(act: "59-FZ"), limit: 10, countedFrom: .end))
        return ClockDraft(
            id: id,
            terms: ClockTerms(
                title: Wording(ru: "Срок", en: id.text), rule: rule, ends: ends,
                say: said ? Wording(ru: "до {by}", en: "by {by}") : nil), from: from)
    }

    static func hours(_ count: Int, _ id: ClockID, ends: ClockEnd = .done) throws -> ClockDraft {
        let rule = try ClockRule(
            basis: .init(act: "house"), term: .hours(count), start: .moment, end: .sameTime, lastDayOff: .stays,
            pauses: [waiting])
        return ClockDraft(
            id: id, terms: ClockTerms(title: Wording(ru: "Час", en: id.text), rule: rule, ends: ends), from: .registered
        )
    }

    /// A registered matter under these clocks.
    func ticket(
        under clocks: [ClockDraft], _ change: (inout Registration) throws -> Void = { _ in }
    ) throws -> Ticket {
        var registration = try registration(of: matter(cause: "tariff"), promises: [draft(within: .days(300))])
        registration.clocks = clocks
        try change(&registration)
        return try store.register(registration, by(Self.anna))
    }

    func notice(_ serves: NoticePurpose, by means: Notice.Means = .letter, at: Instant? = nil) -> NoticeDraft {
        NoticeDraft(serves: serves, means: means, at: at ?? clock.now, letter: "reply", words: "Мария извещена")
    }

    func decide(
        _ ticket: Ticket, _ outcome: Decision.Outcome, with attendance: Attendance, at address: String? = nil
    ) throws -> Ticket {
        let claimed = try act(.claim, on: ticket)
        let decision = Decision(
            outcome: outcome, words: "Так решено", ground: outcome == .refused ? "published" : nil,
            forwardedTo: outcome == .forwarded ? "city" : nil, answerAt: address, by: Self.sasha, at: clock.now)
        return try act(
            .decide(decision, generation: claimed.generation, leaving: .nothing, with: attendance), on: ticket)
    }

    /// Saturdays and Sundays off, and these days.
    static func calendar(off days: [CalendarDay] = [], version: String = "1") -> WorkCalendar {
        let kinds = Dictionary(days.map { ($0, DayKind.off(.holiday)) }) { $1 }
        let years = (2026...2028).map { year in
            (year, WorkCalendar.Year(source: "test", isSettled: true, days: kinds.filter { $0.key.year == year }))
        }
        return WorkCalendar(
            stamp: .init(id: "test", version: version), weekend: [.saturday, .sunday],
            years: Dictionary(years) { $1 })
    }

    static func file(_ name: String, _ digit: String = "a") throws -> AttachedFile {
        try #require(AttachedFile(name: name, bytes: 12, sha256: String(repeating: digit, count: 64)))
    }

    /// What the history of a ticket says, each line once read from the beginning.
    func story(of ticket: Ticket) throws -> [HistoryEntry] {
        try store.history(of: ticket.number, after: nil, limit: 1_000)
    }
}
