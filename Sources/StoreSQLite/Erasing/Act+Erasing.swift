import Domain
import GRDB
import Store
import Time

extension Act {
    /// Empties everything that a person left, in one transaction.
    ///
    /// - Parameter wordy: events that are known to have words of theirs.
    func erase(_ person: PersonID, _ traces: Traces, wordy: [Int64]) throws -> Erasure {
        try demandNothingOpen(person, traces)
        for run in traces.runs { try discardIfOpen(run) }
        let recordings = try eraseCalls(traces.calls)
        try eraseWords(wordy)
        for run in traces.runs { try eraseWords(of: run) }
        for ticket in traces.tickets { try eraseTicket(ticket) }
        for ticket in traces.addedTo { try gatherAdditions(of: ticket) }
        try erasePerson(person)
        try CommandLog.forget(before: now - .minutes(10), db)
        try append(HistoryFact(.personErased, ["person": person.description]))
        return Erasure(
            calls: traces.calls.count, matters: traces.runs.count, tickets: traces.tickets.count,
            recordings: recordings)
    }

    private func demandNothingOpen(_ person: PersonID, _ traces: Traces) throws {
        let owed = try db.rows(
            "SELECT id FROM ticket WHERE stage <> 'closed' AND id IN (SELECT value FROM json_each(?)) LIMIT 10",
            [Traces.list(traces.tickets)]
        ).map { try $0.value("id", TicketNumber.self) }
        guard owed.isEmpty else { throw StoreError.stillOwed(person, owed) }
        let preserved = try db.rows(
            "SELECT ticket_id FROM preservation WHERE ticket_id IN (SELECT value FROM json_each(?)) LIMIT 10",
            [Traces.list(traces.tickets + traces.addedTo)]
        ).map { try $0.value("ticket_id", TicketNumber.self) }
        guard preserved.isEmpty else { throw StoreError.preserved(person, preserved) }
        let call = try db.value(
            CallID.self,
            """
            SELECT id FROM call WHERE state NOT IN ('done', 'abandoned') AND id IN (SELECT value FROM json_each(?))
            """, [Traces.list(traces.calls)])
        if let call { throw StoreError.stillOnTheLine(person, call) }
    }

    /// What broke off can't be gone on with by somebody nobody knows.
    private func discardIfOpen(_ id: RunID) throws {
        let (run, call) = try RunTable.runInCall(id, db)
        if case .ended = run.state { return }
        _ = try extend(run, in: call, with: [.discarded(reason: Erased.words)])
    }

    /// - Returns: the recordings that were forgotten.
    private func eraseCalls(_ calls: [CallID]) throws -> [String] {
        let list = Traces.list(calls)
        let recordings = try db.rows(
            "SELECT recording_id FROM call WHERE recording_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
            [list]
        ).map { try $0.value("recording_id", String.self) }
        let isTheirs = "call_id IN (SELECT value FROM json_each(?))"
        try db.run(
            """
            UPDATE call SET recording_id = NULL, notice_given = NULL
            WHERE recording_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))
            """, [list])
        try db.run("UPDATE call_caller SET number = NULL, account_id = NULL WHERE \(isTheirs)", [list])
        try db.run("UPDATE leg SET party = ? WHERE party IS NOT NULL AND \(isTheirs)", [Erased.words, list])
        try db.run("UPDATE alert SET words = ? WHERE words <> '' AND \(isTheirs)", [Erased.words, list])
        return recordings
    }

    /// The digest stays in the chain, and nobody can find the words by trying, since their salt goes with them.
    private func eraseWords(_ wordy: [Int64]) throws {
        try db.run(
            "DELETE FROM event_words WHERE seq IN (SELECT value FROM json_each(?))", [Traces.list(wordy)])
    }

    private func eraseWords(of run: RunID) throws {
        let events = try RunTable.events(of: run, db).map { RunEvent(at: $0.at, by: $0.by, $0.fact.erased) }
        try RunTable.rewrite(run, as: events, db)
    }

    private func eraseTicket(_ ticket: TicketID) throws {
        try db.run(
            """
            UPDATE ticket_person SET name = NULL, phone = NULL, address = NULL, statement = ?1, additions = '',
                decision = iif(decision IS NULL, NULL, ?1)
            WHERE ticket_id = ?2
            """, [Erased.words, ticket])
        try db.run(
            "UPDATE decision SET answer_at = ? WHERE answer_at IS NOT NULL AND ticket_id = ?", [Erased.words, ticket])
        try db.run("UPDATE ticket SET account_id = NULL WHERE id = ?", [ticket])
        try db.run("DELETE FROM promise_person WHERE ticket_id = ?", [ticket])
        try db.run("UPDATE attachment SET name = ? WHERE ticket_id = ?", [Erased.words, ticket])
        try db.run("DELETE FROM finding WHERE ticket_id = ?", [ticket])
        try db.run("UPDATE no_calls SET through = NULL WHERE ticket_id = ?", [ticket])
        try db.run("DELETE FROM attempt_note WHERE ticket_id = ?", [ticket])
        try db.run("UPDATE alert SET words = ? WHERE words <> '' AND ticket_serial = ?", [Erased.words, ticket])
        try SearchIndex.erase(ticket.value, leaving: try foundBy(ticket), in: db)
    }

    /// A ticket of somebody else: what is left of the words that were added to it.
    private func gatherAdditions(of ticket: TicketID) throws {
        try db.run(
            """
            UPDATE ticket_person SET additions = coalesce((
                SELECT group_concat(words, char(10)) FROM (
                    SELECT words FROM event JOIN event_words USING (seq)
                    WHERE ticket_id = ?1 AND kind IN ('stated', 'addedTo') ORDER BY seq)), '')
            WHERE ticket_id = ?1
            """, [ticket])
        try SearchIndex.erase(ticket.value, leaving: try foundBy(ticket), in: db)
    }

    private func foundBy(_ id: TicketID) throws -> SearchEntry? {
        guard let number = TicketNumber(serial: Int(id.value)) else { return nil }
        let ticket = try TicketTable.ticket(number, db)
        let additions = try db.value(
            String.self, "SELECT additions FROM ticket_person WHERE ticket_id = ?", [id])
        return TicketSearch.entry(ticket, additions: additions ?? "")
    }

    /// Their row stays, since calls and tickets point to it, and names nobody.
    private func erasePerson(_ person: PersonID) throws {
        // An account that nobody else has to do with is as good as a name.
        try db.run(
            """
            UPDATE account SET number = ?2 || ' ' || id, holder_id = NULL
            WHERE coalesce(holder_id, ?1) = ?1
                AND (holder_id = ?1 OR id IN (SELECT account_id FROM person_account WHERE person_id = ?1))
                AND id NOT IN (SELECT account_id FROM person_account WHERE person_id <> ?1)
            """, [person, Erased.words])
        try db.run("UPDATE account SET holder_id = NULL WHERE holder_id = ?", [person])
        for table in ["person_number", "person_account", "run_suspended"] {
            try db.run("DELETE FROM \(table) WHERE person_id = ?", [person])
        }
        try db.run(
            "UPDATE person SET name = ?, address = NULL, speaks_through = NULL WHERE id = ?", [Erased.words, person])
    }
}
