/// What can be found of one row.
package struct SearchEntry: Hashable, Sendable {
    /// Grows with time: newer rows are found first.
    package var id: Int64
    package var text: String
    /// Telephone, account and ticket numbers, found by any three digits in a row.
    package var numbers: [String]
    /// Words a search can be narrowed to ("open", "claimed by anna"); whole, never by their beginning.
    package var filters: [String]

    package init(id: Int64, text: String, numbers: [String] = [], filters: [String] = []) {
        self.id = id
        self.text = text
        self.numbers = numbers
        self.filters = filters
    }

    /// With a space before every word and after the last, so that a plain scan can find beginnings too.
    var words: String {
        SearchText.line(of: text) + filters.map { " " + SearchText.filterWord($0) }.joined() + " "
    }

    var digits: String {
        numbers.map(Self.digits(of:)).filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension SearchEntry {
    private static func digits(of number: String) -> String {
        String(decoding: number.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
