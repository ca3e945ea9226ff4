import Domain

extension ProcedureChecker {
    /// What no answers lead to: a condition that contradicts itself or waits for what isn't asked then, a row or a branch that
    /// another always comes before, an `otherwise` that some row always forestalls. Only for a procedure whose references all
    /// lead somewhere.
    mutating func checkReach() {
        var reach = Reach(procedure)
        for table in procedure.tables { check(table, &reach) }
        for (path, condition) in conditionsBesideTables {
            guard !reach.isTooMuch, found.count < Limits.complaints else { break }
            // What asks for a verdict that is never given isn't to blame for it.
            if reach.asksForDead(condition) { continue }
            reach.look(path)
            if reach.never(reach.holding(condition), of: [condition]) {
                complain(path, .neverHolds, Self.neverHolds.what, Self.neverHolds.remedy)
            }
        }
        for step in procedure.steps { checkBranches(of: step, &reach) }
        if let path = reach.tooMuch {
            complain(
                path, .tooMany,
                "more hangs together here than is followed, so nobody can say whether anything leads here",
                "Look at fewer answers at once: split the table, or say the condition more simply")
        }
    }

    private mutating func check(_ table: DecisionTable, _ reach: inout Reach) {
        var leavesNothing = false
        for (index, row) in table.rows.enumerated() where !reach.asksForDead(row.when) {
            guard !reach.isTooMuch, found.count < Limits.complaints else { return }
            let path = "tables.\(table.id).rows.\(row.id)"
            reach.look(path + ".when")
            if reach.never([reach.fitting(index, of: table)], of: [row.when]) {
                reach.bury([row.id], of: table)
                complain(path + ".when", .neverHolds, Self.neverHolds.what, Self.neverHolds.remedy)
                continue
            }
            let after =
                (table.hit == .first ? table.rows[(index + 1)...].map(\.id) : [])
                + (table.otherwise == nil ? [] : [DecisionTable.otherwise])
            if reach.alwaysFits(index, of: table, before: after) {
                reach.bury(after + [DecisionTable.otherwise], of: table)
                complain(
                    path + ".when", .alwaysHolds,
                    after.isEmpty
                        ? "whatever is answered, this holds"
                        : "no answer keeps this from holding, so \(Self.list(after)) never does",
                    "Narrow the condition, or take out what it leaves no room for")
                // Whatever comes after it is out of reach for this reason, and isn't complained of by itself.
                if table.hit == .first { return }
                leavesNothing = true
                continue
            }
            guard table.hit == .first, index > 0 else { continue }
            let above = reach.covering(index, of: table)
            guard !above.isEmpty else { continue }
            reach.bury([row.id], of: table)
            complain(
                path, .deadBranch,
                "it is never the first that fits: wherever it does, \(Self.list(above)) above it fits too",
                "Put it above, narrow what stands above, or take it out")
        }
        if !leavesNothing { checkOtherwise(of: table, &reach) }
    }

    /// There has to be an `otherwise` where no row may fit, and none where one always does.
    private mutating func checkOtherwise(of table: DecisionTable, _ reach: inout Reach) {
        guard !reach.isTooMuch, !table.rows.contains(where: { reach.asksForDead($0.when) }) else { return }
        let path = "tables.\(table.id)"
        reach.look(path + ".otherwise")
        let isNever = reach.alwaysFitsSome(of: table)
        guard !reach.isTooMuch else { return }
        switch (table.otherwise, isNever) {
        case (nil, true):
            // What asks for it asks for something that there is, and is complained of as never holding.
            return
        case (nil, false):
            let example = reach.example(of: table)
            complain(
                path, .missingKey,
                "“otherwise” is missing, and it may be that no row fits" + (example.isEmpty ? "" : ": when \(example)"),
                "Add “otherwise:” with what is said then")
        case (_?, true):
            reach.bury([DecisionTable.otherwise], of: table)
            complain(
                path + ".otherwise", .deadBranch,
                "once all is answered one of the rows fits, so this is never said",
                "Take it out; what hasn't been answered yet is named by itself")
        case (_?, false): return
        }
    }

    /// A branch is taken where its own condition holds and none before it does.
    private mutating func checkBranches(of step: Step, _ reach: inout Reach) {
        guard step.stage != .close else { return }
        let conditions = step.next.compactMap(\.when)
        guard !conditions.contains(where: reach.asksForDead) else { return }
        var before: [Literal] = []
        for (index, branch) in step.next.enumerated() {
            guard !reach.isTooMuch, found.count < Limits.complaints else { return }
            let path = "steps.\(step.id).next[\(index)]"
            reach.look(path)
            let own = branch.when.map { reach.holding($0) } ?? []
            if index > 0, !own.isEmpty || branch.when == nil,
                !reach.never(own, of: conditions), reach.never(own + before, of: conditions)
            {
                complain(
                    path, .deadBranch, "wherever it could be taken, a branch before it is, so this one never is",
                    branch.when == nil
                        ? "Take “when” out of the branch before it and this one away, or narrow one before it"
                        : "Put it before the others, narrow what stands before it, or take it out")
            }
            before += own.map { !$0 }
        }
    }

    private static let neverHolds = (
        what: "whatever is answered, this never holds",
        remedy: "Look for parts that contradict each other, or that wait for a field which isn't asked then"
    )

    /// `“a”, “b” or “c”`.
    private static func list(_ rows: [RowID]) -> String {
        let words = rows.map { "“\($0)”" }
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    /// Every condition in the file but those of tables' rows, with its path.
    private var conditionsBesideTables: [(path: String, Condition)] {
        conditions.filter { !$0.path.hasPrefix("tables.") }
    }
}
