import Testing

@testable import Terminal

@Suite("Keys")
struct KeyTests {
    @Test(
        "Under a Russian layout a command's key is found by its place",
        arguments: [
            ("с", "c"), ("С", "C"), ("й", "q"), ("э", "'"), ("ё", "`"), ("ж", ";"), ("Ю", ">"), ("c", "c"), ("1", "1"),
        ] as [(Key, Key)])
    func latin(_ key: Key, _ latin: Key) {
        #expect(key.latin == latin)
    }

    @Test("Alt and a Russian letter is Alt and the Latin one; what is typed stays")
    func latinAlt() {
        #expect(Key.alt("г").latin == .alt("u"))
        #expect(Key("г").typed == "г")
        #expect(Key.alt("г").typed == nil)
        #expect(Key.function(4).latin == .function(4))
    }

    @Test(
        "Keys have the names that are printed on them",
        arguments: [
            (.control("p"), "Ctrl-P"), (.alt("u"), "Alt-U"), ("c", "c"), ("?", "?"), (.function(10), "F10"),
            (.backTab, "Shift-Tab"), (" ", "Space"), (Key(.left, .control), "Ctrl-←"), (.pageDown, "PgDn"),
        ] as [(Key, String)])
    func labels(_ key: Key, _ label: String) {
        #expect(key.label == label)
    }
}
