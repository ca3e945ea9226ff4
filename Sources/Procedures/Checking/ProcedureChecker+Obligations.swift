import Domain

extension ProcedureChecker {
    mutating func checkObligations() {
        for obligation in procedure.obligations {
            let path = "obligations.\(obligation.id)"
            expect(obligation.step, among: procedure.steps.map(\.id), path + ".step", "step")
            checkDemand(obligation, path)
            checkGates(obligation, path)
        }
        for exit in Exit.allCases where !procedure.obligations.contains(where: { $0.gates.contains(exit) }) {
            complain(
                "obligations", .unfulfillable,
                "nothing gates “\(exit.rawValue)”, so a matter may leave with nothing done",
                "Name “\(exit.rawValue)” in the “gates:” of at least one obligation")
        }
    }

    /// Whether some course of a run establishes the fact that is demanded.
    private mutating func checkDemand(_ obligation: Obligation, _ path: String) {
        let stages = Set(procedure.steps.map(\.stage))
        let offers = procedure.solutions.count
        switch obligation.demand {
        case .requiredFields:
            if !procedure.fields.contains(where: \.isRequired) {
                complain(
                    path, .unfulfillable, "no field is required", "Write “required: yes” in a field, or take this out")
            }
        case .statementConfirmed:
            need(
                stages.contains(.listen), path,
                "no step has the stage “listen”, where the statement is written and read back")
        case .problemRestated:
            need(stages.contains(.empathise), path, "no step has the stage “empathise”, where the problem is said back")
        case .causeIdentified:
            need(!procedure.causes.isEmpty, path, "there are no causes to choose from")
            need(stages.contains(.rootCause), path, "no step has the stage “root-cause”, where the cause is chosen")
        case .permissionAsked, .offersAnswered:
            need(offers > 0, path, "there are no solutions to offer")
            need(stages.contains(.solutions), path, "no step has the stage “solutions”, where they are offered")
        case .solutionsOffered(let count):
            expect(count, in: 1...Limits.options, path + ".demand.solutions-offered", "offers")
            need(offers >= count, path + ".demand", "\(count) offers are demanded, and there are \(offers) solutions")
            need(stages.contains(.solutions), path, "no step has the stage “solutions”, where they are offered")
        case .desiredOutcome:
            need(!procedure.outcomes.isEmpty, path, "there are no outcomes to choose from")
        case .verdict(let table): checkDemanded(table, path + ".demand.verdict")
        case .promiseTold:
            need(procedure.promiseRule(.callBack) != nil, path, "there is no promise “call-back” to tell")
            need(stages.contains(.promise), path, "no step has the stage “promise”, where it is told")
        }
    }

    /// Whatever is found out on the ticket can't be known before there is one.
    private mutating func checkDemanded(_ id: TableID, _ path: String) {
        guard let table = procedure.table(id) else {
            return expect(id, among: procedure.tables.map(\.id), path, "table")
        }
        let behind = table.rows.reduce(into: Set<FieldID>()) { $0.formUnion(fields(behind: $1.when)) }
        for field in procedure.findings where behind.contains(field) {
            complain(
                path, .unfulfillable,
                "“\(id)” waits for “\(field)”, which is found out on the ticket, so nothing could become one",
                "Demand a table that looks only at what is asked in a step")
        }
    }

    /// A promise is made by registering, so it is told after it; everything else must be done by then.
    private mutating func checkGates(_ obligation: Obligation, _ path: String) {
        if obligation.gates.isEmpty {
            complain(path, .unfulfillable, "it gates no exit", "Name settle, register or close under “gates:”")
        }
        if obligation.demand == .promiseTold {
            need(
                obligation.gates.isSubset(of: [.close]), path + ".gates",
                "a promise exists only once the matter is registered, so telling it can't gate settling or registering")
        } else {
            need(
                !obligation.gates.contains(.close), path + ".gates",
                "after registering nothing but the promise is left to do, so this can't gate “close”")
        }
    }

    mutating func need(
        _ holds: Bool, _ path: String, _ what: String,
        remedy: String = "Supply it, or take the obligation out"
    ) {
        guard !holds else { return }
        complain(path, .unfulfillable, what, remedy)
    }
}
