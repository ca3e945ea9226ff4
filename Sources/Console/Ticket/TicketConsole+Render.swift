import Domain
import Store
import Terminal
import Texts
import Time

/// A ticket: left what we owe, by urgency, and to whom; right what was decided, and one timeline.
extension TicketConsole {
    func renderTicket(_ work: TicketWork, into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        guard let ticket = work.ticket else {
            canvas.heading("\(work.number)", column: 0, row: area.row, columns: area.columns)
            canvas.put(texts.reading, column: 3, row: area.row + 2, style: .dim)
            return nil
        }
        let (left, right) = area.split(left: area.columns >= 120 ? 40 : 27)
        renderOwed(ticket, work, into: &canvas, left, now)
        for row in left.row..<left.endRow { canvas.put("│", column: left.endColumn - 1, row: row, style: .dim) }
        canvas.put("┬", column: left.endColumn - 1, row: left.row)
        let decided = renderDecision(ticket, work, into: &canvas, right)
        renderTimeline(ticket, work, into: &canvas, right.split(top: decided).rest)
        return Point(column: right.column + 1, row: right.row)
    }

    private func renderOwed(
        _ ticket: Ticket, _ work: TicketWork, into canvas: inout Canvas, _ area: Rect, _ now: Instant
    ) {
        let width = area.columns - 3
        canvas.heading("\(ticket.number)", column: 0, row: area.row, columns: area.columns - 1)
        var row = area.row + 1
        func line(_ text: String, _ style: Style = .normal, indent: Int = 1) {
            guard row < area.endRow, !text.isEmpty else { return }
            canvas.put(text, column: indent, row: row, style: style, width: width - indent + 1)
            row += 1
        }
        if !ticket.isOpen { line(texts.ticketClosed, .kept) }
        for promise in ticket.livePromises.sorted(by: { $0.due < $1.due }) {
            line((promise.brokenAt == nil ? "" : "! ") + texts.promiseKind(promise.kind))
            line(texts.due(promise.due, now: now, in: shell.zone), texts.dueStyle(promise.due, now: now), indent: 3)
            if promise.kind.isContact {
                line(promise.number.map(texts.phone) ?? "", work.isReached ? .dim : .spoken, indent: 3)
            }
            line(promise.askFor.map(texts.askFor) ?? "", .dim, indent: 3)
        }
        guard row + 1 < area.endRow else { return }
        canvas.heading(texts.peopleHeading, column: 0, row: row, columns: area.columns - 1)
        row += 1
        line(ticket.caller.name ?? texts.nameless, .title)
        line(ticket.caller.phone.map(texts.phone) ?? "")
        line(ticket.caller.address ?? "", .dim)
        let holder = ticket.claim.map { $0.by == shell.me.login ? texts.withYou : texts.with($0.by.text) }
        line(holder ?? texts.withNobody, ticket.claim?.by == shell.me.login ? .accent : .dim)
        line(texts.attempts(ticket.attempts.count), .dim)
    }

    /// The decision is shown to be read out only once it is sure enough who listens. Returns the rows used.
    private func renderDecision(
        _ ticket: Ticket, _ work: TicketWork, into canvas: inout Canvas, _ area: Rect
    ) -> Int {
        canvas.heading(ticket.subject, column: area.column, row: area.row, columns: area.columns)
        let inner = Rect(
            column: area.column + 1, row: area.row + 1, columns: area.columns - 2, rows: max(2, area.rows / 3))
        guard let decision = ticket.decision else {
            canvas.put(texts.notDecided, column: inner.column, row: inner.row, style: .dim, width: inner.columns)
            return 2
        }
        if let reason = disclosure(of: work) {
            return 1 + min(inner.rows, canvas.putWrapped(reason, in: inner, style: .soon))
        }
        canvas.put(
            texts.decisionHeading(decision.outcome), column: inner.column, row: inner.row, width: inner.columns)
        let words = inner.split(top: 1).rest
        return 2 + min(words.rows, canvas.putWrapped(decision.words, in: words, style: .spoken))
    }

    /// What would give the decision away is told as a bare word until it may be said.
    private func shown(_ fact: HistoryFact, of work: TicketWork) -> HistoryFact {
        let tells: Set<HistoryKind> = [.decided, .contacted, .kept]
        return tells.contains(fact.kind) && disclosure(of: work) != nil ? HistoryFact(fact.kind) : fact
    }

    private func renderTimeline(_ ticket: Ticket, _ work: TicketWork, into canvas: inout Canvas, _ area: Rect) {
        canvas.heading(texts.historyHeading, column: area.column, row: area.row, columns: area.columns)
        var row = area.row + 1
        let statement = Rect(column: area.column + 1, row: row, columns: area.columns - 2, rows: 3)
        if work.top == 0 { row += min(3, canvas.putWrapped("«\(ticket.statement)»", in: statement)) }
        // Who did it, where there is room.
        let who = area.columns >= 90 ? 14 : 0
        let words = Rect(column: area.column + 16 + who, row: 0, columns: area.columns - 17 - who, rows: 3)
        for entry in work.history.dropFirst(work.top) where row < area.endRow {
            canvas.put(
                texts.moment(entry.at, in: shell.zone), column: area.column + 1, row: row, style: .dim, width: 14)
            if who > 0 { canvas.put(entry.by.text, column: area.column + 16, row: row, style: .dim, width: who - 1) }
            let room = Rect(
                column: words.column, row: row, columns: words.columns, rows: min(3, area.endRow - row))
            row += max(1, min(room.rows, canvas.putWrapped(texts.history(shown(entry.fact, of: work)), in: room)))
        }
    }
}
