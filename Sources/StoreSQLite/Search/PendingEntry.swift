import GRDB

/// An entry that was committed with its row and isn't in the full-text index yet.
struct PendingEntry: FetchableRecord {
    var id: Int64
    var words: String
    var digits: String
    /// The index holds an earlier entry of the same row.
    var isIndexed: Bool

    init(row: Row) throws {
        id = try row.decode(forColumn: "id")
        words = try row.decode(forColumn: "words")
        digits = try row.decode(forColumn: "digits")
        isIndexed = try row.decode(forColumn: "is_indexed")
    }

    /// What the index would answer, by a scan.
    func fits(words wanted: [String], filters: [String], number: String?) -> Bool {
        guard filters.allSatisfy({ words.contains(" \($0) ") }) else { return false }
        if let number, digits.contains(number) { return true }
        return wanted.allSatisfy { words.contains($0.unicodeScalars.count >= 2 ? " \($0)" : " \($0) ") }
    }
}
