import Domain
import GRDB
import Store
import Time

/// Number, what may change, and of promises and attempts, which are only ever added, how many there were.
extension Ticket: KeptAnswer {
    func kept() -> String {
        var form = FormWriter()
        form.array { form in
            form.put(number.serial)
            form.put(generation)
            form.put(claim) { form, claim in form.array { claim.write(to: &$0) } }
            form.put(decision) { form, decision in form.array { decision.write(to: &$0) } }
            form.put(closedAt)
            form.put(attempts.count)
            form.array { form in
                for promise in promises { form.array { promise.writeStanding(to: &$0) } }
            }
            if proceedings != Proceedings() { form.array { proceedings.writeStanding(to: &$0) } }
        }
        return form.text
    }

    init(kept: String, _ db: Database) throws {
        self = try FormReader.read(kept) { form in
            try form.array { form in
                let now = try TicketTable.ticket(form.ticketNumber(), db)
                let generation = try form.whole()
                let claim = try form.optional { try $0.array { try Claim(from: &$0) } }
                let decision = try form.optional { try $0.array { try Decision(from: &$0) } }
                let closedAt = try form.optional { try $0.moment() }
                let attempts = try form.whole()
                var promises: [Promise] = []
                try form.array { form in
                    for promise in now.promises where !form.isAtEnd {
                        promises.append(try form.array { try promise.standing(as: &$0) })
                    }
                }
                let proceedings =
                    form.isAtEnd ? Proceedings() : try form.array { try now.proceedings.standing(as: &$0) }
                return Ticket(
                    id: now.id, number: now.number, run: now.run, procedure: now.procedure,
                    registeredAt: now.registeredAt, registeredBy: now.registeredBy, caller: now.caller,
                    subject: now.subject, cause: now.cause, statement: now.statement,
                    isStatementConfirmed: now.isStatementConfirmed, desiredOutcome: now.desiredOutcome, claim: claim,
                    generation: generation, decision: decision, promises: promises,
                    attempts: Array(now.attempts.prefix(attempts)), closedAt: closedAt, proceedings: proceedings)
            }
        }
    }
}

extension Claim: Form {
    func write(to form: inout FormWriter) {
        form.put(by)
        form.put(since)
        form.put(until.boot)
        form.put(until.milliseconds)
    }

    init(from form: inout FormReader) throws {
        self.init(
            by: try form.name(), since: try form.moment(),
            until: LeaseTime(boot: try form.text(), milliseconds: try form.number()))
    }
}

extension Decision: Form {
    func write(to form: inout FormWriter) {
        form.put(outcome)
        form.put(words)
        form.put(ground)
        form.put(amountKopecks)
        form.put(by)
        form.put(at)
        guard forwardedTo != nil || answerAt != nil else { return }
        form.put(forwardedTo)
        form.put(answerAt)
    }

    init(from form: inout FormReader) throws {
        self.init(
            outcome: try form.word(), words: try form.text(), ground: try form.optional { try $0.name() },
            amountKopecks: try form.optional { try $0.whole() }, by: try form.name(), at: try form.moment())
        guard !form.isAtEnd else { return }
        forwardedTo = try form.optional { try $0.name() }
        answerAt = try form.optional { try $0.text() }
    }
}

extension Promise {
    /// What of a promise may still change.
    fileprivate func writeStanding(to form: inout FormWriter) {
        form.put(id)
        form.put(toldAt)
        form.put(brokenAt)
        form.put(state.word)
        form.put(state.endedAt)
        form.put(state.renewedAs) { $0.put($1) }
    }

    /// This promise as it stood when that was written.
    fileprivate func standing(as form: inout FormReader) throws -> Promise {
        guard try form.id() == id else { throw form.damage("promise \(id)") }
        let (toldAt, brokenAt) = (try form.optional { try $0.moment() }, try form.optional { try $0.moment() })
        let word = try form.text()
        let endedAt = try form.optional { try $0.moment() }
        let state = PromiseState(word, at: endedAt, renewedAs: try form.optional { try $0.id() })
        guard let state else { throw form.damage("a promise's state, not \(word)") }
        return Promise(
            id: id, kind: kind, madeAt: madeAt, opens: opens, due: due, number: number, askFor: askFor, toldAt: toldAt,
            brokenAt: brokenAt, state: state)
    }
}
