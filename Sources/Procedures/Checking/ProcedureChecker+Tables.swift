import Domain

extension ProcedureChecker {
    mutating func checkTables() {
        for table in procedure.tables {
            let path = "tables.\(table.id)"
            if let step = table.step { expect(step, among: procedure.steps.map(\.id), path + ".step", "step") }
            if table.step == nil, procedure.findings.isEmpty {
                complain(
                    path, .neverAsked, "it is shown at no step, and nothing is filled in on the ticket",
                    "Add “step:”, or “findings:” that it looks at")
            }
            var earlier: Set<Condition> = []
            for row in table.rows {
                let path = "\(path).rows.\(row.id)"
                if let ground = row.ground {
                    expect(ground, among: procedure.grounds.map(\.id), path + ".ground", "ground")
                }
                checkSureness(of: row.when, path + ".when")
                if table.hit == .first, !earlier.insert(row.when).inserted {
                    complain(
                        path + ".when", .deadBranch, "an earlier row has the same condition",
                        "Take one out, or change the condition")
                }
            }
        }
    }

    /// A cause may be chosen and an offer accepted until the matter is registered: what hangs on that is never sure before.
    private mutating func checkSureness(of condition: Condition, _ path: String) {
        if condition.looksAtChoices {
            return complain(
                path, .unfulfillable, "a verdict follows from answers, and a cause or an offer is none",
                "Look at answers here, and at the cause or the offer where the verdict is asked for")
        }
        let behind = fields(behind: condition)
        for field in procedure.fields where behind.contains(field.id) && field.when?.looksAtChoices == true {
            complain(
                path, .unfulfillable,
                "“\(field.id)” waits for a cause or an offer, and so would the verdict: it is never sure before",
                "Ask for “\(field.id)” whatever is chosen, or look at something else")
        }
    }
}

extension Condition {
    /// Whether it looks at what is chosen or accepted; a table whose verdict it asks for is complained of itself.
    fileprivate var looksAtChoices: Bool {
        switch self {
        case .cause, .accepted: true
        case .all(let parts), .any(let parts): parts.contains(where: \.looksAtChoices)
        case .not(let part): part.looksAtChoices
        case .answered, .answer, .measured, .elapsed, .verdict: false
        }
    }
}
