import Domain

extension ProcedureChecker {
    /// Every condition in the file, with its path.
    mutating func checkConditions() {
        for step in procedure.steps {
            for (index, phrase) in step.say.enumerated() { check(phrase.when, "steps.\(step.id).say[\(index)].when") }
            for (index, branch) in step.next.enumerated() { check(branch.when, "steps.\(step.id).next[\(index)].when") }
        }
        for field in procedure.fields {
            check(field.when, "fields.\(field.id).when")
            if field.when?.fields.contains(field.id) == true {
                complain(
                    "fields.\(field.id).when", .neverHolds, "a field can't wait for its own answer",
                    "Name another field, or take “when” out")
            }
        }
        for cause in procedure.causes { check(cause.when, "causes.\(cause.id).when") }
        for solution in procedure.solutions { check(solution.when, "solutions.\(solution.id).when") }
    }

    private mutating func check(_ condition: Condition?, _ path: String) {
        switch condition {
        case nil: return
        case .answered(let id, let words): check(id, answeredWith: words, path)
        case .answer(let id, let kind): check(id, has: kind, path)
        case .cause(let ids):
            for (index, id) in ids.enumerated() {
                expect(id, among: procedure.causes.map(\.id), item(path + ".cause", index, of: ids.count), "cause")
            }
        case .accepted(let ids):
            for (index, id) in ids.enumerated() {
                let path = item(path + ".accepted", index, of: ids.count)
                expect(id, among: procedure.solutions.map(\.id), path, "solution")
            }
        case .all(let parts): for (index, part) in parts.enumerated() { check(part, "\(path).all[\(index)]") }
        case .any(let parts): for (index, part) in parts.enumerated() { check(part, "\(path).any[\(index)]") }
        case .not(let part): check(part, path + ".not")
        }
    }

    private mutating func check(_ id: FieldID, answeredWith words: [String], _ path: String) {
        guard let field = procedure.field(id) else {
            expect(id, among: procedure.fields.map(\.id), path + ".field", "field")
            return
        }
        for (index, word) in words.enumerated() {
            let path = item(path + ".is", index, of: words.count)
            switch field.type {
            case .choice(let options):
                expect(OptionID(word), among: options.map(\.id), path, "option of “\(id)”")
            case .yesNo:
                expect(OptionID(word), among: ["yes", "no"], path, "answer to “\(id)”")
            case .number(let range):
                if !(Int(word).map(range.contains) ?? false) {
                    complain(
                        path, .neverHolds, "“\(id)” is a number from \(range.lowerBound) to \(range.upperBound)",
                        "Write such a number")
                }
            case .line, .text, .money, .date, .phone:
                complain(
                    path, .neverHolds, "nobody can foresee what is written into “\(id)”",
                    "Use “has: given”, or make the field a choice")
            }
        }
    }

    private mutating func check(_ id: FieldID, has kind: AnswerKind, _ path: String) {
        guard let field = procedure.field(id) else {
            expect(id, among: procedure.fields.map(\.id), path + ".field", "field")
            return
        }
        let isImpossible = (kind == .refused && field.refused == nil) || (kind == .unknown && field.unknown == nil)
        if isImpossible {
            complain(
                path + ".has", .neverHolds, "“\(kind.rawValue)” is no answer to “\(id)”",
                "Add “\(kind.rawValue):” to the field with what follows, or ask for another answer here")
        }
    }

    /// A list of one may have been written without brackets.
    private func item(_ path: String, _ index: Int, of count: Int) -> String {
        count == 1 && map.positions["\(path)[0]"] == nil ? path : "\(path)[\(index)]"
    }
}

extension Condition {
    /// Every field that it looks at.
    var fields: Set<FieldID> {
        switch self {
        case .answered(let id, _), .answer(let id, _): [id]
        case .cause, .accepted: []
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.fields) }
        case .not(let part): part.fields
        }
    }
}
