import Domain
import GRDB
import Store
import Time

extension Act {
    /// The circumstances that the domain's acts ask for.
    func circumstances() throws -> ActContext {
        ActContext(
            by: by, now: now, leaseNow: leaseNow, leaseDuration: .seconds(house.leaseSeconds),
            newPromise: try PromiseTable.next(db), ladder: house.ladder, setting: clockSetting)
    }

    /// Does an act on a ticket: loads it, applies it, saves the difference, tells the history.
    /// - Throws: ``TicketError``, ``StoreError/noSuchTicket(_:)``.
    func perform(_ act: TicketAct, on number: TicketNumber) throws -> Ticket {
        let before = try TicketTable.ticket(number, db)
        var ticket = before
        let facts = try ticket.apply(act, in: circumstances())
        try save(ticket, from: before)
        try tellBroken(ticket, since: before)
        try tellMissed(ticket, since: before)
        for fact in facts { try append(fact, ticket: ticket.id) }
        if case .addToStatement(let words) = act { try addWords(words, to: ticket) }
        // Callers who rang themselves weren't called back.
        let contacts = facts.count { $0.kind == .contacted && $0.detail["means"] == "weCalled" }
        if contacts > 0 { try count(DayService(contacts: contacts)) }
        return ticket
    }

    /// The caller heard the number and the promises of what was registered: marks those not told yet. For the fact
    /// `told` on a registered run; changes nothing when all were told.
    func markTold(_ number: TicketNumber) throws {
        for promise in try TicketTable.ticket(number, db).livePromises where promise.toldAt == nil {
            _ = try perform(.tell(promise.id), on: number)
        }
        topics.insert(.queue)
    }

    /// Writes a new ticket with everything it consists of: promises first, since the ticket's row is checked against
    /// them.
    func insert(_ ticket: Ticket, additions: [String] = []) throws {
        for promise in ticket.promises {
            try PromiseTable.insert(promise, of: ticket.id, callersNumber: ticket.caller.phone, db)
        }
        try ProceedingsTable.insert(ticket.proceedings, of: ticket.id, db)
        let standing = TicketStanding(ticket)
        try db.run(
            """
            INSERT INTO ticket
                (id, stage, registered_at, registered_by, run_id, person_id, account_id, language, subject_id,
                 desired_outcome, is_statement_confirmed, generation, next_due, next_kind, contact_due, broken_due,
                 clock_due, closed_at, follows)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                ticket.id, standing.stage, ticket.registeredAt, ticket.registeredBy, ticket.run, ticket.caller.person,
                ticket.caller.account, ticket.caller.language, try SubjectTable.id(of: ticket, db),
                ticket.desiredOutcome, ticket.isStatementConfirmed, ticket.generation, standing.nextDue,
                standing.nextKind,
                standing.contactDue, standing.brokenDue, standing.clockDue, standing.closedAt,
                ticket.proceedings.follows,
            ])
        try db.run(
            """
            INSERT INTO ticket_person (ticket_id, name, phone, address, statement, additions, decision)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                ticket.id, ticket.caller.name, ticket.caller.phone, ticket.caller.address, ticket.statement,
                additions.joined(separator: "\n"), ticket.decision?.words,
            ])
        if let decision = ticket.decision { try insert(decision, on: ticket.id) }
    }

    /// Writes the difference; columns that didn't change stay out of their indexes.
    func save(_ ticket: Ticket, from before: Ticket) throws {
        let earlier = Dictionary(before.promises.map { ($0.id, $0) }) { $1 }
        for promise in ticket.promises where earlier[promise.id] == nil {
            try PromiseTable.insert(promise, of: ticket.id, callersNumber: ticket.caller.phone, db)
        }
        for promise in ticket.promises {
            if let before = earlier[promise.id] { try PromiseTable.update(promise, from: before, of: ticket.id, db) }
        }
        for (ordinal, attempt) in ticket.attempts.enumerated().dropFirst(before.attempts.count) {
            try insert(attempt, ordinal, on: ticket.id)
        }
        try ProceedingsTable.save(ticket.proceedings, from: before.proceedings, of: ticket.id, db)
        if ticket.decision != before.decision { try save(ticket.decision, on: ticket.id) }
        if ticket.claim != before.claim || ticket.generation != before.generation { try saveClaim(of: ticket) }
        if TicketStanding(ticket) != TicketStanding(before) { try saveStanding(of: ticket) }
    }

    private func saveClaim(of ticket: Ticket) throws {
        try db.run(
            """
            UPDATE ticket SET claimed_by = ?, claimed_at = ?, claim_boot = ?, claim_until = ?, generation = ?
            WHERE id = ?
            """,
            [
                ticket.claim?.by, ticket.claim?.since, ticket.claim?.until.boot, ticket.claim?.until.milliseconds,
                ticket.generation, ticket.id,
            ])
    }

    private func saveStanding(of ticket: Ticket) throws {
        let standing = TicketStanding(ticket)
        try db.run(
            """
            UPDATE ticket SET stage = ?, next_due = ?, next_kind = ?, contact_due = ?, broken_due = ?,
                clock_due = ?, closed_at = ?
            WHERE id = ?
            """,
            [
                standing.stage, standing.nextDue, standing.nextKind, standing.contactDue, standing.brokenDue,
                standing.clockDue, standing.closedAt, ticket.id,
            ])
    }

    private func save(_ decision: Decision?, on ticket: TicketID) throws {
        try db.run("DELETE FROM decision WHERE ticket_id = ?", [ticket])
        if let decision { try insert(decision, on: ticket) }
        try db.run("UPDATE ticket_person SET decision = ? WHERE ticket_id = ?", [decision?.words, ticket])
    }

    private func insert(_ decision: Decision, on ticket: TicketID) throws {
        try Limit.decision.check(decision.words)
        try decision.ground.map { try Limit.subject.check($0.text) }
        try decision.forwardedTo.map { try Limit.subject.check($0.text) }
        try decision.answerAt.map(Limit.subject.check)
        try decision.amountKopecks.map(NumberLimit.amount.check)
        try db.run(
            """
            INSERT INTO decision (ticket_id, outcome, ground, amount_kopecks, forwarded_to, answer_at, by_login, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                ticket, decision.outcome, decision.ground, decision.amountKopecks, decision.forwardedTo,
                decision.answerAt, decision.by, decision.at,
            ])
    }

    private func insert(_ attempt: Attempt, _ ordinal: Int, on ticket: TicketID) throws {
        try db.run(
            "INSERT INTO attempt (ticket_id, ordinal, promise_id, at, by_login, result) VALUES (?, ?, ?, ?, ?, ?)",
            [ticket, ordinal, attempt.promise, attempt.at, attempt.by, attempt.result])
        guard let note = attempt.note else { return }
        try Limit.words.check(note)
        try db.run(
            "INSERT INTO attempt_note (ticket_id, ordinal, note) VALUES (?, ?, ?)", [ticket, ordinal, note])
    }
}
