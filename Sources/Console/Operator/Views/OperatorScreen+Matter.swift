import Domain
import Store
import Terminal
import Texts
import Time

/// The screen that an operator looks at all day: where in the script, what to say, what to write down.
extension OperatorScreen {
    func renderMatter(
        _ matter: Matter, _ work: CallWork, into canvas: inout Canvas, _ area: Rect, _ now: Instant
    ) -> Point? {
        let area = renderBulletin(work, into: &canvas, area)
        let (left, rest) = area.split(left: area.columns >= 100 ? 26 : 20)
        let side = area.columns >= 120 ? 42 : 0
        let (right, far) = rest.split(right: side)
        renderSteps(matter, into: &canvas, left)
        renderCaller(work, into: &canvas, left, below: matter.procedure.steps.count + 1, now)
        canvas.verticalLine(column: left.endColumn - 1, row: area.row, rows: area.rows)
        canvas.put("┬", column: left.endColumn - 1, row: area.row, style: .dim)
        let words = self.words(of: matter, work)
        let shown = words.isEmpty ? "" : words[matter.form.phrase % words.count]
        let used = say(
            shown, into: &canvas, right, heading: sayHeading(matter.form.phrase, of: words.count),
            rows: spokenRows(shown, matter, columns: right.columns, rows: area.rows))
        if side > 0 { renderSide(matter, work, into: &canvas, far, now) }
        let open = openObligations(of: matter)
        let openRows = side > 0 || open.isEmpty ? 0 : 2
        let form = Rect(
            column: right.column, row: right.row + used, columns: right.columns, rows: right.rows - used - openRows)
        let cursor = renderForm(matter, into: &canvas, form)
        if openRows > 0 {
            renderOpen(
                open, into: &canvas, Rect(column: right.column, row: area.endRow - 2, columns: right.columns, rows: 2))
        }
        return cursor
    }

    /// As many rows at every step, so that the form stands still; but a statement, and what was asked for by F4, is read out
    /// whole.
    private func spokenRows(_ words: String, _ matter: Matter, columns: Int, rows: Int) -> Int {
        let usual = rows < 28 ? 4 : 6
        guard focusedView?.item == .confirmed || matter.form.phrase > 0 else { return usual }
        return max(usual, min(linesToSay(words, columns: columns).count, rows - 8))
    }

    /// What can be said now: what the focused item asks, the step's phrases, then the bulletins.
    private func words(of matter: Matter, _ work: CallWork) -> [String] {
        var words: [String] = []
        if let ask = focusedView?.ask { words.append(ask) }
        if let step = matter.step {
            let values = spokenValues(matter, work)
            words += matter.run.phrases(of: step, under: matter.procedure).compactMap {
                $0.spoken(in: work.language, with: values)
            }
        }
        return words + shell.view.incidents.map { $0.bulletin[work.language] }
    }

    /// What stands for the variables in words that are said.
    func spokenValues(_ matter: Matter?, _ work: CallWork) -> [String: String] {
        var values = ["operator": shell.me.name]
        values["name"] = work.callerName(in: matter)
        values["manager"] = matter?.run.manager?.name
        guard let ticket = matter?.ticket else { return values }
        values["number"] = ticket.number.description
        values["by"] = ticket.nextPromise.map { Texts(work.language).when($0, in: shell.zone) }
        return values
    }

    /// The heading tells when there are other words, and the key for them.
    func sayHeading(_ phrase: Int, of count: Int) -> String {
        count > 1 ? "\(texts.sayHeading) · F4 \(phrase % count + 1)/\(count)" : texts.sayHeading
    }

    // MARK: Left: where am I

    private func renderSteps(_ matter: Matter, into canvas: inout Canvas, _ area: Rect) {
        canvas.heading(texts.scriptHeading, column: area.column, row: area.row, columns: area.columns - 1)
        let open = Set(openObligations(of: matter).flatMap(matter.places))
        for (index, step) in matter.procedure.steps.enumerated() where index + 1 < area.rows {
            let row = area.row + 1 + index
            let isHere = step.id == matter.run.step
            let isDone = matter.run.visited.contains(step.id) && !open.contains(step.id)
            let sign =
                isHere ? "▶" : isDone ? "✓" : open.contains(step.id) && matter.run.visited.contains(step.id) ? "!" : " "
            let style: Style = isHere ? .focus : isDone ? .kept : .normal
            canvas.put(sign, column: 1, row: row, style: isHere ? .accent : isDone ? .kept : .soon)
            canvas.put(
                "\(index + 1) \(step.title[texts.language])", column: 3, row: row, style: style,
                width: area.columns - 4)
        }
    }

    private func renderCaller(_ work: CallWork, into canvas: inout Canvas, _ area: Rect, below: Int, _ now: Instant) {
        var row = area.row + below
        guard row + 1 < area.endRow else { return }
        canvas.heading(texts.callerHeading, column: area.column, row: row, columns: area.columns - 1)
        row += 1
        guard let card = work.card else { return }
        var lines: [(String, Style)] = card.openTickets.prefix(2).flatMap { ticket in
            [
                ("\(texts.shortDay(shell.zone.day(at: ticket.registeredAt))) \(ticket.number)", Style.normal),
                (
                    "  \(ticket.due.map { texts.due($0, now: now, in: shell.zone) } ?? "")",
                    texts.dueStyle(ticket.due, now: now)
                ),
            ]
        }
        if let suspended = card.suspended.first ?? card.unattended.first {
            lines.append((texts.brokeOff, .soon))
            lines.append(("  \(suspended.statement?.text ?? texts.nothingSaid)", .dim))
        }
        lines += card.calls.prefix(8).map {
            ("\(texts.shortDay(shell.zone.day(at: $0.at))) \(texts.callWord($0.state))", .dim)
        }
        if lines.isEmpty { lines = [(texts.firstCall, .dim)] }
        for line in lines.prefix(max(0, area.endRow - row)) {
            canvas.put(line.0, column: 1, row: row, style: line.1, width: area.columns - 3)
            row += 1
        }
    }

    // MARK: Right: what is written down

    private func renderForm(_ matter: Matter, into canvas: inout Canvas, _ area: Rect) -> Point? {
        let pending = matter.run.isActive ? texts.recordHeading : texts.runState(matter.run.state)
        let follows = matter.run.follows.map { " · " + texts.follows("\($0)") } ?? ""
        let heading = "\(pending) · \(matter.procedure.title[texts.language])" + follows
        canvas.heading(
            heading.truncated(to: area.columns - 4), column: area.column, row: area.row, columns: area.columns)
        let inner = Rect(
            column: area.column + 1, row: area.row + 1, columns: min(area.columns - 2, 84), rows: area.rows - 1)
        let views = self.views
        let heights = views.map { height(of: $0, matter, columns: inner.columns) }
        let focus = views.firstIndex { $0.item == matter.form.focus } ?? 0
        // What an answer leads to is seen with it: nothing else brings a verdict into view.
        let verdicts = views.dropFirst(focus + 1).prefix { !$0.isFocusable }.count
        let end = heights.prefix(focus + 1 + verdicts).reduce(0, +)
        let first = max(0, end - inner.rows)
        var cursor: Point?
        canvas.inside(inner) { canvas in
            var row = -first
            for (view, height) in zip(views, heights) {
                let place = Rect(column: 0, row: row, columns: inner.columns, rows: height)
                row += height
                // A box that would be cut at the top is left out: half a question misleads.
                guard place.row >= 0, place.row < inner.rows else { continue }
                let isFocused = view.item == matter.form.focus
                let point = render(view, matter, isFocused: isFocused, into: &canvas, place)
                if isFocused { cursor = point }
            }
        }
        return cursor
    }

    private static let labelColumns = 21

    private func height(of view: ItemView, _ matter: Matter, columns: Int) -> Int {
        let isFocused = view.item == matter.form.focus
        let label = rowsAbove(view)
        switch view.kind {
        case .text(_, let rows):
            return rows > 1 ? rows + 3 : label + 1 + (isFocused ? hintLines(view, columns: columns).count : 0)
        case .choice(let options, _): return label + (isFocused ? 1 + optionLines(options, columns: columns).count : 1)
        case .check: return isFocused && !view.hint.isEmpty ? 2 : 1
        case .offer: return isFocused ? 2 : 1
        case .verdict(let words, _): return 1 + words.wrapped(to: max(1, columns - 2)).count
        }
    }

    /// 1 where the label is too long to stand left of its box, and stands above it.
    private func rowsAbove(_ view: ItemView) -> Int { label(of: view).displayWidth > Self.labelColumns ? 1 : 0 }

    private func label(of view: ItemView) -> String { view.label + (view.isRequired ? " *" : "") }

    private func hintLines(_ view: ItemView, columns: Int) -> [String] {
        view.hint.isEmpty ? [] : view.hint.wrapped(to: max(1, columns - Self.labelColumns - 4))
    }

    private func render(
        _ view: ItemView, _ matter: Matter, isFocused: Bool, into canvas: inout Canvas, _ area: Rect
    ) -> Point? {
        let label = label(of: view)
        let labelStyle: Style = isFocused ? .focus : .normal
        switch view.kind {
        case .text(let limit, let rows):
            canvas.put(label, column: 0, row: area.row, style: labelStyle, width: area.columns)
            let editor =
                matter.form.editors[view.item]
                ?? TextEditor(storedText(of: view.item), limit: limit, shape: rows > 1 ? .multiLine : .singleLine)
            if rows > 1 {
                let box = Rect(column: 0, row: area.row + 1, columns: area.columns, rows: rows + 2)
                let hint = view.hint.displayWidth <= box.columns - 4 ? view.hint : ""
                return TextBox.render(editor, into: &canvas, box, isFocused: isFocused, placeholder: hint)
            }
            let field = Rect(
                column: Self.labelColumns + 1, row: area.row + rowsAbove(view),
                columns: area.columns - Self.labelColumns - 1, rows: 1)
            // Whole or not at all: half a hint misleads.
            let hint = isFocused || view.hint.displayWidth > field.columns - 4 ? "" : view.hint
            let cursor = TextField.render(
                editor, into: &canvas, field, isFocused: isFocused, placeholder: noAnswer(view) ?? hint)
            guard isFocused else { return cursor }
            for (row, line) in hintLines(view, columns: area.columns).enumerated() {
                canvas.put(line, column: field.column + 2, row: field.row + 1 + row, style: .dim)
            }
            return cursor
        case .choice(let options, let selected):
            return renderChoice(view, label, options, selected, isFocused, into: &canvas, area)
        case .check(let isOn):
            if isFocused, !view.hint.isEmpty {
                canvas.put(view.hint, column: 4, row: area.row + 1, style: .dim, width: area.columns - 4)
            }
            return Checkbox.render(label, isOn: isOn, into: &canvas, area, isFocused: isFocused)
        case .offer(let response, let isOffered):
            return renderOffer(label, response, isOffered, isFocused, into: &canvas, area)
        case .verdict(let words, let isDecided):
            canvas.put(view.label, column: 0, row: area.row, style: .dim, width: area.columns)
            for (row, line) in words.wrapped(to: max(1, area.columns - 2)).enumerated() {
                canvas.put(line, column: 2, row: area.row + 1 + row, style: isDecided ? .accent : .dim)
            }
            return nil
        }
    }

    /// "won't say", "doesn't know": answers too, and shown as such.
    private func noAnswer(_ view: ItemView) -> String? {
        switch view.given {
        case .refused: texts.refusedWord
        case .unknown: texts.unknownWord
        case .given, .missing: nil
        }
    }

    private func renderChoice(
        _ view: ItemView, _ label: String, _ options: [String], _ selected: Int?, _ isFocused: Bool,
        into canvas: inout Canvas, _ area: Rect
    ) -> Point? {
        canvas.put(label, column: 0, row: area.row, style: isFocused ? .focus : .normal, width: area.columns)
        let area = area.split(top: rowsAbove(view)).rest
        let proposed = isFocused && selected == nil ? view.proposed : nil
        let value = (selected ?? proposed).map { options[$0] } ?? noAnswer(view) ?? "–"
        let column = Self.labelColumns + 1
        canvas.put("[ ", column: column, row: area.row, style: isFocused ? .focus : .box)
        let used = canvas.put(
            value, column: column + 2, row: area.row, style: selected == nil ? .dim : .normal,
            width: area.columns - column - (proposed == nil ? 4 : 12))
        canvas.put(" ]", column: column + 2 + used, row: area.row, style: isFocused ? .focus : .box)
        guard isFocused else { return nil }
        if proposed != nil {
            let after = column + used + 5
            canvas.put("← Enter", column: after, row: area.row, style: .hint, width: area.columns - after)
        }
        for (index, line) in optionLines(options, columns: area.columns).enumerated() {
            var column = 2
            for option in line {
                let isChosen = option.index == selected ?? proposed
                column += canvas.put(
                    String(Menu<OperatorAction>.key(of: option.index)), column: column, row: area.row + 1 + index,
                    style: .hintKey)
                column +=
                    1
                    + canvas.put(
                        option.text, column: column + 1, row: area.row + 1 + index, style: isChosen ? .kept : .normal,
                        width: area.columns - column - 2)
                column += 2
            }
        }
        return canvas.absolute(Point(column: column + 2, row: area.row))
    }

    /// The options with their digits, as many a line as there is room for.
    private func optionLines(_ options: [String], columns: Int) -> [[(index: Int, text: String)]] {
        var lines: [[(index: Int, text: String)]] = [[]]
        var used = 2
        for (index, text) in options.enumerated() {
            let width = text.displayWidth + 4
            if used + width > columns, !(lines.last ?? []).isEmpty {
                lines.append([])
                used = 2
            }
            lines[lines.count - 1].append((index, text))
            used += width
        }
        return lines
    }

    private func renderOffer(
        _ label: String, _ response: Response?, _ isOffered: Bool, _ isFocused: Bool, into canvas: inout Canvas,
        _ area: Rect
    ) -> Point? {
        let (sign, style): (String, Style) =
            switch response {
            case .accepted: ("✓", .kept)
            case .declined: ("✗", .dim)
            case .thinking: ("?", .soon)
            case nil: (isOffered ? "•" : " ", .accent)
            }
        canvas.put("[\(sign)]", column: 0, row: area.row, style: isFocused ? .focus : style)
        canvas.put(
            label, column: 4, row: area.row, style: isFocused ? .focus : .normal, width: area.columns - 22)
        let word = response.map(texts.response) ?? (isOffered ? texts.offeredWord : "")
        canvas.put(word, endColumn: area.columns - 1, row: area.row, style: style)
        guard isFocused else { return nil }
        canvas.put(texts.offerKeys, column: 4, row: area.row + 1, style: .dim, width: area.columns - 5)
        return canvas.absolute(Point(column: 1, row: area.row))
    }

    // MARK: What is still open

    private func renderOpen(_ open: [Obligation], into canvas: inout Canvas, _ area: Rect) {
        canvas.heading(
            "\(texts.openHeading) \(open.count) · F3", column: area.column, row: area.row, columns: area.columns)
        // Whole titles only, then how many more: F3 goes to the first.
        var words = ""
        for (index, obligation) in open.enumerated() {
            let title = obligation.title[texts.language]
            let longer = words.isEmpty ? title : "\(words) · \(title)"
            let rest = open.count - index - 1
            guard words.isEmpty || longer.displayWidth + (rest > 0 ? 5 : 0) <= area.columns - 3 else {
                words += " · +\(rest + 1)"
                break
            }
            words = longer
        }
        canvas.put(words, column: area.column + 2, row: area.row + 1, style: .soon, width: area.columns - 3)
    }

    /// With room to spare: every obligation with its state, then the caller's history.
    private func renderSide(
        _ matter: Matter, _ work: CallWork, into canvas: inout Canvas, _ area: Rect, _ now: Instant
    ) {
        defer { canvas.divide(area, column: area.column) }
        let left = area.column + 1
        let columns = area.columns - 1
        canvas.heading("\(texts.openHeading) · F3", column: left, row: area.row, columns: columns)
        var row = area.row + 1
        for obligation in matter.procedure.obligations where row < area.endRow {
            let isMet = matter.run.meets(obligation.demand, under: matter.procedure) && !matter.isVacuous(obligation)
            canvas.put(isMet ? "✓" : "·", column: left + 1, row: row, style: isMet ? .kept : .soon)
            canvas.put(
                obligation.title[texts.language], column: left + 3, row: row, style: isMet ? .dim : .normal,
                width: columns - 4)
            row += 1
        }
        guard row + 2 < area.endRow, let card = work.card else { return }
        canvas.heading(texts.historyHeading, column: left, row: row + 1, columns: columns)
        row += 2
        for ticket in card.openTickets.prefix(6) where row + 1 < area.endRow {
            canvas.put("\(ticket.number)", column: left + 1, row: row)
            canvas.put(ticket.subject[texts.language], column: left + 12, row: row, width: columns - 13)
            let due = ticket.due.map { texts.due($0, now: now, in: shell.zone) } ?? ""
            canvas.put(
                due, column: left + 12, row: row + 1, style: texts.dueStyle(ticket.due, now: now), width: columns - 13)
            row += 2
        }
        for call in card.calls where row < area.endRow {
            canvas.put(texts.shortDay(shell.zone.day(at: call.at)), column: left + 1, row: row, style: .dim)
            let tickets = call.tickets.map(\.description).joined(separator: ", ")
            canvas.put(
                "\(texts.callWord(call.state)) \(tickets)", column: left + 12, row: row, style: .dim,
                width: columns - 13)
            row += 1
        }
    }
}
