import CNcurses
import Testing

@testable import Terminal

@Suite("Widths, and what may be shown")
struct GlyphTests {
    @Test(
        "A character takes the columns that a terminal gives it",
        arguments: [
            ("a", 1), ("й", 1), ("и\u{306}", 1), ("漢", 2), ("Ａ", 2), ("🙂", 2), ("─", 1), ("…", 1), ("한", 2),
            ("\u{301}", 1), ("e\u{301}\u{302}", 1), ("№", 1), ("«", 1), ("\u{AD}", 1),
        ])
    func columns(_ text: String, _ columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test(
        "What could steer a terminal is kept back",
        arguments: [0x00, 0x07, 0x1B, 0x7F, 0x80, 0x9B, 0x9F, 0x61C, 0x200E, 0x202E, 0x2066, 0x2069, 0x200D, 0xFE0F])
    func hidden(_ value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(Glyph.shown(scalar) == nil)
    }

    @Test(
        "ncurses, which asks the C library, sees the same widths",
        arguments: [0x20...0x4FF, 0x2010...0x25FF, 0x4E00...0x9FFF] as [ClosedRange<UInt32>])
    func sameAsNcurses(_ range: ClosedRange<UInt32>) {
        #expect(cn_set_locale() == 0)
        for value in range {
            guard let scalar = Unicode.Scalar(value), let glyph = Glyph.shown(scalar), glyph.scalar == scalar else {
                continue
            }
            let known = Int(cn_width(value))
            #expect(known < 0 || known == glyph.width, "U+\(String(value, radix: 16))")
        }
    }

    @Test(
        "Line ends and tabs show as one space",
        arguments: ["\t", "\n", "\r", "\u{2028}", "\u{2029}"] as [Unicode.Scalar])
    func spaces(_ scalar: Unicode.Scalar) throws {
        let glyph = try #require(Glyph.shown(scalar))
        #expect(glyph.scalar == " " && glyph.width == 1)
    }

    @Test(
        "A text is cut with an ellipsis, never inside a wide character",
        arguments: [
            ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("漢字", 4, "漢字"), ("漢字か", 4, "漢…"), ("漢字", 3, "漢…"),
            ("漢字", 2, "…"), ("ab", 0, ""), ("и\u{306}ё", 2, "и\u{306}ё"), ("", 5, ""),
        ])
    func truncated(_ text: String, _ width: Int, _ shown: String) {
        #expect(text.truncated(to: width) == shown)
    }
}
