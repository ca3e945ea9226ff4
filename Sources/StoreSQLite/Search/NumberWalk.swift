import GRDB

/// Walks the index of numbers by parts of three digits, from newer to older rows.
struct NumberWalk {
    private let number: String
    private let filters: [String]
    private let before: Int64

    init(_ number: String, _ filters: [String], before: Int64) {
        self.number = number
        self.filters = filters
        self.before = before
    }

    /// An index without positions doesn't know that parts stand in a row, so the digits are compared as well.
    func find(_ limit: Int, but overruled: Set<Int64>, _ db: Database) throws -> Walked {
        let narrowed = filters.isEmpty ? "" : "AND rowid IN (SELECT rowid FROM search WHERE search MATCH ?)"
        let words = filters.map { "\"\($0)\"" }.joined(separator: " ")
        let rows = try Int64.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT rowid FROM search_number WHERE search_number MATCH ? AND rowid < ? \(narrowed)
                    AND instr(digits, ?) ORDER BY rowid DESC
                    """),
            arguments: [match, before] + StatementArguments(filters.isEmpty ? [] : [words]) + [number])
        var ids: [Int64] = []
        while ids.count < limit, let id = try rows.next() {
            if !overruled.contains(id) { ids.append(id) }
        }
        return Walked(ids: ids, searchedDownTo: nil)
    }

    /// At most three parts, from the end: the first digits are the country's and the town's, and in every row.
    private var match: String {
        let digits = Array(number)
        let last = digits.count - 3
        let step = last > 3 ? 2 : 1
        let starts = stride(from: last, through: 0, by: -step).prefix(3)
        return starts.map { "\"\(String(digits[$0..<($0 + 3)]))\"" }.joined(separator: " ")
    }
}
