import Domain

extension ProcedureChecker {
    mutating func checkFields() {
        let asked = Set(procedure.steps.flatMap(\.fields))
        for field in procedure.fields {
            let path = "fields.\(field.id)"
            checkType(field, path)
            if [.callerName, .callerAddress, .callerAccount].contains(field.id), !field.type.isLine {
                complain(
                    path + ".type", .wrongType, "“\(field.id)” says who is calling, which is a line of text",
                    "Write “type: line”, or give the field another name")
            }
            if !asked.contains(field.id) {
                complain(
                    path, .neverAsked, "no step asks for this field", "Add it to a step's “fields:”, or take it out")
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
        case .yesNo, .date, .phone: break
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
