import Domain
import GRDB

/// Matters that broke off, for who may be ringing again.
enum SuspendedMatters {
    /// The latest first; each once, whatever it is found by.
    static func runs(
        number: PhoneNumber?, account: AccountID?, person: PersonID?, _ db: Database, limit: Int
    ) throws -> [Run] {
        let select = "SELECT run_id FROM run_suspended WHERE"
        var found: Set<RunID> = []
        for (column, key) in [
            ("number", number?.databaseValue), ("account_id", account?.databaseValue),
            ("person_id", person?.databaseValue),
        ] {
            guard let key else { continue }
            let rows = try db.rows("\(select) \(column) = ? ORDER BY run_id DESC LIMIT ?", [key, limit])
            found.formUnion(try rows.map { try $0.value("run_id", RunID.self) })
        }
        return try found.sorted(by: >).prefix(limit).map { try RunTable.run($0, db) }
    }
}
