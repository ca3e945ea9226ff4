import GRDB

extension Schema {
    /// Matters: the events of each run, and what they amount to. Both hold what was said, and can be emptied of it.
    static func createMatters(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE procedure_source (
                    procedure TEXT NOT NULL,
                    hash TEXT NOT NULL,
                    source TEXT NOT NULL,
                    PRIMARY KEY (procedure, hash)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE run (
                    id INTEGER PRIMARY KEY,
                    procedure TEXT NOT NULL,
                    hash TEXT NOT NULL,
                    -- The call it is in, or was in last.
                    call_id INTEGER NOT NULL REFERENCES call (id),
                    owner TEXT NOT NULL REFERENCES staff (login),
                    state TEXT NOT NULL CHECK (\(oneOf("state", "active suspended ended"))),
                    revision INTEGER NOT NULL CHECK (revision >= 1),
                    generation INTEGER NOT NULL CHECK (generation >= 1),
                    -- The ticket that it was registered as, or added to.
                    ticket_serial INTEGER CHECK (ticket_serial >= 1),
                    -- The version of the code that made the snapshot from the events.
                    engine INTEGER NOT NULL,
                    snapshot TEXT NOT NULL,
                    FOREIGN KEY (procedure, hash) REFERENCES procedure_source (procedure, hash),
                    CHECK (ticket_serial IS NULL OR state = 'ended')
                ) STRICT;
                CREATE INDEX run_open ON run (call_id) WHERE state = 'active';

                CREATE TABLE run_event (
                    run_id INTEGER NOT NULL REFERENCES run (id),
                    revision INTEGER NOT NULL CHECK (revision >= 1),
                    at INTEGER NOT NULL,
                    by_login TEXT NOT NULL,
                    fact TEXT NOT NULL,
                    PRIMARY KEY (run_id, revision)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE run_call (
                    call_id INTEGER NOT NULL REFERENCES call (id),
                    run_id INTEGER NOT NULL REFERENCES run (id),
                    PRIMARY KEY (call_id, run_id)
                ) STRICT, WITHOUT ROWID;

                -- Matters that broke off, findable by who may ring again.
                CREATE TABLE run_suspended (
                    run_id INTEGER PRIMARY KEY REFERENCES run (id),
                    number TEXT,
                    person_id INTEGER,
                    account_id INTEGER
                ) STRICT;
                CREATE INDEX suspended_of_number ON run_suspended (number) WHERE number IS NOT NULL;
                CREATE INDEX suspended_of_person ON run_suspended (person_id) WHERE person_id IS NOT NULL;
                CREATE INDEX suspended_of_account ON run_suspended (account_id) WHERE account_id IS NOT NULL;
                """)
    }
}
