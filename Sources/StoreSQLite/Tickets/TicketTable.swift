import Domain
import GRDB
import Store
import Time

/// Tickets as rows, read into whole aggregates: a ticket with its promises, attempts and decision.
enum TicketTable {
    /// - Throws: ``StoreError/noSuchTicket(_:)``.
    static func ticket(_ number: TicketNumber, _ db: Database) throws -> Ticket {
        guard
            let row = try db.row(
                """
                SELECT ticket.*, run.procedure, run.hash, name, phone, address, statement, decision
                FROM ticket JOIN run ON run.id = run_id LEFT JOIN ticket_person ON ticket_id = ticket.id
                WHERE ticket.id = ?
                """, [number])
        else { throw StoreError.noSuchTicket(number) }
        let id = try row.value("id", TicketID.self)
        let caller = try caller(row)
        return Ticket(
            id: id, number: number, run: try row.value("run_id", RunID.self),
            procedure: ProcedureVersion(
                id: try row.value("procedure", ProcedureID.self), hash: try row.value("hash", String.self)),
            registeredAt: try row.value("registered_at", Instant.self),
            registeredBy: try row.value("registered_by", Login.self), caller: caller,
            subject: try row.value("subject", String.self), cause: try row.optional("cause", String.self),
            // Erased with the person; the ticket stays.
            statement: try row.optional("statement", String.self) ?? "",
            isStatementConfirmed: try row.value("is_statement_confirmed", Bool.self),
            desiredOutcome: try row.optional("desired_outcome", String.self), claim: try claim(row),
            generation: try row.value("generation", Int.self),
            decision: try decision(on: id, words: row.optional("decision", String.self), db),
            promises: try PromiseTable.promises(of: id, callersNumber: caller.phone, db),
            attempts: try attempts(on: id, db), closedAt: try row.optional("closed_at", Instant.self))
    }

    /// The serial that the next ticket gets, and its id.
    static func next(_ db: Database) throws -> TicketNumber {
        let last = try db.value(Int.self, "SELECT max(id) FROM ticket") ?? 0
        guard let number = TicketNumber(serial: last + 1) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "ticket \(last) can't be the last")
        }
        return number
    }

    static func claim(_ row: Row) throws -> Claim? {
        guard let by = try row.optional("claimed_by", Login.self) else { return nil }
        return Claim(
            by: by, since: try row.value("claimed_at", Instant.self),
            until: LeaseTime(
                boot: try row.value("claim_boot", String.self),
                milliseconds: try row.value("claim_until", Int64.self)))
    }

    private static func caller(_ row: Row) throws -> TicketCaller {
        TicketCaller(
            person: try row.optional("person_id", PersonID.self),
            account: try row.optional("account_id", AccountID.self), name: try row.optional("name", String.self),
            phone: try row.optional("phone", PhoneNumber.self), address: try row.optional("address", String.self),
            language: try row.value("language", Language.self))
    }

    private static func decision(on ticket: TicketID, words: String?, _ db: Database) throws -> Decision? {
        try db.row("SELECT * FROM decision WHERE ticket_id = ?", [ticket]).map { row in
            Decision(
                outcome: try row.value("outcome", Decision.Outcome.self), words: words ?? "",
                ground: try row.optional("ground", GroundID.self),
                amountKopecks: try row.optional("amount_kopecks", Int.self),
                by: try row.value("by_login", Login.self), at: try row.value("at", Instant.self))
        }
    }

    private static func attempts(on ticket: TicketID, _ db: Database) throws -> [Attempt] {
        try db.rows(
            """
            SELECT attempt.*, note FROM attempt LEFT JOIN attempt_note USING (ticket_id, ordinal)
            WHERE ticket_id = ? ORDER BY ordinal
            """, [ticket]
        ).map { row in
            Attempt(
                at: try row.value("at", Instant.self), by: try row.value("by_login", Login.self),
                promise: try row.value("promise_id", PromiseID.self),
                result: try row.value("result", Attempt.Result.self), note: try row.optional("note", String.self))
        }
    }
}
