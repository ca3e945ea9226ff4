import TestSupport
import Testing

@testable import Terminal

@Suite("Wrapping")
struct WrappedTextTests {
    @Test(
        "Words stay whole where they can",
        arguments: [
            ("", 5, [""]),
            ("one two", 7, ["one two"]),
            ("one two", 6, ["one", "two"]),
            ("one two", 3, ["one", "two"]),
            ("one  two", 4, ["one", "two"]),
            ("abcdefgh", 3, ["abc", "def", "gh"]),
            ("ab cdefgh", 3, ["ab", "cde", "fgh"]),
            ("a\n\nb", 5, ["a", "", "b"]),
            ("a\n", 5, ["a", ""]),
            ("漢字か", 4, ["漢字", "か"]),
            ("漢字か", 3, ["漢", "字", "か"]),
            ("мои\u{306} двор", 4, ["мои\u{306}", "двор"]),
            ("  ab", 3, ["", "ab"]),
        ])
    func lines(_ text: String, _ width: Int, _ lines: [String]) {
        #expect(text.wrapped(to: width) == lines)
    }

    @Test("Every character is on one line, in order, and no word in view is wider than the line")
    func random() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let characters = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                ["a", "й", " ", "漢", "\n", "word"].randomElement(using: &random) ?? ""
            }
            let text = Array(characters.joined())
            let width = Int.random(in: 2...12, using: &random)
            let wrapped = WrappedText(String(text), width: width)
            var next = 0
            for line in wrapped.lines {
                if line.lowerBound == next + 1 { #expect(text[next] == "\n") } else { #expect(line.lowerBound == next) }
                next = line.upperBound
                var seen = text[line]
                while seen.last == " " { seen.removeLast() }
                #expect(String(seen).displayWidth <= width)
            }
            #expect(next == text.count)
        }
    }

    @Test("An offset is on the later of two lines that it separates")
    func lineOfOffset() {
        let wrapped = WrappedText("one two\nx", width: 4)
        #expect((0...9).map(wrapped.line(of:)) == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2])
    }
}
