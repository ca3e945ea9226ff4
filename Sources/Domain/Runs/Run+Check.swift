import Time

extension Run {
    /// The most characters a statement or an addition may have.
    public static let statementLimit = 10_000

    /// Whether the event may be recorded: what ``apply(_:)`` demands, and what the procedure does.
    ///
    /// - Parameter zone: the hotline's, whose days say what is in the future.
    /// - Throws: ``RunError``; where more than one thing is wrong, the first.
    public func check(_ event: RunEvent, under procedure: Procedure, in zone: Zone) throws(RunError) {
        var after = self
        try after.apply(event)
        switch event.fact {
        case .went(let to):
            guard procedure.step(to) != nil else { throw .unknownStep(to) }
        case .answered(let id, let answer?):
            guard let field = procedure.field(id) else { throw .unknownField(id) }
            try field.check(answer, on: zone.day(at: event.at))
        case .stated(let text), .statementAdded(let text):
            // Nothing at all empties a draft; blanks would be read back and confirmed.
            guard text.isEmpty || text.contains(where: { !$0.isWhitespace }) else { throw .nothingStated }
            guard text.count <= Self.statementLimit else {
                throw .statementTooLong(limit: Self.statementLimit, length: text.count)
            }
        case .causeFound(let cause?):
            guard procedure.cause(cause) != nil else { throw .unknownCause(cause) }
        case .outcomeWanted(let outcome?):
            guard procedure.outcomes.contains(where: { $0.id == outcome }) else { throw .unknownOutcome(outcome) }
        case .offered(let id, let amount):
            try checkOffer(id, amount, under: procedure)
        case .settled:
            try on(zone.day(at: event.at)).checkSettling(under: procedure)
        case .registered(_, let waived):
            try on(zone.day(at: event.at)).checkRegistering(waiving: Set(waived), under: procedure)
        default: return
        }
    }

    private func checkOffer(_ id: SolutionID, _ amount: Int?, under procedure: Procedure) throws(RunError) {
        guard let solution = procedure.solution(id) else { throw .unknownSolution(id) }
        let asksFirst = procedure.obligations.contains { $0.demand == .permissionAsked }
        if asksFirst, permission == nil { throw .permissionFirst }
        guard let amount else { return }
        guard let limit = solution.limitKopecks else { throw .amountNotWanted(id) }
        guard (1...limit).contains(amount) else { throw .amountOverLimit(id, limitKopecks: limit) }
    }

    private func checkSettling(under procedure: Procedure) throws(RunError) {
        let owed = toCarryOut(under: procedure)
        guard owed.isEmpty else { throw .carryOutOwed(owed.map(\.id)) }
        guard manager == nil else { throw .managerOwed }
        let open = openObligations(for: .settle, under: procedure)
        guard open.isEmpty else { throw .obligationsOpen(open.map(\.id)) }
    }

    private func checkRegistering(waiving: Set<ObligationID>, under procedure: Procedure) throws(RunError) {
        if let field = fieldForbiddingRegistration(under: procedure) { throw .registrationForbidden(by: field.id) }
        let open = openObligations(for: .register, under: procedure).filter { !waiving.contains($0.id) }
        guard open.isEmpty else { throw .obligationsOpen(open.map(\.id)) }
        guard statement != nil else { throw .nothingStated }
    }

    /// Accepted solutions that are done later, or that somebody else has to approve: what a ticket then owes.
    public func toCarryOut(under procedure: Procedure) -> [Solution] {
        accepted.compactMap { procedure.solution($0.solution) }
            .filter { $0.carriedOut != .onPhone || $0.approver != .operator }
    }

    /// The field whose consequence is that nothing can be registered; one that isn't asked any more forbids nothing.
    public func fieldForbiddingRegistration(under procedure: Procedure) -> Field? {
        procedure.fields.filter { isAsked($0, under: procedure) }.first { field in
            switch answers[field.id] {
            case .refused: field.refused?.allowsRegistration == false
            case .unknown: field.unknown?.allowsRegistration == false
            case .yesNo(false): field.no?.allowsRegistration == false
            default: false
            }
        }
    }
}
