import TestSupport

/// What terminals send for the keys that have no letter.
enum Keys {
    static let enter = "\r"
    static let escape = "\u{1B}"
    static let tab = "\t"
    static let up = "\u{1B}[A"
    static let pageDown = "\u{1B}[6~"
    static let suspend = "\u{1A}"
    static let f3 = "\u{1B}OR"
    static let f5 = "\u{1B}[15~"
    static let f8 = "\u{1B}[19~"
    static let f10 = "\u{1B}[21~"
}

extension PseudoTerminal {
    /// Types and waits until what follows from it is on the screen and in the queue.
    func press(_ keys: String) throws(Failure) {
        try type(keys)
        try waitUntilIdle()
    }

    /// How many escape characters the program has sent: none means that it never touched the screen.
    var isUntouched: Bool { !output.contains(0x1B) && isRestored }

    /// The rows with something on them, as one text.
    var words: String { rows.filter { !$0.isEmpty }.joined(separator: " ") }

    /// Whether any cell has a colour of its own.
    var isColoured: Bool {
        (0..<rows.count).contains { row in
            (0..<columns).contains { column in
                let look = look(column: column, row: row)
                return look.foreground != nil || look.background != nil
            }
        }
    }

    /// Ends a console at the desk, as a person does.
    func leave() throws(Failure) -> Exit {
        try type(Keys.f10)
        return try waitForExit()
    }
}
