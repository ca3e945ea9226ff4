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

    /// - Parameter limit: rows of a page; more than 1000 are never given at once.
    static func page(_ query: QueueQuery, after: PageKey?, limit: Int, at now: LeaseTime, _ db: Database) throws -> Page
    {
        let limit = min(max(limit, 1), widest)
        // One more than asked for says whether there is another page.
        var found: [(key: PageKey, row: TicketRow)] = []
        for part in parts(query) {
            let from = after ?? part.beginning
            let arguments = part.arguments + part.keyset(from) + [limit + 1]
            for row in try db.rows(part.sql, arguments) {
                let ticket = try self.row(row, at: now)
                let order =
                    part.order.isEmpty ? ticket.registeredAt.milliseconds : try row.value(part.order, Int64.self)
                found.append((PageKey(order: order, id: ticket.id), ticket))
            }
        }
        if parts(query).count > 1 { found.sort { ($0.key.order, $0.key.id) < ($1.key.order, $1.key.id) } }
        let page = found.prefix(limit)
        return Page(rows: page.map(\.row), next: found.count > limit ? page.last?.key : nil)
    }

    /// `nil` when there is no such ticket.
    static func row(of number: TicketNumber, at now: LeaseTime, _ db: Database) throws -> TicketRow? {
        try db.row("SELECT \(columns) FROM \(tables) WHERE ticket.id = ?", [number]).map { try row($0, at: now) }
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
