import Domain
import GRDB
import Store
import Time

/// Runs as snapshots beside their events; the events are the truth, the snapshot saves replaying them.
enum RunTable {
    /// The version of ``Run``'s code that made a snapshot. When an event comes to mean something else, or the snapshot's
    /// form changes, this grows, and older snapshots are replayed instead of read.
    static let engine = 2
    private static let columns = "run.id, engine, snapshot, run.call_id"

    /// - Throws: ``StoreError/noSuchRun(_:)``.
    static func run(_ id: RunID, _ db: Database) throws -> Run { try runInCall(id, db).run }

    /// With the call it is in, or was in last.
    /// - Throws: ``StoreError/noSuchRun(_:)``.
    static func runInCall(_ id: RunID, _ db: Database) throws -> (run: Run, call: CallID) {
        let found = try db.first("SELECT \(columns) FROM run WHERE id = ?", [id]) { row in
            (try run(&row, db), try row.value(CallID.self))
        }
        guard let found else { throw StoreError.noSuchRun(id) }
        return found
    }

    /// Those of a call that nobody has suspended or ended.
    static func active(in call: CallID, _ db: Database) throws -> [Run] {
        try db.all("SELECT \(columns) FROM run WHERE call_id = ? AND state = 'active'", [call]) { try run(&$0, db) }
    }

    /// From the first three columns.
    private static func run(_ row: inout ColumnReader, _ db: Database) throws -> Run {
        let id: RunID = try row.value()
        let (made, snapshot): (Int, String) = (try row.value(), try row.value())
        return made == engine ? try Run(form: snapshot) : try Run(id: id, replaying: events(of: id, db))
    }

    /// The first so many events of a run, in their order.
    static func events(of run: RunID, upTo revision: Int = .max, _ db: Database) throws -> [RunEvent] {
        try db.all(
            "SELECT at, by_login, fact FROM run_event WHERE run_id = ? AND revision <= ? ORDER BY revision",
            [run, revision]
        ) { row in
            RunEvent(at: try row.value(), by: try row.value(), try RunEvent.Fact(form: row.value()))
        }
    }

    /// Other words in the place of the recorded ones, and the snapshot that follows from them.
    static func rewrite(_ id: RunID, as events: [RunEvent], _ db: Database) throws {
        for (index, event) in events.enumerated() {
            try db.run(
                "UPDATE run_event SET fact = ? WHERE run_id = ? AND revision = ?",
                [event.fact.form, id, index + 1])
        }
        let run = try Run(id: id, replaying: events)
        try db.run("UPDATE run SET engine = ?, snapshot = ? WHERE id = ?", [engine, run.form, id])
    }

    /// In the order they began.
    static func runs(of call: CallID, _ db: Database) throws -> [Run] {
        try db.all(
            """
            SELECT \(columns) FROM run_call JOIN run ON run.id = run_call.run_id
            WHERE run_call.call_id = ? ORDER BY run_id
            """, [call]
        ) { try run(&$0, db) }
    }

    /// When the call came in that a matter began in.
    static func receivedAt(_ id: RunID, _ db: Database) throws -> Instant {
        let sql = "SELECT rang_at FROM run JOIN call ON call.id = coalesce(began_in, call_id) WHERE run.id = ?"
        guard let moment = try db.value(Instant.self, sql, [id]) else { throw StoreError.noSuchRun(id) }
        return moment
    }

    /// The call a matter is in, or was in last.
    static func call(of run: RunID, _ db: Database) throws -> CallID {
        guard let call = try db.value(CallID.self, "SELECT call_id FROM run WHERE id = ?", [run]) else {
            throw StoreError.noSuchRun(run)
        }
        return call
    }
}
