import TestSupport
import Testing

@testable import Terminal

@Suite("Canvas")
struct CanvasTests {
    private var canvas = Canvas(size: Size(columns: 8, rows: 3))

    @Test("Drawing outside is cut off at every edge")
    mutating func clipping() {
        canvas.put("left", column: -2, row: 0)
        canvas.put("right", column: 6, row: 1)
        canvas.put("above", column: 0, row: -1)
        canvas.put("below", column: 0, row: 3)
        canvas.fill(Rect(column: 7, row: 2, columns: 50, rows: 50), with: "#")
        #expect(canvas.text == "ft\n      ri\n       #")
    }

    @Test("A wide character that has room for one half only is a space, at both edges")
    mutating func wideAtTheEdge() {
        canvas.put("漢", column: 7, row: 0)
        canvas.put("漢x", column: -1, row: 1)
        #expect(canvas.text(row: 0) == "")
        #expect(canvas.text(row: 1) == " x")
        #expect(canvas[7, 0] == .blank)
    }

    @Test("Overwriting one half of a wide character blanks the other", arguments: [(2, " x"), (1, "x")])
    mutating func halves(_ column: Int, _ row: String) {
        canvas.put("漢", column: 1, row: 0)
        canvas.put("x", column: column, row: 0)
        #expect(canvas.text(row: 0) == (column == 2 ? "  x" : " x"))
        #expect((0..<8).allSatisfy { canvas[$0, 0].width == 1 })
    }

    @Test("Marks share their letter's cell, five code points at most")
    mutating func marks() {
        let columns = canvas.put("и\u{306}a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}b", column: 0, row: 0)
        #expect(columns == 3)
        #expect(canvas[0, 0].text == "и\u{306}")
        #expect(canvas[1, 0].count == 5)
        #expect(canvas[2, 0].text == "b")
    }

    @Test("A mark that follows a wide character joins it, one that stands alone gets a space")
    mutating func marksElsewhere() {
        canvas.put("漢\u{301}", column: 0, row: 0)
        canvas.put("\u{301}x", column: 0, row: 1)
        #expect(canvas[0, 0].text == "漢\u{301}")
        #expect(canvas[0, 1].text == " \u{301}")
        #expect(canvas[1, 1].text == "x")
    }

    @Test("Caller text can't move the cursor or colour the screen")
    mutating func controls() {
        canvas.put("a\u{1B}[31mb\u{9B}c", column: 0, row: 0)
        #expect(canvas.text(row: 0) == "a[31mbc")
    }

    @Test("An area has its own origin and cuts at its edges, nested too")
    mutating func areas() {
        canvas.inside(Rect(column: 2, row: 1, columns: 4, rows: 2)) { canvas in
            canvas.put("abcdefgh", column: 0, row: 0)
            canvas.put("no", column: 0, row: -1)
            canvas.inside(Rect(column: 3, row: 1, columns: 4, rows: 4)) { inner in
                inner.put("xyz", column: 0, row: 0)
                #expect(inner.bounds == Rect(column: 0, row: 0, columns: 4, rows: 4))
                #expect(inner.absolute(Point(column: 0, row: 0)) == Point(column: 5, row: 2))
            }
        }
        #expect(canvas.text == "\n  abcd\n     x")
        #expect(canvas.bounds == Rect(canvas.size))
    }

    @Test("A cut at a given width shows an ellipsis")
    mutating func width() {
        let columns = canvas.put("перерасчёт", column: 1, row: 0, width: 5)
        #expect(columns == 5)
        #expect(canvas.text(row: 0) == " пере…")
    }

    @Test("A style survives the cell, with a selection on top")
    mutating func styles() {
        canvas.put("ab", column: 0, row: 0, style: .late)
        canvas.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1)) { $0.selected }
        #expect(canvas[0, 0].style == .late)
        #expect(canvas[1, 0].style == Style.late.selected)
        #expect(canvas[1, 0].text == "b")
    }

    @Test("A frame follows the inner edge of its area")
    mutating func frame() {
        canvas.frame(Rect(column: 0, row: 0, columns: 4, rows: 3))
        #expect(canvas.text == "┌──┐\n│  │\n└──┘")
    }

    @Test("Random drawing never leaves half a wide character")
    mutating func random() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<5000 {
            let text = ["漢", "a", "и\u{306}", "漢字x", "\u{301}"].randomElement(using: &random) ?? ""
            canvas.put(text, column: .random(in: -3...9, using: &random), row: .random(in: -1...3, using: &random))
            for row in 0..<3 {
                for column in 0..<8 {
                    let cell = canvas[column, row]
                    if cell.width == 2 { #expect(column < 7 && canvas[column + 1, row].isContinuation) }
                    if cell.isContinuation { #expect(column > 0 && canvas[column - 1, row].width == 2) }
                }
            }
        }
    }
}
