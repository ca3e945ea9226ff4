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
        case .promiseTold: wasTold
        }
    }

    private var wasTold: Bool {
        if case .ended(_, .registered(_, told: nil)) = state { false } else { true }
    }

    /// Required fields that hold now and have no answer.
    public func missingFields(under procedure: Procedure) -> [Field] {
        procedure.fields.filter { $0.isRequired && isAsked($0) && answers[$0.id] == nil }
    }

    public func isAsked(_ field: Field) -> Bool { field.when.map(holds) ?? true }

    /// The fields of a step that are asked now.
    public func fields(of step: Step, under procedure: Procedure) -> [Field] {
        step.fields.compactMap(procedure.field).filter(isAsked)
    }

    /// What to say at a step: what fits now, the most particular (those with a condition) first.
    public func phrases(of step: Step) -> [Phrase] {
        let fitting = step.say.filter { $0.when.map(holds) ?? true }
        return fitting.filter { $0.when != nil } + fitting.filter { $0.when == nil }
    }

    /// Where the script goes on from the current step; `nil` at its end.
    public func nextStep(under procedure: Procedure) -> StepID? {
        procedure.step(step)?.next.first { $0.when.map(holds) ?? true }?.to
    }

    /// Causes that the answers suggest first, then the others.
    public func causes(under procedure: Procedure) -> (suggested: [Cause], others: [Cause]) {
        let suggested = procedure.causes.filter { $0.when.map(holds) ?? false }
        return (suggested, procedure.causes.filter { !suggested.contains($0) })
    }

    /// Solutions that fit what is known.
    public func solutions(under procedure: Procedure) -> [Solution] {
        procedure.solutions.filter { $0.when.map(holds) ?? true }
    }

    public func holds(_ condition: Condition) -> Bool {
        switch condition {
        case .answered(let field, let options): options.contains { matches(answers[field], $0) }
        case .answer(let field, let kind): answer(field) == kind
        case .cause(let causes): cause.map(causes.contains) ?? false
        case .accepted(let solutions):
            accepted.contains { solutions.isEmpty || solutions.contains($0.solution) }
        case .all(let conditions): conditions.allSatisfy(holds)
        case .any(let conditions): conditions.contains(where: holds)
        case .not(let condition): !holds(condition)
        }
    }

    private func matches(_ answer: Answer?, _ word: String) -> Bool {
        switch answer {
        case .option(let option): option.text == word
        case .text(let text): text == word
        case .yesNo(let yes): word == (yes ? "yes" : "no")
        case .number(let number): word == String(number)
        default: false
        }
    }
}
