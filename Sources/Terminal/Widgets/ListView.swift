/// Which row of a list is selected and which is the first in view. The rows are the screen's; they may be a page of a
/// longer list, of which the list asks for more when the selection comes near its end.
public struct ListView: Equatable, Sendable {
    public enum Outcome: Equatable, Sendable {
        case ignored
        case moved
        /// The selection has reached the last rows that are loaded and there are more: load the next page.
        case needsMore
    }

    /// The selected row, or 0 in an empty list.
    public private(set) var selection = 0
    public private(set) var top = 0
    /// How many rows are loaded.
    public private(set) var count: Int
    /// Whether there are more than are loaded.
    public private(set) var hasMore: Bool
    /// How many rows are in view.
    public private(set) var height = 1

    public init(count: Int = 0, hasMore: Bool = false) {
        self.count = max(0, count)
        self.hasMore = hasMore
    }

    /// The rows have changed; the selection stays where it is, or where `selection` says.
    public mutating func update(count: Int, hasMore: Bool = false, selection: Int? = nil) {
        self.count = max(0, count)
        self.hasMore = hasMore
        select(selection ?? self.selection)
    }

    public mutating func resize(height: Int) {
        self.height = max(1, height)
        select(selection)
    }

    public mutating func select(_ row: Int) {
        selection = max(0, min(row, count - 1))
        top = min(max(top, selection - height + 1), selection)
        top = max(0, min(top, count - height))
    }

    /// Up, down, PgUp, PgDn, Home, End.
    public mutating func handle(_ key: Key) -> Outcome {
        guard key.modifiers.isEmpty else { return .ignored }
        switch key.code {
        case .up: select(selection - 1)
        case .down: select(selection + 1)
        case .pageUp: select(selection - height)
        case .pageDown: select(selection + height)
        case .home: select(0)
        case .end: select(count - 1)
        default: return .ignored
        }
        return hasMore && selection >= count - height ? .needsMore : .moved
    }

    /// Draws the rows in view, each by `row` in an area of one line, the selected one reversed when the list has the
    /// focus and marked in any case. Returns where the cursor belongs, in the canvas's coordinates; nil without focus.
    public func render(
        into canvas: inout Canvas, _ area: Rect, isFocused: Bool,
        row draw: (_ index: Int, _ canvas: inout Canvas) -> Void
    ) -> Point? {
        var view = self
        if view.height != area.rows { view.resize(height: area.rows) }
        for index in view.top..<max(view.top, min(view.count, view.top + area.rows)) {
            let line = Rect(column: area.column, row: area.row + index - view.top, columns: area.columns, rows: 1)
            canvas.inside(line) { draw(index, &$0) }
            if index == selection, isFocused { canvas.restyle(line) { $0.selected } }
        }
        guard isFocused, view.count > 0, !area.isEmpty else { return nil }
        return canvas.absolute(Point(column: area.column, row: area.row + selection - view.top))
    }
}
