import Domain
import GRDB
import Store
import Time

/// Promises whose time passed and that nobody has recorded as broken: a partial index, so looking costs what is due.
enum DuePromises {
    private static let due = "state = 'live' AND broken_at IS NULL AND due <= ?"

    static func areAny(at now: Instant, _ db: Database) throws -> Bool {
        try db.value(Bool.self, "SELECT EXISTS (SELECT 1 FROM promise WHERE \(due))", [now]) ?? false
    }

    /// How many, at most `limit`.
    static func count(at now: Instant, limit: Int, _ db: Database) throws -> Int {
        try db.value(
            Int.self, "SELECT count(*) FROM (SELECT 1 FROM promise WHERE \(due) LIMIT ?)", [now, limit]) ?? 0
    }

    /// Their tickets, the earliest due first.
    static func tickets(at now: Instant, limit: Int, _ db: Database) throws -> [TicketNumber] {
        try db.rows("SELECT ticket_id FROM promise WHERE \(due) ORDER BY due LIMIT ?", [now, limit]).map {
            try $0.value("ticket_id", TicketNumber.self)
        }
    }
}

extension Act {
    /// Records what broke, as of its due time: behind the gate nobody else can find the same. The promise stays owed,
    /// and the lead is told.
    func breakDue(limit: Int) throws -> [BrokenPromise] {
        var found: [BrokenPromise] = []
        for number in try DuePromises.tickets(at: now, limit: limit, db) {
            let before = try TicketTable.ticket(number, db)
            var ticket = before
            // Two promises of one ticket broke at once, and the first look recorded both.
            guard !ticket.breakDue(at: now).isEmpty else { continue }
            try save(ticket, from: before)
            found += try tellBroken(ticket, since: before)
        }
        if !found.isEmpty { topics.formUnion([.queue, .counters]) }
        return found
    }

    /// Tells the history and the lead of the promises that an act found broken, whatever it did to them besides.
    @discardableResult
    func tellBroken(_ ticket: Ticket, since before: Ticket) throws -> [BrokenPromise] {
        try ticket.broken(since: before).map { promise in
            try append(
                HistoryFact(
                    .broken, ["promise": promise.kind.rawValue, "due": String(promise.due.milliseconds)]),
                ticket: ticket.id, at: promise.due)
            try alert(.promiseBroken, ticket: ticket.number, words: promise.kind.rawValue)
            return BrokenPromise(ticket: ticket.number, promise: promise)
        }
    }
}
