import Terminal

/// One row of the help: what a key does, or why it is off.
private struct HelpLine {
    static let columns = 57

    var keys: String
    var words: String
    var style: Style

    static func of<Action>(_ binding: KeyBinding<Action>) -> [HelpLine] {
        let words = binding.disabled.map { "\(binding.help) — \($0)" } ?? binding.help
        return words.wrapped(to: columns).enumerated().map { index, row in
            HelpLine(keys: index == 0 ? binding.keyLabels : "", words: row, style: binding.isEnabled ? .normal : .dim)
        }
    }
}

extension ConsoleScreen {
    /// Draws what lies on top, in the middle, with a frame; the screen under it stays to be read.
    func render(_ overlay: Overlay<Action>, table: KeyTable<Action>, into canvas: inout Canvas) -> Point? {
        switch overlay {
        case .help(let page): renderHelp(page, table, into: &canvas)
        case .palette(let palette): renderPalette(palette, into: &canvas)
        case .menu(let menu): renderMenu(menu, into: &canvas)
        case .prompt(let prompt): renderPrompt(prompt, into: &canvas)
        }
    }

    private func box(_ title: String, columns: Int, rows: Int, into canvas: inout Canvas) -> Rect {
        let all = canvas.bounds
        let columns = min(columns, all.columns - 4)
        let rows = min(rows, all.rows - 2)
        let area = Rect(
            column: (all.columns - columns) / 2, row: max(1, (all.rows - rows) / 2), columns: columns, rows: rows)
        canvas.fill(area)
        canvas.frame(area, style: .accent)
        canvas.put(" \(title) ", column: area.column + 2, row: area.row, style: .title, width: columns - 4)
        return area.inset(by: 1)
    }

    private func renderHelp(_ page: HelpPage, _ table: KeyTable<Action>, into canvas: inout Canvas) -> Point? {
        let general = shell.texts.generalKeys.map { HelpLine(keys: $0.0, words: $0.1, style: .normal) }
        let lines = table.bindings.flatMap(HelpLine.of) + [HelpLine(keys: "", words: "", style: .normal)] + general
        let area = box(shell.texts.helpTitle, columns: HelpLine.columns + 19, rows: lines.count + 2, into: &canvas)
        let top = min(page.top, max(0, lines.count - area.rows))
        for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
            canvas.put(line.keys, column: area.column + 1, row: area.row + row, style: .hintKey, width: 14)
            canvas.put(
                line.words, column: area.column + 16, row: area.row + row, style: line.style,
                width: area.columns - 17)
        }
        if top + area.rows < lines.count {
            canvas.put(" ↓ ", endColumn: area.endColumn - 1, row: area.endRow, style: .accent)
        }
        return Point(column: area.column + 1, row: area.row)
    }

    private func renderPalette(_ palette: Palette<Action>, into canvas: inout Canvas) -> Point? {
        let area = box(shell.texts.paletteTitle, columns: 70, rows: 18, into: &canvas)
        let (top, rest) = area.split(top: 1)
        let cursor = TextField.render(palette.query, into: &canvas, top, isFocused: true)
        _ = palette.list.render(into: &canvas, rest, isFocused: true) { index, canvas in
            let binding = palette.matches[index]
            let style: Style = binding.isEnabled ? .normal : .dim
            canvas.put(binding.label, column: 1, row: 0, style: style, width: 26)
            canvas.put(binding.disabled ?? binding.help, column: 28, row: 0, style: .dim, width: rest.columns - 38)
            canvas.put(binding.keys.first?.label ?? "", endColumn: rest.columns - 1, row: 0, style: .hintKey)
        }
        return cursor
    }

    private func renderMenu(_ menu: Menu<Action>, into canvas: inout Canvas) -> Point? {
        let layout = MenuLayout(menu, in: canvas.bounds.size)
        let area = box(menu.title, columns: layout.columns, rows: layout.rows, into: &canvas)
        for (row, line) in layout.spoken.dropFirst(layout.spokenTop).prefix(layout.spokenRows).enumerated() {
            canvas.put(line, column: area.column + 1, row: area.row + row, style: .spoken)
        }
        let end = area.endColumn - 1
        if layout.spokenTop + layout.spokenRows < layout.spoken.count {
            canvas.put("PgDn ↓", endColumn: end, row: area.row + layout.spokenRows, style: .accent)
        }
        let list = area.split(top: area.rows - layout.listRows).rest
        var row = list.row
        var cursor: Point?
        for index in layout.first..<menu.lines.count {
            let details = layout.details[index]
            guard row + details.count <= list.endRow else { break }
            let line = menu.lines[index]
            canvas.put(String(Menu<Action>.key(of: index)), column: list.column + 1, row: row, style: .hintKey)
            canvas.put(
                line.label, column: list.column + 3, row: row, style: line.disabled == nil ? .normal : .dim,
                width: layout.detailColumn - 4)
            for (offset, detail) in details.enumerated() {
                canvas.put(detail, column: list.column + layout.detailColumn, row: row + offset, style: .dim)
            }
            if index == menu.list.selection {
                let rows = Rect(column: list.column, row: row, columns: list.columns, rows: details.count)
                canvas.restyle(rows) { $0.selected }
                cursor = canvas.absolute(Point(column: list.column, row: row))
            }
            row += details.count
        }
        if layout.first > 0 { canvas.put(" ↑ ", endColumn: end, row: area.row - 1, style: .accent) }
        if layout.isCut { canvas.put(" ↓ ", endColumn: end, row: area.endRow, style: .accent) }
        return cursor
    }

    private func renderPrompt(_ prompt: Prompt<Action>, into canvas: inout Canvas) -> Point? {
        let isSingle = prompt.editor.shape == .singleLine
        let columns = min(70, canvas.bounds.columns - 4)
        let spoken = prompt.spoken?.wrapped(to: columns - 4) ?? []
        let above = spoken.isEmpty ? 0 : spoken.count + 1
        let area = box(prompt.title, columns: columns, rows: above + (isSingle ? 5 : 11), into: &canvas)
        for (row, line) in spoken.enumerated() {
            canvas.put(line, column: area.column + 1, row: area.row + row, style: .spoken)
        }
        let (top, rest) = area.split(top: above).rest.split(top: isSingle ? 1 : 7)
        let cursor =
            isSingle
            ? TextField.render(prompt.editor, into: &canvas, top, isFocused: true)
            : TextBox.render(prompt.editor, into: &canvas, top, isFocused: true)
        let hint = rest.split(left: 1).rest.split(right: 1).rest
        canvas.putWrapped(prompt.hint, in: hint, style: .dim)
        return cursor
    }
}
