import GRDB

extension Schema {
    /// The rules of the house, and who works there.
    static func createHouse(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE house (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    name TEXT NOT NULL,
                    zone TEXT NOT NULL,
                    calling_from INTEGER NOT NULL CHECK (calling_from >= 0),
                    calling_to INTEGER NOT NULL CHECK (calling_to <= 1440),
                    lines INTEGER NOT NULL CHECK (lines >= 1),
                    service_threshold_seconds INTEGER NOT NULL CHECK (service_threshold_seconds >= 0),
                    lease_seconds INTEGER NOT NULL CHECK (lease_seconds >= 1),
                    ladder_attempts INTEGER NOT NULL CHECK (ladder_attempts >= 1),
                    ladder_days INTEGER NOT NULL CHECK (ladder_days >= 1),
                    -- 09:00-13:00,14:00-18:00
                    business_hours TEXT NOT NULL,
                    CHECK (calling_from < calling_to)
                ) STRICT;

                -- Which days are worked, as it was loaded: a country's calendar doesn't change under a queue.
                CREATE TABLE house_calendar (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    form TEXT NOT NULL
                ) STRICT;

                -- The hotline's own days, which count before the country's.
                CREATE TABLE own_day (
                    day INTEGER PRIMARY KEY,
                    kind TEXT NOT NULL CHECK (\(oneOf("kind", "off working shortened"))),
                    note TEXT NOT NULL,
                    by_login TEXT NOT NULL REFERENCES staff (login)
                ) STRICT;

                CREATE TABLE staff (
                    login TEXT PRIMARY KEY CHECK (length(login) BETWEEN 1 AND 64),
                    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                    organisation TEXT,
                    is_disabled INTEGER NOT NULL CHECK (is_disabled IN (0, 1))
                ) STRICT;

                CREATE TABLE staff_role (
                    login TEXT NOT NULL REFERENCES staff (login),
                    role TEXT NOT NULL CHECK (\(oneOf("role", "operator specialist lead admin telephony"))),
                    PRIMARY KEY (login, role)
                ) STRICT, WITHOUT ROWID;

                -- Grows with every change of the rules or of who works there, so that a write needn't read them again.
                CREATE TABLE house_version (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    version INTEGER NOT NULL
                ) STRICT;
                INSERT INTO house_version VALUES (1, 1);
                """)
        for table in ["house", "house_calendar", "own_day", "staff", "staff_role"] {
            for change in ["INSERT", "UPDATE", "DELETE"] {
                try db.execute(
                    sql: """
                        CREATE TRIGGER \(table)_\(change.lowercased())_is_seen AFTER \(change) ON \(table) BEGIN
                            UPDATE house_version SET version = version + 1 WHERE id = 1;
                        END;
                        """)
            }
        }
    }
}
