import Domain
import GRDB
import Store
import Time

/// Runs as snapshots beside their events; the events are the truth, the snapshot saves replaying them.
enum RunTable {
    /// The version of ``Run``'s code that made a snapshot. When an event comes to mean something else, this grows, and
    /// older snapshots are replayed instead of read.
    static let engine = 1

    /// - Throws: ``StoreError/noSuchRun(_:)``.
    static func run(_ id: RunID, _ db: Database) throws -> Run {
        guard let row = try db.row("SELECT id, engine, snapshot FROM run WHERE id = ?", [id]) else {
            throw StoreError.noSuchRun(id)
        }
        return try run(row, db)
    }

    /// From a row with `id`, `engine` and `snapshot`.
    static func run(_ row: Row, _ db: Database) throws -> Run {
        guard try row.value("engine", Int.self) == engine else {
            let id = try row.value("id", RunID.self)
            return try Run(id: id, replaying: events(of: id, db))
        }
        return try JSON.decode(Run.self, from: row.value("snapshot", String.self))
    }

    static func events(of run: RunID, _ db: Database) throws -> [RunEvent] {
        try db.rows("SELECT * FROM run_event WHERE run_id = ? ORDER BY revision", [run]).map { row in
            RunEvent(
                at: try row.value("at", Instant.self), by: try row.value("by_login", Login.self),
                try JSON.decode(RunEvent.Fact.self, from: row.value("fact", String.self)))
        }
    }

    /// Other words in the place of the recorded ones, and the snapshot that follows from them.
    static func rewrite(_ id: RunID, as events: [RunEvent], _ db: Database) throws {
        for (index, event) in events.enumerated() {
            try db.run(
                "UPDATE run_event SET fact = ? WHERE run_id = ? AND revision = ?",
                [JSON.text(event.fact), id, index + 1])
        }
        let run = try Run(id: id, replaying: events)
        try db.run("UPDATE run SET engine = ?, snapshot = ? WHERE id = ?", [engine, JSON.text(run), id])
    }

    /// In the order they began.
    static func runs(of call: CallID, _ db: Database) throws -> [Run] {
        try db.rows(
            """
            SELECT id, engine, snapshot FROM run_call JOIN run ON run.id = run_call.run_id
            WHERE run_call.call_id = ? ORDER BY run_id
            """, [call]
        ).map { try run($0, db) }
    }

    /// The call a matter is in, or was in last.
    static func call(of run: RunID, _ db: Database) throws -> CallID {
        guard let call = try db.value(CallID.self, "SELECT call_id FROM run WHERE id = ?", [run]) else {
            throw StoreError.noSuchRun(run)
        }
        return call
    }
}
