import Domain
import GRDB
import Store

extension TicketList {
    /// One walk along one index.
    struct Part {
        /// The column that orders; empty: by id, the newest first.
        var order: String
        var filter: String
        var arguments: StatementArguments = []

        var sql: String {
            guard !order.isEmpty else {
                return "SELECT \(columns) FROM \(tables) WHERE ticket.id < ? ORDER BY ticket.id DESC LIMIT ?"
            }
            return """
                SELECT \(columns) FROM \(tables)
                WHERE \(filter) AND \(order) IS NOT NULL AND (\(order), ticket.id) > (?, ?)
                ORDER BY \(order), ticket.id LIMIT ?
                """
        }

        var beginning: PageKey {
            order.isEmpty ? PageKey(order: .max, id: TicketID(.max)) : PageKey(order: .min, id: TicketID(.min))
        }

        func keyset(_ key: PageKey) -> StatementArguments {
            order.isEmpty ? [key.id] : [key.order, key.id]
        }
    }

    /// The walks of a query. Two are merged: what is urgent is open or decided, and one index serves both stages.
    static func parts(_ query: QueueQuery) -> [Part] {
        switch query {
        case .urgent:
            [TicketStage.open, .decided].map { Part(order: "next_due", filter: "stage = ?", arguments: [$0]) }
        case .undecided: [Part(order: "next_due", filter: "stage = ?", arguments: [TicketStage.open])]
        case .toContact: [Part(order: "contact_due", filter: "true")]
        case .broken: [Part(order: "broken_due", filter: "true")]
        case .mine(let login): [Part(order: "next_due", filter: "claimed_by = ?", arguments: [login])]
        case .newest: [Part(order: "", filter: "")]
        }
    }
}
