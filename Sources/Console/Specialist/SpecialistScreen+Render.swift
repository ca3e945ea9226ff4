import Domain
import Store
import Terminal
import Texts
import Time

extension SpecialistScreen {
    public func render(into canvas: inout Canvas, at now: Instant) -> Point? {
        frame(
            into: &canvas, at: now, state: ("●", texts.role(.specialist), .kept),
            glance: texts.queueGlance(shell.view.counters),
            inHand: { canvas, area in inHandLine(into: &canvas, area) },
            body: { canvas, area in
                if let ticket { return renderTicket(ticket, into: &canvas, area, now) }
                return renderQueue(into: &canvas, area, now)
            })
    }

    /// What hits many first: who decides a ticket should know of it.
    private func inHandLine(into canvas: inout Canvas, _ area: Rect) {
        guard let incident = shell.view.incidents.first else { return }
        canvas.put("! \(incident.title)", column: 1, row: 0, style: .soon, width: area.columns - 2)
    }

    private func renderQueue(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        let (left, right) = area.split(left: 21)
        canvas.heading(texts.queueTitle, column: 0, row: area.row, columns: left.columns)
        for (index, filter) in QueueFilter.allCases.enumerated() {
            let row = area.row + 1 + index
            let isShown = filter == self.filter
            canvas.put(isShown ? "▶" : " ", column: 1, row: row, style: .accent)
            canvas.put(String(index + 1), column: 3, row: row, style: .hintKey)
            canvas.put(filter.title(texts), column: 5, row: row, style: isShown ? .focus : .normal, width: 11)
            guard let count = filter.count(shell.view.counters) else { continue }
            let style: Style = filter.isLate && count > 0 ? .late : .dim
            canvas.put(String(count), endColumn: left.endColumn - 1, row: row, style: style, width: 5)
        }
        for row in left.row + 1..<left.endRow { canvas.put("│", column: left.endColumn - 1, row: row, style: .dim) }
        defer { canvas.put("┬", column: left.endColumn - 1, row: left.row) }
        return renderList(into: &canvas, right, now)
    }

    private func renderList(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        let columns = QueueColumns(width: area.columns)
        canvas.horizontalLine(column: area.column - 1, row: area.row, columns: area.columns + 1)
        let heads = [
            ("№", columns.number), (texts.columnDue, columns.due), (texts.columnSubject, columns.subject),
            (texts.columnCaller, columns.caller), (texts.columnHolder, columns.holder),
        ]
        for (title, column) in heads {
            canvas.put(
                " \(title) ", column: area.column + column.from - 1, row: area.row, style: .title,
                width: column.width + 1)
        }
        let rest = area.split(top: 1).rest
        guard !list.rows.isEmpty else {
            canvas.put(
                list.isRead ? texts.queueEmpty : texts.reading, column: rest.column + 1, row: rest.row, style: .dim)
            return nil
        }
        return list.view.render(into: &canvas, rest, isFocused: true) { index, canvas in
            let row = list.rows[index]
            let holder =
                row.claimedBy.map {
                    $0 == shell.me.login ? texts.me : shell.name(of: $0)
                } ?? "–"
            let next = filter == .clocks ? row.clockDue : row.due
            let due = next.map { texts.due($0, now: now, in: shell.zone) } ?? texts.stage(row.stage)
            canvas.put("\(row.number)", column: columns.number.from, row: 0, width: columns.number.width)
            canvas.put(
                due, column: columns.due.from, row: 0, style: texts.dueStyle(next, now: now),
                width: columns.due.width)
            canvas.put(row.subject[texts.language], column: columns.subject.from, row: 0, width: columns.subject.width)
            canvas.put(
                row.callerName ?? row.phone.map(texts.phone) ?? "–", column: columns.caller.from, row: 0,
                width: columns.caller.width)
            canvas.put(holder, column: columns.holder.from, row: 0, style: .dim, width: columns.holder.width)
        }
    }
}

/// Where the columns of the queue stand: a wider screen gives its room to the subject and the caller.
struct QueueColumns {
    typealias Column = (from: Int, width: Int)
    let number: Column
    let due: Column
    let subject: Column
    let caller: Column
    let holder: Column

    init(width: Int) {
        number = (1, 8)
        due = (10, 13)
        let holderWidth = width >= 90 ? 14 : 7
        holder = (width - holderWidth - 1, holderWidth)
        let room = holder.from - 24
        subject = (24, room * 55 / 100 - 1)
        caller = (24 + room * 55 / 100, room - room * 55 / 100 - 1)
    }
}
