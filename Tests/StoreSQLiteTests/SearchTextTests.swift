import StoreSQLite
import Testing

@Suite struct SearchTextTests {
    @Test(arguments: [
        ("Счёт за ИНТЕРНЕТ", ["счет", "за", "интернет"]),
        ("Ёлкин, ёлкин; ЁЛКИН", ["елкин", "елкин", "елкин"]),
        // Decomposed as macOS writes it: е + U+0308, и + U+0306.
        ("Сче\u{308}т мой", ["счет", "мой"]), ("мои\u{306}", ["мой"]),
        ("STRASSE straße", ["strasse", "strasse"]), ("Ὀδυσσεύς ὈΔΥΣΣΕΎΣ", ["ὀδυσσεύσ", "ὀδυσσεύσ"]),
        ("8 (495) 123-45-67", ["8", "495", "123", "45", "67"]),
        ("договор №А-77/12", ["договор", "а", "77", "12"]),
        ("tab\tand\u{200B}zero\u{A0}width", ["tab", "and", "zero", "width"]),
        ("«АПРЯ»—апря…№5", ["апря", "апря", "5"]), ("Ґанок і Їжак", ["ґанок", "і", "їжак"]),
        ("\u{E000}open \u{1F600}", ["open"]), ("", []), (" — !", []),
    ])
    func words(text: String, expected: [String]) {
        #expect(SearchText.words(of: text) == expected)
    }

    /// Russian and English take a way of their own past Unicode's tables; it has to lead to the same place.
    @Test func bothWaysAgree() {
        let letters = (0x20...0x17F).map { $0 } + (0x400...0x45F).map { $0 } + (0x2010...0x2026).map { $0 }
        for text in letters.compactMap(Unicode.Scalar.init).map({ "a\($0)я" }) {
            // A letter that only the tables know makes the whole text take the longer way.
            let longer = SearchText.words(of: text + " ґ").dropLast()
            #expect(SearchText.words(of: text) == Array(longer), "\(text)")
        }
    }

    @Test func aWordHasALimit() {
        #expect(SearchText.words(of: String(repeating: "ы", count: 500)).map(\.count) == [SearchText.wordLimit])
    }
}
