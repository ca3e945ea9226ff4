extension Run {
    /// The most characters a statement or an addition may have.
    public static let statementLimit = 10_000

    /// Whether the event may be recorded: what ``apply(_:)`` demands, and what the procedure does.
    /// - Throws: ``RunError``; where more than one thing is wrong, the first.
    public func check(_ event: RunEvent, under procedure: Procedure) throws(RunError) {
        var after = self
        try after.apply(event)
        switch event.fact {
        case .went(let to):
            guard procedure.step(to) != nil else { throw .unknownStep(to) }
        case .answered(let id, let answer?):
            guard let field = procedure.field(id) else { throw .unknownField(id) }
            try field.check(answer)
        case .stated(let text), .statementAdded(let text):
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
            try checkSettling(under: procedure)
        case .registered(_, let waived):
            try checkRegistering(waiving: Set(waived), under: procedure)
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
        procedure.fields.filter(isAsked).first { field in
            switch answers[field.id] {
            case .refused: field.refused?.allowsRegistration == false
            case .unknown: field.unknown?.allowsRegistration == false
            default: false
            }
        }
    }
}

extension Field {
    /// Whether the answer is of this field's type and within its limits.
    func check(_ answer: Answer) throws(RunError) {
        switch (type, answer) {
        case (_, .refused): if refused == nil { throw .notAnAnswerHere(id, .refused) }
        case (_, .unknown): if unknown == nil { throw .notAnAnswerHere(id, .unknown) }
        case (.line(let limit), .text(let text)), (.text(let limit), .text(let text)):
            guard text.count <= limit else { throw .tooLong(id, limit: limit, length: text.count) }
        case (.choice(let options), .option(let option)):
            guard options.contains(where: { $0.id == option }) else { throw .unknownOption(option, of: id) }
        case (.money(let limit), .money(let kopecks)):
            guard (0...limit).contains(kopecks) else { throw .outOfRange(id) }
        case (.number(let range), .number(let number)):
            guard range.contains(number) else { throw .outOfRange(id) }
        case (.yesNo, .yesNo), (.date, .date), (.phone, .phone): return
        default: throw .wrongType(id)
        }
    }
}
