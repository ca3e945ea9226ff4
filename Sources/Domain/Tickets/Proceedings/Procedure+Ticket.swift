import Time

extension Procedure {
    /// Whether this rulebook lets a ticket be decided so: what ``Ticket/apply(_:in:)`` can't know.
    ///
    /// - Parameter run: the matter, informed by the ticket's findings.
    /// - Throws: ``TicketError``.
    public func check(
        _ decision: Decision, with notice: NoticeDraft?, of run: Run
    ) throws(TicketError) {
        let missing = missingFindings(of: run)
        guard missing.isEmpty else { throw .findingsMissing(missing.map(\.id)) }
        try checkGround(decision, with: notice)
        try checkForwarding(decision, with: notice, of: run)
        if let notice, let wanted = means(ofTelling: decision.outcome, on: decision.ground),
            !wanted.contains(notice.means)
        {
            throw .meansDontCount(notice.means, wanted: wanted)
        }
    }

    /// By which means the person has to be told of such a decision; `nil`: by any, or not with it.
    public func means(ofTelling outcome: Decision.Outcome, on ground: GroundID?) -> Set<Notice.Means>? {
        switch outcome {
        case .refused: ground.flatMap(self.ground)?.means
        case .forwarded: forwarding?.means
        case .granted, .partlyGranted, .explained, .agreed: nil
        }
    }

    /// What has to be found out before it can be decided.
    public func missingFindings(of run: Run) -> [Field] {
        findings.compactMap(field).filter { $0.isRequired && run.asksFor($0, under: self) }
    }

    /// Whether the complaint is about this body: then it never goes there.
    public func isComplainedAbout(_ body: FieldOption, in run: Run) -> Bool {
        guard let field = forwarding?.neverTo, let answer = run.answers[field] else { return false }
        return body.isMeant(by: answer)
    }

    /// The grounds that what is known suggests, by a table's row or by their own condition.
    public func suggestedGrounds(of run: Run) -> Set<GroundID> {
        let byTables = tables.flatMap { run.verdict(of: $0, under: self).rows.compactMap(\.ground) }
        let byCondition = grounds.filter { $0.when != nil && run.holds($0.when, under: self) }.map(\.id)
        return Set(byTables + byCondition)
    }

    /// Whether facts can suggest this ground, and those that are known don't: whoever decides may refuse on it all the same,
    /// and should know.
    public func isUnsuggested(_ id: GroundID, of run: Run) -> Bool {
        let canBe = ground(id)?.when != nil || tables.contains { $0.rows.contains { $0.ground == id } }
        return canBe && !suggestedGrounds(of: run).contains(id)
    }

    /// Whether it could be decided so once what it demands is there: for the letter that has to be sent before.
    /// - Throws: ``TicketError``.
    public func checkForeseen(_ decision: Decision, of run: Run) throws(TicketError) {
        _ = try knownGround(of: decision)
        try checkBody(of: decision, run)
    }

    private func checkGround(_ decision: Decision, with notice: NoticeDraft?) throws(TicketError) {
        guard let ground = try knownGround(of: decision) else { return }
        switch ground.demands {
        case .nothing: return
        case .notice: if notice == nil { throw .groundDemands(ground.id, .notice) }
        case .address: if decision.answerAt == nil { throw .groundDemands(ground.id, .address) }
        }
    }

    /// `nil` for what isn't refused.
    private func knownGround(of decision: Decision) throws(TicketError) -> Ground? {
        guard decision.outcome == .refused else {
            if decision.ground != nil { throw .groundOfNoRefusal }
            return nil
        }
        guard let id = decision.ground else { throw .groundMissing }
        guard let ground = ground(id) else { throw .unknownGround(id, known: grounds.map(\.id)) }
        return ground
    }

    private func checkForwarding(
        _ decision: Decision, with notice: NoticeDraft?, of run: Run
    ) throws(TicketError) {
        try checkBody(of: decision, run)
        guard decision.outcome == .forwarded, notice == nil else { return }
        if needsNotice(.forwarded, on: nil, of: run) { throw .noticeMissing }
    }

    private func checkBody(of decision: Decision, _ run: Run) throws(TicketError) {
        guard decision.outcome == .forwarded else {
            if decision.forwardedTo != nil { throw .bodyOfNoForwarding }
            return
        }
        guard let rule = forwarding else { throw .nothingIsForwarded }
        guard run.holds(rule.when, under: self) else { throw .notToBeForwarded }
        guard let id = decision.forwardedTo else { throw .bodyMissing }
        guard let body = rule.bodies.first(where: { $0.id == id }) else {
            throw .unknownBody(id, known: rule.bodies.map(\.id))
        }
        if isComplainedAbout(body, in: run) { throw .complainedAbout(id) }
    }

    /// Whether the person must have been told of such a decision before it is recorded: the ground demands it, or forwarding
    /// does and somebody is known who could be told.
    ///
    /// - Parameter run: the matter, informed by the ticket's findings; `nil` where it can't be read: then nobody is known to be
    ///   beyond telling.
    public func needsNotice(_ outcome: Decision.Outcome, on ground: GroundID?, of run: Run?) -> Bool {
        switch outcome {
        case .refused: ground.flatMap(self.ground)?.demands == .notice
        case .forwarded:
            forwarding.map { rule in
                rule.needsNotice && !(rule.nobodyToTell.map { run?.holds($0, under: self) ?? false } ?? false)
            } ?? false
        case .granted, .partlyGranted, .explained, .agreed: false
        }
    }

    /// Whether anything of this matter may be forwarded at all; of to whom it says nothing.
    public func mayBeForwarded(_ run: Run) -> Bool {
        forwarding.map { run.holds($0.when, under: self) } ?? false
    }

    /// Whether the person may apply again: it was refused, on a ground whose reason may go away.
    /// - Throws: ``TicketError``.
    public func checkApplyingAgain(after ticket: Ticket) throws(TicketError) {
        guard ticket.decision?.outcome == .refused else { throw .notRefused(ticket.number) }
        guard let ground = ticket.decision?.ground.flatMap(ground), ground.mayPass else {
            throw .refusalStands(ticket.number)
        }
    }

    /// The act of recording what was found, or of taking it back: with the clocks that run because of it, and those that an
    /// earlier answer to it let run and this one doesn't, or from another day.
    ///
    /// - Parameter run: the matter, informed by the ticket's findings.
    public func finding(_ id: FieldID, _ answer: Answer?, of run: Run, on ticket: Ticket) -> TicketAct {
        func drafts(_ run: Run) -> [ClockDraft] {
            run.clocks(startedByFinding: id, decided: ticket.decision?.outcome, under: self)
        }
        let without = run.forgetting(id)
        let starting = answer.map { drafts(without.informed(by: [id: $0])) } ?? []
        let starts = ClockStarts(starting, knowing: ticket.known)
        let noCalls = (answer.map { without.informed(by: [id: $0]) } ?? without).noCalls(under: self)
        guard run.answers[id] != nil else { return .find(id, answer, starting: starts, noCalls: noCalls) }
        let anyway = Set(drafts(without))
        let ending = drafts(run).filter { !anyway.contains($0) && !starting.contains($0) }
        return .find(id, answer, starting: starts, ending: ending.map(\.id), noCalls: noCalls)
    }

    /// Whether the finding is one of this rulebook's, and the answer fits it.
    /// - Throws: ``TicketError``.
    public func checkFinding(_ id: FieldID, of run: Run) throws(TicketError) {
        guard findings.contains(id), let field = field(id) else { throw .unknownFinding(id, known: findings) }
        guard run.holds(field.when, under: self) else { throw .findingNotAsked(id) }
    }
}

extension Run {
    /// The matter as whoever works on its ticket sees it: informed by the findings, on the day of the decision, and until there
    /// is one, on today's.
    public func looked(at ticket: Ticket, at now: Instant, in zone: Zone) -> Run {
        informed(by: ticket.proceedings.findings).on(zone.day(at: ticket.decision?.at ?? now))
    }

    fileprivate func forgetting(_ field: FieldID) -> Run {
        var run = self
        run.answers[field] = nil
        return run
    }

    fileprivate func asksFor(_ field: Field, under procedure: Procedure) -> Bool {
        holds(field.when, under: procedure) && answers[field.id] == nil
    }

    /// The clocks that run once this finding is known, in a run that is informed by it.
    ///
    /// - Parameter decided: how the ticket was decided, where it was.
    public func clocks(
        startedByFinding field: FieldID, decided: Decision.Outcome?, under procedure: Procedure
    ) -> [ClockDraft] {
        procedure.clocks.filter { clock in
            clock.starts == .field(field) || clock.when?.fields.contains(field) == true
        }.compactMap { clock in
            guard holds(clock.when, under: procedure) else { return nil }
            switch clock.starts {
            case .received, .registered: return ClockDraft(id: clock.id, terms: clock.terms, from: .registered)
            case .found: return ClockDraft(id: clock.id, terms: clock.terms, from: .now)
            case .field(let id):
                return answers[id]?.day.map { ClockDraft(id: clock.id, terms: clock.terms, from: .day($0)) }
            case .decided, .forwarded, .refused:
                guard let decided, clocks(startedBy: decided, under: procedure).contains(where: { $0.id == clock.id })
                else { return nil }
                return ClockDraft(id: clock.id, terms: clock.terms, from: .decided)
            }
        }
    }
}

extension FieldOption {
    /// Whether an answer names this body, by the same id or by the same words in any language.
    fileprivate func isMeant(by answer: Answer) -> Bool {
        switch answer {
        case .option(let option): option == id
        case .text(let text):
            Language.allCases.contains { title[$0].comparable == text.comparable && !text.comparable.isEmpty }
        default: false
        }
    }
}

extension String {
    /// Letters and digits alone, small, ё as е: what two spellings of one name have in common.
    fileprivate var comparable: String {
        String(lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 == "ё" ? "е" : $0 })
    }
}
