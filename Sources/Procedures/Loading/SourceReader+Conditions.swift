import Domain

extension SourceReader {
    /// `{ field: topic, is: bill }`, `{ field: sum, has: given }`, `{ cause: double-charge }`, `{ accepted: any }`, and
    /// `all`, `any`, `not` of such.
    func condition(_ entry: Entry?) -> Condition? {
        guard let entry, let condition = condition(entry, depth: 0) else { return nil }
        guard condition.comparisons <= Limits.comparisons else {
            complain(
                entry.path, .tooMany,
                "with the tables that it looks at, this asks more than \(Limits.comparisons) questions",
                "Look at fewer verdicts, or at answers")
            return nil
        }
        return condition
    }

    private func condition(_ entry: Entry?, depth: Int) -> Condition? {
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
        case ["field", "at-least"], ["field", "at-most"], ["field", "at-least", "at-most"]:
            guard let field: FieldID = name(object["field"]), let bounds = bounds(object) else { return nil }
            return .measured(field, within: bounds)
        case ["field", "since", "at-least"], ["field", "since", "at-most"], ["field", "since", "at-least", "at-most"]:
            return elapsed(object, Span.days, least: "at-least", most: "at-most")
        case ["field", "since", "at-least-months"], ["field", "since", "at-most-months"],
            ["field", "since", "at-least-months", "at-most-months"]:
            return elapsed(object, Span.months, least: "at-least-months", most: "at-most-months")
        case ["verdict", "is"]: return verdictCondition(object)
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
                "Write one of “{ field: …, is: … }”, “{ field: …, has: given }”, “{ field: …, at-least: … }”, “{ verdict: …, is: … }”, "
                    + "“{ cause: … }”, “{ accepted: any }”, "
                    + "“{ all: [ … ] }”, “{ any: [ … ] }”, “{ not: … }”")
            return nil
        }
    }

    private func parts(_ entry: Entry?, _ depth: Int) -> [Condition] {
        list(entry, atMost: Limits.conditionParts) { condition($0, depth: depth + 1) }
    }

    private func elapsed(_ object: Object, _ span: (Bounds) -> Span, least: String, most: String) -> Condition? {
        guard let field: FieldID = name(object["field"]), let since: FieldID = name(object["since"]),
            let bounds = bounds(object, least: least, most: most)
        else { return nil }
        let (limit, unit) = span(bounds).largest
        guard bounds.numbers.allSatisfy({ (-limit...limit).contains($0) }) else {
            complain(
                object.path, .senselessLimit, "so many \(unit) are more than \(Limits.years) years",
                "Write a number within ±\(limit)")
            return nil
        }
        return .elapsed(field, since: since, span(bounds))
    }

    private func bounds(_ object: Object, least leastKey: String = "at-least", most mostKey: String = "at-most")
        -> Bounds?
    {
        let least = object[leastKey].map { integer($0) }
        let most = object[mostKey].map { integer($0) }
        switch (least, most) {
        case (let least??, nil): return .atLeast(least)
        case (nil, let most??): return .atMost(most)
        case (let least??, let most??):
            if least <= most { return .between(least...most) }
            complain(
                "\(object.path).\(mostKey)", .senselessLimit, "no number lies between \(least) and \(most)",
                "Give an “\(mostKey)” that isn't less than “\(leastKey)”")
            return nil
        default: return nil
        }
    }

    private static let conditionKeys = [
        "field", "is", "has", "at-least", "at-most", "since", "at-least-months", "at-most-months", "verdict", "cause",
        "accepted", "all", "any", "not",
    ]
}

extension Span {
    /// How much of its unit is sensible, and what that is called.
    fileprivate var largest: (count: Int, unit: String) {
        switch self {
        case .days: (Limits.years * Limits.days, "days")
        case .months: (Limits.years * 12, "months")
        }
    }
}

extension Bounds {
    fileprivate var numbers: [Int] {
        switch self {
        case .atLeast(let number), .atMost(let number): [number]
        case .between(let range): [range.lowerBound, range.upperBound]
        }
    }
}
