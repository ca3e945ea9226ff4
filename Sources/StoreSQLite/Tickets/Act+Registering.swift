import Domain
import GRDB
import Store
import Time

extension Act {
    /// Makes a ticket of a run: number, promises, what was agreed, the run's ending, history, words to be found by.
    func register(_ registration: Registration) throws -> Ticket {
        let (run, call) = try freshRun(
            registration.run, revision: registration.revision, generation: registration.generation)
        guard !registration.promises.isEmpty else { throw StoreError.nothingPromised }
        guard registration.promises.allSatisfy({ $0.due > now }) else { throw TicketError.dueInThePast }
        try check(registration)
        guard run.statement != nil else { throw RunError.nothingStated }
        try checkWaiving(registration, in: call)
        let number = try TicketTable.next(db)
        let ended = try extend(run, in: call, with: [.registered(number, waived: registration.waived)])
        var ticket = try ticket(number, registration, ended)
        try ticket.begin(registration.clocks, receivedAt: RunTable.receivedAt(run.id, db), in: clockSetting)
        try insert(ticket, additions: ended.additions)
        try tellHistory(of: ticket, registration, in: call, additions: ended.additions)
        try tellMissed(ticket, since: nil)
        try TicketSearch.put(ticket, additions: ended.additions.joined(separator: "\n"), isNew: true, in: db)
        try count(DayService(registered: 1))
        return ticket
    }

    /// Only a caller who is gone may leave obligations open.
    private func checkWaiving(_ registration: Registration, in call: CallID) throws {
        guard !registration.waived.isEmpty else { return }
        guard try !CallTable.call(call, db).isConnected else { throw RunError.obligationsOpen(registration.waived) }
    }

    private func check(_ registration: Registration) throws {
        for language in Language.allCases { try Limit.subject.check(registration.subject[language]) }
        if let outcome = registration.desiredOutcome { try Limit.subject.check(outcome) }
        if let name = registration.caller.name { try Limit.personName.check(name) }
        if let address = registration.caller.address { try Limit.address.check(address) }
        if let agreed = registration.agreed {
            try Limit.decision.check(agreed)
            guard agreed.contains(where: { !$0.isWhitespace }) else { throw TicketError.wordsMissing }
        }
        if let noCalls = registration.noCalls,
            registration.promises.compactMap(\.number).contains(where: {
                noCalls.forbids($0, of: registration.caller)
            })
        {
            throw TicketError.mayNotBePhoned
        }
        if let follows = registration.follows {
            guard try TicketTable.ticket(follows, db).decision?.outcome == .refused else {
                throw TicketError.refusedNoMore(follows)
            }
        }
        guard registration.promises.count <= Limit.promises else {
            throw StoreError.tooLong("promises", limit: Limit.promises, length: registration.promises.count)
        }
    }

    private func ticket(_ number: TicketNumber, _ registration: Registration, _ run: Run) throws -> Ticket {
        let first = try PromiseTable.next(db).value
        let promises = registration.promises.enumerated().map { index, draft in
            Promise(
                id: PromiseID(first + Int64(index)), kind: draft.kind, madeAt: now, opens: draft.opens, due: draft.due,
                number: registration.phone(for: draft), askFor: draft.askFor)
        }
        let decision = registration.agreed.map { Decision(outcome: .agreed, words: $0, by: by, at: now) }
        return Ticket(
            id: TicketID(Int64(number.serial)), number: number, run: run.id, procedure: run.procedure,
            registeredAt: now, registeredBy: by, caller: registration.caller, subject: registration.subject,
            cause: run.cause, statement: run.statement?.text ?? "",
            isStatementConfirmed: run.statement?.isConfirmed ?? false, desiredOutcome: registration.desiredOutcome,
            decision: decision, promises: promises,
            proceedings: Proceedings(
                attachments: registration.attachments,
                preservation: registration.preserved.map { Preservation(since: now, by: by, why: $0) },
                noCalls: registration.noCalls, follows: registration.follows))
    }

    private func tellHistory(
        of ticket: Ticket, _ registration: Registration, in call: CallID, additions: [String]
    ) throws {
        var detail = ["number": ticket.number.description, "procedure": ticket.procedure.id.text]
        for clock in ticket.proceedings.clocks {
            detail["clock.\(clock.id)"] = clock.counted.map { String($0.milliseconds) }
        }
        detail["follows"] = registration.follows?.description
        if !registration.waived.isEmpty {
            detail["waived"] = registration.waived.map(\.text).joined(separator: " ")
        }
        try append(HistoryFact(.registered, detail), call: call, run: ticket.run, ticket: ticket.id)
        for words in additions { try append(HistoryFact(.stated, words: words), ticket: ticket.id) }
        if let decision = ticket.decision {
            try append(
                HistoryFact(.decided, ["outcome": decision.outcome.rawValue], words: decision.words),
                ticket: ticket.id)
        }
        for promise in ticket.promises {
            try append(
                HistoryFact(.promised, ["promise": promise.kind.rawValue, "due": String(promise.due.milliseconds)]),
                ticket: ticket.id)
        }
        if let preservation = ticket.proceedings.preservation {
            try append(HistoryFact(.preserved, words: preservation.why), ticket: ticket.id)
        }
        guard let follows = registration.follows else { return }
        try append(
            HistoryFact(.appliedAgain, ["as": ticket.number.description]), ticket: TicketID(Int64(follows.serial)))
    }

    /// What was said in another call of the same matter goes to its ticket, and can be found there.
    func add(_ id: RunID, revision: Int, generation: Int, to number: TicketNumber) throws -> Ticket {
        let ticket = try TicketTable.ticket(number, db)
        guard ticket.isOpen else { throw TicketError.closed }
        let (fresh, call) = try freshRun(id, revision: revision, generation: generation)
        let run = try extend(fresh, in: call, with: [.addedTo(number)])
        let words = ([run.statement?.text].compactMap(\.self) + run.additions).joined(separator: "\n")
        try append(
            HistoryFact(.addedTo, ["number": number.description], words: words.isEmpty ? nil : words),
            call: call, run: id, ticket: ticket.id)
        if !words.isEmpty { try addWords(words, to: ticket) }
        return ticket
    }

    /// Makes what was said later findable.
    func addWords(_ words: String, to ticket: Ticket) throws {
        try Limit.statement.check(words)
        try db.run(
            """
            UPDATE ticket_person SET additions = additions || iif(additions = '', '', char(10)) || ? WHERE ticket_id = ?
            """, [words, ticket.id])
        let additions = try db.value(
            String.self, "SELECT additions FROM ticket_person WHERE ticket_id = ?", [ticket.id])
        try TicketSearch.put(ticket, additions: additions ?? "", isNew: false, in: db)
    }
}

extension Registration {
    /// The number to ring for a promise; whoever may not be phoned isn't.
    fileprivate func phone(for draft: PromiseDraft) -> PhoneNumber? {
        draft.number ?? noCalls.map(\.through) ?? caller.phone
    }
}

extension Limit {
    static let subject = Limit(what: "subject", length: 500)
    static let decision = Limit(what: "decision", length: Decision.wordsLimit)
    /// A statement with what was added to it in one matter.
    static let statement = Limit(what: "statement", length: 100_000)
    /// No procedure owes more at once than one of each kind, and its manager's.
    static let promises = 10
}
