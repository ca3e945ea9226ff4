/// The frame around a text that is typed: the only boxed thing on a screen.
public enum TextBox {
    /// What the editor should be resized to for a box in `area`: the frame, a space on each side, and a column for the
    /// cursor behind a full line are taken off.
    public static func viewport(for area: Rect) -> Size {
        Size(columns: max(1, area.columns - 4), rows: max(1, area.rows - 2))
    }

    /// Draws the box. `placeholder` shows, dim, while nothing is typed. From nine tenths of the limit on the frame counts.
    /// Returns where the cursor belongs, on the whole canvas; nil without focus.
    public static func render(
        _ editor: TextEditor, into canvas: inout Canvas, _ area: Rect, isFocused: Bool, placeholder: String = ""
    ) -> Point? {
        guard area.columns >= 5, area.rows >= 3 else { return nil }
        var editor = editor
        editor.resize(viewport(for: area))
        canvas.fill(area)
        canvas.frame(area, style: isFocused ? .focus : .box)
        marks(editor, into: &canvas, area)
        let inner = Rect(column: area.column + 2, row: area.row + 1, columns: area.columns - 4, rows: area.rows - 2)
        canvas.inside(inner) { canvas in
            if editor.isEmpty { canvas.put(placeholder, column: 0, row: 0, style: .dim, width: inner.columns) }
            for row in 0..<min(inner.rows, editor.wrapped.lines.count - editor.top) {
                canvas.put(editor.line(editor.top + row), column: 0, row: row)
            }
        }
        guard isFocused else { return nil }
        let cursor = editor.cursorPlace
        return canvas.absolute(
            Point(column: inner.column + cursor.column, row: inner.row + cursor.row - editor.top))
    }

    /// On the frame: that there is more above or below, and how much room is left.
    private static func marks(_ editor: TextEditor, into canvas: inout Canvas, _ area: Rect) {
        let column = area.endColumn - 2
        let bottom = area.endRow - 1
        if editor.top > 0 { canvas.put("↑", column: column, row: area.row, style: .accent) }
        if editor.wrapped.lines.count - editor.top > area.rows - 2 {
            canvas.put("↓", column: column, row: bottom, style: .accent)
        }
        guard editor.length * 10 >= editor.limit * 9 else { return }
        let style: Style = editor.length == editor.limit ? .late : .soon
        canvas.put(" \(editor.length)/\(editor.limit) ", endColumn: column, row: bottom, style: style)
    }
}
