import GRDB

extension SearchIndex {
    /// Replaces what can be found of a row, at once and not by way of the pending entries. The old words are out of
    /// every search from this commit on; their bytes are gone once ``scrub(_:pages:)`` has said so.
    package static func erase(_ id: Int64, leaving entry: SearchEntry?, in db: Database) throws {
        try db.execute(sql: "DELETE FROM search_pending WHERE id = ?", arguments: [id])
        try removeFromIndex(id, db)
        if let entry { try put(entry, isNew: true, in: db) }
    }

    /// Rewrites a part of the index without the words that were erased; ask again, in a write of its own, until it
    /// says that nothing is left to rewrite. A deletion alone only marks: the words stay in the segments until merged.
    ///
    /// - Parameter pages: about how many pages of 4 KB at a time, so how long the gate is held.
    /// - Returns: whether there is more.
    package static func scrub(_ db: Database, pages: Int = 32) throws -> Bool {
        return try merge(db, pages: -pages)
    }
}
