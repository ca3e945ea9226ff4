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
}
