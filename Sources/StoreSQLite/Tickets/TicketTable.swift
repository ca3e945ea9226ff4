import Domain
import GRDB
import Store
import Time

/// Tickets as rows, read into whole aggregates: a ticket with its promises, attempts and decision.
enum TicketTable {
    /// - Throws: ``StoreError/noSuchTicket(_:)``.
    static func ticket(_ number: TicketNumber, _ db: Database) throws -> Ticket {
        let found = try db.first(
            """
            SELECT ticket.id, run_id, run.procedure, run.hash, registered_at, registered_by, subject.cause,
                subject.ru, subject.en, desired_outcome, is_statement_confirmed, ticket.generation, closed_at,
                claimed_by, claimed_at, claim_boot, claim_until,
                person_id, account_id, name, phone, address, language, statement, decision,
                follows
            FROM ticket JOIN run ON run.id = run_id JOIN subject ON subject.id = subject_id
                LEFT JOIN ticket_person ON ticket_id = ticket.id
            WHERE ticket.id = ?
            """, [number]
        ) { try ticket(number, &$0, db) }
        guard let found else { throw StoreError.noSuchTicket(number) }
        return found
    }

    private static func ticket(_ number: TicketNumber, _ row: inout ColumnReader, _ db: Database) throws -> Ticket {
        let (id, run): (TicketID, RunID) = (try row.value(), try row.value())
        let procedure = ProcedureVersion(id: try row.value(), hash: try row.value())
        let (registeredAt, registeredBy): (Instant, Login) = (try row.value(), try row.value())
        let cause: CauseID = try row.value()
        let subject = Wording(ru: try row.value(), en: try row.value())
        let (desiredOutcome, isConfirmed): (String?, Bool) = (try row.optional(), try row.value())
        let (generation, closedAt): (Int, Instant?) = (try row.value(), try row.optional())
        let claim = try claim(&row)
        let caller = TicketCaller(
            person: try row.optional(), account: try row.optional(), name: try row.optional(),
            phone: try row.optional(), address: try row.optional(), language: try row.value())
        // Erased with the person; the ticket stays.
        let statement = try row.optional(String.self) ?? ""
        let decision = try decision(on: id, words: row.optional(), db)
        let follows: TicketNumber? = try row.optional()
        return Ticket(
            id: id, number: number, run: run, procedure: procedure, registeredAt: registeredAt,
            registeredBy: registeredBy, caller: caller, subject: subject, cause: cause.text.isEmpty ? nil : cause,
            statement: statement, isStatementConfirmed: isConfirmed, desiredOutcome: desiredOutcome, claim: claim,
            generation: generation,
            decision: decision,
            promises: try PromiseTable.promises(of: id, callersNumber: caller.phone, db),
            attempts: try attempts(on: id, db), closedAt: closedAt,
            proceedings: try ProceedingsTable.proceedings(of: id, follows: follows, db))
    }

    /// The serial that the next ticket gets, and its id.
    static func next(_ db: Database) throws -> TicketNumber {
        let last = try db.value(Int.self, "SELECT max(id) FROM ticket") ?? 0
        guard let number = TicketNumber(serial: last + 1) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "ticket \(last) can't be the last")
        }
        return number
    }

    /// From four columns: by whom, since when, and the boot and the time that it is held until.
    static func claim(_ row: inout ColumnReader) throws -> Claim? {
        let (by, since): (Login?, Instant?) = (try row.optional(), try row.optional())
        let (boot, until): (String?, Int64?) = (try row.optional(), try row.optional())
        // All or none, as the table demands.
        guard let by, let since, let boot, let until else { return nil }
        return Claim(by: by, since: since, until: LeaseTime(boot: boot, milliseconds: until))
    }

    private static func decision(on ticket: TicketID, words: String?, _ db: Database) throws -> Decision? {
        try db.first(
            "SELECT outcome, ground, amount_kopecks, forwarded_to, answer_at, by_login, at FROM decision WHERE ticket_id = ?",
            [ticket]
        ) { row in
            Decision(
                outcome: try row.value(), words: words ?? "", ground: try row.optional(),
                amountKopecks: try row.optional(), forwardedTo: try row.optional(), answerAt: try row.optional(),
                by: try row.value(), at: try row.value())
        }
    }

    private static func attempts(on ticket: TicketID, _ db: Database) throws -> [Attempt] {
        try db.all(
            """
            SELECT at, by_login, promise_id, result, note FROM attempt LEFT JOIN attempt_note USING (ticket_id, ordinal)
            WHERE ticket_id = ? ORDER BY ordinal
            """, [ticket]
        ) { row in
            Attempt(
                at: try row.value(), by: try row.value(), promise: try row.value(), result: try row.value(),
                note: try row.optional())
        }
    }
}
