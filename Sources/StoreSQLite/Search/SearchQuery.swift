/// What somebody typed into a search, and what narrows it.
package struct SearchQuery: Hashable, Sendable {
    package var text: String
    package var filters: [String]
    /// Only rows older than this one: the last of the page before.
    package var before: Int64?
    package var limit: Int

    package init(_ text: String, filters: [String] = [], before: Int64? = nil, limit: Int = 50) {
        self.text = text
        self.filters = filters
        self.before = before
        self.limit = limit
    }

    var words: [String] { SearchText.words(of: text) }

    /// The digits, when nothing but a number with its dashes was typed, and enough of it.
    var number: String? {
        let digits = text.filter(\.isASCIIDigit)
        let rest = text.filter { !$0.isASCIIDigit && !" -–—()+№#.\u{A0}\u{2011}".contains($0) }
        return digits.count >= 3 && rest.isEmpty ? digits : nil
    }
}

package struct SearchHits: Equatable, Sendable {
    /// Newest first.
    package var ids: [Int64]
    /// The scan was ended by its limit; older rows than the last looked at weren't searched.
    package var olderNotSearched: Bool
    /// Go on before this row; `nil` when there is nothing older.
    package var next: Int64?
}
