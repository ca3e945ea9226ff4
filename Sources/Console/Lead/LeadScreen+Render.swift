import Domain
import Store
import Terminal
import Texts
import Time

extension LeadScreen {
    public func render(into canvas: inout Canvas, at now: Instant) -> Point? {
        frame(
            into: &canvas, at: now, state: ("●", texts.role(.lead), .kept),
            glance: texts.queueGlance(shell.view.counters),
            inHand: { canvas, area in
                guard let incident = shell.view.incidents.first else { return }
                canvas.put("! \(incident.title)", column: 1, row: 0, style: .soon, width: area.columns - 2)
            },
            body: { canvas, area in
                if let ticket { return renderTicket(ticket, into: &canvas, area, now) }
                return renderFloor(into: &canvas, area, now)
            })
    }

    private func renderFloor(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        renderFigures(into: &canvas, area, now)
        let rest = area.split(top: 3).rest
        let cursors: [Point?]
        if area.columns >= 120 {
            // Side by side: what is owed, who does what, what it is about.
            let (left, others) = rest.split(left: area.columns * 2 / 5)
            let (middle, right) = others.split(left: others.columns / 2)
            let (top, bottom) = left.split(top: left.rows * 2 / 5)
            cursors = [
                renderAlerts(into: &canvas, top, now), renderOwed(into: &canvas, bottom, now),
                renderPeople(into: &canvas, middle.gutter, now), renderCauses(into: &canvas, right.gutter),
            ]
        } else {
            let (left, right) = rest.split(left: area.columns / 2)
            let (alerts, promises) = left.split(top: left.rows * 2 / 5)
            let (people, causes) = right.gutter.split(top: right.rows * 3 / 5)
            cursors = [
                renderAlerts(into: &canvas, alerts, now), renderOwed(into: &canvas, promises, now),
                renderPeople(into: &canvas, people, now), renderCauses(into: &canvas, causes),
            ]
        }
        return cursors.lazy.compactMap { $0 }.first
    }

    /// Two rows in columns that don't move while a number grows by a digit.
    private func renderFigures(into canvas: inout Canvas, _ area: Rect, _ now: Instant) {
        let rows = FloorFigure.rows(shell.view, shell.settings, texts, now: now)
        let widths = zip(rows[0], rows[1]).map { max($0.columns, $1.columns) }
        let room = area.columns - 2 - widths.reduce(0, +)
        let gap = max(1, min(6, room / max(1, widths.count - 1)))
        for (row, figures) in rows.enumerated() {
            var column = 1
            for (figure, width) in zip(figures, widths) {
                let used = canvas.put(figure.label, column: column, row: area.row + row, style: .dim)
                canvas.put(
                    figure.value, column: column + used + 1, row: area.row + row,
                    style: isMarked(figure, at: now) ? .changed : figure.style)
                column += width + gap
            }
        }
    }

    private func list(
        _ panel: FloorPanel, _ title: String, empty: String, into canvas: inout Canvas, _ area: Rect,
        row draw: (Int, inout Canvas) -> Void
    ) -> Point? {
        let isFocused = self.panel == panel
        // Also where there is neither colour nor reverse.
        let heading = isFocused ? "▶ \(title)" : title
        canvas.heading(heading, column: area.column, row: area.row, columns: area.columns, isAccented: isFocused)
        let rest = area.split(top: 1).rest
        guard let list = lists[panel], list.count > 0 else {
            let words = shell.view.service == nil ? texts.reading : empty
            canvas.put(words, column: rest.column + 1, row: rest.row, style: .dim, width: rest.columns - 2)
            return isFocused ? Point(column: rest.column + 1, row: rest.row) : nil
        }
        return list.render(into: &canvas, rest, isFocused: isFocused) { draw($0, &$1) }
    }

    private func renderAlerts(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        let alerts = self.alerts
        let title = alerts.isEmpty ? texts.alertsTitle : "\(texts.alertsTitle) · \(alerts.count)"
        return list(.alerts, title, empty: texts.noAlerts, into: &canvas, area) { index, canvas in
            guard alerts.indices.contains(index) else { return }
            let alert = alerts[index]
            canvas.put(texts.clock(alert.at, in: shell.zone), column: 1, row: 0, style: .dim)
            var column = 7
            column += canvas.put(
                "! \(texts.alert(alert.kind))", column: column, row: 0,
                style: alert.kind == .managerAsked ? .soon : .late,
                width: area.columns - 8)
            if let ticket = alert.ticket { column += canvas.put(" \(ticket)", column: column, row: 0) }
            canvas.put(
                texts.words(of: alert), column: column + 1, row: 0, style: .dim,
                width: max(0, area.columns - column - 2))
        }
    }

    /// What is owed: promises, or the clocks that tickets run under.
    private func renderOwed(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        let hasCounts = area.rows > 6
        let (rest, counts) = area.split(bottom: hasCounts ? 1 : 0)
        if hasCounts { renderOwedCounts(into: &canvas, counts) }
        return showsClocks ? renderClocks(into: &canvas, rest, now) : renderPromises(into: &canvas, rest, now)
    }

    private func renderOwedCounts(into canvas: inout Canvas, _ area: Rect) {
        let counters = shell.view.counters
        let (label, late) = showsClocks ? (texts.missedClocks, counters.missed) : (texts.overdue, counters.broken)
        var column = area.column + 1
        column += canvas.put("\(label) \(late)", column: column, row: area.row, style: late > 0 ? .late : .dim) + 2
        let rest =
            showsClocks
            ? texts.inConflict(clocks.count(where: \.isInConflict), isAll: clocks.count < View.clocksAtRisk)
            : "\(texts.dueToday) \(counters.dueToday)  \(texts.dueTomorrow) \(counters.dueTomorrow)"
        canvas.put(rest, column: column, row: area.row, style: .dim, width: max(0, area.endColumn - column - 1))
    }

    private func renderPromises(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        let rows = promises
        return list(.promises, texts.promisesTitle, empty: texts.nothingOwed, into: &canvas, area) { index, canvas in
            guard rows.indices.contains(index) else { return }
            let row = rows[index]
            canvas.put("\(row.number)", column: 1, row: 0, width: 8)
            canvas.put(
                row.due.map { texts.due($0, now: now, in: shell.zone) } ?? "–", column: 10, row: 0,
                style: texts.dueStyle(row.due, now: now), width: 13)
            canvas.put(row.subject[texts.language], column: 24, row: 0, style: .dim, width: max(0, area.columns - 25))
        }
    }

    private func renderClocks(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        let rows = clocks
        return list(.promises, texts.clocksHeading, empty: texts.nothingAtRisk, into: &canvas, area) { index, canvas in
            guard rows.indices.contains(index) else { return }
            let row = rows[index]
            let style: Style =
                row.isMissed || row.isInConflict ? .late : row.isWarned(at: now) ? .soon : .normal
            canvas.put("\(row.ticket)", column: 1, row: 0, width: 8)
            canvas.put(
                (row.isInConflict ? "! " : "") + texts.due(row.due, now: now, in: shell.zone), column: 10, row: 0,
                style: style, width: 13)
            canvas.put(row.clock[texts.language], column: 24, row: 0, style: .dim, width: max(0, area.columns - 25))
        }
    }

    private func renderPeople(into canvas: inout Canvas, _ area: Rect, _ now: Instant) -> Point? {
        let people = people(at: now)
        return list(.people, "\(texts.staffTitle) · \(people.count)", empty: texts.nobodyHere, into: &canvas, area) {
            index, canvas in
            guard people.indices.contains(index) else { return }
            let person = people[index]
            let isLate = person.isLate(at: now)
            let timer = texts.elapsed(from: person.presence.since, to: now) + (isLate ? " !" : "  ")
            let name = max(8, (area.columns - 11) / 2)
            canvas.put(person.name, column: 1, row: 0, width: name - 1)
            canvas.put(
                texts.presence(person.presence.state), column: 1 + name, row: 0, style: .dim,
                width: max(0, area.columns - name - timer.count - 4))
            canvas.put(timer, endColumn: area.columns - 1, row: 0, style: isLate ? .late : .normal)
        }
    }

    private func renderCauses(into canvas: inout Canvas, _ area: Rect) -> Point? {
        let causes = shell.view.causes
        let most = max(1, causes.map(\.count).max() ?? 1)
        return list(.causes, texts.causesTitle, empty: texts.noCauses, into: &canvas, area) { index, canvas in
            guard causes.indices.contains(index) else { return }
            let cause = causes[index]
            let label = area.columns * 2 / 5
            let room = max(1, area.columns - label - 7)
            canvas.put(cause.title[texts.language], column: 1, row: 0, width: label - 1)
            let length = max(1, cause.count * room / most)
            canvas.put(String(repeating: "█", count: length), column: 1 + label, row: 0, style: .accent)
            canvas.put(String(cause.count), endColumn: area.columns - 1, row: 0)
        }
    }
}

extension Rect {
    /// Without its first column, which parts it from its neighbour.
    var gutter: Rect { split(left: 1).rest }
}
