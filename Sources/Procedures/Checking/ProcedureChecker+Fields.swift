import Domain

extension ProcedureChecker {
    mutating func checkFields() {
        let asked = Set(procedure.steps.flatMap(\.fields))
        for (index, field) in procedure.findings.enumerated() {
            let path = procedure.findings.count == 1 ? "findings" : "findings[\(index)]"
            expect(field, among: procedure.fields.map(\.id), path, "field")
            if procedure.findings.prefix(index).contains(field) {
                complain(path, .duplicate, "“\(field)” stands here already", "Take one of the two out")
            }
            if case .attachments? = procedure.field(field)?.type {
                complain(
                    path, .wrongType, "files are attached to the ticket itself, and never found out",
                    "Ask for “\(field)” in a step, or give it another type")
            }
        }
        for field in procedure.fields {
            let path = "fields.\(field.id)"
            checkType(field, path)
            if field.id == .today {
                complain(
                    path, .badName, "“today” is the day itself, where dates are compared", "Call the field otherwise")
            }
            if [.callerName, .callerAddress, .callerAccount].contains(field.id), !field.type.isLine {
                complain(
                    path + ".type", .wrongType, "“\(field.id)” says who is calling, which is a line of text",
                    "Write “type: line”, or give the field another name")
            }
            checkRules(field, path)
            let isFound = procedure.findings.contains(field.id)
            if !asked.contains(field.id), !isFound {
                complain(
                    path, .neverAsked, "no step asks for this field",
                    "Add it to a step's “fields:” or to “findings:”, or take it out")
            }
            if asked.contains(field.id), isFound {
                complain(
                    path, .duplicate, "it is asked in a step and filled in on the ticket", "Leave it in one of the two")
            }
        }
    }

    private mutating func checkType(_ field: Field, _ path: String) {
        switch field.type {
        case .line(let limit): expect(limit, in: 1...Limits.lineCharacters, path + ".limit", "characters")
        case .text(let limit): expect(limit, in: 1...Limits.textCharacters, path + ".limit", "characters")
        case .money(let limit):
            expect(limit / 100, in: 1...Limits.roubles, path + ".limit", "roubles")
        case .number(let range):
            if range.lowerBound < -Limits.numbers || range.upperBound > Limits.numbers {
                complain(
                    path + ".to", .senselessLimit, "\(range.lowerBound) to \(range.upperBound) is no sensible range",
                    "Stay within ±\(Limits.numbers)")
            }
        case .choice(let options):
            if options.count < 2 {
                complain(
                    path + ".options", .choiceWithoutOptions,
                    options.isEmpty ? "there is nothing to choose" : "one option is no choice",
                    "Give at least two options, or another type")
            }
        case .signature(let options):
            if options.isEmpty {
                complain(path + ".options", .choiceWithoutOptions, "nobody may sign", "Say who may, at least one")
            }
        case .attachments(let limit): expect(limit, in: 1...Limits.files, path + ".limit", "files")
        case .yesNo, .date, .phone, .email: break
        }
    }

    private mutating func checkRules(_ field: Field, _ path: String) {
        if field.no != nil, field.type != .yesNo {
            complain(path + ".no", .unknownKey, "“no” is no answer to it", "Make it a yes-no, or take this out")
        }
        for rule in field.rules.sorted(by: { $0.rawValue < $1.rawValue }) where !rule.fits(field.type) {
            complain(
                path + ".rules", .neverHolds, "“\(rule.rawValue.hyphenated)” is no rule for such a field",
                "Take it out, or change the type")
        }
    }

    mutating func expect(_ limit: Int, in range: ClosedRange<Int>, _ path: String, _ unit: String) {
        guard !range.contains(limit) else { return }
        complain(
            path, .senselessLimit, "\(limit) \(unit) is no sensible limit",
            "Write a number from \(range.lowerBound) to \(range.upperBound)")
    }
}

extension FieldType {
    fileprivate var isLine: Bool { if case .line = self { true } else { false } }
}

extension FieldRule {
    fileprivate func fits(_ type: FieldType) -> Bool {
        switch (self, type) {
        case (.substance, .line), (.substance, .text), (.fullName, .line), (.fullName, .text): true
        case (.notFuture, _), (.notPast, _): type.hasDay
        default: false
        }
    }
}
