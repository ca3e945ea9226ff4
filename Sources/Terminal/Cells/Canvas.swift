/// A grid of cells that screens draw on. Drawing outside is cut off, never an error; a wide character is never halved:
/// where only one half has room, a space stands, and what overwrites one half blanks the other.
public struct Canvas: Equatable, Sendable {
    public let size: Size
    private(set) var cells: [Cell]
    /// Where drawing may leave marks, and where its (0, 0) is: the whole canvas but inside ``inside(_:_:)``.
    private var clip: Rect

    /// Blank.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
        clip = Rect(size)
        origin = Point(column: 0, row: 0)
    }

    private var origin: Point
    private var areaSize: Size?

    /// The area that is being drawn on, its own top left at (0, 0).
    public var bounds: Rect { Rect(areaSize ?? size) }

    /// Draws with (0, 0) at the corner of `area` (in the coordinates of the moment), cut off at its edges.
    public mutating func inside<Result>(_ area: Rect, _ draw: (inout Canvas) -> Result) -> Result {
        let outer = (clip, origin, areaSize)
        let absolute = area.moved(columns: origin.column, rows: origin.row)
        clip = clip.intersection(absolute)
        origin = Point(column: absolute.column, row: absolute.row)
        areaSize = area.size
        defer { (clip, origin, areaSize) = outer }
        return draw(&self)
    }

    /// The place on the whole canvas of a point in the area that is being drawn on.
    public func absolute(_ point: Point) -> Point {
        Point(column: point.column + origin.column, row: point.row + origin.row)
    }

    /// The cell at a place of the whole canvas; blank outside.
    public subscript(column: Int, row: Int) -> Cell {
        guard Rect(size).contains(Point(column: column, row: row)) else { return .blank }
        return cells[row * size.columns + column]
    }

    /// Writes one line of text, cut at `width` columns (an ellipsis marks a cut) and at the edges. Returns the columns
    /// that it takes.
    @discardableResult
    public mutating func put(
        _ text: some StringProtocol, column: Int, row: Int, style: Style = .normal, width: Int = .max
    ) -> Int {
        if width != .max, text.utf8.count > width, text.displayWidth > width {
            return put(text.truncated(to: width), column: column, row: row, style: style)
        }
        var at = column
        for scalar in text.unicodeScalars {
            guard let glyph = Glyph.shown(scalar) else { continue }
            if glyph.width == 0, at > column {
                join(glyph.scalar, before: at, row: row)
            } else {
                // A mark with nothing to stand on stands on a space.
                let isAlone = glyph.width == 0
                set(isAlone ? " " : glyph.scalar, width: max(1, glyph.width), column: at, row: row, style: style)
                at += max(1, glyph.width)
                if isAlone { join(glyph.scalar, before: at, row: row) }
            }
        }
        return at - column
    }

    /// Fills an area with one character of width 1.
    public mutating func fill(_ area: Rect, with scalar: Unicode.Scalar = " ", style: Style = .normal) {
        for row in area.row..<area.endRow {
            for column in area.column..<area.endColumn {
                set(scalar, width: 1, column: column, row: row, style: style)
            }
        }
    }

    /// Gives what stands in an area another look.
    public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
        let absolute = area.moved(columns: origin.column, rows: origin.row).intersection(clip)
        guard !absolute.isEmpty else { return }
        for row in absolute.row..<absolute.endRow {
            for index in row * size.columns + absolute.column..<row * size.columns + absolute.endColumn {
                cells[index].style = change(cells[index].style)
            }
        }
    }

    private mutating func set(_ scalar: Unicode.Scalar, width: Int, column: Int, row: Int, style: Style) {
        let row = row + origin.row
        guard row >= clip.row, row < clip.endRow else { return }
        let first = column + origin.column
        if width == 2, first < clip.column || first + 1 >= clip.endColumn {
            for half in first...first + 1 where half >= clip.column && half < clip.endColumn {
                place(.blank(style), column: half, row: row)
            }
            return
        }
        guard first >= clip.column, first < clip.endColumn else { return }
        place(Cell(scalar, width: width, style: style), column: first, row: row)
        if width == 2 { place(.continuation(style), column: first + 1, row: row) }
    }

    private mutating func place(_ cell: Cell, column: Int, row: Int) {
        let index = row * size.columns + column
        let old = cells[index]
        if old.width == 0, !cell.isContinuation, column > 0 { cells[index - 1] = .blank(cells[index - 1].style) }
        if old.width == 2, column + 1 < size.columns { cells[index + 1] = .blank(old.style) }
        cells[index] = cell
    }

    private mutating func join(_ mark: Unicode.Scalar, before column: Int, row: Int) {
        let row = row + origin.row
        var column = column + origin.column - 1
        guard row >= clip.row, row < clip.endRow, column >= clip.column, column < clip.endColumn else { return }
        if cells[row * size.columns + column].isContinuation { column -= 1 }
        guard column >= 0 else { return }
        _ = cells[row * size.columns + column].append(mark)
    }
}
