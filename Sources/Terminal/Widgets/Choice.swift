/// One of a few, on one line. Left, right and Space go through them; a letter goes to the next that begins with it.
public struct Choice: Equatable, Sendable {
    public private(set) var options: [String]
    /// The chosen one; nil until something is chosen.
    public private(set) var selection: Int?

    public init(_ options: [String], selection: Int? = nil) {
        self.options = options
        self.selection = selection.flatMap { options.indices.contains($0) ? $0 : nil }
    }

    public mutating func select(_ option: Int?) {
        selection = option.flatMap { options.indices.contains($0) ? $0 : nil }
    }

    /// Whether the key was one of its own; Backspace and Delete choose nothing again.
    public mutating func handle(_ key: Key) -> Bool {
        guard !options.isEmpty, key.modifiers.isEmpty else { return false }
        switch key.code {
        case .right, .character(" "): selection = selection.map { ($0 + 1) % options.count } ?? 0
        case .left: selection = selection.map { ($0 + options.count - 1) % options.count } ?? options.count - 1
        case .backspace, .delete: selection = nil
        case .character(let character): return selectNext(beginningWith: character)
        default: return false
        }
        return true
    }

    /// Draws `[ chosen ▾ ]` on the first row of `area`. Returns where the cursor belongs, on the whole canvas; nil
    /// without focus.
    public func render(
        into canvas: inout Canvas, _ area: Rect, isFocused: Bool, placeholder: String = "–"
    ) -> Point? {
        guard area.columns >= 7, area.rows >= 1 else { return nil }
        let style: Style = isFocused ? .focus : .box
        canvas.fill(Rect(column: area.column, row: area.row, columns: area.columns, rows: 1))
        canvas.put("[", column: area.column, row: area.row, style: style)
        canvas.put("▾ ]", column: area.endColumn - 3, row: area.row, style: style)
        let text = selection.map { options[$0] } ?? placeholder
        canvas.put(
            text, column: area.column + 2, row: area.row, style: selection == nil ? .dim : .normal,
            width: area.columns - 6)
        return isFocused ? canvas.absolute(Point(column: area.column + 2, row: area.row)) : nil
    }

    private mutating func selectNext(beginningWith character: Character) -> Bool {
        let first = character.lowercased()
        let start = selection.map { $0 + 1 } ?? 0
        for step in options.indices {
            let option = (start + step) % options.count
            if options[option].lowercased().hasPrefix(first) {
                selection = option
                return true
            }
        }
        return false
    }
}
