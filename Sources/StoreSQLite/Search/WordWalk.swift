import GRDB

/// Walks the index of words from newer to older rows.
///
/// FTS5 finds the rows of one indexed word, or of a beginning of two or three letters, lazily; but for a longer
/// beginning it first collects every row of every word that begins so, which takes 40 ms for a common one among 100,000
/// tickets. So a longer word is looked up by its first three letters and compared in the row. Where hardly a row holds
/// it, it is a rare one, and then collecting them all is cheap: the walk goes on that way.
///
/// Of several words FTS5 finds the next row that holds them all in one go, which nothing outside can stop: two that each
/// stand in a tenth of a million tickets and never meet take 13 ms. Asking for a stretch of rows at a time would be no
/// less work, as FTS5 looks at the bounds only once it has found a row; so it is asked once, and the answer is whole.
struct WordWalk {
    private let words: [String]
    private let filters: [String]
    private let before: Int64

    /// Rows compared before a word that hardly one of them holds counts as rare.
    private static let sample = 400
    /// Rows compared at most; with a common beginning in each this takes about 10 ms.
    private static let comparisonLimit = 4000
    /// Rows between two looks at the clock.
    private static let stride = 100
    private static let indexedLetters = 3

    init(_ words: [String], _ filters: [String], before: Int64) {
        self.words = words
        self.filters = filters
        self.before = before
    }

    func find(_ limit: Int, but overruled: Set<Int64>, _ db: Database, _ isTimeUp: () -> Bool) throws -> Walked {
        guard let (oldest, newest) = try bounds(db) else { return Walked(ids: [], searchedDownTo: nil) }
        var compared = words.filter { $0.unicodeScalars.count > Self.indexedLetters }
        var misses = [Int](repeating: 0, count: compared.count)
        var (ids, looked): ([Int64], Int) = ([], 0)
        var upper = min(before, newest + 1)
        while upper > oldest {
            var lower = oldest
            var isSampled = false
            let rows = try rows(comparing: compared, before: upper, db)
            while let row = try rows.next() {
                let id = try row.decode(Int64.self, atIndex: 0)
                var fits = true
                for index in compared.indices where try row.decode(Int.self, atIndex: index + 1) == 0 {
                    misses[index] += 1
                    fits = false
                }
                if fits, !overruled.contains(id) { ids.append(id) }
                if ids.count == limit { return Walked(ids: ids, searchedDownTo: nil) }
                guard !compared.isEmpty else { continue }
                looked += 1
                isSampled = looked == Self.sample
                if isSampled || looked == Self.comparisonLimit || isLook(looked) && isTimeUp() {
                    lower = id
                    break
                }
            }
            if isSampled {
                // Rare is what fewer than one row in twenty holds.
                compared = zip(compared, misses).filter { $0.1 * 20 <= looked * 19 }.map(\.0)
                misses = [Int](repeating: 0, count: compared.count)
            }
            upper = lower
            if upper > oldest, !isSampled || isTimeUp() { return Walked(ids: ids, searchedDownTo: upper) }
        }
        return Walked(ids: ids, searchedDownTo: nil)
    }

    /// Now and then, once it is known whether the words are rare.
    private func isLook(_ looked: Int) -> Bool { looked > Self.sample && looked % Self.stride == 0 }

    private func bounds(_ db: Database) throws -> (oldest: Int64, newest: Int64)? {
        let end = { (order: String) in
            try Int64.fetchOne(db.cachedStatement(sql: "SELECT rowid FROM search ORDER BY rowid \(order) LIMIT 1"))
        }
        guard let oldest = try end("ASC"), let newest = try end("DESC") else { return nil }
        return (oldest, newest)
    }

    private func rows(comparing compared: [String], before upper: Int64, _ db: Database) throws -> RowCursor {
        let columns = compared.map { _ in ", instr(words, ?) > 0" }.joined()
        return try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT rowid\(columns) FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC
                    """),
            arguments: StatementArguments(compared.map { " \($0)" })
                + [match(comparing: compared), upper] as StatementArguments)
    }

    private func match(comparing compared: [String]) -> String {
        let terms = words.map { word in
            // One letter begins too many words to be worth looking up; it is meant as a word.
            if word.unicodeScalars.count == 1 { return "\"\(word)\"" }
            let letters =
                compared.contains(word) ? String(String.UnicodeScalarView(word.unicodeScalars.prefix(3))) : word
            return "\"\(letters)\"*"
        }
        return (terms + filters.map { "\"\($0)\"" }).joined(separator: " ")
    }
}
