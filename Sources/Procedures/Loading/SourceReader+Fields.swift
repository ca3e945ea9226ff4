import Domain

extension SourceReader {
    func field(_ id: String, _ entry: Entry) -> Field? {
        guard
            let object = object(
                entry, required: ["label", "type"],
                optional: [
                    "ask", "hint", "required", "refused", "unknown", "when", "limit", "from", "to",
                    "options", "no", "rules",
                ])
        else { return nil }
        let label = wording(object["label"], .title)
        let ask = wording(object["ask"], .spoken)
        let hint = wording(object["hint"], .hint)
        let type = fieldType(object)
        let isRequired = yesNo(object["required"])
        let refused = consequence(object["refused"])
        let unknown = consequence(object["unknown"])
        let no = consequence(object["no"])
        let rules = list(object["rules"], atMost: FieldRule.allCases.count) { word($0, as: FieldRule.self) }
        let condition = condition(object["when"])
        guard let label, let type else { return nil }
        return Field(
            id: FieldID(id), label: label, ask: ask, hint: hint, type: type, isRequired: isRequired ?? false,
            refused: refused, unknown: unknown, no: no, rules: Set(rules), when: condition)
    }

    private enum Kind: String, CaseIterable {
        case line, text, choice, yesNo, money, number, date, phone, email, attachments, signature

        var keys: [String] {
            switch self {
            case .line, .text, .money, .attachments: ["limit"]
            case .choice, .signature: ["options"]
            case .number: ["from", "to"]
            case .yesNo, .date, .phone, .email: []
            }
        }
    }

    private func fieldType(_ object: Object) -> FieldType? {
        guard let kind = word(object["type"], as: Kind.self), has(kind, object) else { return nil }
        switch kind {
        case .line: return integer(object["limit"]).map { .line(limit: $0) }
        case .text: return integer(object["limit"]).map { .text(limit: $0) }
        case .money: return integer(object["limit"]).map { .money(limitKopecks: kopecks($0)) }
        case .choice: return .choice(named(object["options"], atMost: Limits.options, option))
        case .number: return range(object).map(FieldType.number)
        case .yesNo: return .yesNo
        case .date: return .date
        case .phone: return .phone
        case .email: return .email
        case .attachments: return integer(object["limit"]).map { .attachments(limit: $0) }
        case .signature: return .signature(named(object["options"], atMost: Limits.options, option))
        }
    }

    /// Whether the keys that belong to types are those of this one.
    private func has(_ kind: Kind, _ object: Object) -> Bool {
        var isComplete = true
        for key in kind.keys where object[key] == nil {
            isComplete = false
            complain(
                object.path, kind == .choice ? .choiceWithoutOptions : .missingKey,
                "“\(key)” is missing, which a field of type “\(kind.rawValue.hyphenated)” needs", "Add “\(key):”")
        }
        for key in ["limit", "options", "from", "to"] where !kind.keys.contains(key) {
            guard let entry = object[key] else { continue }
            complain(
                entry.path, .unknownKey, "“\(key)” means nothing to a field of type “\(kind.rawValue.hyphenated)”",
                "Take it out, or change the type")
        }
        return isComplete
    }

    private func range(_ object: Object) -> ClosedRange<Int>? {
        guard let from = integer(object["from"]), let to = integer(object["to"]) else { return nil }
        guard from < to else {
            complain(
                object.path + ".to", .senselessLimit, "no number lies between \(from) and \(to)",
                "Give a “to” that is greater than “from”")
            return nil
        }
        return from...to
    }

    /// `{ ru: …, en: …, registration: allowed }`.
    private func consequence(_ entry: Entry?) -> Consequence? {
        guard let entry,
            let object = object(
                entry, required: ["registration"], optional: Language.allCases.map(\.rawValue))
        else { return nil }
        let isAllowed = word(object["registration"], among: [("allowed", true), ("forbidden", false)])
        guard let say = wording(in: object, .spoken), let isAllowed else { return nil }
        return Consequence(say: say, allowsRegistration: isAllowed)
    }
}
