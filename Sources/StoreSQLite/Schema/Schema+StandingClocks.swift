import GRDB

extension Schema {
    /// The date that a caller was told is due while its clock stands too. SQLite changes no constraint of a table, so it is
    /// made anew, with the rows that it had.
    static func keepToldDatesDue(_ db: Database) throws {
        try db.execute(
            sql: """
                -- They speak of the table, which is gone for a moment.
                DROP TRIGGER ticket_clocks_insert;
                DROP TRIGGER ticket_clocks_update;

                CREATE TABLE clock_anew (
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
                    -- By when to act: the earlier of what is counted and what was told; NULL while neither is there, and once
                    -- it has ended.
                    due INTEGER,
                    missed_at INTEGER,
                    state TEXT NOT NULL CHECK (\(oneOf("state", "running met overtaken withdrawn"))),
                    ended_at INTEGER,
                    PRIMARY KEY (ticket_id, ordinal),
                    CHECK ((state = 'running') = (ended_at IS NULL)),
                    CHECK (due IS \(due)),
                    -- Later than it was missed only where the person was told a date, and the count has moved since.
                    CHECK (state <> 'running' OR told IS NOT NULL OR missed_at <= due)
                ) STRICT, WITHOUT ROWID;
                INSERT INTO clock_anew
                    SELECT ticket_id, ordinal, clock, terms_id, started_at, extended_by, counted, counted_later, told, \(due),
                        missed_at, state, ended_at
                    FROM clock;
                DROP TABLE clock;
                ALTER TABLE clock_anew RENAME TO clock;
                UPDATE ticket SET clock_due = (SELECT min(due) FROM clock WHERE ticket_id = ticket.id)
                WHERE id IN (SELECT ticket_id FROM clock WHERE due IS NOT NULL AND counted IS NULL);
                -- What will be missed next: written when a clock starts, moves, ends or is missed.
                CREATE INDEX clock_due ON clock (due, ticket_id) WHERE due IS NOT NULL AND missed_at IS NULL;
                """)
        try createClockTriggers(db)
    }

    private static let due = "iif(state = 'running', coalesce(min(counted, told), counted, told), NULL)"

    private static func createClockTriggers(_ db: Database) throws {
        try db.execute(
            sql: """
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
