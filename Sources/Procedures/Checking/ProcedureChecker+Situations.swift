import Domain

extension ProcedureChecker {
    /// What no single reference shows: a condition that contradicts itself, a caller for whom there is too little to offer,
    /// or more than there are digit keys. Only for a procedure whose references all lead somewhere.
    mutating func checkSituations() {
        guard let situations = Situation.all(of: procedure, atMost: Limits.situations) else { return }
        for (path, condition) in conditions where !situations.contains(where: { $0.mayHold(condition, in: procedure) })
        {
            complain(
                path, .neverHolds, "whatever is answered, this never holds",
                "Look for parts that contradict each other, or that wait for a field which isn't asked then")
        }
        guard found.isEmpty else { return }
        let demanded =
            procedure.obligations.compactMap { obligation -> Int? in
                if case .solutionsOffered(let count) = obligation.demand { count } else { nil }
            }.max() ?? 0
        let path = procedure.solutions.isEmpty ? "" : "solutions"
        let comparisons = procedure.solutions.reduce(0) { $0 + ($1.when?.comparisons ?? 0) }
        guard situations.count * comparisons <= Limits.comparisonsOfSituations else { return }
        for situation in situations {
            let offered = procedure.solutions.map { $0.when.map(situation.holds) ?? .yes }
            let possible = offered.count { $0 != .no }
            if possible < demanded, procedure.solutions.count >= demanded {
                complain(
                    path, .unfulfillable,
                    "when \(situation), \(possible) of the \(demanded) solutions that are demanded can be offered",
                    "Add a solution for this case, or widen the “when” of one")
                return
            }
            let certain = offered.count { $0 == .yes }
            if certain > Limits.options {
                complain(
                    path, .tooMany,
                    "when \(situation), \(certain) solutions are offered at once, and there are \(Limits.options) keys",
                    "Narrow the “when” of some")
                return
            }
        }
    }

    /// Every condition in the file, with its path.
    private var conditions: [(path: String, Condition)] {
        var found: [(String, Condition?)] = []
        for step in procedure.steps {
            found += step.say.enumerated().map { ("steps.\(step.id).say[\($0)].when", $1.when) }
            found += step.next.enumerated().map { ("steps.\(step.id).next[\($0)].when", $1.when) }
        }
        found += procedure.fields.map { ("fields.\($0.id).when", $0.when) }
        for table in procedure.tables {
            found += table.rows.map { ("tables.\(table.id).rows.\($0.id).when", $0.when) }
        }
        found += procedure.clocks.map { ("clocks.\($0.id).when", $0.when) }
        found += procedure.grounds.map { ("grounds.\($0.id).when", $0.when) }
        found += [
            ("forwarding.when", procedure.forwarding?.when),
            ("forwarding.nobody-to-tell", procedure.forwarding?.nobodyToTell),
        ]
        found += procedure.letters.map { ("letters.\($0.id).when", $0.when) }
        found.append(("no-calls.when", procedure.noCalls?.when))
        found.append(("preservation.when", procedure.preservation?.when))
        found += procedure.causes.map { ("causes.\($0.id).when", $0.when) }
        found += procedure.solutions.map { ("solutions.\($0.id).when", $0.when) }
        return found.compactMap { path, condition in condition.map { (path, $0) } }
    }
}
