import Testing

@testable import Terminal

@Suite("Bytes to keys")
struct KeyDecoderTests {
    private static let table: [(bytes: String, keys: [Key])] = [
        ("a", ["a"]), ("я", ["я"]), ("🙂", ["🙂"]), ("и\u{306}", ["и", "\u{306}"]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
        ("\u{10}", [.control("p")]), ("\u{1A}", [.control("z")]), ("\u{1F}", [.control("_")]), ("\0", [.control(" ")]),
        ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[H", [.home]), ("\u{1B}[F", [.end]),
        ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[3~", [.delete]), ("\u{1B}[2~", [.insert]),
        ("\u{1B}[Z", [.backTab]), ("\u{1B}OP", [.function(1)]), ("\u{1B}[15~", [.function(5)]),
        ("\u{1B}[24~", [.function(12)]), ("\u{1B}[[E", [.function(5)]),
        ("\u{1B}[1;5C", [Key(.right, .control)]), ("\u{1B}[1;3D", [Key(.left, .alt)]),
        ("\u{1B}\u{1B}[A", [Key(.up, .alt)]), ("\u{1B}[1;2P", [Key(.function(1), .shift)]),
        ("\u{1B}u", [.alt("u")]), ("\u{1B}г", [.alt("г")]), ("\u{1B}\r", [Key(.enter, .alt)]),
        ("\u{1B}\u{7F}", [Key(.backspace, .alt)]), ("\u{1B}OM", [.enter]),
        ("\u{1B}[99;7;3q", []), ("\u{1B}[?1;2c", []), ("a\u{9B}b", ["a", "b"]),
        ("ab\u{1B}[Aя", ["a", "b", .up, "я"]),
    ]

    @Test("What terminals send for their keys", arguments: table.indices)
    func keys(_ index: Int) {
        let (bytes, keys) = KeyDecoderTests.table[index]
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes.utf8) == keys.map(InputEvent.key))
        #expect(decoder.pending == .nothing)
    }

    @Test("However the bytes are cut into packets, the keys are the same", arguments: table.indices)
    func packets(_ index: Int) {
        let (bytes, keys) = KeyDecoderTests.table[index]
        var decoder = KeyDecoder()
        #expect(bytes.utf8.flatMap { decoder.feed([$0]) } == keys.map(InputEvent.key))
    }

    @Test("Esc is told when nothing follows in time")
    func escape() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.pending == .escape)
        #expect(decoder.timeOut() == [.key(.escape)])
        #expect(decoder.pending == .nothing)
        #expect(decoder.feed([0x1B, 0x1B]) == [])
        #expect(decoder.timeOut() == [.key(.escape), .key(.escape)])
        #expect(decoder.feed(Array("\u{1B}[".utf8)) == [])
        #expect(decoder.pending == .sequence)
        #expect(decoder.timeOut() == [.key(.alt("["))])
    }

    @Test("Half a character waits for its other half, broken text shows as U+FFFD")
    func halves() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0xD1]) == [])
        #expect(decoder.pending == .rest)
        #expect(decoder.timeOut() == [])
        #expect(decoder.feed([0x8F]) == [.key("я")])
        #expect(decoder.feed([0xD1, 0x61, 0xFF]) == [.key("\u{FFFD}"), .key("a"), .key("\u{FFFD}")])
    }

    @Test("A paste is one event, whatever is in it")
    func paste() {
        let pasted = "\u{1B}[200~две\r\nстроки\rи \u{1B}[A\u{1B}[201\u{3}\u{1B}[201~x"
        let expected: [InputEvent] = [.paste("две\nстроки\nи \u{1B}[A\u{1B}[201\u{3}"), .key("x")]
        var whole = KeyDecoder()
        #expect(whole.feed(pasted.utf8) == expected)
        var slow = KeyDecoder()
        #expect(pasted.utf8.flatMap { slow.feed([$0]) } == expected)
    }

    @Test("A paste that a dropped line cut short is delivered as far as it came")
    func cutPaste() {
        var decoder = KeyDecoder()
        #expect(decoder.feed("\u{1B}[200~half".utf8) == [])
        #expect(decoder.pending == .rest)
        #expect(decoder.finish() == [.paste("half")])
    }

    @Test("A terminal's own sequences go before the usual ones")
    func terminfo() {
        var decoder = KeyDecoder(sequences: [Array("\u{1B}OA".utf8): .function(9), Array("\u{1B}x1".utf8): .home])
        #expect(decoder.feed("\u{1B}OA".utf8) == [.key(.function(9))])
        #expect(decoder.feed("\u{1B}x".utf8) == [])
        #expect(decoder.feed("1".utf8) == [.key(.home)])
        #expect(decoder.feed("\u{1B}x2".utf8) == [.key(.alt("x")), .key("2")])
    }
}
