import Domain
import GRDB
import Store
import Time

/// Calls that are over, by who called.
enum EarlierCalls {
    /// Newest first; each once, whatever it is found by.
    static func calls(
        number: PhoneNumber?, account: AccountID?, person: PersonID?, _ db: Database, limit: Int
    ) throws -> [EarlierCall] {
        var found: Set<CallID> = []
        for (column, key) in [
            ("number", number?.databaseValue), ("account_id", account?.databaseValue),
            ("person_id", person?.databaseValue),
        ] {
            guard let key else { continue }
            // One number has at most as many calls that aren't over as there are lines; all but a few are.
            let rows = try db.rows(
                """
                SELECT call_id FROM call_caller JOIN call ON call.id = call_id
                WHERE \(column) = ? AND state IN ('done', 'abandoned') ORDER BY call_id DESC LIMIT ?
                """, [key, limit])
            found.formUnion(try rows.map { try $0.value("call_id", CallID.self) })
        }
        return try found.sorted(by: >).prefix(limit).map { try call($0, db) }
    }

    private static func call(_ id: CallID, _ db: Database) throws -> EarlierCall {
        let found = try db.first("SELECT rang_at, state, handler, since, disposition FROM call WHERE id = ?", [id]) {
            (at: try $0.value(Instant.self), state: try CallTable.state(&$0))
        }
        guard let found else { throw StoreError.noSuchCall(id.description) }
        let tickets = try db.all(
            """
            SELECT ticket_serial FROM run_call JOIN run ON run.id = run_id
            WHERE run_call.call_id = ? AND ticket_serial IS NOT NULL
            """, [id]
        ) { try $0.value(TicketNumber.self) }
        return EarlierCall(id: id, at: found.at, state: found.state, tickets: Set(tickets).sorted())
    }
}
