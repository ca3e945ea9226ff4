import Terminal

/// One row of the help: what a key does, or why it is off.
private struct HelpLine {
    static let columns = 57

    var keys: String
    var words: String
    var style: Style

    static func of<Action>(_ binding: KeyBinding<Action>) -> [HelpLine] {
        let words = binding.disabled.map { "\(binding.help): \($0)" } ?? binding.help
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
        let columns = min(74, canvas.bounds.columns - 4)
        let spoken = menu.spoken?.wrapped(to: columns - 4) ?? []
        let room = max(1, canvas.bounds.rows - 6 - (spoken.isEmpty ? 0 : spoken.count + 1))
        let rows = min(menu.lines.count, room)
        let area = box(
            menu.title, columns: columns, rows: rows + 2 + (spoken.isEmpty ? 0 : spoken.count + 1), into: &canvas)
        for (row, line) in spoken.enumerated() {
            canvas.put(line, column: area.column + 1, row: area.row + row, style: .spoken)
        }
        let list = area.split(top: spoken.isEmpty ? 0 : spoken.count + 1).rest
        let labels = menu.lines.map(\.label.displayWidth).max() ?? 0
        let detailColumn = min(labels, list.columns * 2 / 3) + 6
        return menu.list.render(into: &canvas, list, isFocused: true) { index, canvas in
            let line = menu.lines[index]
            let style: Style = line.disabled == nil ? .normal : .dim
            canvas.put(String(Menu<Action>.key(of: index)), column: 1, row: 0, style: .hintKey)
            canvas.put(line.label, column: 3, row: 0, style: style, width: detailColumn - 4)
            canvas.put(
                line.disabled ?? line.detail, column: detailColumn, row: 0, style: .dim,
                width: list.columns - detailColumn - 1)
        }
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
        canvas.putWrapped(prompt.hint, in: rest.moved(columns: 1, rows: 0), style: .dim)
        return cursor
    }
}
