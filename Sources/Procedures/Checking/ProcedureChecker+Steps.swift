import Domain

extension ProcedureChecker {
    mutating func checkSteps() {
        let steps = procedure.steps.map(\.id)
        let fields = procedure.fields.map(\.id)
        var askedIn: [FieldID: StepID] = [:]
        for step in procedure.steps {
            let path = "steps.\(step.id)"
            if step.say.isEmpty {
                complain(path, .missingKey, "nothing is said here", "Add “say:” with at least one phrase")
            } else if !step.say.contains(where: { $0.when == nil }) {
                complain(
                    path + ".say", .deadEnd, "every phrase has a condition, so there may be nothing to say",
                    "Add one without “when”")
            }
            for (index, field) in step.fields.enumerated() {
                let path = "\(path).fields[\(index)]"
                expect(field, among: fields, path, "field")
                if let other = askedIn.updateValue(step.id, forKey: field) {
                    complain(
                        path, .duplicate, "“\(field)” is asked in step “\(other)” already", "Ask it in one of the two")
                }
            }
            for (index, branch) in step.next.enumerated() {
                expect(branch.to, among: steps, "\(path).next[\(index)]" + branch.targetKey, "step")
            }
            checkStage(step, path)
        }
    }

    /// What a stage shows must be there to be shown.
    private mutating func checkStage(_ step: Step, _ path: String) {
        switch step.stage {
        case .rootCause where procedure.causes.isEmpty:
            complain(path + ".stage", .unfulfillable, "there are no causes to choose from", "Add them under “causes:”")
        case .solutions where procedure.solutions.isEmpty:
            complain(path + ".stage", .unfulfillable, "there are no solutions to offer", "Add them under “solutions:”")
        case .close where !step.next.isEmpty:
            complain(path + ".next", .deadBranch, "a step of stage “close” ends the script", "Take “next” out")
        default: break
        }
    }
}

extension Branch {
    /// A branch written as a bare word has no key of its own.
    var targetKey: String { when == nil ? "" : ".to" }
}
