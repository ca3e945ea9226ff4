import GRDB

extension Schema {
    /// Calls and their legs; who called stands apart, since it can be erased.
    static func createCalls(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE call (
                    id INTEGER PRIMARY KEY,
                    exchange_id TEXT NOT NULL UNIQUE CHECK (length(exchange_id) BETWEEN 1 AND 200),
                    line INTEGER CHECK (line >= 1),
                    -- The hotline's day on which it rang: all its figures are that day's.
                    day INTEGER NOT NULL,
                    rang_at INTEGER NOT NULL,
                    -- Where the exchange has put the voice through.
                    extension TEXT CHECK (length(extension) BETWEEN 1 AND 40),
                    state TEXT NOT NULL CHECK (\(oneOf("state", "ringing talking wrapUp done abandoned"))),
                    handler TEXT REFERENCES staff (login),
                    since INTEGER NOT NULL,
                    disposition TEXT,
                    recording_id TEXT,
                    notice_given INTEGER CHECK (notice_given IN (0, 1)),
                    CHECK ((handler IS NULL) = (state IN ('ringing', 'abandoned'))),
                    CHECK ((disposition IS NOT NULL) = (state = 'done')),
                    CHECK ((recording_id IS NULL) = (notice_given IS NULL))
                ) STRICT;
                CREATE INDEX call_waiting ON call (rang_at, id) WHERE state = 'ringing';
                CREATE UNIQUE INDEX call_in_hand ON call (handler) WHERE state IN ('talking', 'wrapUp');

                CREATE TABLE call_caller (
                    call_id INTEGER PRIMARY KEY REFERENCES call (id),
                    number TEXT,
                    person_id INTEGER REFERENCES person (id),
                    account_id INTEGER REFERENCES account (id),
                    capacity TEXT NOT NULL
                        CHECK (\(oneOf("capacity", "holder representative interpreter relay other"))),
                    verification INTEGER NOT NULL CHECK (verification BETWEEN 0 AND 3),
                    language TEXT NOT NULL CHECK (language IN ('ru', 'en'))
                ) STRICT;
                CREATE INDEX call_of_number ON call_caller (number) WHERE number IS NOT NULL;
                CREATE INDEX call_of_person ON call_caller (person_id) WHERE person_id IS NOT NULL;
                CREATE INDEX call_of_account ON call_caller (account_id) WHERE account_id IS NOT NULL;

                CREATE TABLE leg (
                    call_id INTEGER NOT NULL REFERENCES call (id),
                    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                    kind TEXT NOT NULL
                        CHECK (\(oneOf("kind", "inbound hold consultation transfer conference interpreter callBackOut"))),
                    party TEXT,
                    began_at INTEGER NOT NULL,
                    ended_at INTEGER,
                    ended_by TEXT CHECK (\(oneOf("ended_by", "caller staff exchange"))),
                    PRIMARY KEY (call_id, ordinal),
                    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
                ) STRICT, WITHOUT ROWID;
                CREATE UNIQUE INDEX leg_open ON leg (call_id, kind) WHERE ended_at IS NULL;

                CREATE TRIGGER call_rings AFTER INSERT ON call BEGIN
                    UPDATE floor_count SET count = count + 1 WHERE what = 'call.' || NEW.state;
                END;
                CREATE TRIGGER call_moves AFTER UPDATE OF state ON call WHEN OLD.state <> NEW.state BEGIN
                    UPDATE floor_count SET count = count - 1 WHERE what = 'call.' || OLD.state;
                    UPDATE floor_count SET count = count + 1 WHERE what = 'call.' || NEW.state;
                END;
                """)
    }
}
