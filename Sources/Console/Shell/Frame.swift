import Domain
import Terminal
import Texts
import Time

/// The frame around every screen: who and how it stands, what is in hand, the body, the last word, the keys.
extension ConsoleScreen {
    /// - Parameters:
    ///   - state: what the person is doing, with how long.
    ///   - glance: the floor in a few words, right in the top line.
    ///   - inHand: the second line.
    ///   - body: draws what is between; returns the cursor's place on the whole canvas.
    func frame(
        into canvas: inout Canvas, at now: Instant, state: (sign: String, words: String, style: Style), glance: String,
        inHand: (inout Canvas, Rect) -> Void, body: (inout Canvas, Rect) -> Point?
    ) -> Point? {
        let all = canvas.bounds
        guard !TooSmallNotice.isNeeded(all.size) else {
            TooSmallNotice.render(shell.texts.tooSmall, into: &canvas)
            return nil
        }
        topLine(into: &canvas, now, state, glance)
        canvas.inside(Rect(column: 0, row: 1, columns: all.columns, rows: 1)) { inHand(&$0, $0.bounds) }
        let middle = Rect(column: 0, row: 2, columns: all.columns, rows: all.rows - 4)
        var cursor = body(&canvas, middle)
        lastWord(into: &canvas, Rect(column: 0, row: all.rows - 2, columns: all.columns, rows: 1), now)
        let table = keys(at: now)
        let hints = shell.overlay?.hints(shell.texts) ?? HintBar(table)
        hints.render(into: &canvas, Rect(column: 0, row: all.rows - 1, columns: all.columns, rows: 1))
        if let overlay = shell.overlay {
            cursor = render(overlay, table: table, into: &canvas) ?? cursor
        }
        return cursor
    }

    private func topLine(
        into canvas: inout Canvas, _ now: Instant, _ state: (sign: String, words: String, style: Style),
        _ glance: String
    ) {
        let width = canvas.bounds.columns
        canvas.fill(Rect(column: 0, row: 0, columns: width, rows: 1), style: .bar)
        var column = 1
        column += canvas.put(shell.me.name, column: column, row: 0, style: .bar, width: 24) + 2
        column += canvas.put(state.sign, column: column, row: 0, style: state.style) + 1
        column += canvas.put(state.words, column: column, row: 0, style: .bar, width: 30) + 2
        let clock = shell.texts.clock(now, in: shell.zone)
        canvas.put(clock, endColumn: width - 1, row: 0, style: .bar)
        canvas.put(
            glance, endColumn: width - 3 - clock.count, row: 0, style: .bar,
            width: max(0, width - 4 - clock.count - column))
    }

    private func lastWord(into canvas: inout Canvas, _ area: Rect, _ now: Instant) {
        canvas.horizontalLine(column: 0, row: area.row, columns: area.columns)
        if shell.isUnsaved(at: max(now, shell.paintedAt)) {
            let mark = " ● \(shell.texts.unsaved) "
            canvas.put(mark, endColumn: area.endColumn - 1, row: area.row, style: .late)
        }
        guard let notice = shell.notice else { return }
        // A sentence that doesn't fit takes rows of the body: what to do about it stands at its end.
        let lines = notice.sentence.wrapped(to: area.columns - 4).prefix(Self.noticeRows)
        let top = area.row + 1 - lines.count
        for (index, line) in lines.enumerated() {
            if lines.count > 1 {
                canvas.fill(Rect(column: 0, row: top + index, columns: area.columns, rows: 1))
                if index == 0 { canvas.horizontalLine(column: 0, row: top, columns: area.columns) }
            }
            canvas.put(" \(line) ", column: 1, row: top + index, style: notice.style, width: area.columns - 2)
        }
    }

    private static var noticeRows: Int { 4 }
}

/// A heading in a horizontal rule: `─ Heading ─────`.
extension Canvas {
    mutating func heading(_ text: String, column: Int, row: Int, columns: Int, isAccented: Bool = false) {
        horizontalLine(column: column, row: row, columns: columns)
        guard !text.isEmpty else { return }
        put(" \(text) ", column: column + 1, row: row, style: isAccented ? .accent : .title, width: columns - 2)
    }

    /// A line down between two parts of an area, joined to the headings that it meets: drawn after them.
    mutating func divide(_ area: Rect, column: Int) {
        for row in area.row..<area.endRow {
            let meets = (left: self[column - 1, row].text == "─", right: self[column + 1, row].text == "─")
            let line =
                switch meets {
                case (true, true): row == area.row ? "┬" : "┼"
                case (true, false): "┤"
                case (false, true): "├"
                case (false, false): "│"
                }
            put(line, column: column, row: row, style: .dim)
        }
    }
}
