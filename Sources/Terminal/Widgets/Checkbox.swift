/// Yes or no, with its label: `[x] label`.
public enum Checkbox {
    /// The keys that turn it over.
    public static func turnsOver(_ key: Key) -> Bool { key == " " || key.latin == "x" }

    /// Draws it on the first row of `area`. Returns where the cursor belongs, on the whole canvas; nil without focus.
    public static func render(
        _ label: String, isOn: Bool, into canvas: inout Canvas, _ area: Rect, isFocused: Bool
    ) -> Point? {
        guard area.columns >= 3, area.rows >= 1 else { return nil }
        let style: Style = isFocused ? .focus : .box
        canvas.put("[ ]", column: area.column, row: area.row, style: style)
        if isOn { canvas.put("x", column: area.column + 1, row: area.row, style: .kept) }
        canvas.put(
            label, column: area.column + 4, row: area.row, style: isFocused ? .focus : .normal,
            width: max(0, area.columns - 4))
        return isFocused ? canvas.absolute(Point(column: area.column + 1, row: area.row)) : nil
    }
}
