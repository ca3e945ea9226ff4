import Domain
import GRDB
import Store

/// Counts again what is kept, and follows what is linked. Reads the whole queue: seconds with a million tickets.
struct Examination {
    let db: Database
    let chain: Chain
    /// The last event that anybody was told is kept; `nil` when that isn't known.
    let acknowledged: Int64?

    func findings() throws -> [Finding] {
        try damaged() + end() + counters() + promises() + clocks() + history()
    }

    /// Whether the queue still ends where it did: a WAL that is removed takes commits with it, and what is left is whole.
    private func end() throws -> [Finding] {
        let last = try Int64.fetchOne(db, sql: "SELECT max(seq) FROM event") ?? 0
        guard let acknowledged, acknowledged > last else { return [] }
        return [
            Finding(
                what: "the queue ends at event \(last), and everything up to event \(acknowledged) was acknowledged: "
                    + "queue.db-wal was removed, or an older queue.db put in place",
                remedy:
                    "stop all consoles and put queue.db and queue.db-wal back as they were; if the older one is wanted, "
                    + "remove the file gate beside it")
        ]
    }

    private func damaged() throws -> [Finding] {
        let damage = try String.fetchAll(db, sql: "PRAGMA quick_check(10)").filter { $0 != "ok" }
        let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(10).map { row in
            let table: String? = row["table"]
            return "a row of \(table ?? "a table") points to nothing"
        }
        return (damage + dangling).map {
            Finding(what: $0, remedy: "stop all consoles, keep a copy of the queue, and restore the last backup")
        }
    }

    private func counters() throws -> [Finding] {
        try Self.recounts.compactMap { name, sql in
            guard try Bool.fetchOne(db, sql: "SELECT EXISTS (\(sql))") == true else { return nil }
            return Finding(what: "\(name) differ from a recount", remedy: "report it: every write keeps them itself")
        }
    }

    /// Each gives a row where what is kept isn't what is counted.
    private static let recounts: KeyValuePairs = [
        "tickets by stage": """
        SELECT 1 FROM queue_count WHERE what IN ('open', 'decided', 'closed')
        AND count <> (SELECT count(*) FROM ticket WHERE stage = what)
        """,
        "tickets to contact": """
        SELECT 1 FROM queue_count WHERE what = 'contact'
        AND count <> (SELECT count(*) FROM ticket WHERE contact_due IS NOT NULL)
        """,
        "broken promises": """
        SELECT 1 FROM queue_count WHERE what = 'broken'
        AND count <> (SELECT count(*) FROM promise WHERE state = 'live' AND broken_at IS NOT NULL)
        """,
        "missed clocks": """
        SELECT 1 FROM queue_count WHERE what = 'missed'
        AND count <> (SELECT count(*) FROM clock WHERE state = 'running' AND missed_at IS NOT NULL)
        """,
        "promises by due time": difference(
            "SELECT slot, count FROM due_slot WHERE count > 0",
            """
            SELECT due / 900000, count(*) FROM promise WHERE state = 'live' AND broken_at IS NULL GROUP BY 1
            """),
        "tickets by registration": difference(
            "SELECT slot, subject_id, count FROM registered_slot WHERE count > 0",
            "SELECT registered_at / 900000, subject_id, count(*) FROM ticket GROUP BY 1, 2"),
        "tickets by closing": difference(
            "SELECT slot, count FROM closed_slot WHERE count > 0",
            "SELECT closed_at / 900000, count(*) FROM ticket WHERE closed_at IS NOT NULL GROUP BY 1"),
        "calls by state": difference(
            "SELECT what, count FROM floor_count WHERE what LIKE 'call.%' AND count > 0",
            "SELECT 'call.' || state, count(*) FROM call GROUP BY 1"),
        "people by what they do": difference(
            "SELECT what, count FROM floor_count WHERE what LIKE 'presence.%' AND count > 0",
            "SELECT 'presence.' || state, count(*) FROM presence WHERE until IS NULL GROUP BY 1"),
        "calls by day": difference(
            "SELECT day, offered, abandoned FROM day_service WHERE login = '' AND offered > 0",
            "SELECT day, count(*), sum(state = 'abandoned') FROM call GROUP BY day"),
        "attachments of incidents": """
        SELECT 1 FROM incident
        WHERE attached <> (SELECT count(*) FROM incident_target WHERE incident_id = incident.id)
        """,
    ]

    private static func difference(_ kept: String, _ counted: String) -> String {
        "SELECT * FROM (\(kept) EXCEPT \(counted)) UNION ALL SELECT * FROM (\(counted) EXCEPT \(kept))"
    }

    private func promises() throws -> [Finding] {
        let tickets = try Int64.fetchAll(
            db,
            sql: """
                SELECT ticket.id FROM ticket LEFT JOIN (
                    SELECT ticket_id, min(due) AS due, min(broken_at) AS broken FROM promise WHERE state = 'live'
                    GROUP BY ticket_id) AS owed ON owed.ticket_id = ticket.id
                WHERE ticket.next_due IS NOT owed.due OR ticket.broken_due IS NOT owed.broken
                    OR (ticket.stage = 'decided' AND ticket.id NOT IN (SELECT ticket_id FROM decision))
                    OR (ticket.stage = 'open' AND ticket.id IN (SELECT ticket_id FROM decision))
                LIMIT 10
                """)
        return tickets.compactMap { TicketNumber(serial: Int($0)) }.map {
            Finding(
                what: "ticket \($0) owes something else than its row says",
                remedy: "look at its promises, and promise or withdraw what is right")
        }
    }

    /// What a list and the watch over what is at risk read is the ticket's row alone.
    private func clocks() throws -> [Finding] {
        let tickets = try Int64.fetchAll(
            db,
            sql: """
                SELECT ticket.id FROM ticket LEFT JOIN (
                    SELECT ticket_id, min(due) AS due, count(*) AS running FROM clock WHERE state = 'running'
                    GROUP BY ticket_id) AS owed ON owed.ticket_id = ticket.id
                WHERE ticket.clock_due IS NOT owed.due OR (ticket.stage = 'closed' AND owed.running > 0)
                LIMIT 10
                """)
        let isCounting = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM recount)") ?? false
        let unfinished = Finding(
            what: "a changed calendar isn't carried to all clocks yet",
            remedy: "run hotline keep-house, or leave it to the next console")
        return (isCounting ? [unfinished] : [])
            + tickets.compactMap { TicketNumber(serial: Int($0)) }.map {
                Finding(
                    what: "ticket \($0) runs under other clocks than its row says",
                    remedy: "report it: every write keeps the row itself; until then look at its clocks by its number")
            }
    }

    private func history() throws -> [Finding] {
        do {
            try HistoryCheck(db: db, chain: chain).run()
            return []
        } catch Chain.Break.changed(let sequence) {
            return [
                Finding(
                    what: "the history was changed at event \(sequence), or one before it is missing",
                    remedy: "compare it with the last backup, and find who could write the file")
            ]
        } catch Chain.Break.keyMissing(let id, let sequence) {
            return [
                Finding(
                    what: "event \(sequence) was linked with key \(id), which isn't known here",
                    remedy: "examine it where the key is kept")
            ]
        }
    }
}

extension SQLiteStore {
    /// One reading transaction: what is written meanwhile waits for nothing, but the WAL grows until it ends.
    public func examine() throws(StoreError) -> [Finding] {
        // Read first: what is acknowledged meanwhile is in the queue, and mustn't be missed in it.
        let acknowledged = (try? LastAcknowledged(in: connection.folder))?.sequence
        let found = try read { try Examination(db: $0, chain: chain, acknowledged: acknowledged).findings() }
        return found + [DiskRoom(at: connection.folder).finding].compactMap(\.self)
    }

    public func tryWriting() throws(StoreError) {
        do {
            try connection.write { _, _ in }
        } catch {
            throw StoreError(error, in: connection.folder)
        }
    }
}
