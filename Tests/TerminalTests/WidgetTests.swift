import Testing

@testable import Terminal

@Suite("Widgets")
struct WidgetTests {
    private var canvas = Canvas(size: Size(columns: 20, rows: 4))

    @Test("A text box shows its lines, its cursor and how it goes on")
    mutating func textBox() {
        let area = Rect(column: 0, row: 0, columns: 20, rows: 4)
        var editor = TextEditor("Счёт за февраль по новому тарифу, увы", limit: 40)
        editor.resize(TextBox.viewport(for: area))
        let cursor = TextBox.render(editor, into: &canvas, area, isFocused: true)
        #expect(
            canvas.text == """
                ┌─────────────────↑┐
                │ по новому        │
                │ тарифу, увы      │
                └────────── 37/40 ─┘
                """)
        #expect(cursor == Point(column: 13, row: 2))
        #expect(TextBox.render(editor, into: &canvas, area, isFocused: false) == nil)
    }

    @Test("The cursor behind a full line stays inside the frame")
    mutating func fullLine() {
        let area = Rect(column: 0, row: 0, columns: 20, rows: 3)
        let editor = TextEditor(String(repeating: "x", count: 16), limit: 100)
        #expect(TextBox.render(editor, into: &canvas, area, isFocused: true) == Point(column: 18, row: 1))
        #expect(canvas.text(row: 1) == "│ xxxxxxxxxxxxxxxx │")
    }

    @Test("An empty box shows what is wanted")
    mutating func placeholder() {
        _ = TextBox.render(
            TextEditor(limit: 10), into: &canvas, Rect(column: 0, row: 0, columns: 20, rows: 3), isFocused: false,
            placeholder: "словами звонящего")
        #expect(canvas.text(row: 1) == "│ словами звоняще… │")
    }

    @Test("A field on one line scrolls with its cursor")
    mutating func textField() {
        let area = Rect(column: 0, row: 0, columns: 12, rows: 1)
        var editor = TextEditor("абвгдежзикл", limit: 100, shape: .singleLine)
        #expect(TextField.render(editor, into: &canvas, area, isFocused: true) == Point(column: 9, row: 0))
        #expect(canvas.text(row: 0) == "[‹дежзикл  ]")
        _ = editor.handle(.home)
        #expect(TextField.render(editor, into: &canvas, area, isFocused: true) == Point(column: 2, row: 0))
        #expect(canvas.text(row: 0) == "[ абвгдежз ]")
    }

    @Test("A choice goes round, takes a letter, and can be empty again")
    mutating func choice() {
        var choice = Choice(["перерасчёт", "скидка", "извинения"])
        for (key, isTaken, selection) in [(" ", true, 0), (.left, true, 2), ("С", true, 1), ("ъ", false, 1)]
            as [(Key, Bool, Int)]
        {
            let taken = choice.handle(key)
            #expect(taken == isTaken)
            #expect(choice.selection == selection)
        }
        let cursor = choice.render(into: &canvas, Rect(column: 1, row: 0, columns: 16, rows: 1), isFocused: true)
        #expect(canvas.text(row: 0) == " [ скидка     ▾ ]")
        #expect(cursor == Point(column: 3, row: 0))
        _ = choice.handle(.backspace)
        #expect(choice.selection == nil)
        let down = choice.handle(.down)
        #expect(!down)
    }

    @Test("A check box shows its state by a sign")
    mutating func checkbox() {
        _ = Checkbox.render("повторили", isOn: true, into: &canvas, Rect(canvas.size), isFocused: false)
        #expect(canvas.text(row: 0) == "[x] повторили")
        #expect(Checkbox.turnsOver(" ") && Checkbox.turnsOver("ч") && !Checkbox.turnsOver("y"))
    }

    @Test("A list keeps its selection in view, and asks for the next page near the end")
    mutating func list() {
        var list = ListView(count: 10, hasMore: true)
        list.resize(height: 4)
        #expect(list.handle(.down) == .moved)
        #expect(list.handle(.pageDown) == .moved)
        #expect((list.selection, list.top) == (5, 2))
        #expect(list.handle(.down) == .needsMore)
        list.update(count: 20, hasMore: false)
        #expect(list.selection == 6)
        #expect(list.handle(.end) == .moved)
        #expect((list.selection, list.top) == (19, 16))
        #expect(list.handle("x") == .ignored)
        let cursor = list.render(into: &canvas, Rect(canvas.size), isFocused: true) { index, canvas in
            canvas.put("row \(index)", column: 1, row: 0)
        }
        #expect(canvas.text == " row 16\n row 17\n row 18\n row 19")
        #expect(canvas[1, 3].style.isSelected && !canvas[1, 2].style.isSelected)
        #expect(cursor == Point(column: 0, row: 3))
    }

    @Test("An empty list can be walked and drawn")
    mutating func emptyList() {
        var list = ListView()
        #expect(list.handle(.down) == .moved)
        #expect(list.handle(.end) == .moved)
        #expect(list.selection == 0)
        #expect(list.render(into: &canvas, Rect(canvas.size), isFocused: true) { _, _ in } == nil)
    }

    @Test("A terminal that is too small says so, both sizes with it")
    mutating func tooSmall() {
        #expect(TooSmallNotice.isNeeded(canvas.size) && !TooSmallNotice.isNeeded(.smallest))
        TooSmallNotice.render("Окно слишком мало", into: &canvas)
        #expect(canvas.text == "\n Окно слишком мало\n    20×4 → 80×24\n")
    }

    @Test("The topmost layer hears first and has the cursor")
    mutating func layers() {
        var stack = LayerStack(["form", "question"])
        let heard: String? = stack.offer { $0 == "form" ? .consumed($0) : .ignored }
        #expect(heard == "form")
        let cursor = stack.render(into: &canvas) { layer, canvas in
            canvas.put(layer, column: 0, row: 0)
            return Point(column: layer.count, row: 0)
        }
        #expect(canvas.text(row: 0) == "question")
        #expect(cursor == Point(column: 8, row: 0))
        stack.pop()
        #expect(stack.layers == ["form"])
    }
}
