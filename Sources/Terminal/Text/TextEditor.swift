/// A text while it is typed: cursor, limit, wrapping, scrolling, undo. A value; keys go in, an outcome comes out.
///
/// Offsets count characters as people do (grapheme clusters), so that the cursor never stands inside "й". The limit
/// counts code points, as SQLite's `length` does: what is accepted here fits in the store.
public struct TextEditor: Equatable, Sendable {
    public enum Shape: Equatable, Sendable {
        /// No line ends; what is pasted with some gets spaces.
        case singleLine
        case multiLine
    }

    public let shape: Shape
    /// The most code points.
    public let limit: Int
    /// Between 0 and ``count``.
    public internal(set) var cursor: Int
    /// Where the text is cut into lines, for the width of ``viewport``.
    public private(set) var wrapped: WrappedText
    /// The first line in view.
    public private(set) var top = 0
    /// Columns of a line, lines in view.
    public private(set) var viewport: Size
    /// How many code points there are.
    public private(set) var length: Int

    private(set) var characters: [Character]
    private var kinds: [UInt8]
    private var history = EditHistory()
    /// The column that moving up and down aims at.
    var goalColumn: Int?

    /// The cursor stands at the end, or at `cursor`; a text beyond the limit is cut.
    public init(_ text: String = "", cursor: Int? = nil, limit: Int, shape: Shape = .multiLine) {
        self.shape = shape
        self.limit = max(0, limit)
        viewport = Size(columns: 60, rows: 4)
        let (fitting, _) = TextEditor.fitting(TextEditor.clean(text, shape), in: max(0, limit))
        characters = fitting
        kinds = fitting.map(WrappedText.Kind.of)
        length = fitting.reduce(0) { $0 + $1.unicodeScalars.count }
        wrapped = WrappedText(kinds: kinds, width: viewport.columns)
        self.cursor = min(max(0, cursor ?? fitting.count), fitting.count)
        if shape == .singleLine { viewport = Size(columns: 1 << 20, rows: 1) }
        wrap()
    }

    public var text: String { String(characters) }
    public var count: Int { characters.count }
    public var isEmpty: Bool { characters.isEmpty }

    /// Wraps at `columns` and keeps the cursor within `rows` lines. A single line isn't wrapped.
    public mutating func resize(_ viewport: Size) {
        guard shape == .multiLine, viewport != self.viewport else { return }
        self.viewport = Size(columns: max(1, viewport.columns), rows: max(1, viewport.rows))
        wrap()
    }

    /// A line and its column, counted from the top of the text.
    public var cursorPlace: Point { place(of: cursor) }

    /// The characters of a line, without the spaces that hang past its end.
    public func line(_ index: Int) -> String { String(characters[wrapped.lines[index]]) }

    public mutating func handle(_ key: Key) -> EditOutcome {
        if let character = key.typed { return insert(String(character), kind: .typing) }
        guard let command = EditCommand.of(key) else { return .ignored }
        return perform(command)
    }

    /// One edit, however long; what doesn't fit is told, never lost silently.
    public mutating func paste(_ text: String) -> EditOutcome {
        history.close()
        return insert(text, kind: .other)
    }

    /// Everything in one edit that can be undone (words chosen from a phrase bank).
    public mutating func replaceAll(with text: String) -> EditOutcome {
        history.close()
        return replace(0..<count, with: text, kind: .other)
    }

    mutating func insert(_ text: String, kind: EditHistory.Kind) -> EditOutcome {
        replace(cursor..<cursor, with: text, kind: kind)
    }

    mutating func erase(_ range: Range<Int>, kind: EditHistory.Kind) -> EditOutcome {
        guard !range.isEmpty else { return .moved }
        return replace(range, with: "", kind: kind)
    }

    mutating func closeEdit() { history.close() }

    mutating func undo() -> EditOutcome {
        guard let edit = history.undo() else { return .moved }
        swap(edit.offset..<edit.offset + edit.inserted.count, for: edit.removed)
        cursor = edit.cursorBefore
        settle()
        return .changed
    }

    mutating func redo() -> EditOutcome {
        guard let edit = history.redo() else { return .moved }
        swap(edit.offset..<edit.offset + edit.removed.count, for: edit.inserted)
        cursor = edit.cursorAfter
        settle()
        return .changed
    }

    func place(of offset: Int) -> Point {
        let row = wrapped.line(of: offset)
        let line = wrapped.lines[row]
        var column = 0
        for index in line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound)) {
            column += WrappedText.Kind.columns(kinds[index])
        }
        return Point(column: min(column, wrapped.width), row: row)
    }

    /// The offset on a line that is nearest to a column, not past it.
    func offset(row: Int, column: Int) -> Int {
        let line = wrapped.lines[row]
        var columns = 0
        var offset = line.lowerBound
        while offset < lastOffset(of: row) {
            columns += WrappedText.Kind.columns(kinds[offset])
            if columns > column { break }
            offset += 1
        }
        return offset
    }

    /// The last place on a line: where it was wrapped, the one after is the next line's first.
    func lastOffset(of row: Int) -> Int {
        let line = wrapped.lines[row]
        let isWrapped = row + 1 < wrapped.lines.count && wrapped.lines[row + 1].lowerBound == line.upperBound
        return isWrapped ? max(line.lowerBound, line.upperBound - 1) : line.upperBound
    }

    mutating func showCursor() {
        let row = wrapped.line(of: cursor)
        top = min(max(top, row - viewport.rows + 1), row)
        top = max(0, min(top, wrapped.lines.count - viewport.rows))
    }

    private mutating func replace(_ range: Range<Int>, with text: String, kind: EditHistory.Kind) -> EditOutcome {
        let given = TextEditor.clean(text, shape)
        if given.isEmpty, range.isEmpty { return .moved }
        let freed = characters[range].reduce(0) { $0 + $1.unicodeScalars.count }
        let (new, dropped) = TextEditor.fitting(given, in: limit - length + freed)
        if new.isEmpty, !given.isEmpty { return .cut(characters: dropped) }
        var edit = edit(range, new)
        edit.kind = kind
        swap(edit.offset..<edit.offset + edit.removed.count, for: edit.inserted)
        cursor = edit.cursorAfter
        history.record(edit)
        settle()
        return dropped > 0 ? .cut(characters: dropped) : .changed
    }

    /// The change with the neighbours that the new text melts into: a mark typed after its letter, a letter put before
    /// one. Flags are told apart by counting pairs, so a row of them belongs together.
    private func edit(_ range: Range<Int>, _ new: [Character]) -> EditHistory.Edit {
        var start = max(0, range.lowerBound - 1)
        while start > 0, characters[start].isFlagPart { start -= 1 }
        var end = min(count, range.upperBound + 1)
        while end < count, characters[end - 1].isFlagPart { end += 1 }
        let before = characters[start..<range.lowerBound]
        let after = characters[range.upperBound..<end]
        let joined = Array(String(before + new + after))
        if joined == Array(before + new + after) {
            return EditHistory.Edit(
                offset: range.lowerBound, removed: Array(characters[range]), inserted: new, cursorBefore: cursor,
                cursorAfter: range.lowerBound + new.count, kind: .other)
        }
        return EditHistory.Edit(
            offset: start, removed: Array(characters[start..<end]), inserted: joined, cursorBefore: cursor,
            cursorAfter: start + min(joined.count, Array(String(before + new)).count), kind: .other)
    }

    private mutating func swap(_ range: Range<Int>, for new: [Character]) {
        length -= characters[range].reduce(0) { $0 + $1.unicodeScalars.count }
        length += new.reduce(0) { $0 + $1.unicodeScalars.count }
        characters.replaceSubrange(range, with: new)
        kinds.replaceSubrange(range, with: new.map(WrappedText.Kind.of))
    }

    private mutating func settle() {
        goalColumn = nil
        wrap()
    }

    private mutating func wrap() {
        wrapped = WrappedText(kinds: kinds, width: viewport.columns)
        showCursor()
    }

    /// Controls are no text: they are left out; tabs become spaces, line ends in a single line too.
    private static func clean(_ text: String, _ shape: Shape) -> [Character] {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x85, 0x2028, 0x2029: clean.append(shape == .multiLine ? "\n" : " ")
            case 0x09: clean.append(" ")
            case 0x00...0x1F, 0x7F...0x9F: continue
            default: clean.append(scalar)
            }
        }
        return Array(String(clean))
    }

    private static func fitting(_ characters: [Character], in room: Int) -> (kept: [Character], dropped: Int) {
        var used = 0
        for (index, character) in characters.enumerated() {
            used += character.unicodeScalars.count
            if used > room { return (Array(characters[..<index]), characters.count - index) }
        }
        return (characters, 0)
    }
}

extension Character {
    fileprivate var isFlagPart: Bool { unicodeScalars.contains { (0x1F1E6...0x1F1FF).contains($0.value) } }
}
