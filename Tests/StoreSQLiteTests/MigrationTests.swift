import GRDB
import StoreSQLite
import Testing

/// A queue that an older hotline made goes on with all that it has.
@Suite struct MigrationTests {
    private static let first = Schema(Array(Schema.hotline.steps.prefix(1)))

    /// Three tickets with a clock each: one that stands though its caller was told a date, one that stands, and one that runs.
    private func older() throws -> TemporaryQueue {
        let queue = try TemporaryQueue(Self.first)
        let connection = try queue.open(Self.first)
        try connection.write { db, _ in
            try db.execute(
                sql: """
                    INSERT INTO staff VALUES ('anna', 'Anna', NULL, 0);
                    INSERT INTO procedure_source VALUES ('p', 'h', 's');
                    INSERT INTO subject VALUES (1, 'p', '', 'Счёт', 'Bill');
                    INSERT INTO clock_terms VALUES (1, '[]');
                    """)
            for (id, counted, told) in [(1, "NULL", "700"), (2, "NULL", "NULL"), (3, "900", "800")] {
                let due = counted == "NULL" ? "NULL" : "800"
                try db.execute(
                    sql: """
                        INSERT INTO call (id, exchange_id, day, rang_at, state, since)
                        VALUES (\(id), 'x\(id)', 1, \(id), 'abandoned', 1), (\(id + 10), 'y\(id)', 1, 20, 'abandoned', 1);
                        INSERT INTO run (id, procedure, hash, call_id, owner, state, revision, generation, engine, snapshot)
                        VALUES (\(id), 'p', 'h', \(id + 10), 'anna', 'ended', 1, 1, 1, '');
                        INSERT INTO run_call VALUES (\(id + 10), \(id));
                        INSERT INTO promise (ticket_id, id, kind, made_at, due, state)
                        VALUES (\(id), \(id), 'callBack', 1, 9, 'live');
                        INSERT INTO clock
                            (ticket_id, ordinal, clock, terms_id, started_at, extended_by, counted, told, due, state)
                        VALUES (\(id), 0, 'answer', 1, 1, 0, \(counted), \(told), \(due), 'running');
                        INSERT INTO ticket
                            (id, stage, registered_at, registered_by, run_id, language, subject_id,
                             is_statement_confirmed, generation, next_due, next_kind, clock_due)
                        VALUES (\(id), 'open', 1, 'anna', \(id), 'ru', 1, 1, 0, 9, 'callBack', \(due));
                        """)
            }
            // The second was begun in another call than it was gone on with.
            try db.execute(sql: "INSERT INTO run_call VALUES (2, 2)")
        }
        return queue
    }

    @Test func whatWasToldIsDueAfterwards() throws {
        let queue = try older()
        let connection = try Connection.open(queue.folder, schema: .hotline, migrating: true)
        let rows = try connection.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT due, clock_due, told FROM clock JOIN ticket ON ticket.id = ticket_id ORDER BY ticket.id")
        }
        #expect(rows.map { $0["due"] as Int64? } == [700, nil, 800])
        #expect(rows.map { $0["clock_due"] as Int64? } == [700, nil, 800])
        #expect(rows.map { $0["told"] as Int64? } == [700, nil, 800])
        let problems = try connection.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        #expect(problems == ["ok"])
    }

    @Test func aMatterThatWasGoneOnWithIsReceivedWhenItBegan() throws {
        let queue = try older()
        let connection = try Connection.open(queue.folder, schema: .hotline, migrating: true)
        let calls = try connection.read { try Int64?.fetchAll($0, sql: "SELECT began_in FROM run ORDER BY id") }
        #expect(calls == [nil, 2, nil])
    }

    @Test func theTablesOfAMigratedQueueAreThoseOfANewOne() throws {
        let (queue, new) = (try older(), try TemporaryQueue(.hotline))
        let schemas = try [
            try Connection.open(queue.folder, schema: .hotline, migrating: true), try new.open(.hotline),
        ].map { connection in
            try connection.read { db in
                try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
            }
        }
        #expect(schemas[0] == schemas[1])
    }
}
