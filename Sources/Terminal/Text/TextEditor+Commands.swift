extension TextEditor {
    public mutating func perform(_ command: EditCommand) -> EditOutcome {
        switch command {
        case .left: move(to: cursor - 1)
        case .right: move(to: cursor + 1)
        case .wordLeft: move(to: wordStart)
        case .wordRight: move(to: wordEnd)
        case .lineStart: move(to: wrapped.lines[row].lowerBound)
        case .lineEnd: move(to: lastOffset(of: row))
        case .textStart: move(to: 0)
        case .textEnd: move(to: count)
        case .up: moveVertically(-1)
        case .down: moveVertically(1)
        case .pageUp: moveVertically(-viewport.rows)
        case .pageDown: moveVertically(viewport.rows)
        case .backspace: erase(max(0, cursor - 1)..<cursor, kind: .erasing)
        case .delete: erase(cursor..<min(count, cursor + 1), kind: .other)
        case .deleteWordLeft: erase(wordStart..<cursor, kind: .other)
        case .deleteWordRight: erase(cursor..<wordEnd, kind: .other)
        case .deleteToLineStart: erase(wrapped.lines[row].lowerBound..<cursor, kind: .other)
        case .deleteToLineEnd: deleteToLineEnd()
        case .newLine: shape == .multiLine ? insert("\n", kind: .typing) : .ignored
        case .undo: undo()
        case .redo: redo()
        }
    }

    private var row: Int { wrapped.line(of: cursor) }

    private mutating func move(to offset: Int) -> EditOutcome {
        cursor = min(max(0, offset), count)
        goalColumn = nil
        closeEdit()
        showCursor()
        return .moved
    }

    /// Past the first or the last line the key is the form's.
    private mutating func moveVertically(_ rows: Int) -> EditOutcome {
        let place = cursorPlace
        let row = min(max(0, place.row + rows), wrapped.lines.count - 1)
        guard row != place.row else { return .ignored }
        let column = goalColumn ?? place.column
        cursor = offset(row: row, column: column)
        goalColumn = column
        closeEdit()
        showCursor()
        return .moved
    }

    /// At the end of a line its line end goes, so that the key pressed again joins lines.
    private mutating func deleteToLineEnd() -> EditOutcome {
        let end = wrapped.lines[row].upperBound
        return erase(cursor..<(end > cursor ? end : min(count, cursor + 1)), kind: .other)
    }

    private var wordStart: Int {
        var offset = cursor
        while offset > 0, !characters[offset - 1].isWordPart { offset -= 1 }
        while offset > 0, characters[offset - 1].isWordPart { offset -= 1 }
        return offset
    }

    private var wordEnd: Int {
        var offset = cursor
        while offset < count, !characters[offset].isWordPart { offset += 1 }
        while offset < count, characters[offset].isWordPart { offset += 1 }
        return offset
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
