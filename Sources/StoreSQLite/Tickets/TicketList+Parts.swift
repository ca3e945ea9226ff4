import Domain
import GRDB
import Store

extension TicketList {
    /// A row's place in a list: by what orders it, or, without, the newest first.
    struct Key: Comparable {
        var order: Int64?
        var id: Int64

        static func < (one: Key, other: Key) -> Bool {
            guard let first = one.order, let second = other.order else { return one.id > other.id }
            return (first, one.id) < (second, other.id)
        }
    }

    /// One walk along one index.
    struct Part {
        /// The column that orders; `nil`: by id, the newest first.
        var order: String?
        var filter = "true"
        var arguments: StatementArguments = []

        var sql: String {
            guard let order else { return "SELECT NULL, id FROM ticket WHERE id < ? ORDER BY id DESC LIMIT ?" }
            return """
                SELECT \(order), id FROM ticket
                WHERE \(filter) AND \(order) IS NOT NULL AND (\(order), id) > (?, ?)
                ORDER BY \(order), id LIMIT ?
                """
        }

        func bound(after key: PageKey?, limit: Int) -> StatementArguments {
            let place: StatementArguments =
                order == nil ? [key?.id.value ?? .max] : [key?.order ?? .min, key?.id.value ?? .min]
            return arguments + place + [limit]
        }

        func keys(after key: PageKey?, limit: Int, _ db: Database) throws -> [Key] {
            try db.all(sql, bound(after: key, limit: limit)) { Key(order: try $0.optional(), id: try $0.value()) }
        }
    }

    /// The walks of a query. Two are merged: what is urgent is open or decided, and one index serves both stages.
    static func parts(_ query: QueueQuery) -> [Part] {
        switch query {
        case .urgent:
            [TicketStage.open, .decided].map { Part(order: "next_due", filter: "stage = ?", arguments: [$0]) }
        case .undecided: [Part(order: "next_due", filter: "stage = ?", arguments: [TicketStage.open])]
        case .toContact: [Part(order: "contact_due")]
        case .clocks: [Part(order: "clock_due")]
        case .broken: [Part(order: "broken_due")]
        case .mine(let login): [Part(order: "next_due", filter: "claimed_by = ?", arguments: [login])]
        case .newest: [Part()]
        }
    }
}
