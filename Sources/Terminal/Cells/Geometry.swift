/// A cell's place: column and row, both from 0, top left.
public struct Point: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// Columns and rows; never negative.
public struct Size: Hashable, Sendable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The smallest terminal that a console promises to serve.
    public static let smallest = Size(columns: 80, rows: 24)

    public func holds(_ other: Size) -> Bool { columns >= other.columns && rows >= other.rows }
}

/// An area of cells.
public struct Rect: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var size: Size

    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        size = Size(columns: columns, rows: rows)
    }

    public init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

    public var columns: Int { size.columns }
    public var rows: Int { size.rows }
    /// The first column right of it.
    public var endColumn: Int { column + size.columns }
    /// The first row below it.
    public var endRow: Int { row + size.rows }
    public var isEmpty: Bool { columns == 0 || rows == 0 }

    public func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
    }

    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top,
            columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
    }

    public func moved(columns: Int, rows: Int) -> Rect {
        Rect(column: column + columns, row: row + rows, columns: self.columns, rows: self.rows)
    }

    /// Without `cells` on each side.
    public func inset(by cells: Int) -> Rect {
        Rect(column: column + cells, row: row + cells, columns: columns - 2 * cells, rows: rows - 2 * cells)
    }

    /// The upper `rows`, and what remains below.
    public func split(top rows: Int) -> (top: Rect, rest: Rect) {
        let cut = min(max(0, rows), self.rows)
        return (
            Rect(column: column, row: row, columns: columns, rows: cut),
            Rect(column: column, row: row + cut, columns: columns, rows: self.rows - cut)
        )
    }

    /// The left `columns`, and what remains right of them.
    public func split(left columns: Int) -> (left: Rect, rest: Rect) {
        let cut = min(max(0, columns), self.columns)
        return (
            Rect(column: column, row: row, columns: cut, rows: rows),
            Rect(column: column + cut, row: row, columns: self.columns - cut, rows: rows)
        )
    }

    /// What remains above, and the lower `rows`.
    public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
        let parts = split(top: self.rows - min(max(0, rows), self.rows))
        return (parts.top, parts.rest)
    }

    /// What remains on the left, and the right `columns`.
    public func split(right columns: Int) -> (rest: Rect, right: Rect) {
        let parts = split(left: self.columns - min(max(0, columns), self.columns))
        return (parts.left, parts.rest)
    }
}
