import GRDB

/// Spreads a part of a seed from one table of its own to the queue's, in SQLite alone: binding a hundred values a ticket
/// would take longer than writing them. Constraints, triggers and so the counters are the queue's own.
enum SeedTables {
    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS seed (
                    ticket INTEGER PRIMARY KEY, promise INTEGER, run INTEGER, call INTEGER, day INTEGER, at INTEGER,
                    due INTEGER, closed_at INTEGER, is_decided INTEGER, is_broken INTEGER, subject INTEGER, name TEXT,
                    phone TEXT, statement TEXT, words TEXT, digits TEXT, event INTEGER, last_kind TEXT, last_at INTEGER,
                    registered TEXT, promised TEXT, last TEXT, algorithm INTEGER, key_id INTEGER, links BLOB,
                    terms INTEGER)
                """)
    }

    static let insert = "INSERT INTO temp.seed VALUES (\(Array(repeating: "?", count: 26).joined(separator: ", ")))"

    static func spread(_ matter: SeedMatter, _ db: Database) throws {
        for sql in runs(of: matter) + steps { try db.execute(sql: sql) }
        try db.execute(sql: "DELETE FROM temp.seed")
    }

    private static func runs(of matter: SeedMatter) -> [String] {
        [
            """
            INSERT INTO call (id, exchange_id, day, rang_at, state, handler, since, disposition)
            SELECT call, 'seed-' || call, day, at, 'done', 'seed', at, 'registered' FROM temp.seed ORDER BY ticket
            """,
            """
            INSERT INTO run
                (id, procedure, hash, call_id, owner, state, revision, generation, ticket_serial, engine, snapshot)
            SELECT run, 'seed', 'seed', call, 'seed', 'ended', 3, 1, ticket, \(RunTable.engine), \(matter.snapshot)
            FROM temp.seed ORDER BY ticket
            """,
            """
            INSERT INTO run_event (run_id, revision, at, by_login, fact)
            SELECT run, revision, at, 'seed',
                CASE revision WHEN 1 THEN \(matter.began) WHEN 2 THEN \(matter.stated) ELSE \(matter.registered) END
            FROM temp.seed CROSS JOIN (SELECT column1 AS revision FROM (VALUES (1), (2), (3)))
            """,
        ]
    }

    /// The clock of an open ticket starts ten days before its promise is due, as one that waits for a finding does: so few are
    /// missed in a seed that spreads over years, and those are on record.
    private static let clockStart = "iif(closed_at IS NULL, max(at, due - 864000000), at)"
    private static let clockEnd = "\(clockStart) + 2592000000"

    /// The search comes last: each statement with a trigger makes FTS5 flush what it holds (its xSavepoint).
    private static let steps = [
        """
        INSERT INTO leg (call_id, ordinal, kind, began_at, ended_at, ended_by)
        SELECT call, 0, 'inbound', at, at + 60000, 'caller' FROM temp.seed ORDER BY ticket
        """,
        """
        INSERT INTO call_caller (call_id, number, capacity, verification, language)
        SELECT call, phone, 'holder', 1, 'ru' FROM temp.seed ORDER BY ticket
        """,
        """
        INSERT INTO event (seq, at, by_login, kind, run_id, ticket_id, detail, algorithm, key_id, link)
        SELECT event + place, iif(place = 2, last_at, at), 'seed',
            CASE place WHEN 0 THEN 'registered' WHEN 1 THEN 'promised' ELSE last_kind END, iif(place = 0, run, NULL),
            ticket, CASE place WHEN 0 THEN registered WHEN 1 THEN promised ELSE last END, algorithm, key_id,
            substr(links, 1 + 32 * place, 32)
        FROM temp.seed CROSS JOIN (SELECT column1 AS place FROM (VALUES (0), (1), (2)))
        """,
        "INSERT INTO run_call (call_id, run_id) SELECT call, run FROM temp.seed ORDER BY ticket",
        """
        INSERT INTO promise (ticket_id, id, kind, made_at, due, told_at, broken_at, state, ended_at)
        SELECT ticket, promise, 'callBack', at, due, at, iif(is_broken, due, NULL),
            iif(closed_at IS NULL, 'live', 'kept'), closed_at
        FROM temp.seed ORDER BY ticket
        """,
        """
        INSERT INTO clock
            (ticket_id, ordinal, clock, terms_id, started_at, extended_by, counted, due, state, ended_at)
        SELECT ticket, 0, 'claim-answer', terms, \(clockStart), 0, \(clockEnd), iif(closed_at IS NULL, \(clockEnd), NULL),
            iif(closed_at IS NULL, 'running', 'met'), closed_at
        FROM temp.seed ORDER BY ticket
        """,
        """
        INSERT INTO ticket
            (id, stage, registered_at, registered_by, run_id, language, subject_id, is_statement_confirmed,
             generation, next_due, next_kind, contact_due, broken_due, clock_due, closed_at)
        SELECT ticket, CASE WHEN closed_at IS NOT NULL THEN 'closed' WHEN is_decided THEN 'decided' ELSE 'open' END,
            at, 'seed', run, 'ru', subject, 0, 0, iif(closed_at IS NULL, due, NULL),
            iif(closed_at IS NULL, 'callBack', NULL), iif(closed_at IS NULL AND is_decided, due, NULL),
            iif(is_broken, due, NULL), iif(closed_at IS NULL, \(clockEnd), NULL), closed_at
        FROM temp.seed ORDER BY ticket
        """,
        """
        UPDATE clock SET missed_at = due WHERE state = 'running' AND due <= (SELECT max(at) FROM temp.seed)
            AND ticket_id IN (SELECT ticket FROM temp.seed WHERE is_broken)
        """,
        """
        INSERT INTO ticket_person (ticket_id, name, phone, statement, decision)
        SELECT ticket, name, phone, statement, iif(is_decided, 'Объяснили', NULL) FROM temp.seed ORDER BY ticket
        """,
        """
        INSERT INTO decision (ticket_id, outcome, by_login, at)
        SELECT ticket, 'explained', 'seed', coalesce(closed_at, at + 1000) FROM temp.seed WHERE is_decided
        ORDER BY ticket
        """,
        """
        INSERT INTO day_service (day, login, offered, answered, answered_in_time, talk_ms, registered)
        SELECT day, login, count(*), count(*), count(*), 60000 * count(*), count(*)
        FROM temp.seed, (SELECT 'seed' AS login UNION ALL SELECT '') GROUP BY day, login
        ON CONFLICT (day, login) DO UPDATE SET
            offered = offered + excluded.offered, answered = answered + excluded.answered,
            answered_in_time = answered_in_time + excluded.answered_in_time, talk_ms = talk_ms + excluded.talk_ms,
            registered = registered + excluded.registered
        """,
        "UPDATE queue_count SET count = (SELECT max(promise) FROM temp.seed) WHERE what = 'promise'",
        "INSERT INTO search (rowid, words) SELECT ticket, words FROM temp.seed ORDER BY ticket",
        "INSERT INTO search_number (rowid, digits) SELECT ticket, digits FROM temp.seed ORDER BY ticket",
    ]
}
