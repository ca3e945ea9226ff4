/// What was done to a text, so that it can be taken back: typing by words, a paste or a deletion as one.
struct EditHistory: Equatable, Sendable {
    enum Kind: Equatable, Sendable { case typing, erasing, other }

    struct Edit: Equatable, Sendable {
        var offset: Int
        var removed: [Character]
        var inserted: [Character]
        var cursorBefore: Int
        var cursorAfter: Int
        var kind: Kind
    }

    /// The oldest are forgotten beyond this many.
    static let mostEdits = 500

    private var done: [Edit] = []
    private var undone: [Edit] = []
    /// Whether the next keystroke may join the last edit.
    private var isOpen = false

    /// The next edit is a step of its own.
    mutating func close() { isOpen = false }

    mutating func record(_ edit: Edit) {
        undone = []
        defer { isOpen = edit.kind != .other }
        if isOpen, var last = done.last, last.kind == edit.kind, join(edit, to: &last) {
            done[done.count - 1] = last
            return
        }
        done.append(edit)
        if done.count > EditHistory.mostEdits { done.removeFirst() }
    }

    mutating func undo() -> Edit? {
        guard let edit = done.popLast() else { return nil }
        undone.append(edit)
        isOpen = false
        return edit
    }

    mutating func redo() -> Edit? {
        guard let edit = undone.popLast() else { return nil }
        done.append(edit)
        isOpen = false
        return edit
    }

    private func join(_ edit: Edit, to last: inout Edit) -> Bool {
        switch edit.kind {
        case .typing:
            let end = last.offset + last.inserted.count
            guard edit.offset + edit.removed.count == end, edit.removed.count <= last.inserted.count else {
                return false
            }
            let beginsWord = last.inserted.last?.isWhitespace == true && edit.inserted.last?.isWhitespace == false
            if beginsWord { return false }
            last.inserted.removeLast(edit.removed.count)
            last.inserted += edit.inserted
        case .erasing:
            guard last.inserted.isEmpty, edit.inserted.isEmpty, edit.offset + edit.removed.count == last.offset else {
                return false
            }
            last.removed = edit.removed + last.removed
            last.offset = edit.offset
        case .other: return false
        }
        last.cursorAfter = edit.cursorAfter
        return true
    }
}
