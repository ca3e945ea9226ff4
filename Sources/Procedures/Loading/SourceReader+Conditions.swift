import Domain

extension SourceReader {
    /// `{ field: topic, is: bill }`, `{ field: sum, has: given }`, `{ cause: double-charge }`, `{ accepted: any }`, and
    /// `all`, `any`, `not` of such.
    func condition(_ entry: Entry?, depth: Int = 0) -> Condition? {
        guard let entry, let object = object(entry, optional: Self.conditionKeys) else { return nil }
        guard depth < Limits.conditionDepth else {
            complain(
                entry.path, .tooMany, "conditions are nested more than \(Limits.conditionDepth) deep",
                "Say it more simply")
            return nil
        }
        let keys = Set(object.entries.keys)
        switch keys {
        case ["field", "is"]:
            guard let field: FieldID = name(object["field"]) else { return nil }
            let words = list(object["is"], atMost: Limits.conditionParts, scalar)
            return .answered(field, with: words)
        case ["field", "has"]:
            guard let field: FieldID = name(object["field"]), let kind = word(object["has"], as: AnswerKind.self)
            else { return nil }
            return .answer(field, is: kind)
        case ["cause"]:
            return .cause(oneOf: list(object["cause"], atMost: Limits.causes) { name($0) })
        case ["accepted"]:
            if let entry = object["accepted"], case .scalar(let scalar) = entry.node, scalar.string == "any" {
                return .accepted(oneOf: [])
            }
            return .accepted(oneOf: list(object["accepted"], atMost: Limits.solutions) { name($0) })
        case ["all"]: return .all(parts(object["all"], depth))
        case ["any"]: return .any(parts(object["any"], depth))
        case ["not"]: return condition(object["not"], depth: depth + 1).map(Condition.not)
        default:
            complain(
                entry.path, .missingKey, "this isn't one condition",
                "Write one of “{ field: …, is: … }”, “{ field: …, has: given }”, “{ cause: … }”, “{ accepted: any }”, "
                    + "“{ all: [ … ] }”, “{ any: [ … ] }”, “{ not: … }”")
            return nil
        }
    }

    private func parts(_ entry: Entry?, _ depth: Int) -> [Condition] {
        list(entry, atMost: Limits.conditionParts) { condition($0, depth: depth + 1) }
    }

    private static let conditionKeys = ["field", "is", "has", "cause", "accepted", "all", "any", "not"]
}
