import GRDB

extension SearchIndex {
    /// One page of what fits, newest first. Words match by their beginnings from two letters on; numbers by any part.
    ///
    /// - Parameter isTimeUp: asked now and then; once it says so, what is older isn't searched and the answer says that.
    package static func find(
        _ query: SearchQuery, in db: Database, isTimeUp: () -> Bool = { false }
    ) throws -> SearchHits {
        let words = query.words
        let filters = query.filters.map(SearchText.filterWord)
        guard !words.isEmpty || !filters.isEmpty, query.limit > 0 else {
            return SearchHits(ids: [], olderNotSearched: false, next: nil)
        }
        // What waits to be indexed replaces what the index says of the same row.
        let before = query.before ?? .max
        let pending = try PendingEntry.rows(
            before: before, words: words, filters: filters, number: query.number, db)
        let overruled = Set(pending.map(\.id))
        let fitting = pending.filter(\.fits).map(\.id)

        var walks = [try WordWalk(words, filters, before: before).find(query.limit, but: overruled, db, isTimeUp)]
        if let number = query.number {
            let walk = NumberWalk(number, filters, before: before)
            walks.append(try walk.find(query.limit, but: overruled, db))
        }
        return merge(fitting, walks, limit: query.limit)
    }

    /// Below the row where a walk ended nothing is known, so nothing older is shown.
    private static func merge(_ fitting: [Int64], _ walks: [Walked], limit: Int) -> SearchHits {
        let searchedDownTo = walks.compactMap(\.searchedDownTo).max() ?? .min
        let ids = Set(fitting + walks.flatMap(\.ids)).filter { $0 >= searchedDownTo }.sorted(by: >).prefix(limit)
        if ids.count == limit { return SearchHits(ids: Array(ids), olderNotSearched: false, next: ids.last) }
        let isCut = searchedDownTo != .min
        return SearchHits(ids: Array(ids), olderNotSearched: isCut, next: isCut ? searchedDownTo : nil)
    }
}

/// How far a walk through an index came.
struct Walked {
    /// Newest first.
    var ids: [Int64]
    /// `nil` when it came to the oldest row; else nothing older than this row was looked at.
    var searchedDownTo: Int64?
}
