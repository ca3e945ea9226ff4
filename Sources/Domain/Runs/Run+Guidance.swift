extension Run {
    /// The obligations that still stand before an exit, in the procedure's order.
    public func openObligations(for exit: Exit, under procedure: Procedure) -> [Obligation] {
        procedure.obligations.filter { $0.gates.contains(exit) && !meets($0.demand, under: procedure) }
    }

    public func meets(_ demand: Demand, under procedure: Procedure) -> Bool {
        switch demand {
        case .requiredFields: missingFields(under: procedure).isEmpty
        case .statementConfirmed: statement?.isConfirmed ?? false
        case .problemRestated: isRestated
        case .causeIdentified: cause != nil
        case .permissionAsked: permission != nil
        case .solutionsOffered(let count): offers.count >= count || whyFewerOffers != nil || permission == false
        case .offersAnswered: offers.allSatisfy { $0.response != nil }
        case .desiredOutcome: desiredOutcome != nil
        case .verdict(let table): procedure.table(table).map { verdict(of: $0, under: procedure).isDecided } ?? true
        case .promiseTold: wasTold
        }
    }

    private var wasTold: Bool {
        if case .ended(_, .registered(_, told: nil)) = state { false } else { true }
    }

    /// Required fields that hold now and have no answer.
    public func missingFields(under procedure: Procedure) -> [Field] {
        procedure.fields.filter { $0.isRequired && isAsked($0, under: procedure) && answers[$0.id] == nil }
    }

    /// Whether a field is asked now; what is filled in on the ticket isn't asked in a call.
    public func isAsked(_ field: Field, under procedure: Procedure) -> Bool {
        !procedure.findings.contains(field.id) && holds(field.when, under: procedure)
    }

    /// The fields of a step that are asked now.
    public func fields(of step: Step, under procedure: Procedure) -> [Field] {
        step.fields.compactMap(procedure.field).filter { isAsked($0, under: procedure) }
    }

    /// What to say at a step: what fits now, the most particular (those with a condition) first.
    public func phrases(of step: Step, under procedure: Procedure) -> [Phrase] {
        let fitting = step.say.filter { holds($0.when, under: procedure) }
        return fitting.filter { $0.when != nil } + fitting.filter { $0.when == nil }
    }

    /// Where the script goes on from the current step; `nil` at its end.
    public func nextStep(under procedure: Procedure) -> StepID? {
        procedure.step(step)?.next.first { holds($0.when, under: procedure) }?.to
    }

    /// Causes that the answers suggest first, then the others.
    public func causes(under procedure: Procedure) -> (suggested: [Cause], others: [Cause]) {
        let suggested = procedure.causes.filter { $0.when != nil && holds($0.when, under: procedure) }
        return (suggested, procedure.causes.filter { !suggested.contains($0) })
    }

    /// Solutions that fit what is known.
    public func solutions(under procedure: Procedure) -> [Solution] {
        procedure.solutions.filter { holds($0.when, under: procedure) }
    }
}
