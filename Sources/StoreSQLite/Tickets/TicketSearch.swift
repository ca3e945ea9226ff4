import Domain
import GRDB
import Store

/// What a ticket is found by: words of the matter and the caller, the caller's number and its own.
enum TicketSearch {
    static func put(_ ticket: Ticket, additions: String, isNew: Bool, in db: Database) throws {
        let words = [ticket.subject, ticket.caller.name, ticket.caller.address, ticket.statement, additions]
        try SearchIndex.put(
            SearchEntry(
                id: ticket.id.value, text: words.compactMap(\.self).joined(separator: "\n"),
                numbers: [ticket.number.description] + [ticket.caller.phone?.digits].compactMap(\.self)),
            isNew: isNew, in: db)
    }

    /// Newest first, but a ticket whose whole number was typed comes before all.
    static func page(_ text: String, before: TicketID?, limit: Int, at now: LeaseTime, _ db: Database) throws
        -> SearchPage
    {
        let exact = try (try? TicketNumber(parsing: text)).flatMap { try TicketList.row(of: $0, at: now, db) }
        let hits = try SearchIndex.find(SearchQuery(text, before: before?.value, limit: limit), in: db)
        var rows = before == nil ? [exact].compactMap(\.self) : []
        for id in hits.ids where id != exact?.id.value {
            guard let number = TicketNumber(serial: Int(id)) else { continue }
            if let row = try TicketList.row(of: number, at: now, db) { rows.append(row) }
        }
        return SearchPage(rows: rows, next: hits.next.map(TicketID.init), olderNotSearched: hits.olderNotSearched)
    }
}
