import Domain
import GRDB
import Store
import Time

extension SQLiteStore {
    public func alertLead(of call: CallID, words: String, _ command: Command) throws(StoreError) {
        _ = try write("alertLead", command, needs: [.operator, .specialist, .lead], topics: [.alerts]) { act in
            try Limit.alert.check(words)
            let call = try CallTable.call(call, act.db)
            try act.append(HistoryFact(.emergency, words: words), call: call.id)
            try act.alert(.emergency, call: call.id, words: words)
            return Done()
        }
    }

    /// Newest first, so that what happens now is never behind what nobody cared for.
    public func alerts(limit: Int) throws(StoreError) -> [Alert] {
        try read { db in
            try db.rows("SELECT * FROM alert WHERE acknowledged_at IS NULL ORDER BY id DESC LIMIT ?", [limit]).map {
                var alert = Alert(
                    id: try $0.value("id", Identifier<Alert>.self), at: try $0.value("at", Instant.self),
                    kind: try $0.value("kind", Alert.Kind.self), call: try $0.optional("call_id", CallID.self),
                    ticket: try $0.optional("ticket_serial", TicketNumber.self),
                    by: try $0.value("by_login", Login.self), words: try $0.value("words", String.self))
                if alert.kind == .clockMissed, let ticket = alert.ticket {
                    alert.clock = try ClockTable.title(of: alert.words, on: ticket, db)
                }
                return alert
            }
        }
    }

    /// Of two who acknowledge, the first is kept.
    public func acknowledge(_ alert: Identifier<Alert>, _ command: Command) throws(StoreError) {
        _ = try write("acknowledge", command, needs: [.lead], topics: [.alerts]) { act in
            guard try act.db.row("SELECT 1 FROM alert WHERE id = ?", [alert]) != nil else {
                throw StoreError.noSuchAlert(alert)
            }
            try act.db.run(
                """
                UPDATE alert SET acknowledged_at = ?, acknowledged_by = ? WHERE id = ? AND acknowledged_at IS NULL
                """, [act.now, act.by, alert])
            return Done()
        }
    }
}
