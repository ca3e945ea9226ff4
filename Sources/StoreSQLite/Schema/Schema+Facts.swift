import GRDB

extension Schema {
    /// What a matter was received with: the call in which it began, where it was gone on with in another.
    static func rememberFirstCalls(_ db: Database) throws {
        try db.execute(
            sql: """
                -- The call that it began in; NULL where that is the one it is in.
                ALTER TABLE run ADD COLUMN began_in INTEGER REFERENCES call (id);
                UPDATE run SET began_in = first.call_id
                FROM (SELECT run_id, min(call_id) AS call_id FROM run_call GROUP BY run_id HAVING count(*) > 1) AS first
                WHERE first.run_id = run.id;
                """)
    }

    /// More of what the code upholds. Looked up along the ticket's own rows, so that no index is written for it.
    static func upholdProceedings(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TRIGGER clock_runs_once BEFORE INSERT ON clock
                -- Again only where a finding that it ran by was corrected.
                WHEN EXISTS (
                    SELECT 1 FROM clock WHERE ticket_id = NEW.ticket_id AND clock = NEW.clock AND state <> 'withdrawn'
                ) BEGIN
                    SELECT RAISE(ABORT, 'a clock runs once on a ticket');
                END;
                CREATE TRIGGER clock_runs_while_open BEFORE INSERT ON clock
                WHEN NEW.state = 'running'
                    AND EXISTS (SELECT 1 FROM ticket WHERE id = NEW.ticket_id AND stage = 'closed') BEGIN
                    SELECT RAISE(ABORT, 'no clock runs on a closed ticket');
                END;
                CREATE TRIGGER clock_counts_missed_insert AFTER INSERT ON clock
                WHEN NEW.state = 'running' AND NEW.missed_at IS NOT NULL BEGIN
                    UPDATE queue_count SET count = count + 1 WHERE what = 'missed';
                END;
                CREATE UNIQUE INDEX ticket_pause_now ON ticket_pause (ticket_id) WHERE ended_at IS NULL;

                CREATE TRIGGER notice_stays BEFORE DELETE ON notice BEGIN
                    SELECT RAISE(ABORT, 'a notice is a fact');
                END;
                CREATE TRIGGER attachment_stays BEFORE DELETE ON attachment BEGIN
                    SELECT RAISE(ABORT, 'what was in a file is a fact');
                END;
                CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt BEGIN
                    SELECT RAISE(ABORT, 'an attempt is a fact');
                END;
                CREATE TRIGGER ticket_follows_earlier BEFORE INSERT ON ticket WHEN NEW.follows >= NEW.id BEGIN
                    SELECT RAISE(ABORT, 'a ticket follows an earlier ticket');
                END;
                """)
    }
}
