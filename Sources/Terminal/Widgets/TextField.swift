/// A text on one line, between brackets; a longer one is shown around the cursor.
public enum TextField {
    /// Draws the field on the first row of `area`. Returns where the cursor belongs, on the whole canvas; nil without
    /// focus.
    public static func render(
        _ editor: TextEditor, into canvas: inout Canvas, _ area: Rect, isFocused: Bool, placeholder: String = ""
    ) -> Point? {
        guard area.columns >= 5, area.rows >= 1 else { return nil }
        let inner = Rect(column: area.column + 2, row: area.row, columns: area.columns - 4, rows: 1)
        let style: Style = isFocused ? .focus : .box
        canvas.fill(Rect(column: area.column, row: area.row, columns: area.columns, rows: 1))
        canvas.put("[", column: area.column, row: area.row, style: style)
        canvas.put("]", column: area.endColumn - 1, row: area.row, style: style)
        let cursor = editor.cursorPlace.column
        let left = firstColumn(cursor: cursor, columns: inner.columns)
        canvas.inside(inner) { canvas in
            if editor.isEmpty { canvas.put(placeholder, column: 0, row: 0, style: .dim, width: inner.columns) }
            canvas.put(editor.line(0), column: -left, row: 0)
        }
        if left > 0 { canvas.put("‹", column: area.column + 1, row: area.row, style: .accent) }
        guard isFocused else { return nil }
        return canvas.absolute(Point(column: inner.column + cursor - left, row: area.row))
    }

    /// Scrolls by half fields, so that the text stands still while the cursor moves a little.
    private static func firstColumn(cursor: Int, columns: Int) -> Int {
        guard cursor >= columns else { return 0 }
        let step = max(1, columns / 2)
        return ((cursor - columns) / step + 1) * step
    }
}
