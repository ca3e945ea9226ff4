import Domain
import GRDB
import Store

extension Act {
    func begin(
        _ version: ProcedureVersion, step: StepID, answers: [FieldID: OptionID], in call: CallID
    ) throws -> Run {
        // Nobody else gives numbers while the gate is held.
        let id = RunID((try db.value(Int64.self, "SELECT max(id) FROM run") ?? 0) + 1)
        let event = RunEvent(at: now, by: by, .began(version, step: step, answers: answers))
        let run = try Run(id: id, first: event)
        try db.run(
            """
            INSERT INTO run (id, procedure, hash, call_id, owner, state, revision, generation, engine, snapshot)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, version.id, version.hash, call, run.owner, run.state.word, run.revision, run.generation,
                RunTable.engine, run.form,
            ])
        try db.run("INSERT INTO run_call (call_id, run_id) VALUES (?, ?)", [call, id])
        try insert(event, of: run)
        try append(HistoryFact(.matterBegan, version.detail), call: call, run: id)
        return run
    }

    /// Goes on with a matter in another call; it stays one of the earlier call's too, and received in the first.
    func move(_ run: RunID, to call: CallID) throws {
        try db.run("UPDATE run SET began_in = coalesce(began_in, call_id), call_id = ? WHERE id = ?", [call, run])
        try db.run("INSERT OR IGNORE INTO run_call (call_id, run_id) VALUES (?, ?)", [call, run])
    }

    /// Once a version; the same hash is the same text.
    func keepSource(_ version: ProcedureVersion, _ source: String) throws {
        try Limit.source.check(source)
        try db.run(
            "INSERT OR IGNORE INTO procedure_source (procedure, hash, source) VALUES (?, ?, ?)",
            [version.id, version.hash, source])
    }

    /// Of a call that somebody else goes on with: they come along, and who had them can't write in them any more.
    func adoptMatters(of call: Call, for login: Login) throws {
        for run in try RunTable.active(in: call.id, db) where run.owner != login {
            _ = try extend(run, in: call.id, with: [.adopted], as: login)
        }
    }

    /// Of a call that is wrapped up: what is still active would be in nobody's hands.
    func suspendMatters(of call: Call) throws {
        for run in try RunTable.active(in: call.id, db) {
            _ = try extend(run, in: call.id, with: [.suspended(why: "the call was wrapped up")])
        }
    }
}
