import Domain

extension ProcedureChecker {
    /// What no single reference shows: a caller for whom there is too little to offer, or more than there are digit keys. Only
    /// for a procedure whose references all lead somewhere.
    mutating func checkSituations() {
        guard let situations = Situation.all(of: procedure, atMost: Limits.situations) else { return }
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
}
