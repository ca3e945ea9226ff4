import Domain
import GRDB
import Store
import Time

enum TicketHistory {
    /// Oldest first; words that were erased are absent.
    static func page(of number: TicketNumber, after sequence: Int64?, limit: Int, _ db: Database) throws
        -> [HistoryEntry]
    {
        guard try db.row("SELECT 1 FROM ticket WHERE id = ?", [number]) != nil else {
            throw StoreError.noSuchTicket(number)
        }
        return try db.all(
            """
            SELECT event.seq, at, by_login, kind, detail, words FROM event LEFT JOIN event_words USING (seq)
            WHERE ticket_id = ? AND event.seq > ? ORDER BY event.seq LIMIT ?
            """, [number, sequence ?? 0, limit]
        ) { row in
            HistoryEntry(
                sequence: try row.value(), at: try row.value(), by: try row.value(),
                fact: HistoryFact(
                    try row.value(), try DetailForm.detail(row.value()), words: try row.optional()))
        }
    }
}
