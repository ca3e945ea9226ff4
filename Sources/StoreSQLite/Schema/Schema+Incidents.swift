import GRDB

extension Schema {
    /// What hits many at once, and what it hit.
    static func createIncidents(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE incident (
                    id INTEGER PRIMARY KEY,
                    title TEXT NOT NULL CHECK (title <> ''),
                    bulletin_ru TEXT NOT NULL,
                    bulletin_en TEXT NOT NULL,
                    opened_at INTEGER NOT NULL,
                    closed_at INTEGER CHECK (closed_at >= opened_at),
                    attached INTEGER NOT NULL DEFAULT 0 CHECK (attached >= 0)
                ) STRICT;
                CREATE INDEX incident_open ON incident (opened_at) WHERE closed_at IS NULL;

                CREATE TABLE incident_target (
                    incident_id INTEGER NOT NULL REFERENCES incident (id),
                    kind TEXT NOT NULL CHECK (kind IN ('run', 'ticket')),
                    target_id INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    by_login TEXT NOT NULL,
                    PRIMARY KEY (incident_id, kind, target_id)
                ) STRICT, WITHOUT ROWID;

                CREATE TRIGGER incident_counts AFTER INSERT ON incident_target BEGIN
                    UPDATE incident SET attached = attached + 1 WHERE id = NEW.incident_id;
                END;
                """)
    }
}
