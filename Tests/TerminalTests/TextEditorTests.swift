import TestSupport
import Testing

@testable import Terminal

@Suite("Editing text")
struct TextEditorTests {
    /// Plays keys written as text, where ← → ↑ ↓ ⌫ ⌦ are those keys, ⇤ ⇥ Home and End, ⌘ undo, ⌥ redo, ¶ a new line,
    /// ✂ Ctrl-W, ⊣ Ctrl-K, ⊢ Ctrl-U, « and » word left and right.
    private static let signs: [Character: Key] = [
        "←": .left, "→": .right, "↑": .up, "↓": .down, "⌫": .backspace, "⌦": .delete, "⇤": .home, "⇥": .end,
        "⌘": .control("_"), "⌥": .control("y"), "¶": Key(.enter, .alt), "✂": .control("w"), "⊣": .control("k"),
        "⊢": .control("u"), "«": .alt("b"), "»": .alt("f"),
    ]

    /// The text with the cursor as a bar.
    private static func shown(_ editor: TextEditor) -> String {
        String(editor.characters[..<editor.cursor]) + "|" + String(editor.characters[editor.cursor...])
    }

    private static func play(_ keys: String, limit: Int = 1000, columns: Int = 10) -> TextEditor {
        var editor = TextEditor(limit: limit)
        editor.resize(Size(columns: columns, rows: 3))
        for scalar in keys.unicodeScalars {
            let character = Character(scalar)
            _ = editor.handle(signs[character] ?? .character(character))
        }
        return editor
    }

    @Test(
        "Keys do what they do everywhere",
        arguments: [
            ("abc", "abc|"), ("abc←x", "abx|c"), ("abc⇤x", "x|abc"), ("abc⇤⇥x", "abcx|"), ("abc⌫", "ab|"),
            ("abc⇤⌦", "|bc"), ("ab⇤⌫", "|ab"), ("one two✂", "one |"), ("one two  ✂", "one |"),
            ("one two«x", "one x|two"),
            ("one two⇤»x", "onex| two"), ("one two«⊣", "one |"), ("one two«⊢", "|two"), ("a¶b⇤x", "a\nx|b"),
            ("a¶b↑x", "ax|\nb"), ("a¶b←⊣", "a\n|"), ("a¶b↑⊣", "a|b"), ("one⌘", "|"), ("one two⌘", "one |"),
            ("one two⌘⌘", "|"), ("one two⌘⌘⌥", "one |"), ("abc⌫⌫⌘", "abc|"), ("abc⌘x⌥", "x|"),
            ("long¶x¶long⇤→→→↑↑y", "lony|g\nx\nlong"), ("aaaa bbbb cccc⇤x", "aaaa bbbb x|cccc"),
            ("aaaa bbbb cccc↑⇥x", "aaaa bbbbx| cccc"),
            ("и\u{306}←x", "x|и\u{306}"), ("и\u{306}⌫", "|"), ("и←\u{301}", "\u{301}|и"), ("аи←\u{301}", "а\u{301}|и"),
            ("и\u{306}⌘", "|"), ("漢字←x", "漢x|字"),
        ])
    func keys(_ keys: String, _ shown: String) {
        #expect(TextEditorTests.shown(TextEditorTests.play(keys)) == shown)
    }

    @Test("Leaving at the top or the bottom, and Enter, are the form's")
    func ignored() {
        var editor = TextEditorTests.play("a¶b")
        #expect(editor.handle(.down) == .ignored)
        #expect(editor.handle(.up) == .moved)
        #expect(editor.handle(.up) == .ignored)
        #expect(editor.handle(.enter) == .ignored)
        #expect(editor.handle(.escape) == .ignored)
        #expect(editor.handle(.tab) == .ignored)
        #expect(editor.handle(.function(4)) == .ignored)
    }

    @Test("Under a Russian layout Alt commands work, and letters are typed")
    func russian() {
        var editor = TextEditorTests.play("раз два")
        #expect(editor.handle(.alt("г")) == .changed)
        #expect(editor.text == "раз ")
        #expect(editor.handle("г") == .changed)
        #expect(editor.text == "раз г")
    }

    @Test("A paste is one step back, and says what didn't fit")
    func paste() {
        var editor = TextEditor("ab", limit: 8)
        #expect(editor.paste("один\r\nдва") == .cut(characters: 2))
        #expect(editor.text == "abодин\nд")
        #expect(editor.handle(.control("_")) == .changed)
        #expect(editor.text == "ab")
        #expect(editor.handle(.control("y")) == .changed)
        #expect(editor.handle("x") == .cut(characters: 1))
        #expect(editor.text == "abодин\nд")
    }

    @Test("What steers a terminal isn't text; one line stays one line")
    func cleaning() {
        var editor = TextEditor(limit: 100, shape: .singleLine)
        #expect(editor.paste("a\u{1B}[1m\tb\nc\u{9B}") == .changed)
        #expect(editor.text == "a[1m b c")
        #expect(editor.handle(Key(.enter, .alt)) == .ignored)
    }

    @Test("The limit counts code points and never parts a letter from its mark")
    func limit() {
        var editor = TextEditor(limit: 3)
        #expect(editor.paste("и\u{306}и\u{306}") == .cut(characters: 1))
        #expect(editor.text == "и\u{306}")
        #expect(editor.length == 2)
        #expect(TextEditor("abcdef", limit: 4).text == "abcd")
    }

    @Test("The view follows the cursor")
    func scrolling() {
        var editor = TextEditorTests.play("1¶2¶3¶4¶5")
        #expect(editor.top == 2)
        #expect(editor.cursorPlace == Point(column: 1, row: 4))
        _ = editor.perform(.textStart)
        #expect(editor.top == 0)
        _ = editor.perform(.pageDown)
        #expect(editor.cursorPlace.row == 3)
        #expect(editor.top == 1)
    }

    @Test("Taking everything back gives the beginning, doing it again the end")
    func undoRandom() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            var editor = TextEditor("и\u{306} start", limit: 60)
            let start = editor.text
            for _ in 0..<60 { TextEditorTests.step(&editor, &random, withUndo: false) }
            let end = editor.text
            while editor.perform(.undo) == .changed {}
            #expect(editor.text == start)
            while editor.perform(.redo) == .changed {}
            #expect(editor.text == end)
        }
    }

    @Test("Random editing agrees with a plain string, and its lines with wrapping anew")
    func random() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            var editor = TextEditor(limit: 50)
            editor.resize(Size(columns: 7, rows: 3))
            for _ in 0..<80 {
                TextEditorTests.step(&editor, &random, withUndo: true)
                #expect(editor.characters == Array(editor.text))
                #expect((0...editor.count).contains(editor.cursor))
                #expect(editor.length == editor.text.unicodeScalars.count && editor.length <= 50)
                #expect(editor.wrapped == WrappedText(editor.text, width: 7))
                let place = editor.cursorPlace
                #expect((0...7).contains(place.column) && (editor.top..<editor.top + 3).contains(place.row))
            }
        }
    }

    @Test("Plain typing and erasing agree with a string and an index")
    func model() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<200 {
            var editor = TextEditor(limit: 1000)
            var model: [Character] = []
            var cursor = 0
            for _ in 0..<100 {
                switch Int.random(in: 0..<6, using: &random) {
                case 0 where cursor > 0:
                    cursor -= 1
                    _ = editor.perform(.left)
                case 1 where cursor < model.count:
                    cursor += 1
                    _ = editor.perform(.right)
                case 2:
                    if cursor > 0 {
                        cursor -= 1
                        model.remove(at: cursor)
                    }
                    _ = editor.perform(.backspace)
                case 3:
                    if cursor < model.count { model.remove(at: cursor) }
                    _ = editor.perform(.delete)
                default:
                    let character = Array("abя漢 \n")[Int.random(in: 0..<6, using: &random)]
                    model.insert(character, at: cursor)
                    cursor += 1
                    _ = character == "\n" ? editor.perform(.newLine) : editor.handle(.character(character))
                }
                #expect(editor.text == String(model))
                #expect(editor.cursor == cursor)
            }
        }
    }

    private static func step(_ editor: inout TextEditor, _ random: inout SeededGenerator, withUndo: Bool) {
        let commands = EditCommand.allCases.filter { withUndo || ($0 != .undo && $0 != .redo) }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: _ = editor.perform(commands.randomElement(using: &random) ?? .left)
        case 1: _ = editor.paste(["вот\nтак", "🇷", "\u{306}и", "漢字", "a b"].randomElement(using: &random) ?? "")
        default:
            let typed: [Character] = ["a", "и", "\u{306}", " ", "漢", "🇺", "\u{200D}", "👩"]
            _ = editor.handle(.character(typed.randomElement(using: &random) ?? "a"))
        }
    }
}
