import Domain

extension ProcedureChecker {
    mutating func checkGraph() {
        for step in procedure.steps where step.stage != .close { checkBranches(step) }
        // A branch to nowhere was complained of; what could be reached through it, nobody can say.
        let known = Set(procedure.steps.map(\.id))
        guard procedure.steps.allSatisfy({ $0.next.allSatisfy { known.contains($0.to) } }) else { return }
        checkReachability()
        checkExits()
    }

    /// A branch after one without a condition is never taken, nor one whose condition stood before.
    private mutating func checkBranches(_ step: Step) {
        let path = "steps.\(step.id)"
        if step.next.isEmpty {
            complain(
                path, .deadEnd, "the script ends here, before a goodbye", "Add “next:”, or make its stage “close”")
            return
        }
        var earlier: Set<Condition> = []
        for (index, branch) in step.next.enumerated() {
            let path = "\(path).next[\(index)]"
            if index > 0, step.next[index - 1].when == nil {
                complain(
                    path, .deadBranch, "the branch before it is always taken, so this one never is",
                    "Put the branch without “when” last")
                return
            }
            guard let condition = branch.when else { continue }
            if !earlier.insert(condition).inserted {
                complain(
                    path, .deadBranch, "an earlier branch has the same condition, so this one is never taken",
                    "Take it out, or change the condition")
            }
        }
        if step.next.allSatisfy({ $0.when != nil }) {
            complain(
                path + ".next", .deadEnd, "every branch has a condition, so there may be nowhere to go on",
                "Add a last one without “when”")
        }
    }

    private mutating func checkReachability() {
        guard let first = procedure.steps.first else {
            complain("steps", .deadEnd, "there are no steps", "Add at least one")
            return
        }
        let reached = closure(from: [first.id]) { id in procedure.step(id)?.takenBranches.map(\.to) ?? [] }
        for step in procedure.steps where !reached.contains(step.id) {
            complain(
                "steps.\(step.id)", .unreachableStep, "no branch from “\(first.id)” leads to this step",
                "Name it in a “next:”, or take it out")
        }
    }

    /// From every step there is a way to one that ends the script; where there is none, the steps that go round are named.
    private mutating func checkExits() {
        let ends = procedure.steps.filter { $0.stage == .close || $0.takenBranches.isEmpty }.map(\.id)
        let leadsOut = closure(from: ends) { id in
            procedure.steps.filter { $0.takenBranches.contains { $0.to == id } }.map(\.id)
        }
        for step in procedure.steps where !leadsOut.contains(step.id) {
            let after = closure(from: step.takenBranches.map(\.to)) {
                procedure.step($0)?.takenBranches.map(\.to) ?? []
            }
            guard after.contains(step.id) else { continue }
            complain(
                "steps.\(step.id)", .loopWithoutExit, "from here the script goes round and never reaches a goodbye",
                "Add a branch that leads to a step of stage “close”")
        }
        if !procedure.steps.isEmpty, !procedure.steps.contains(where: { $0.stage == .close }) {
            complain("steps", .deadEnd, "no step has the stage “close”", "Add a step in which one says goodbye")
        }
    }

    private func closure(from start: [StepID], _ neighbours: (StepID) -> [StepID]) -> Set<StepID> {
        var seen = Set(start)
        var open = start
        while let id = open.popLast() {
            for next in neighbours(id) where seen.insert(next).inserted { open.append(next) }
        }
        return seen
    }
}

extension Step {
    /// The branches that can be taken: up to the first without a condition.
    fileprivate var takenBranches: ArraySlice<Branch> {
        guard stage != .close else { return [] }
        guard let last = next.firstIndex(where: { $0.when == nil }) else { return next[...] }
        return next[...last]
    }
}
