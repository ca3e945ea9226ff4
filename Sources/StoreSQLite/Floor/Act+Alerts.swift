import Domain
import Store

extension Act {
    /// Tells the lead, until somebody acknowledges it.
    func alert(_ kind: Alert.Kind, call: CallID? = nil, ticket: TicketNumber? = nil, words: String) throws {
        try db.run(
            "INSERT INTO alert (at, kind, call_id, ticket_serial, by_login, words) VALUES (?, ?, ?, ?, ?, ?)",
            [now, kind, call, ticket, by, words])
        topics.insert(.alerts)
    }
}
