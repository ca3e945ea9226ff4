import ArgumentParser
import Domain
import Store
import Texts
import Time

/// `hotline ticket clocks`: every deadline, and how it was counted.
struct TicketClocksCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "clocks", abstract: "A ticket's deadlines, each with how it was counted: which days, and why.")

    @OptionGroup var ticket: TicketOptions

    func answer(in place: Surroundings) throws -> any Answer {
        let number = try TicketNumber(parsing: ticket.number)
        let session = try ticket.queue.session(in: place)
        let found = try session.store.ticket(number)
        let setting = try session.clockSetting()
        return ClocksAnswer(
            ticket: found, session: session,
            readings: try found.proceedings.clocks.map { try found.proceedings.reading(of: $0, in: setting) })
    }
}

extension Session {
    /// What clocks are counted by.
    /// - Throws: ``StoreError``.
    func clockSetting() throws(StoreError) -> ClockSetting {
        ClockSetting(zone: zone, calendar: try store.calendar().whole, hours: settings.businessHours)
    }
}

struct ClocksAnswer: Answer {
    var ticket: Ticket
    var session: Session
    var readings: [ClockReading]

    private var texts: Texts { Texts(session.language) }

    var json: JSON {
        [
            "number": .text(ticket.number.description),
            "clocks": .list(
                zip(ticket.proceedings.clocks, readings).map { clock, reading in
                    ClockJSON(session: session).json(clock, reading)
                }),
        ]
    }

    var text: String {
        guard !readings.isEmpty else { return "Ticket \(ticket.number) runs under no clock." }
        return zip(ticket.proceedings.clocks, readings).map { clock, reading in
            ([heading(clock)] + texts.why(clock, reading, in: session.zone).map { "  " + $0 }).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func heading(_ clock: TicketClock) -> String {
        var parts = [clock.id.text, texts.clockState(clock.state)]
        if let told = clock.told { parts.append(texts.toldOf(told, in: session.zone, now: session.store.now())) }
        if clock.isInConflict, let told = clock.told {
            parts.append("! " + texts.conflict(told: told, counted: clock.counted, in: session.zone))
        }
        if let missed = clock.missedAt { parts.append(texts.missed(texts.by(missed, in: session.zone))) }
        return parts.joined(separator: " · ")
    }
}

/// A clock with its derivation, in stable names.
struct ClockJSON {
    var session: Session

    func json(_ clock: TicketClock, _ reading: ClockReading? = nil) -> JSON {
        var members: [JSON.Member] = [
            .init(name: "id", value: .text(clock.id.text)), .init(name: "title", value: clock.terms.title.json),
            .init(name: "state", value: .text(clock.state.word)),
            .init(name: "basis", value: .text(clock.terms.rule.basis.description)),
            .init(name: "from", value: session.time(clock.startedAt)),
            .init(name: "due", value: session.time(clock.due)),
            .init(name: "counted", value: session.time(clock.counted)),
            .init(name: "countedLater", value: session.time(clock.countedLater)),
            .init(name: "told", value: session.time(clock.told)),
            .init(name: "conflict", value: .bool(clock.isInConflict)),
            .init(name: "extendedBy", value: .whole(clock.extendedBy)),
            .init(name: "missedAt", value: session.time(clock.missedAt)),
            .init(name: "ends", value: .text(clock.terms.ends.rawValue)),
            .init(name: "means", value: means(clock.terms.means)),
            .init(name: "extensionMeans", value: means(clock.terms.extensionMeans)),
        ]
        if let reading { members.append(.init(name: "derivation", value: derivation(reading))) }
        return .object(members)
    }

    /// `null`: by any.
    private func means(_ means: Set<Notice.Means>?) -> JSON {
        means.map { means in .list(Notice.Means.allCases.filter(means.contains).map { .text($0.rawValue) }) } ?? .null
    }

    private func derivation(_ reading: ClockReading) -> JSON {
        switch reading {
        case .stands(let since, let reason, let passed):
            return [
                "stands": .bool(true), "since": session.time(since), "reason": .text(reason.description),
                "passed": .whole(passed),
            ]
        case .runs(let derivation):
            return [
                "stands": .bool(false), "zone": .text(derivation.zone),
                "calendar": .optional(derivation.calendar?.id),
                "calendarVersion": .optional(derivation.calendar?.version),
                "preliminaryYears": .list(derivation.unsettledYears.map { .whole($0) }),
                "days": .list(derivation.days.map(day)), "spans": .list(derivation.spans.map(span)),
                "due": session.time(derivation.due), "dueByLaterReading": session.time(derivation.dueByLaterReading),
            ]
        }
    }

    private func day(_ day: Derivation.CountedDay) -> JSON {
        [
            "day": .text(day.day.description), "number": day.number.map { .whole($0) } ?? .null,
            "reason": .text(day.reason.word),
        ]
    }

    private func span(_ span: Derivation.CountedSpan) -> JSON {
        ["from": session.time(span.from), "to": session.time(span.to), "reason": .text(span.reason.word)]
    }
}

extension Derivation.Reason {
    /// For other programs, so it never changes.
    fileprivate var word: String {
        switch self {
        case .startsTheCount: "startsTheCount"
        case .calendarDay: "calendarDay"
        case .workingDay: "workingDay"
        case .off(let why): "off.\(why.rawValue)"
        case .paused: "paused"
        case .movedTo: "movedTo"
        case .namedByCaller: "namedByCaller"
        }
    }
}

extension Derivation.SpanReason {
    fileprivate var word: String {
        switch self {
        case .counted: "counted"
        case .paused: "paused"
        case .closed: "closed"
        }
    }
}
