import GRDB

extension Schema {
    /// Counters, kept by triggers in the write that changes them. What changes with time alone is a sum over slots of a
    /// quarter of an hour, of which every zone's days are made.
    static func createTicketCounters(_ db: Database) throws {
        try db.execute(
            sql: """
                -- Tickets by stage, those to be contacted, promises broken and still owed; and the last promise's id.
                CREATE TABLE queue_count (
                    what TEXT PRIMARY KEY,
                    count INTEGER NOT NULL CHECK (count >= 0)
                ) STRICT, WITHOUT ROWID;
                INSERT INTO queue_count VALUES
                    ('open', 0), ('decided', 0), ('closed', 0), ('contact', 0), ('broken', 0), ('missed', 0), ('promise', 0);

                -- Live promises that aren't broken, by when they are due.
                CREATE TABLE due_slot (slot INTEGER PRIMARY KEY, count INTEGER NOT NULL CHECK (count >= 0)) STRICT;
                -- Tickets by when they were registered and what they are about.
                CREATE TABLE registered_slot (
                    slot INTEGER NOT NULL,
                    subject_id INTEGER NOT NULL,
                    count INTEGER NOT NULL CHECK (count >= 0),
                    PRIMARY KEY (slot, subject_id)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE closed_slot (slot INTEGER PRIMARY KEY, count INTEGER NOT NULL CHECK (count >= 0)) STRICT;

                CREATE TRIGGER ticket_counts_insert AFTER INSERT ON ticket BEGIN
                    UPDATE queue_count SET count = count + 1 WHERE what = NEW.stage;
                    INSERT INTO registered_slot VALUES (NEW.registered_at / 900000, NEW.subject_id, 1)
                        ON CONFLICT DO UPDATE SET count = count + 1;
                END;
                CREATE TRIGGER ticket_counts_insert_contact AFTER INSERT ON ticket WHEN NEW.contact_due IS NOT NULL BEGIN
                    UPDATE queue_count SET count = count + 1 WHERE what = 'contact';
                END;
                CREATE TRIGGER ticket_counts_insert_closed AFTER INSERT ON ticket WHEN NEW.closed_at IS NOT NULL BEGIN
                    INSERT INTO closed_slot VALUES (NEW.closed_at / 900000, 1)
                        ON CONFLICT DO UPDATE SET count = count + 1;
                END;
                CREATE TRIGGER ticket_counts_stage AFTER UPDATE OF stage ON ticket WHEN OLD.stage <> NEW.stage BEGIN
                    UPDATE queue_count SET count = count - 1 WHERE what = OLD.stage;
                    UPDATE queue_count SET count = count + 1 WHERE what = NEW.stage;
                    UPDATE closed_slot SET count = count - 1 WHERE slot = OLD.closed_at / 900000;
                    INSERT INTO closed_slot SELECT NEW.closed_at / 900000, 1 WHERE NEW.closed_at IS NOT NULL
                        ON CONFLICT DO UPDATE SET count = count + 1;
                END;
                CREATE TRIGGER ticket_counts_contact AFTER UPDATE OF contact_due ON ticket
                WHEN (OLD.contact_due IS NULL) <> (NEW.contact_due IS NULL) BEGIN
                    UPDATE queue_count SET count = count + iif(NEW.contact_due IS NULL, -1, 1) WHERE what = 'contact';
                END;

                CREATE TRIGGER promise_counts_insert AFTER INSERT ON promise
                WHEN NEW.state = 'live' AND NEW.broken_at IS NULL BEGIN
                    INSERT INTO due_slot VALUES (NEW.due / 900000, 1) ON CONFLICT DO UPDATE SET count = count + 1;
                END;
                CREATE TRIGGER promise_counts_broken_insert AFTER INSERT ON promise
                WHEN NEW.state = 'live' AND NEW.broken_at IS NOT NULL BEGIN
                    UPDATE queue_count SET count = count + 1 WHERE what = 'broken';
                END;
                CREATE TRIGGER promise_counts_leaving AFTER UPDATE OF state, broken_at ON promise
                WHEN OLD.state = 'live' AND OLD.broken_at IS NULL
                    AND NOT (NEW.state = 'live' AND NEW.broken_at IS NULL) BEGIN
                    UPDATE due_slot SET count = count - 1 WHERE slot = NEW.due / 900000;
                    DELETE FROM due_slot WHERE slot = NEW.due / 900000 AND count = 0;
                END;
                CREATE TRIGGER promise_counts_broken AFTER UPDATE OF state, broken_at ON promise
                WHEN (OLD.state = 'live' AND OLD.broken_at IS NOT NULL)
                    <> (NEW.state = 'live' AND NEW.broken_at IS NOT NULL) BEGIN
                    UPDATE queue_count SET count = count + iif(NEW.state = 'live', 1, -1) WHERE what = 'broken';
                END;
                """)
    }
}
