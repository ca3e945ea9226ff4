import Domain
import GRDB
import Store

extension Act {
    /// The run as the acting person last saw it, and theirs to write.
    /// - Throws: ``StoreError/staleRun(_:)`` when somebody else wrote or adopted it meanwhile.
    func freshRun(_ id: RunID, revision: Int, generation: Int) throws -> (run: Run, call: CallID) {
        let found = try RunTable.runInCall(id, db)
        guard found.run.revision == revision, found.run.generation == generation, found.run.owner == by else {
            throw StoreError.staleRun(id)
        }
        return found
    }

    /// Appends facts to a run, all or none, with what they mean to the history, the lead and the figures.
    ///
    /// - Parameters:
    ///   - call: the one it is in, or was in last.
    ///   - login: who did it; the acting person where that isn't said.
    /// - Throws: ``RunError`` of the first that doesn't fit.
    func extend(_ run: Run, in call: CallID, with facts: [RunEvent.Fact], as login: Login? = nil) throws -> Run {
        var next = run
        for fact in facts {
            let event = RunEvent(at: now, by: login ?? by, fact)
            try next.apply(event)
            try insert(event, of: next)
            try follow(fact, in: next, call)
        }
        try save(next, from: run)
        return next
    }

    func insert(_ event: RunEvent, of run: Run) throws {
        for text in event.fact.texts { try Limit.words.check(text) }
        try db.run(
            "INSERT INTO run_event (run_id, revision, at, by_login, fact) VALUES (?, ?, ?, ?, ?)",
            [run.id, run.revision, event.at, event.by, event.fact.form])
    }

    private func save(_ run: Run, from before: Run) throws {
        // What SQLite compares with other tables is written only where it changed, which is hardly ever.
        if run.procedure != before.procedure || run.owner != before.owner {
            try db.run(
                "UPDATE run SET procedure = ?, hash = ?, owner = ? WHERE id = ?",
                [run.procedure.id, run.procedure.hash, run.owner, run.id])
        }
        try db.run(
            """
            UPDATE run SET state = ?, revision = ?, generation = ?, ticket_serial = ?, engine = ?, snapshot = ?
            WHERE id = ?
            """,
            [run.state.word, run.revision, run.generation, run.ticket, RunTable.engine, run.form, run.id])
    }

    /// What a fact of a run is to others.
    private func follow(_ fact: RunEvent.Fact, in run: Run, _ call: CallID) throws {
        switch fact {
        case .suspended(let why):
            try offerToWhoRingsAgain(run.id, call)
            try append(HistoryFact(.matterSuspended, words: why), call: call, run: run.id)
        case .resumed:
            try offerNoMore(run.id)
            try append(HistoryFact(.matterResumed), call: call, run: run.id)
        case .adopted:
            try append(
                HistoryFact(.matterAdopted, ["generation": String(run.generation)]), call: call, run: run.id)
        case .switched(let version, _, _):
            try append(HistoryFact(.matterSwitched, version.detail), call: call, run: run.id)
        case .settled:
            try append(HistoryFact(.matterSettled), call: call, run: run.id)
            try count(DayService(settled: 1))
        case .discarded(let reason):
            try offerNoMore(run.id)
            try append(HistoryFact(.matterDiscarded, words: reason), call: call, run: run.id)
        case .abuseWarned:
            try append(
                HistoryFact(.abuseWarned, ["warnings": String(run.abuseWarnings)]), call: call, run: run.id)
        case .managerWished(let wish?):
            try append(HistoryFact(.managerAsked, words: wish.name), call: call, run: run.id)
            try alert(.managerAsked, call: call, words: wish.name ?? "")
        case .statementAdded(let words):
            // Said after registering: who decides reads the ticket, not the matter. What was said before went along.
            guard let number = run.ticket else { return }
            _ = try perform(.addToStatement(words), on: number)
            topics.insert(.queue)
        case .told:
            if let number = run.ticket { try markTold(number) }
        default: return
        }
    }

    private func offerToWhoRingsAgain(_ run: RunID, _ call: CallID) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO run_suspended (run_id, number, person_id, account_id)
            SELECT ?, number, person_id, account_id FROM call_caller WHERE call_id = ?
            """, [run, call])
    }

    private func offerNoMore(_ run: RunID) throws {
        try db.run("DELETE FROM run_suspended WHERE run_id = ?", [run])
    }
}

extension Run {
    /// The ticket it was registered as, or added to.
    var ticket: TicketNumber? {
        switch state {
        case .ended(_, .registered(let number, _)), .ended(_, .addedTo(let number)): number
        default: nil
        }
    }
}

extension ProcedureVersion {
    var detail: [String: String] { ["procedure": id.text, "hash": hash] }
}

extension RunEvent.Fact {
    /// What was typed into it.
    fileprivate var texts: [String] {
        switch self {
        case .stated(let text), .statementAdded(let text), .fewerOffers(let text), .suspended(let text),
            .discarded(let text), .answered(_, .text(let text)):
            [text]
        case .callbackWished(let wish): [wish.askFor].compactMap(\.self)
        case .managerWished(let wish): [wish?.name].compactMap(\.self)
        default: []
        }
    }
}
