import Domain
import GRDB
import Store
import Time

/// Lists of tickets by keyset: the pairs of filter and order that an index serves, and no others.
enum TicketList {
    static let columns = """
        ticket.id, stage, registered_at, subject, next_due, next_kind, contact_due, broken_due, claimed_by, claimed_at,
        claim_boot, claim_until, name, phone
        """
    static let tables = "ticket LEFT JOIN ticket_person ON ticket_id = ticket.id"
    private static let widest = 1000
    private static let rowOfID = "SELECT \(columns) FROM \(tables) WHERE ticket.id = ?"
    /// In the order of the array; a statement a row would take three times as long.
    private static let rowsOfIDs = """
        SELECT \(columns) FROM json_each(?) AS page CROSS JOIN ticket ON ticket.id = page.value
        LEFT JOIN ticket_person ON ticket_id = ticket.id ORDER BY page.key
        """

    /// - Parameter limit: rows of a page; more than 1000 are never given at once.
    static func page(_ query: QueueQuery, after: PageKey?, limit: Int, at now: LeaseTime, _ db: Database) throws -> Page
    {
        let limit = min(max(limit, 1), widest)
        // Keys alone first, from the index, so that of two walks only the rows of the page are read. One more than asked
        // for says whether there is another page.
        let keys = try parts(query).flatMap { try $0.keys(after: after, limit: limit + 1, db) }.sorted()
        let page = keys.prefix(limit)
        let rows = try db.rows(rowsOfIDs, ["[" + page.map { String($0.id) }.joined(separator: ",") + "]"]).map {
            try row($0, at: now)
        }
        guard keys.count > limit, let last = page.last, let row = rows.last else { return Page(rows: rows, next: nil) }
        return Page(
            rows: rows, next: PageKey(order: last.order ?? row.registeredAt.milliseconds, id: TicketID(last.id)))
    }

    /// `nil` when there is no such ticket.
    static func row(of number: TicketNumber, at now: LeaseTime, _ db: Database) throws -> TicketRow? {
        try db.row(rowOfID, [number]).map { try row($0, at: now) }
    }

    static func row(_ row: Row, at now: LeaseTime) throws -> TicketRow {
        let claim = try TicketTable.claim(row)
        return TicketRow(
            id: try row.value("id", TicketID.self), number: try row.value("id", TicketNumber.self),
            stage: try row.value("stage", TicketStage.self), registeredAt: try row.value("registered_at", Instant.self),
            subject: try row.value("subject", String.self), callerName: try row.optional("name", String.self),
            phone: try row.optional("phone", PhoneNumber.self), due: try row.optional("next_due", Instant.self),
            kind: try row.optional("next_kind", PromiseKind.self),
            isBroken: try row.optional("broken_due", Instant.self) != nil,
            claimedBy: claim.flatMap { $0.isLive(at: now) ? $0.by : nil })
    }
}
