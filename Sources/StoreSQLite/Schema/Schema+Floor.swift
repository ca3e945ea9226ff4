import GRDB

extension Schema {
    /// What people do, and the counters that the lead sees. They are kept by triggers in the write that changes them,
    /// so no verb can forget one.
    static func createFloor(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE presence (
                    id INTEGER PRIMARY KEY,
                    login TEXT NOT NULL REFERENCES staff (login),
                    state TEXT NOT NULL CHECK (\(oneOf("state", "ready talking wrapUp onBreak away"))),
                    reason TEXT CHECK (\(oneOf("reason", "meal rest training meeting technical"))),
                    since INTEGER NOT NULL,
                    until INTEGER,
                    CHECK (until >= since),
                    CHECK ((state = 'onBreak') = (reason IS NOT NULL))
                ) STRICT;
                CREATE UNIQUE INDEX presence_now ON presence (login) WHERE until IS NULL;
                CREATE INDEX presence_of ON presence (login, id) WHERE state NOT IN ('talking', 'wrapUp');
                CREATE INDEX presence_here ON presence (since) WHERE until IS NULL AND state <> 'away';

                CREATE TABLE floor_count (
                    what TEXT PRIMARY KEY,
                    count INTEGER NOT NULL CHECK (count >= 0)
                ) STRICT, WITHOUT ROWID;
                INSERT INTO floor_count VALUES
                    ('call.ringing', 0), ('call.talking', 0), ('call.wrapUp', 0), ('call.done', 0),
                    ('call.abandoned', 0), ('presence.ready', 0), ('presence.talking', 0), ('presence.wrapUp', 0),
                    ('presence.onBreak', 0), ('presence.away', 0);

                CREATE TRIGGER presence_begins AFTER INSERT ON presence WHEN NEW.until IS NULL BEGIN
                    UPDATE floor_count SET count = count + 1 WHERE what = 'presence.' || NEW.state;
                END;
                CREATE TRIGGER presence_ends AFTER UPDATE OF until ON presence
                WHEN OLD.until IS NULL AND NEW.until IS NOT NULL BEGIN
                    UPDATE floor_count SET count = count - 1 WHERE what = 'presence.' || NEW.state;
                END;
                CREATE TRIGGER presence_is_an_interval BEFORE UPDATE OF login, state, reason, since ON presence BEGIN
                    SELECT RAISE(ABORT, 'what was done is not changed afterwards');
                END;

                CREATE TABLE day_service (
                    day INTEGER NOT NULL,
                    -- A person's own figures; '' has those of the whole floor.
                    login TEXT NOT NULL,
                    offered INTEGER NOT NULL DEFAULT 0,
                    answered INTEGER NOT NULL DEFAULT 0,
                    abandoned INTEGER NOT NULL DEFAULT 0,
                    answered_in_time INTEGER NOT NULL DEFAULT 0 CHECK (answered_in_time <= answered),
                    wait_ms INTEGER NOT NULL DEFAULT 0 CHECK (wait_ms >= 0),
                    talk_ms INTEGER NOT NULL DEFAULT 0 CHECK (talk_ms >= 0),
                    wrap_up_ms INTEGER NOT NULL DEFAULT 0 CHECK (wrap_up_ms >= 0),
                    settled INTEGER NOT NULL DEFAULT 0,
                    registered INTEGER NOT NULL DEFAULT 0,
                    contacts INTEGER NOT NULL DEFAULT 0,
                    PRIMARY KEY (day, login)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE alert (
                    id INTEGER PRIMARY KEY,
                    at INTEGER NOT NULL,
                    kind TEXT NOT NULL CHECK (\(oneOf("kind", "emergency managerAsked promiseBroken clockMissed"))),
                    call_id INTEGER REFERENCES call (id),
                    ticket_serial INTEGER,
                    by_login TEXT NOT NULL,
                    words TEXT NOT NULL,
                    acknowledged_at INTEGER,
                    acknowledged_by TEXT,
                    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
                ) STRICT;
                CREATE INDEX alert_open ON alert (id) WHERE acknowledged_at IS NULL;
                """)
    }
}
