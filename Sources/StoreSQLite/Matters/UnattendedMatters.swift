import Domain
import GRDB

/// Matters whose caller has been cut off while their owner neither went on with them nor put them away.
enum UnattendedMatters {
    /// The latest first; each once, whatever it is found by.
    ///
    /// A matter whose caller is still connected isn't among them: somebody speaks with them, and a number may be a whole
    /// family's.
    static func runs(
        number: PhoneNumber?, account: AccountID?, person: PersonID?, _ db: Database, limit: Int
    ) throws -> [Run] {
        var found: Set<RunID> = []
        for (column, key) in [
            ("number", number?.databaseValue), ("account_id", account?.databaseValue),
            ("person_id", person?.databaseValue),
        ] {
            guard let key else { continue }
            // As few as there are operators who wrap up: the newest calls of who rings, and the few open matters in them.
            let rows = try db.rows(
                """
                SELECT run.id FROM call_caller
                JOIN call ON call.id = call_caller.call_id
                JOIN run ON run.call_id = call.id AND run.state = 'active'
                WHERE \(column) = ? AND call.state = 'wrapUp' ORDER BY call_caller.call_id DESC LIMIT ?
                """, [key, limit])
            found.formUnion(try rows.map { try $0.value("id", RunID.self) })
        }
        return try found.sorted(by: >).prefix(limit).map { try RunTable.run($0, db) }
    }
}
