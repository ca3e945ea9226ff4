import GRDB

/// Finds rows by words, by beginnings of words and by parts of numbers, newest first.
///
/// A write puts its entry into `search_pending`, one small row; ``index(_:limit:)`` moves them into the full-text index
/// in batches and ``tidy(_:)`` merges in slices, since FTS5's own merging makes single commits spike to 33 ms. A search
/// reads both, so nothing is ever missing. Call all but ``find(_:in:)`` inside a gated write.
package enum SearchIndex {
    /// The tables, for a migration.
    package static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE search USING fts5(
                    words, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'",
                    prefix = '2 3', detail = none, columnsize = 0);
                CREATE VIRTUAL TABLE search_number USING fts5(
                    digits, tokenize = 'trigram', detail = none, columnsize = 0);
                INSERT INTO search(search, rank) VALUES ('automerge', 0), ('crisismerge', 500);
                INSERT INTO search_number(search_number, rank) VALUES ('automerge', 0), ('crisismerge', 500);
                CREATE TABLE search_pending (
                    id INTEGER PRIMARY KEY,
                    words TEXT NOT NULL,
                    digits TEXT NOT NULL,
                    is_indexed INTEGER NOT NULL CHECK (is_indexed IN (0, 1))
                ) STRICT;
                """)
    }

    /// Makes a row findable, or findable otherwise. Committed with the row itself.
    ///
    /// - Parameter isNew: the row was never put before, which saves a look into the index.
    package static func put(_ entry: SearchEntry, isNew: Bool, in db: Database) throws {
        let isIndexed = try !isNew && Self.isIndexed(entry.id, db)
        try db.cachedStatement(
            sql: """
                INSERT INTO search_pending (id, words, digits, is_indexed) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET words = excluded.words, digits = excluded.digits
                """
        ).execute(arguments: [entry.id, entry.words, entry.digits, isIndexed])
    }

    private static func isIndexed(_ id: Int64, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM search WHERE rowid = ?)"), arguments: [id]) ?? false
    }

    /// Moves at most `limit` pending entries into the index, the oldest first.
    ///
    /// - Returns: how many were moved.
    package static func index(_ db: Database, limit: Int) throws -> Int {
        let entries = try PendingEntry.fetchAll(
            db.cachedStatement(sql: "SELECT id, words, digits, is_indexed FROM search_pending ORDER BY id LIMIT ?"),
            arguments: [limit])
        for entry in entries { try move(entry, db) }
        return entries.count
    }

    package static func pendingCount(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM search_pending")) ?? 0
    }

    /// Merges a part of what the batches left behind: each leaves a segment, and a search looks into all of them, at
    /// 0.05 ms a word and segment. For a time when nobody writes: FTS5 doesn't stop within a word, so with a million
    /// rows a slice can take 80 ms.
    ///
    /// - Returns: whether there is more to do.
    package static func tidy(_ db: Database) throws -> Bool {
        try merge(db, pages: 16)
    }

    private static func move(_ entry: PendingEntry, _ db: Database) throws {
        if entry.isIndexed { try removeFromIndex(entry.id, db) }
        try db.cachedStatement(sql: "INSERT INTO search (rowid, words) VALUES (?, ?)").execute(
            arguments: [entry.id, entry.words])
        if !entry.digits.isEmpty {
            try db.cachedStatement(sql: "INSERT INTO search_number (rowid, digits) VALUES (?, ?)").execute(
                arguments: [entry.id, entry.digits])
        }
        try db.cachedStatement(sql: "DELETE FROM search_pending WHERE id = ?").execute(arguments: [entry.id])
    }

    static func removeFromIndex(_ id: Int64, _ db: Database) throws {
        for table in ["search", "search_number"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE rowid = ?").execute(arguments: [id])
        }
    }

    /// Rewrites at most about so many pages of each index; negative: towards one single segment, old words dropped.
    ///
    /// - Returns: whether anything was rewritten, so that there may be more.
    static func merge(_ db: Database, pages: Int) throws -> Bool {
        var didMerge = false
        for table in ["search", "search_number"] {
            let before = db.totalChangesCount
            try db.cachedStatement(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('merge', ?)").execute(
                arguments: [pages])
            // The command itself is one change; a second one says that it did something (sqlite.org/fts5.html#the_merge_command).
            if db.totalChangesCount - before >= 2 { didMerge = true }
        }
        return didMerge
    }
}
