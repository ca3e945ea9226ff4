import GRDB

extension Schema {
    /// What happened, for ever; and apart from it the words that may name a person, which can be erased.
    static func createHistory(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE event (
                    seq INTEGER PRIMARY KEY,
                    at INTEGER NOT NULL,
                    by_login TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    call_id INTEGER,
                    run_id INTEGER,
                    ticket_id INTEGER,
                    detail TEXT NOT NULL,
                    algorithm INTEGER NOT NULL,
                    key_id INTEGER NOT NULL,
                    words_digest BLOB CHECK (length(words_digest) = 32),
                    link BLOB NOT NULL CHECK (length(link) = 32)
                ) STRICT;
                CREATE INDEX event_of_ticket ON event (ticket_id) WHERE ticket_id IS NOT NULL;

                CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN
                    SELECT RAISE(ABORT, 'history is only appended to');
                END;
                CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN
                    SELECT RAISE(ABORT, 'history is only appended to');
                END;

                CREATE TABLE event_words (
                    seq INTEGER PRIMARY KEY REFERENCES event (seq),
                    words TEXT NOT NULL,
                    salt BLOB NOT NULL CHECK (length(salt) = 16)
                ) STRICT;
                """)
    }
}
