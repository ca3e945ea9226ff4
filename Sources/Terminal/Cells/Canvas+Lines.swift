extension Canvas {
    /// A line to the right.
    public mutating func horizontalLine(column: Int, row: Int, columns: Int, style: Style = .dim) {
        fill(Rect(column: column, row: row, columns: columns, rows: 1), with: "─", style: style)
    }

    /// A line downwards.
    public mutating func verticalLine(column: Int, row: Int, rows: Int, style: Style = .dim) {
        fill(Rect(column: column, row: row, columns: 1, rows: rows), with: "│", style: style)
    }

    /// A frame along the inner edge of an area; nothing when it is smaller than 2 × 2.
    public mutating func frame(_ area: Rect, style: Style = .box) {
        guard area.columns >= 2, area.rows >= 2 else { return }
        let right = area.endColumn - 1
        let bottom = area.endRow - 1
        for row in [area.row, bottom] {
            horizontalLine(column: area.column + 1, row: row, columns: area.columns - 2, style: style)
        }
        for column in [area.column, right] {
            verticalLine(column: column, row: area.row + 1, rows: area.rows - 2, style: style)
        }
        put("┌", column: area.column, row: area.row, style: style)
        put("┐", column: right, row: area.row, style: style)
        put("└", column: area.column, row: bottom, style: style)
        put("┘", column: right, row: bottom, style: style)
    }

    /// Writes a text that ends before `endColumn`, cut at `width` columns. Returns the columns that it takes.
    @discardableResult
    public mutating func put(
        _ text: some StringProtocol, endColumn: Int, row: Int, style: Style = .normal, width: Int = .max
    ) -> Int {
        let columns = min(text.displayWidth, width)
        return put(text, column: endColumn - columns, row: row, style: style, width: width)
    }

    /// Writes a text in the middle of an area's row.
    public mutating func putCentred(_ text: some StringProtocol, in area: Rect, row: Int, style: Style = .normal) {
        let columns = min(text.displayWidth, area.columns)
        put(
            text, column: area.column + (area.columns - columns) / 2, row: row, style: style, width: area.columns)
    }

    /// Writes a text wrapped at the area's width, from its line `first` on, cut at the area's height. Returns the rows
    /// that all of it takes.
    @discardableResult
    public mutating func putWrapped(_ text: String, in area: Rect, first: Int = 0, style: Style = .normal) -> Int {
        let lines = text.wrapped(to: area.columns)
        inside(area) { canvas in
            for (row, line) in lines.dropFirst(max(0, first)).enumerated() where row < area.rows {
                canvas.put(line, column: 0, row: row, style: style)
            }
        }
        return lines.count
    }

    /// What a person sees in a row, without the spaces at its end.
    public func text(row: Int) -> String {
        var text = ""
        for column in 0..<size.columns { text += self[column, row].text }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// All rows, joined by line ends: what golden tests compare.
    public var text: String { (0..<size.rows).map(text(row:)).joined(separator: "\n") }
}
