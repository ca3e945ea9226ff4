import Domain
import Store
import Time

/// A ticket with its history.
struct TicketAnswer: Answer {
    var ticket: Ticket
    var history: [HistoryEntry]
    var session: Session

    init(_ ticket: Ticket, in session: Session) throws(StoreError) {
        self.ticket = ticket
        self.session = session
        history = try session.store.wholeHistory(of: ticket.number)
    }

    var json: JSON {
        [
            "number": .text(ticket.number.description),
            "state": .text(ticket.stage.rawValue),
            "procedure": .text(ticket.procedure.id.text),
            "procedureHash": .text(ticket.procedure.hash),
            "registeredAt": session.time(ticket.registeredAt),
            "registeredBy": .text(ticket.registeredBy.text),
            "caller": [
                "name": .optional(ticket.caller.name), "phone": .optional(ticket.caller.phone),
                "address": .optional(ticket.caller.address), "language": .text(ticket.caller.language.rawValue),
            ],
            "subject": .text(ticket.subject[session.language]),
            "cause": ticket.cause == nil ? .null : .text(ticket.subject[session.language]),
            "causeId": .optional(ticket.cause),
            "statement": .text(ticket.statement),
            "statementConfirmed": .bool(ticket.isStatementConfirmed),
            "desiredOutcome": .optional(ticket.desiredOutcome),
            "promises": .list(ticket.promises.map(promise)),
            "owner": .optional(ticket.claim?.by),
            "decision": ticket.decision.map(decision) ?? .null,
            "attempts": .list(ticket.attempts.map(attempt)),
            "clocks": .list(ticket.proceedings.clocks.map { ClockJSON(session: session).json($0) }),
            "notices": .list(ticket.proceedings.notices.map(notice)),
            "findings": findings, "attachments": .list(ticket.proceedings.attachments.map(\.json)),
            "paused": .optional(ticket.proceedings.pause?.reason),
            "preserved": .optional(ticket.proceedings.preservation?.why),
            "noCalls": ticket.proceedings.noCalls.map { ["why": $0.why.json, "through": .optional($0.through)] }
                ?? .null,
            "follows": .optional(ticket.proceedings.follows),
            "closedAt": session.time(ticket.closedAt),
            "events": .list(history.map(event)),
        ]
    }

    private func promise(_ promise: Promise) -> JSON {
        [
            "id": .text(promise.id.description), "kind": .text(promise.kind.rawValue), "due": session.time(promise.due),
            "opens": session.time(promise.opens), "state": .text(promise.word), "told": .bool(promise.toldAt != nil),
            "toldAt": session.time(promise.toldAt), "brokenAt": session.time(promise.brokenAt),
            "number": .optional(promise.number), "askFor": .optional(promise.askFor),
        ]
    }

    private func decision(_ decision: Decision) -> JSON {
        [
            "outcome": .text(decision.outcome.rawValue), "words": .text(decision.words),
            "ground": .optional(decision.ground),
            "amount": decision.amountKopecks.map { .number(Double($0) / 100) } ?? .null,
            "forwardedTo": .optional(decision.forwardedTo), "answerAt": .optional(decision.answerAt),
            "by": .text(decision.by.text), "at": session.time(decision.at),
        ]
    }

    private func notice(_ notice: Notice) -> JSON {
        [
            "serves": .text(notice.serves.rawValue), "means": .text(notice.means.rawValue),
            "at": session.time(notice.at), "by": .text(notice.by.text), "letter": .optional(notice.letter),
        ]
    }

    private var findings: JSON {
        .object(
            ticket.proceedings.findings.sorted { $0.key < $1.key }.map {
                .init(name: $0.key.text, value: $0.value.json)
            })
    }

    private func attempt(_ attempt: Attempt) -> JSON {
        [
            "at": session.time(attempt.at), "by": .text(attempt.by.text), "promise": .text(attempt.promise.description),
            "result": .text(attempt.result.rawValue), "note": .optional(attempt.note),
        ]
    }

    private func event(_ entry: HistoryEntry) -> JSON {
        [
            "at": session.time(entry.at), "by": .text(entry.by.text), "kind": .text(entry.fact.kind.rawValue),
            "detail": .object(
                entry.fact.detail.sorted { $0.key < $1.key }.map {
                    .init(name: $0.key, value: detail($0.key, $0.value))
                }),
            "words": .optional(entry.fact.words),
        ]
    }

    /// The history keeps a moment as its milliseconds.
    private func detail(_ key: String, _ value: String) -> JSON {
        let isMoment = ["due", "was", "told", "at", "from"].contains(key) || key.hasPrefix("clock.")
        guard isMoment, let milliseconds = Int64(value) else { return .text(value) }
        return session.time(Instant(milliseconds: milliseconds))
    }
}

extension TicketAnswer {
    var text: String {
        var lines = ["\(ticket.number)  \(ticket.stage.rawValue)  \(ticket.subject[session.language])"]
        lines.append("registered  \(session.clock(ticket.registeredAt)) by \(ticket.registeredBy)")
        let caller = [ticket.caller.name, ticket.caller.phone?.description, ticket.caller.address].compactMap(\.self)
        lines.append("caller      " + (caller.isEmpty ? "unknown" : caller.joined(separator: ", ").onOneLine))
        if let cause = ticket.cause { lines.append("cause       \(cause)") }
        if let wish = ticket.desiredOutcome { lines.append("wants       \(wish)") }
        lines.append("statement   \(ticket.statement.onOneLine)")
        for promise in ticket.promises {
            lines.append(
                "promise \(promise.id)   \(promise.kind.rawValue) \(session.by(promise.due)), \(promise.word), "
                    + (promise.toldAt == nil ? "not told" : "told"))
        }
        lines += proceedings
        if let claim = ticket.claim { lines.append("claimed     by \(claim.by)") }
        if let decision = ticket.decision {
            let to = decision.forwardedTo.map { " to \($0)" } ?? decision.ground.map { " on \($0)" } ?? ""
            lines.append("decision    \(decision.outcome.rawValue)\(to) by \(decision.by): \(decision.words.onOneLine)")
            if let place = decision.answerAt { lines.append("answer at   \(place)") }
        }
        lines += history.map { entry in
            let about = ["promise", "result", "outcome", "clock", "field", "serves"].compactMap {
                entry.fact.detail[$0].map { " \($0)" }
            }.joined()
            return "  \(session.clock(entry.at))  \(entry.by)  \(entry.fact.kind.rawValue)\(about)"
                + (entry.fact.words.map { ": \($0.onOneLine)" } ?? "")
        }
        return lines.joined(separator: "\n")
    }
}

extension Promise {
    /// `live`, `broken` while it is still owed past its time, or how it ended.
    var word: String { isLive && brokenAt != nil ? "broken" : state.word }
}

extension HotlineStore {
    /// Every line, oldest first.
    func wholeHistory(of number: TicketNumber) throws(StoreError) -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        let page = 500
        while true {
            let next = try history(of: number, after: entries.last?.sequence, limit: page)
            entries += next
            if next.count < page { return entries }
        }
    }
}

extension TicketAnswer {
    /// A line for each clock, and for what stops, stretches and proves them.
    private var proceedings: [String] {
        let file = ticket.proceedings
        var lines = file.clocks.map { clock in
            let due = clock.due.map { " \(session.by($0))" } ?? ""
            let state = clock.isRunning ? clock.missedAt == nil ? "runs" : "missed" : clock.state.word
            return "clock       \(clock.id)\(due), \(state)\(clock.isInConflict ? ", told another date" : "")"
        }
        if let pause = file.pause { lines.append("paused      \(pause.reason) since \(session.clock(pause.from))") }
        lines += file.findings.sorted { $0.key < $1.key }.map { "found       \($0.key): \($0.value.words.onOneLine)" }
        lines += file.notices.map { notice in
            "notice      \(notice.serves.rawValue) by \(notice.means.rawValue), \(session.clock(notice.at))"
        }
        lines += file.attachments.map { "attached    \($0.name) (\($0.bytes) bytes, \($0.sha256.prefix(12))…)" }
        if let preservation = file.preservation { lines.append("preserved   \(preservation.why)") }
        if let noCalls = file.noCalls {
            lines.append(
                "no calls    \(noCalls.why[session.language])\(noCalls.through.map { "; through \($0)" } ?? "")")
        }
        if let follows = file.follows { lines.append("follows     \(follows)") }
        return lines
    }
}
