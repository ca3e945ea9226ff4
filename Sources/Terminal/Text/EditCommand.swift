/// What a key does to a text that is being edited.
public enum EditCommand: String, CaseIterable, Sendable {
    case left, right, wordLeft, wordRight, lineStart, lineEnd, textStart, textEnd, up, down, pageUp, pageDown
    case backspace, delete, deleteWordLeft, deleteWordRight, deleteToLineStart, deleteToLineEnd
    case newLine, undo, redo

    /// The keys of each, the first the one to show. Ctrl-Z stops the process, as everywhere on a terminal, so undoing is
    /// Ctrl-_ (Ctrl-/ sends the same) or Alt-U. Enter is the form's; a new line is Alt-Enter or Ctrl-O.
    public var keys: [Key] {
        switch self {
        case .left: [.left]
        case .right: [.right]
        case .wordLeft: [Key(.left, .control), .alt("b"), Key(.left, .alt)]
        case .wordRight: [Key(.right, .control), .alt("f"), Key(.right, .alt)]
        case .lineStart: [.home, .control("a")]
        case .lineEnd: [.end, .control("e")]
        case .textStart: [Key(.home, .control)]
        case .textEnd: [Key(.end, .control)]
        case .up: [.up]
        case .down: [.down]
        case .pageUp: [.pageUp]
        case .pageDown: [.pageDown]
        case .backspace: [.backspace]
        case .delete: [.delete, .control("d")]
        case .deleteWordLeft: [.control("w"), Key(.backspace, .alt)]
        case .deleteWordRight: [.alt("d"), Key(.delete, .control)]
        case .deleteToLineStart: [.control("u")]
        case .deleteToLineEnd: [.control("k")]
        case .newLine: [Key(.enter, .alt), .control("o")]
        case .undo: [.control("_"), .alt("u")]
        case .redo: [.control("y"), .alt("r")]
        }
    }

    /// The command of a key, found under a Russian layout too.
    public static func of(_ key: Key) -> EditCommand? { byKey[key] ?? byKey[key.latin] }

    private static let byKey: [Key: EditCommand] = Dictionary(
        allCases.flatMap { command in command.keys.map { ($0, command) } }, uniquingKeysWith: { first, _ in first })
}

/// What came of it.
public enum EditOutcome: Equatable, Sendable {
    /// Not a key of the editor, or one that leads out of it (up on the first line): the form's turn.
    case ignored
    /// The cursor moved, or there was nothing to do.
    case moved
    case changed
    /// The limit was reached: this many characters didn't fit. What fitted is in the text, the rest was not taken.
    case cut(characters: Int)
}
