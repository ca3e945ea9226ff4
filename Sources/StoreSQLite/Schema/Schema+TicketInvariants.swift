import GRDB

extension Schema {
    /// What the code upholds, upheld once more where no code can forget it. A write saves promises first and their
    /// ticket last, so that the ticket's row can be compared with them.
    static func createTicketInvariants(_ db: Database) throws {
        for event in ["INSERT", "UPDATE OF stage, next_due, next_kind, contact_due, broken_due"] {
            try db.execute(
                sql: """
                    CREATE TRIGGER ticket_owes_\(event.prefix(6).lowercased()) AFTER \(event) ON ticket
                    WHEN NEW.next_due IS NOT
                        (SELECT min(due) FROM promise WHERE ticket_id = NEW.id AND state = 'live')
                    BEGIN
                        SELECT RAISE(ABORT, 'an open ticket owes a promise, a closed one none');
                    END;
                    """)
        }
        try db.execute(
            sql: """
                CREATE TRIGGER promise_has_one_fate BEFORE UPDATE OF state ON promise
                WHEN OLD.state <> 'live' AND NEW.state <> OLD.state BEGIN
                    SELECT RAISE(ABORT, 'a promise has one fate');
                END;
                CREATE TRIGGER promise_is_not_rewritten BEFORE UPDATE OF ticket_id, id, kind, made_at, opens, due
                ON promise BEGIN
                    SELECT RAISE(ABORT, 'a promise is renewed, never rewritten');
                END;
                CREATE TRIGGER promise_stays BEFORE DELETE ON promise BEGIN
                    SELECT RAISE(ABORT, 'a promise is never gone');
                END;
                CREATE TRIGGER ticket_stays BEFORE DELETE ON ticket BEGIN
                    SELECT RAISE(ABORT, 'a ticket is never gone');
                END;
                CREATE TRIGGER ticket_is_as_registered BEFORE UPDATE OF id, registered_at, registered_by, run_id,
                    subject_id, desired_outcome, is_statement_confirmed, follows ON ticket BEGIN
                    SELECT RAISE(ABORT, 'what a ticket was registered with stays');
                END;
                CREATE TRIGGER attempt_is_a_fact BEFORE UPDATE ON attempt BEGIN
                    SELECT RAISE(ABORT, 'an attempt is a fact');
                END;
                """)
    }
}
