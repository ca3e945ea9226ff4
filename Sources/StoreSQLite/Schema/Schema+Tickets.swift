import GRDB

extension Schema {
    /// Tickets and what is owed on them; what names a person stands apart in `ticket_person`, `promise_person` and
    /// `attempt_note`, and can be erased.
    ///
    /// Each index costs two frames in every commit that changes it, so each is named with what needs it.
    static func createTickets(_ db: Database) throws {
        try createTicketTable(db)
        try createPromiseTables(db)
        try createTicketInvariants(db)
        try createTicketCounters(db)
    }

    private static func createTicketTable(_ db: Database) throws {
        try db.execute(
            sql: """
                -- What tickets are about, in every language, as the procedure that they were registered under says it:
                -- a few rows, and one more when a title changes. Causes are counted by their id, not by a title.
                CREATE TABLE subject (
                    id INTEGER PRIMARY KEY,
                    procedure TEXT NOT NULL,
                    -- '' is no cause; the title is the procedure's then.
                    cause TEXT NOT NULL,
                    ru TEXT NOT NULL,
                    en TEXT NOT NULL,
                    UNIQUE (procedure, cause, ru, en)
                ) STRICT;

                CREATE TABLE ticket (
                    -- Also the serial of its number. Tickets are never deleted, so the next row is the next serial.
                    id INTEGER PRIMARY KEY CHECK (id >= 1),
                    stage TEXT NOT NULL CHECK (\(oneOf("stage", "open decided closed"))),
                    registered_at INTEGER NOT NULL,
                    registered_by TEXT NOT NULL REFERENCES staff (login),
                    -- One matter, one ticket. The run has ended, so its procedure is the ticket's for ever.
                    run_id INTEGER NOT NULL UNIQUE REFERENCES run (id),
                    person_id INTEGER REFERENCES person (id),
                    account_id INTEGER REFERENCES account (id),
                    language TEXT NOT NULL CHECK (language IN ('ru', 'en')),
                    subject_id INTEGER NOT NULL REFERENCES subject (id),
                    desired_outcome TEXT,
                    is_statement_confirmed INTEGER NOT NULL CHECK (is_statement_confirmed IN (0, 1)),
                    generation INTEGER NOT NULL CHECK (generation >= 0),
                    claimed_by TEXT REFERENCES staff (login),
                    claimed_at INTEGER,
                    claim_boot TEXT,
                    claim_until INTEGER,
                    -- Kept from the promises for the lists: what is owed first, the contact that a decided ticket
                    -- owes first, and the oldest broken promise that is still owed.
                    next_due INTEGER,
                    next_kind TEXT,
                    contact_due INTEGER,
                    broken_due INTEGER,
                    -- When the first of its clocks falls due.
                    clock_due INTEGER,
                    closed_at INTEGER,
                    -- The refused ticket whose reason went away, so that the person applied again.
                    follows INTEGER REFERENCES ticket (id),
                    CHECK ((stage = 'closed') = (closed_at IS NOT NULL)),
                    CHECK ((stage = 'closed') = (next_due IS NULL)),
                    CHECK ((next_due IS NULL) = (next_kind IS NULL)),
                    CHECK (contact_due IS NULL OR stage = 'decided'),
                    CHECK (broken_due IS NULL OR stage <> 'closed'),
                    CHECK ((claimed_by IS NULL) = (claimed_at IS NULL)),
                    CHECK ((claimed_by IS NULL) = (claim_boot IS NULL)),
                    CHECK ((claimed_by IS NULL) = (claim_until IS NULL)),
                    CHECK (claimed_by IS NULL OR stage <> 'closed')
                ) STRICT;
                -- Lists of what is owed (urgent reads both of its stages): written by every registration.
                CREATE INDEX ticket_owed ON ticket (stage, next_due) WHERE next_due IS NOT NULL;
                -- Whom to ring: written when something is decided.
                CREATE INDEX ticket_to_contact ON ticket (contact_due) WHERE contact_due IS NOT NULL;
                -- What is at risk by clock: written when a ticket's first clock changes.
                CREATE INDEX ticket_clock ON ticket (clock_due) WHERE clock_due IS NOT NULL;
                -- Broken promises: written when one breaks.
                CREATE INDEX ticket_broken ON ticket (broken_due) WHERE broken_due IS NOT NULL;
                -- What a person holds, and with the lease's end how many are held: written by a claim.
                CREATE INDEX ticket_claimed ON ticket (claimed_by, next_due, id, claim_boot, claim_until)
                    WHERE claimed_by IS NOT NULL;
                -- What a caller who is recognised still has open: written when somebody was, and when it closes.
                CREATE INDEX ticket_of_person ON ticket (person_id)
                    WHERE person_id IS NOT NULL AND stage <> 'closed';
                CREATE INDEX ticket_of_account ON ticket (account_id)
                    WHERE account_id IS NOT NULL AND stage <> 'closed';

                CREATE TABLE ticket_person (
                    ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id),
                    name TEXT,
                    phone TEXT CHECK (length(phone) BETWEEN 2 AND 15),
                    address TEXT,
                    statement TEXT NOT NULL,
                    -- What was added to the statement later, a line each: only for the search; the history has who.
                    additions TEXT NOT NULL DEFAULT '',
                    decision TEXT
                ) STRICT;
                -- What a ringing number already has: written by every registration with a number.
                CREATE INDEX ticket_of_phone ON ticket_person (phone) WHERE phone IS NOT NULL;

                CREATE TABLE decision (
                    ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id),
                    outcome TEXT NOT NULL
                        CHECK (\(oneOf("outcome", "granted partlyGranted refused explained forwarded agreed"))),
                    ground TEXT,
                    amount_kopecks INTEGER CHECK (amount_kopecks > 0),
                    -- The body that it went to.
                    forwarded_to TEXT,
                    -- Where the answer stands already.
                    answer_at TEXT,
                    by_login TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    CHECK ((outcome = 'forwarded') = (forwarded_to IS NOT NULL))
                ) STRICT;
                """)
    }

    private static func createPromiseTables(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE promise (
                    -- Deferred: promises are written before their ticket, whose row says what they amount to.
                    ticket_id INTEGER NOT NULL REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
                    id INTEGER NOT NULL CHECK (id >= 1),
                    kind TEXT NOT NULL
                        CHECK (\(oneOf("kind", "callBack managerCallsBack carryOut checkSatisfaction interimContact"))),
                    made_at INTEGER NOT NULL,
                    opens INTEGER,
                    due INTEGER NOT NULL CHECK (due > made_at),
                    told_at INTEGER,
                    -- Broken at its own time, whenever that was noticed.
                    broken_at INTEGER CHECK (broken_at = due),
                    state TEXT NOT NULL CHECK (\(oneOf("state", "live kept renewed withdrawn unreachable"))),
                    ended_at INTEGER,
                    renewed_as INTEGER,
                    PRIMARY KEY (ticket_id, id),
                    FOREIGN KEY (ticket_id, renewed_as) REFERENCES promise (ticket_id, id)
                        DEFERRABLE INITIALLY DEFERRED,
                    CHECK ((state = 'live') = (ended_at IS NULL)),
                    CHECK ((state = 'renewed') = (renewed_as IS NOT NULL)),
                    CHECK (opens < due)
                ) STRICT, WITHOUT ROWID;
                -- What will break next: written by every promise that is made, kept or broken.
                CREATE INDEX promise_due ON promise (due) WHERE state = 'live' AND broken_at IS NULL;

                -- Only where it isn't the caller's own number, or somebody else is to be asked for.
                CREATE TABLE promise_person (
                    ticket_id INTEGER NOT NULL,
                    promise_id INTEGER NOT NULL,
                    number TEXT,
                    ask_for TEXT,
                    PRIMARY KEY (ticket_id, promise_id),
                    FOREIGN KEY (ticket_id, promise_id) REFERENCES promise (ticket_id, id)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE attempt (
                    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
                    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                    promise_id INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    by_login TEXT NOT NULL,
                    result TEXT NOT NULL
                        CHECK (\(oneOf("result", "reached noAnswer busy wrongNumber askedOtherTime"))),
                    PRIMARY KEY (ticket_id, ordinal),
                    FOREIGN KEY (ticket_id, promise_id) REFERENCES promise (ticket_id, id)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE attempt_note (
                    ticket_id INTEGER NOT NULL,
                    ordinal INTEGER NOT NULL,
                    note TEXT NOT NULL,
                    PRIMARY KEY (ticket_id, ordinal),
                    FOREIGN KEY (ticket_id, ordinal) REFERENCES attempt (ticket_id, ordinal)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
