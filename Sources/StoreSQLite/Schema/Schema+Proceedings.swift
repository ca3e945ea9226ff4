import GRDB

extension Schema {
    /// What the rulebook makes of tickets: clocks, and what stops, stretches and proves them. File names and findings may
    /// name a person, and are emptied with them.
    static func createProceedings(_ db: Database) throws {
        try createClocks(db)
        try db.execute(
            sql: """
                CREATE TABLE ticket_pause (
                    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
                    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                    reason TEXT NOT NULL,
                    began_at INTEGER NOT NULL,
                    ended_at INTEGER CHECK (ended_at > began_at),
                    PRIMARY KEY (ticket_id, ordinal)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE notice (
                    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
                    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                    serves TEXT NOT NULL
                        CHECK (\(oneOf("serves", "acknowledgement notice extension forwarding refusal answer"))),
                    means TEXT NOT NULL CHECK (\(oneOf("means", "letter email phone handed"))),
                    at INTEGER NOT NULL,
                    by_login TEXT NOT NULL,
                    letter TEXT,
                    PRIMARY KEY (ticket_id, ordinal)
                ) STRICT, WITHOUT ROWID;
                CREATE TRIGGER notice_is_a_fact BEFORE UPDATE ON notice BEGIN
                    SELECT RAISE(ABORT, 'a notice is a fact');
                END;

                CREATE TABLE finding (
                    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
                    field TEXT NOT NULL,
                    answer TEXT NOT NULL,
                    PRIMARY KEY (ticket_id, field)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE attachment (
                    ticket_id INTEGER NOT NULL REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
                    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                    name TEXT NOT NULL,
                    bytes INTEGER NOT NULL CHECK (bytes >= 0),
                    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
                    PRIMARY KEY (ticket_id, ordinal)
                ) STRICT, WITHOUT ROWID;

                CREATE TRIGGER attachment_is_a_fact BEFORE UPDATE OF ticket_id, ordinal, bytes, sha256 ON attachment BEGIN
                    SELECT RAISE(ABORT, 'what was in a file is a fact');
                END;

                -- While a row is here, nothing of the ticket is erased.
                CREATE TABLE preservation (
                    ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
                    since INTEGER NOT NULL,
                    by_login TEXT NOT NULL,
                    why TEXT NOT NULL
                ) STRICT;

                CREATE TABLE no_calls (
                    ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
                    ru TEXT NOT NULL,
                    en TEXT NOT NULL,
                    through TEXT CHECK (length(through) BETWEEN 2 AND 15)
                ) STRICT;
                """)
    }

    private static func createClocks(_ db: Database) throws {
        try db.execute(
            sql: """
                -- What clocks are, each said once for all tickets that run under it: a few rows, and one more when a
                -- procedure changes.
                CREATE TABLE clock_terms (
                    id INTEGER PRIMARY KEY,
                    form TEXT NOT NULL UNIQUE
                ) STRICT;

                CREATE TABLE clock (
                    -- Deferred: clocks are written before their ticket, whose row says what they amount to.
                    ticket_id INTEGER NOT NULL REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
                    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                    clock TEXT NOT NULL,
                    terms_id INTEGER NOT NULL REFERENCES clock_terms (id),
                    started_at INTEGER NOT NULL,
                    extended_by INTEGER NOT NULL CHECK (extended_by >= 0),
                    -- NULL while it stands.
                    counted INTEGER,
                    counted_later INTEGER CHECK (counted_later > counted),
                    told INTEGER,
                    -- By when to act: the earlier of what is counted and what was told; NULL while it stands, and once it
                    -- has ended.
                    due INTEGER,
                    missed_at INTEGER,
                    state TEXT NOT NULL CHECK (\(oneOf("state", "running met overtaken withdrawn"))),
                    ended_at INTEGER,
                    PRIMARY KEY (ticket_id, ordinal),
                    CHECK ((state = 'running') = (ended_at IS NULL)),
                    CHECK (due IS iif(state = 'running' AND counted IS NOT NULL, min(counted, coalesce(told, counted)), NULL)),
                    -- Later than it was missed only where the person was told another date since.
                    CHECK (state <> 'running' OR missed_at <= due)
                ) STRICT, WITHOUT ROWID;
                -- What will be missed next: written when a clock starts, moves, ends or is missed.
                CREATE INDEX clock_due ON clock (due, ticket_id) WHERE due IS NOT NULL AND missed_at IS NULL;

                CREATE TRIGGER clock_has_one_fate BEFORE UPDATE OF state ON clock
                WHEN OLD.state <> 'running' AND NEW.state <> OLD.state BEGIN
                    SELECT RAISE(ABORT, 'a clock has one fate');
                END;
                CREATE TRIGGER clock_is_as_started BEFORE UPDATE OF ticket_id, ordinal, clock, terms_id, started_at
                ON clock BEGIN
                    SELECT RAISE(ABORT, 'a clock stays as it started');
                END;
                CREATE TRIGGER clock_stays BEFORE DELETE ON clock BEGIN
                    SELECT RAISE(ABORT, 'a clock is never gone');
                END;
                CREATE TRIGGER clock_counts_missed AFTER UPDATE OF state, missed_at ON clock
                WHEN (OLD.state = 'running' AND OLD.missed_at IS NOT NULL)
                    <> (NEW.state = 'running' AND NEW.missed_at IS NOT NULL) BEGIN
                    UPDATE queue_count SET count = count + iif(NEW.state = 'running', 1, -1) WHERE what = 'missed';
                END;

                -- A changed calendar is carried to the clocks that run in slices; where the last one ended.
                CREATE TABLE recount (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    due INTEGER NOT NULL,
                    ticket_id INTEGER NOT NULL
                ) STRICT;
                """)
        for event in ["INSERT", "UPDATE OF stage, clock_due"] {
            try db.execute(
                sql: """
                    CREATE TRIGGER ticket_clocks_\(event.prefix(6).lowercased()) AFTER \(event) ON ticket
                    WHEN NEW.clock_due IS NOT (SELECT min(due) FROM clock WHERE ticket_id = NEW.id)
                        OR NEW.stage = 'closed'
                            AND EXISTS (SELECT 1 FROM clock WHERE ticket_id = NEW.id AND state = 'running')
                    BEGIN
                        SELECT RAISE(ABORT, 'a ticket''s row says when its first clock is due; a closed one has none');
                    END;
                    """)
        }
    }
}
