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
                if !earlier.insert(row.when).inserted {
                    complain(
                        path + ".when", .deadBranch, "an earlier row has the same condition",
                        "Take one out, or change the condition")
                }
            }
        }
    }
}
