import Domain
import GRDB
import Time

/// Promises as rows. Number and name stand apart, and only where they aren't the caller's own.
enum PromiseTable {
    /// In the order they were made.
    static func promises(of ticket: TicketID, callersNumber: PhoneNumber?, _ db: Database) throws -> [Promise] {
        try db.all(
            """
            SELECT promise.id, kind, made_at, opens, due, told_at, broken_at, state, ended_at, renewed_as, ask_for,
                promise_person.ticket_id IS NOT NULL, number
            FROM promise LEFT JOIN promise_person
                ON promise_person.ticket_id = promise.ticket_id AND promise_person.promise_id = promise.id
            WHERE promise.ticket_id = ? ORDER BY promise.id
            """, [ticket]
        ) { row in
            let (id, kind, madeAt): (PromiseID, PromiseKind, Instant) = (
                try row.value(), try row.value(), try row.value()
            )
            let (opens, due): (Instant?, Instant) = (try row.optional(), try row.value())
            let (toldAt, brokenAt): (Instant?, Instant?) = (try row.optional(), try row.optional())
            let state = try state(&row)
            let askFor: String? = try row.optional()
            let isParticular: Bool = try row.value()
            return Promise(
                id: id, kind: kind, madeAt: madeAt, opens: opens, due: due,
                number: isParticular ? try row.optional() : callersNumber, askFor: askFor, toldAt: toldAt,
                brokenAt: brokenAt, state: state)
        }
    }

    /// The id that the next promise gets, kept by ``insert(_:of:callersNumber:_:)``.
    static func next(_ db: Database) throws -> PromiseID {
        PromiseID((try db.value(Int64.self, "SELECT count FROM queue_count WHERE what = 'promise'") ?? 0) + 1)
    }

    static func insert(_ promise: Promise, of ticket: TicketID, callersNumber: PhoneNumber?, _ db: Database) throws {
        try promise.askFor.map(Limit.askFor.check)
        try db.run(
            """
            INSERT INTO promise
                (ticket_id, id, kind, made_at, opens, due, told_at, broken_at, state, ended_at, renewed_as)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                ticket, promise.id, promise.kind, promise.madeAt, promise.opens, promise.due, promise.toldAt,
                promise.brokenAt, promise.state.word, promise.state.endedAt, promise.state.renewedAs,
            ])
        try db.run("UPDATE queue_count SET count = max(count, ?) WHERE what = 'promise'", [promise.id])
        guard promise.number != callersNumber || promise.askFor != nil else { return }
        try db.run(
            "INSERT INTO promise_person (ticket_id, promise_id, number, ask_for) VALUES (?, ?, ?, ?)",
            [ticket, promise.id, promise.number, promise.askFor])
    }

    /// Writes what can change: whether it was told, broken, and its fate.
    static func update(_ promise: Promise, from before: Promise, of ticket: TicketID, _ db: Database) throws {
        if promise.toldAt != before.toldAt {
            try db.run(
                "UPDATE promise SET told_at = ? WHERE ticket_id = ? AND id = ?", [promise.toldAt, ticket, promise.id])
        }
        guard promise.state != before.state || promise.brokenAt != before.brokenAt else { return }
        try db.run(
            """
            UPDATE promise SET broken_at = ?, state = ?, ended_at = ?, renewed_as = ? WHERE ticket_id = ? AND id = ?
            """,
            [
                promise.brokenAt, promise.state.word, promise.state.endedAt, promise.state.renewedAs, ticket,
                promise.id,
            ])
    }

    private static func state(_ row: inout ColumnReader) throws -> PromiseState {
        let word: String = try row.value()
        let state = PromiseState(word, at: try row.optional(), renewedAs: try row.optional())
        guard let state else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a promise is \(word)") }
        return state
    }
}

extension PromiseState {
    /// The state of a word, with when it ended and what took its place; `nil` when they don't make one.
    init?(_ word: String, at endedAt: Instant?, renewedAs: PromiseID?) {
        switch (word, endedAt, renewedAs) {
        case ("live", nil, nil): self = .live
        case ("kept", let at?, nil): self = .kept(at: at)
        case ("renewed", let at?, let promise?): self = .renewed(at: at, as: promise)
        case ("withdrawn", let at?, nil): self = .withdrawn(at: at)
        case ("unreachable", let at?, nil): self = .unreachable(at: at)
        default: return nil
        }
    }

    var endedAt: Instant? {
        switch self {
        case .live: nil
        case .kept(let at), .renewed(let at, _), .withdrawn(let at), .unreachable(let at): at
        }
    }

    var renewedAs: PromiseID? {
        if case .renewed(_, let promise) = self { promise } else { nil }
    }
}
