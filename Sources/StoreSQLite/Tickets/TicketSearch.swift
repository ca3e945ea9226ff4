import Domain
import GRDB
import Store

/// What a ticket is found by: words of the matter and the caller, the caller's number and its own.
enum TicketSearch {
    static func put(_ ticket: Ticket, additions: String, isNew: Bool, in db: Database) throws {
        try SearchIndex.put(entry(ticket, additions: additions), isNew: isNew, in: db)
    }

    static func entry(_ ticket: Ticket, additions: String) -> SearchEntry {
        let subject = Language.allCases.map { ticket.subject[$0] }
        let words = subject + [ticket.caller.name, ticket.caller.address, ticket.statement, additions]
        return SearchEntry(
            id: ticket.id.value, text: words.compactMap(\.self).joined(separator: "\n"),
            numbers: [ticket.number.description] + [ticket.caller.phone?.digits].compactMap(\.self))
    }

    /// After this time a search that has to compare row after row says "older not searched" rather than go on.
    private static let scanMilliseconds: Int64 = 10

    /// Newest first, but a ticket whose whole number was typed comes before all.
    static func page(_ text: String, before: TicketID?, limit: Int, clock: StoreClock, _ db: Database) throws
        -> SearchPage
    {
        let now = clock.leaseTime()
        let exact = try (try? TicketNumber(parsing: text)).flatMap { try TicketList.row(of: $0, at: now, db) }
        let end = now.milliseconds + scanMilliseconds
        let hits = try SearchIndex.find(SearchQuery(text, before: before?.value, limit: limit), in: db) {
            clock.leaseTime().milliseconds >= end
        }
        let first = before == nil ? [exact].compactMap(\.self) : []
        let found = try TicketList.rows(of: hits.ids.filter { $0 != exact?.id.value }, at: now, db)
        return SearchPage(
            rows: first + found, next: hits.next.map(TicketID.init), olderNotSearched: hits.olderNotSearched)
    }
}
