import Domain
import Store
import Terminal
import Texts
import Time

/// A ticket: what we owe and by when, what was decided, and one timeline.
extension OperatorScreen {
    func renderTicket(_ work: TicketWork, into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        guard let ticket = work.ticket else {
            canvas.heading("\(work.number)", column: 0, row: area.row, columns: area.columns)
            canvas.put(texts.reading, column: 3, row: area.row + 2, style: .dim)
            return nil
        }
        canvas.heading(
            "\(ticket.number) · \(ticket.subject)", column: 0, row: area.row, columns: area.columns)
        var row = area.row + 1
        row += renderOwed(ticket, work, into: &canvas, row: row, area, now)
        row += renderDecision(ticket, work, into: &canvas, row: row, area)
        canvas.heading(texts.historyHeading, column: 0, row: row, columns: area.columns)
        row += 1
        let statement = canvas.putWrapped(
            "«\(ticket.statement)»", in: Rect(column: 3, row: row, columns: area.columns - 6, rows: 3))
        row += min(3, statement)
        for entry in work.history.dropFirst(work.top) where row < area.endRow {
            canvas.put(texts.moment(entry.at, in: shell.zone), column: 3, row: row, style: .dim)
            canvas.put(
                texts.history(entry.fact), column: 18, row: row, width: area.columns - 19)
            row += 1
        }
        return Point(column: 3, row: area.row + 1)
    }

    private func renderOwed(
        _ ticket: Ticket, _ work: TicketWork, into canvas: inout Canvas, row: Int, _ area: Rect, _ now: Instant
    ) -> Int {
        canvas.put(
            [ticket.caller.name, ticket.caller.phone.map(texts.phone)].compactMap { $0 }.joined(separator: "  "),
            column: 3, row: row, style: .title, width: area.columns - 4)
        guard ticket.isOpen else {
            canvas.put(texts.ticketNowClosed, column: 3, row: row + 1, style: .kept)
            return 2
        }
        for (index, promise) in ticket.livePromises.prefix(3).enumerated() {
            canvas.put(texts.promiseKind(promise.kind), column: 3, row: row + 1 + index, width: 26)
            canvas.put(
                texts.due(promise.due, now: now, in: shell.zone), column: 30, row: row + 1 + index,
                style: texts.dueStyle(promise.due, now: now))
            let askFor = promise.askFor.map { texts.askFor($0) } ?? ""
            canvas.put(
                [promise.number.map(texts.phone) ?? "", askFor].joined(separator: " "), column: 50,
                row: row + 1 + index, style: work.isReached ? .dim : .spoken, width: area.columns - 51)
        }
        return 1 + min(3, ticket.livePromises.count)
    }

    /// The decision is shown to be read out only once it is sure enough who listens.
    private func renderDecision(
        _ ticket: Ticket, _ work: TicketWork, into canvas: inout Canvas, row: Int, _ area: Rect
    ) -> Int {
        guard let decision = ticket.decision else {
            canvas.put(texts.notDecided, column: 3, row: row, style: .dim)
            return 2
        }
        if let reason = disclosure(of: work) {
            canvas.put(reason, column: 3, row: row, style: .soon, width: area.columns - 4)
            return 2
        }
        canvas.heading(texts.decisionHeading(decision.outcome), column: 0, row: row, columns: area.columns)
        let used = canvas.putWrapped(
            decision.words, in: Rect(column: 3, row: row + 1, columns: area.columns - 6, rows: 4), style: .spoken)
        return 1 + min(4, used)
    }
}
