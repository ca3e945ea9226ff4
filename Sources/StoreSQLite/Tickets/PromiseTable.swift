import Domain
import GRDB
import Time

/// Promises as rows. Number and name stand apart, and only where they aren't the caller's own.
enum PromiseTable {
    /// In the order they were made.
    static func promises(of ticket: TicketID, callersNumber: PhoneNumber?, _ db: Database) throws -> [Promise] {
        try db.rows(
            """
            SELECT promise.*, number, ask_for, promise_person.ticket_id IS NOT NULL AS is_particular
            FROM promise LEFT JOIN promise_person
                ON promise_person.ticket_id = promise.ticket_id AND promise_person.promise_id = promise.id
            WHERE promise.ticket_id = ? ORDER BY promise.id
            """, [ticket]
        ).map { row in
            let isParticular = try row.value("is_particular", Bool.self)
            return Promise(
                id: try row.value("id", PromiseID.self), kind: try row.value("kind", PromiseKind.self),
                madeAt: try row.value("made_at", Instant.self), opens: try row.optional("opens", Instant.self),
                due: try row.value("due", Instant.self),
                number: isParticular ? try row.optional("number", PhoneNumber.self) : callersNumber,
                askFor: try row.optional("ask_for", String.self), toldAt: try row.optional("told_at", Instant.self),
                brokenAt: try row.optional("broken_at", Instant.self), state: try state(row))
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

    private static func state(_ row: Row) throws -> PromiseState {
        let word = try row.value("state", String.self)
        if word == PromiseState.live.word { return .live }
        let at = try row.value("ended_at", Instant.self)
        switch word {
        case "kept": return .kept(at: at)
        case "renewed": return .renewed(at: at, as: try row.value("renewed_as", PromiseID.self))
        case "withdrawn": return .withdrawn(at: at)
        case "unreachable": return .unreachable(at: at)
        default: throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a promise is \(word)")
        }
    }
}

extension PromiseState {
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
