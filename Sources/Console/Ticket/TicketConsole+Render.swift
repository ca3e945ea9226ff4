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
        let (left, right) = Self.parts(of: area)
        renderOwed(ticket, work, into: &canvas, left, now)
        let decided = renderDecision(ticket, work, into: &canvas, right)
        renderLines(
            ticketLines(ticket, work, columns: right.columns), of: work, into: &canvas, right.split(top: decided).rest)
        canvas.divide(area, column: left.endColumn - 1)
        return Point(column: right.column + 1, row: right.row)
    }

    private static func parts(of area: Rect) -> (left: Rect, right: Rect) {
        let parts = area.split(left: area.columns >= 120 ? 40 : 27)
        return (parts.left, parts.rest)
    }

    /// The first row in view when the end of a ticket's lines is: they scroll no further.
    func lastTop(_ work: TicketWork) -> Int {
        guard let ticket = work.ticket else { return 0 }
        let right = Self.parts(of: shell.body).right
        var unseen = Canvas(size: shell.size)
        let room = right.rows - renderDecision(ticket, work, into: &unseen, right) - 1
        return max(0, ticketLines(ticket, work, columns: right.columns).count - 1 - max(1, room))
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
                line(work.number(of: promise).map(texts.phone) ?? "", work.isReached ? .dim : .spoken, indent: 3)
            }
            line(promise.askFor.map(texts.askFor) ?? "", .dim, indent: 3)
        }
        if row + 1 < area.endRow, !ticket.proceedings.running.isEmpty, disclosure(of: work) == nil {
            canvas.heading("\(texts.clocksHeading) · k", column: 0, row: row, columns: area.columns - 1)
            row += 1
        }
        renderClocks(ticket, work, now) { line($0, $1, indent: $2) }
        guard row + 1 < area.endRow else { return }
        canvas.heading(texts.peopleHeading, column: 0, row: row, columns: area.columns - 1)
        row += 1
        line(ticket.caller.name ?? texts.nameless, .title)
        line(ticket.caller.phone.map(texts.phone) ?? "", work.noCalls == nil ? .normal : .dim)
        line(ticket.caller.address ?? "", .dim)
        let holder = ticket.claim.map { $0.by == shell.me.login ? texts.withYou : texts.with(shell.name(of: $0.by)) }
        line(holder ?? texts.withNobody, ticket.claim?.by == shell.me.login ? .accent : .dim)
        line(texts.attempts(ticket.attempts.count), .dim)
    }

    /// The clocks by urgency: what is next, and how many there are besides.
    private func renderClocks(
        _ ticket: Ticket, _ work: TicketWork, _ now: Instant, _ line: (String, Style, Int) -> Void
    ) {
        guard disclosure(of: work) == nil else { return }
        let running = ticket.proceedings.byUrgency
        for clock in running.prefix(Self.clocksShown) {
            line((clock.missedAt == nil ? "" : "! ") + clock.terms.title[texts.language], .normal, 1)
            let isLate = clock.missedAt != nil || clock.isInConflict
            let style: Style = isLate ? .late : clock.warning(at: now) == nil ? .dim : .soon
            line(clock.due.map { texts.due($0, now: now, in: shell.zone) } ?? texts.clockStands, style, 3)
            if clock.isInConflict, let told = clock.told {
                line("! " + texts.beside(clock.due, told: told, counted: clock.counted, in: shell.zone), .late, 3)
            }
        }
        if running.count > Self.clocksShown { line("+\(running.count - Self.clocksShown) · k", .dim, 3) }
        if let pause = ticket.proceedings.pause { line("‖ " + texts.pauseReason(pause.reason), .soon, 1) }
        if let noCalls = work.noCalls {
            line("! " + texts.noCallsWord, .late, 1)
            line(noCalls.through.map(texts.phone) ?? "", .spoken, 3)
        }
        if ticket.proceedings.preservation != nil { line("▪ " + texts.preservedWord, .soon, 1) }
        if let follows = ticket.proceedings.follows { line(texts.follows("\(follows)"), .dim, 1) }
    }

    private static var clocksShown: Int { 3 }

    /// The decision is shown to be read out only once it is sure enough who listens. Returns the rows used.
    private func renderDecision(
        _ ticket: Ticket, _ work: TicketWork, into canvas: inout Canvas, _ area: Rect
    ) -> Int {
        canvas.heading(ticket.subject[texts.language], column: area.column, row: area.row, columns: area.columns)
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
            texts.decisionHeading(
                decision.outcome, ground: decision.ground, to: decision.forwardedTo, under: work.procedure),
            column: inner.column, row: inner.row, width: inner.columns)
        let words = inner.split(top: 1).rest
        return 2 + min(words.rows, canvas.putWrapped(decision.said, in: words, style: .spoken))
    }

    /// The first line is a heading and stays; a heading further down scrolls until it takes its place.
    private func renderLines(
        _ lines: [TicketLine], of work: TicketWork, into canvas: inout Canvas, _ area: Rect
    ) {
        guard area.rows > 1, let first = lines.first else { return }
        let rest = lines.dropFirst()
        let top = max(0, min(work.top, rest.count - area.rows + 1))
        let heading = rest.prefix(top).last { $0.heading != nil } ?? first
        canvas.heading(heading.heading ?? "", column: area.column, row: area.row, columns: area.columns)
        for (index, line) in rest.dropFirst(top).prefix(area.rows - 1).enumerated() {
            let row = area.row + 1 + index
            if let heading = line.heading {
                canvas.heading(heading, column: area.column, row: row, columns: area.columns)
            }
            for piece in line.pieces {
                canvas.put(
                    piece.text, column: area.column + piece.column, row: row, style: piece.style, width: piece.columns)
            }
        }
        if top + area.rows - 1 < rest.count {
            canvas.put("↓", column: area.endColumn - 1, row: area.endRow - 1, style: .accent)
        }
    }
}

extension Decision {
    /// What is told, with where the answer stands that it points to.
    fileprivate var said: String { words + (answerAt.map { "\n→ \($0)" } ?? "") }
}
