import StoreSQLite
import Testing

@Suite struct SearchTextTests {
    @Test(arguments: [
        ("Счёт за ИНТЕРНЕТ", ["счет", "за", "интернет"]),
        ("Ёлкин, ёлкин; ЁЛКИН", ["елкин"]),
        // Decomposed as macOS writes it: е + U+0308, и + U+0306.
        ("Сче\u{308}т мой", ["счет", "мой"]), ("мои\u{306}", ["мой"]),
        ("STRASSE straße", ["strasse"]), ("Ὀδυσσεύς ὈΔΥΣΣΕΎΣ", ["ὀδυσσεύσ"]),
        ("8 (495) 123-45-67", ["8", "495", "123", "45", "67"]),
        ("договор №А-77/12", ["договор", "а", "77", "12"]),
        ("tab\tand\u{200B}zero\u{A0}width", ["tab", "and", "zero", "width"]),
        ("\u{E000}open \u{1F600}", ["open"]), ("", []), (" — !", []),
    ])
    func words(text: String, expected: [String]) {
        #expect(SearchText.words(of: text) == expected)
    }

    @Test func aWordHasALimit() {
        #expect(SearchText.words(of: String(repeating: "ы", count: 500)).map(\.count) == [SearchText.wordLimit])
    }
}
