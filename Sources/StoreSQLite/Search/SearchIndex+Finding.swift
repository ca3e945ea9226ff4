import GRDB

extension SearchIndex {
    /// How many rows back a search looks before it says that older ones weren't searched.
    package static let scanLimit: Int64 = 2_000_000

    /// One page of what fits, newest first. Words match by their beginnings from two letters on; numbers by any part.
    package static func find(_ query: SearchQuery, in db: Database) throws -> SearchHits {
        let filters = query.filters.map(SearchText.filterWord)
        let words = query.words
        guard !words.isEmpty || !filters.isEmpty, query.limit > 0 else {
            return SearchHits(ids: [], olderNotSearched: false, next: nil)
        }
        let before = query.before ?? .max
        var found: Set<Int64> = []
        let match = (words.map(term) + filters.map { "\"\($0)\"" }).joined(separator: " ")
        found.formUnion(try indexed("search", match, before, query.limit, db))
        if let number = query.number {
            found.formUnion(try indexedNumbers(number, filters, before, query.limit, db))
        }
        // What waits to be indexed replaces what the index says of the same row.
        let pending = try PendingEntry.fetchAll(
            db.cachedStatement(sql: "SELECT id, words, digits, is_indexed FROM search_pending WHERE id < ?"),
            arguments: [before])
        found.subtract(pending.map(\.id))
        found.formUnion(pending.filter { $0.fits(words: words, filters: filters, number: query.number) }.map(\.id))

        let ids = found.sorted(by: >).prefix(query.limit)
        return SearchHits(ids: Array(ids), olderNotSearched: false, next: ids.count == query.limit ? ids.last : nil)
    }

    /// One letter begins too many words to be worth looking up; it is meant as a word.
    private static func term(_ word: String) -> String {
        word.unicodeScalars.count >= 2 ? "\"\(word)\"*" : "\"\(word)\""
    }

    private static func indexed(_ table: String, _ match: String, _ before: Int64, _ limit: Int, _ db: Database)
        throws -> [Int64]
    {
        // As many more as may be overruled by pending entries.
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT rowid FROM \(table) WHERE \(table) MATCH ? AND rowid < ? ORDER BY rowid DESC
                    LIMIT ? + (SELECT count(*) FROM search_pending)
                    """), arguments: [match, before, limit])
    }

    /// Three digits are one entry of the trigram index; more are looked up by all their threes and then compared, since
    /// an index without positions doesn't know that they stand in a row.
    private static func indexedNumbers(
        _ number: String, _ filters: [String], _ before: Int64, _ limit: Int, _ db: Database
    ) throws -> [Int64] {
        let digits = Array(number)
        let threes = Set((0...(digits.count - 3)).map { String(digits[$0..<($0 + 3)]) })
        let match = threes.sorted().map { "\"\($0)\"" }.joined(separator: " ")
        let narrowed = filters.isEmpty ? "" : "AND rowid IN (SELECT rowid FROM search WHERE search MATCH ?)"
        let words = filters.map { "\"\($0)\"" }.joined(separator: " ")
        return try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT rowid FROM search_number WHERE search_number MATCH ? AND rowid < ? \(narrowed)
                    AND instr(digits, ?) ORDER BY rowid DESC LIMIT ? + (SELECT count(*) FROM search_pending)
                    """),
            arguments: StatementArguments([match, before] as [any DatabaseValueConvertible])
                + StatementArguments(filters.isEmpty ? [] : [words]) + [number, limit])
    }
}
