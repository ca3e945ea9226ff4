import Domain

extension ProcedureChecker {
    mutating func checkConditions() {
        for (path, condition) in conditions { check(condition, path) }
        for field in procedure.fields where field.when.map({ fields(behind: $0).contains(field.id) }) == true {
            complain(
                "fields.\(field.id).when", .neverHolds, "a field can't wait for its own answer",
                "Name another field, or take “when” out")
        }
        checkFindingsInTheScript()
        for solution in procedure.solutions where solution.when?.asksFor(accepting: solution.id) == true {
            complain(
                "solutions.\(solution.id).when", .neverHolds, "a solution can't wait for itself to be accepted",
                "Ask for something else, or take “when” out")
        }
        for cause in procedure.causes where cause.when?.asks(for: cause.id) == true {
            complain(
                "causes.\(cause.id).when", .neverHolds, "a cause can't wait for itself to be chosen",
                "Ask for something else, or take “when” out")
        }
    }

    /// What is found out is known after the call, so nothing in it can wait for that.
    private mutating func checkFindingsInTheScript() {
        let findings = Set(procedure.findings)
        guard !findings.isEmpty else { return }
        let asked = procedure.fields.filter { !findings.contains($0.id) }.map { "fields.\($0.id).when" }
        for (path, condition) in conditions {
            guard
                path.hasPrefix("steps.") || path.hasPrefix("solutions.") || path.hasPrefix("causes.")
                    || asked.contains(path)
            else { continue }
            guard let found = condition.named.first(where: findings.contains) else { continue }
            complain(
                path, .neverHolds, "“\(found)” is found out after the call, and this is looked at in it",
                "Ask for it in a step instead, or look at it in a table of the ticket")
        }
    }

    /// Every condition in the file, with its path.
    var conditions: [(path: String, Condition)] {
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

    private mutating func check(_ condition: Condition, _ path: String) {
        switch condition {
        case .answered(let id, let words): check(id, answeredWith: words, path)
        case .answer(let id, let kind): check(id, has: kind, path)
        case .measured(let id, _): check(id, path, wants: "a number or money") { $0.isMeasured }
        case .elapsed(let id, let since, _):
            if id == since {
                complain(path, .neverHolds, "a day is compared with itself", "Name two days")
                return
            }
            if id != .today { check(id, path, wants: "a date or a signature") { $0.hasDay } }
            if since != .today { check(since, path, key: "since", wants: "a date or a signature") { $0.hasDay } }
        // Its parts are checked where the table stands.
        case .verdict(_, let rows, _): checkRepeats(rows, path + ".is", "row")
        case .cause(let ids):
            checkRepeats(ids, path + ".cause", "cause")
            for (index, id) in ids.enumerated() {
                expect(id, among: procedure.causes.map(\.id), item(path + ".cause", index, of: ids.count), "cause")
            }
        case .accepted(let ids):
            checkRepeats(ids, path + ".accepted", "solution")
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
        checkRepeats(words, path + ".is", "answer")
        for (index, word) in words.enumerated() {
            let path = item(path + ".is", index, of: words.count)
            switch field.type {
            case .choice(let options), .signature(let options):
                expect(OptionID(word), among: options.map(\.id), path, "option of “\(id)”")
            case .yesNo:
                expect(OptionID(word), among: ["yes", "no"], path, "answer to “\(id)”")
            case .number(let range):
                if !(Int(word).map(range.contains) ?? false) {
                    complain(
                        path, .neverHolds, "“\(id)” is a number from \(range.lowerBound) to \(range.upperBound)",
                        "Write such a number")
                }
            case .line, .text, .money, .date, .phone, .email, .attachments:
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

    private mutating func check(
        _ id: FieldID, _ path: String, key: String = "field", wants kind: String, _ fits: (FieldType) -> Bool
    ) {
        guard let field = procedure.field(id) else {
            return expect(id, among: procedure.fields.map(\.id), "\(path).\(key)", "field")
        }
        if !fits(field.type) {
            complain("\(path).\(key)", .neverHolds, "“\(id)” is not \(kind)", "Name a field that is")
        }
    }

    private mutating func checkRepeats<Value: Hashable>(_ values: [Value], _ path: String, _ kind: String) {
        var seen: Set<Value> = []
        for (index, value) in values.enumerated() where !seen.insert(value).inserted {
            complain(
                item(path, index, of: values.count), .duplicate, "the same \(kind) stands here twice",
                "Take one of the two out")
        }
    }

    /// A list of one may have been written without brackets.
    private func item(_ path: String, _ index: Int, of count: Int) -> String {
        count == 1 && map.positions["\(path)[0]"] == nil ? path : "\(path)[\(index)]"
    }
}

extension Condition {
    /// Whether it asks for this cause itself, not by way of a table.
    fileprivate func asks(for cause: CauseID) -> Bool {
        switch self {
        case .cause(let causes): causes.contains(cause)
        case .all(let parts), .any(let parts): parts.contains { $0.asks(for: cause) }
        case .not(let part): part.asks(for: cause)
        case .answered, .answer, .measured, .elapsed, .verdict, .accepted: false
        }
    }
}

extension Condition {
    /// The fields that it names itself, not by way of a table.
    fileprivate var named: [FieldID] {
        switch self {
        case .answered(let id, _), .answer(let id, _), .measured(let id, _): [id]
        case .elapsed(let id, let since, _): [id, since]
        case .all(let parts), .any(let parts): parts.flatMap(\.named)
        case .not(let part): part.named
        case .verdict, .cause, .accepted: []
        }
    }

    /// Whether it asks for this solution to have been accepted.
    fileprivate func asksFor(accepting solution: SolutionID) -> Bool {
        switch self {
        case .accepted(let solutions): solutions.contains(solution)
        case .all(let parts), .any(let parts): parts.contains { $0.asksFor(accepting: solution) }
        case .not(let part): part.asksFor(accepting: solution)
        case .answered, .answer, .measured, .elapsed, .verdict, .cause: false
        }
    }
}

extension FieldType {
    fileprivate var isMeasured: Bool {
        switch self {
        case .number, .money: true
        default: false
        }
    }

    var hasDay: Bool {
        switch self {
        case .date, .signature: true
        default: false
        }
    }
}
