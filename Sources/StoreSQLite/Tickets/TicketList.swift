import Domain
import GRDB
import Store
import Time

/// Lists of tickets by keyset: the pairs of filter and order that an index serves, and no others.
enum TicketList {
    static let columns = """
        ticket.id, stage, registered_at, subject.ru, subject.en, name, phone, next_due, next_kind,
        broken_due IS NOT NULL, claimed_by, claimed_at, claim_boot, claim_until, clock_due
        """
    static let tables = """
        ticket CROSS JOIN subject ON subject.id = subject_id LEFT JOIN ticket_person ON ticket_id = ticket.id
        """
    private static let widest = 1000
    private static let rowOfID = "SELECT \(columns) FROM \(tables) WHERE ticket.id = ?"
    /// In the order of the array; a statement a row would take three times as long.
    private static let rowsOfIDs = """
        SELECT \(columns) FROM json_each(?) AS page CROSS JOIN ticket ON ticket.id = page.value
        CROSS JOIN subject ON subject.id = subject_id LEFT JOIN ticket_person ON ticket_id = ticket.id ORDER BY page.key
        """

    /// - Parameter limit: rows of a page; more than 1000 are never given at once.
    static func page(_ query: QueueQuery, after: PageKey?, limit: Int, at now: LeaseTime, _ db: Database) throws -> Page
    {
        let limit = min(max(limit, 1), widest)
        // Keys alone first, from the index, so that of two walks only the rows of the page are read. One more than asked
        // for says whether there is another page.
        let keys = try parts(query).flatMap { try $0.keys(after: after, limit: limit + 1, db) }.sorted()
        let page = keys.prefix(limit)
        let rows = try rows(of: page.map(\.id), at: now, db)
        guard keys.count > limit, let last = page.last, let row = rows.last else { return Page(rows: rows, next: nil) }
        return Page(
            rows: rows, next: PageKey(order: last.order ?? row.registeredAt.milliseconds, id: TicketID(last.id)))
    }

    /// In the order of the ids; those that no ticket has are left out.
    static func rows(of ids: [Int64], at now: LeaseTime, _ db: Database) throws -> [TicketRow] {
        try db.all(rowsOfIDs, ["[" + ids.map(String.init).joined(separator: ",") + "]"]) { try row(&$0, at: now) }
    }

    /// `nil` when there is no such ticket.
    static func row(of number: TicketNumber, at now: LeaseTime, _ db: Database) throws -> TicketRow? {
        try db.first(rowOfID, [number]) { try row(&$0, at: now) }
    }

    /// From ``columns``.
    static func row(_ row: inout ColumnReader, at now: LeaseTime) throws -> TicketRow {
        let id: TicketID = try row.value()
        guard let number = TicketNumber(serial: Int(id.value)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a ticket has the number \(id)")
        }
        let (stage, registeredAt): (TicketStage, Instant) = (try row.value(), try row.value())
        let subject = Wording(ru: try row.value(), en: try row.value())
        let (name, phone): (String?, PhoneNumber?) = (try row.optional(), try row.optional())
        let due: Instant? = try row.optional()
        let (kind, isBroken): (PromiseKind?, Bool) = (try row.optional(), try row.value())
        let claim = try TicketTable.claim(&row)
        return TicketRow(
            id: id, number: number, stage: stage, registeredAt: registeredAt, subject: subject, callerName: name,
            phone: phone, due: due, kind: kind, isBroken: isBroken,
            claimedBy: claim.flatMap { $0.isLive(at: now) ? $0.by : nil }, clockDue: try row.optional())
    }
}
