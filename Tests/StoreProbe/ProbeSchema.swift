import GRDB
import StoreSQLite

/// A small queue of entries with a counter kept beside them, which must never disagree with a recount.
package enum ProbeSchema {
    package static let first = Schema.Step("entries") { db in
        try db.execute(
            sql: """
                CREATE TABLE entry (id INTEGER PRIMARY KEY, writer INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
                CREATE TABLE counter (id INTEGER PRIMARY KEY CHECK (id = 1), entries INTEGER NOT NULL) STRICT;
                INSERT INTO counter VALUES (1, 0);
                """)
    }

    package static let second = Schema.Step("entries have a kind") { db in
        try db.execute(sql: "ALTER TABLE entry ADD COLUMN kind TEXT NOT NULL DEFAULT 'plain'")
    }

    package static let current = Schema([first])
    package static let later = Schema([first, second])
    package static let topic = TopicSlot("entries", place: 7)

    package static func add(_ note: String, by writer: Int = 0, to connection: Connection) throws {
        try connection.write { db, wake in
            try db.cachedStatement(sql: "INSERT INTO entry (writer, note) VALUES (?, ?)").execute(
                arguments: [writer, note])
            try db.cachedStatement(sql: "UPDATE counter SET entries = entries + 1").execute()
            wake.insert(topic)
        }
    }

    /// The counter as kept, and as counted now.
    package static func counts(_ connection: Connection) throws -> (kept: Int, counted: Int) {
        try connection.read { db in
            let kept = try Int.fetchOne(db, sql: "SELECT entries FROM counter") ?? -1
            return (kept, try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? -1)
        }
    }
}
