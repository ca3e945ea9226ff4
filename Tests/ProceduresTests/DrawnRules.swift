import Domain
import Time

/// Procedures of a few fields, a table of each hit and one step with branches, and every run that there can be of them.
struct DrawnRules {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed) &* 2_654_435_761 &+ 12_345
        for _ in 0..<8 { _ = below(2) }
    }

    private mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private static func both(_ text: String) -> Wording { Wording(ru: text, en: text) }
    private static let consequence = Consequence(say: both("…"), allowsRegistration: true)

    mutating func procedure() -> Procedure {
        let options = ["x", "y", "z"].map { FieldOption(id: OptionID($0), title: Self.both($0)) }
        var fields = [
            Field(id: "choice", label: Self.both("?"), type: .choice(options)),
            Field(id: "flag", label: Self.both("?"), type: .yesNo),
            Field(
                id: "number", label: Self.both("?"),
                type: below(2) == 0 ? .number(0...3) : .money(limitKopecks: 250)),
            Field(id: "first", label: Self.both("?"), type: .date),
            Field(id: "second", label: Self.both("?"), type: .date),
        ]
        for index in fields.indices {
            if below(3) == 0 { fields[index].refused = Self.consequence }
            if below(4) == 0 { fields[index].unknown = Self.consequence }
            if index > 0, below(3) == 0 { fields[index].when = condition(fields[..<index].map(\.id), [], 1) }
        }
        let ids = fields.map(\.id)
        var tables: [DecisionTable] = []
        for (id, hit) in [("one", .first), ("two", .all)] as [(TableID, DecisionTable.Hit)] {
            let rows = (0..<(2 + below(3))).map { row in
                DecisionTable.Row(id: RowID("r\(row)"), when: condition(ids, tables, 2), say: Self.both("…"))
            }
            tables.append(DecisionTable(id: id, title: Self.both("?"), hit: hit, rows: rows, otherwise: Self.both("…")))
        }
        let branches = (0..<3).map { _ in Branch(to: "only", when: condition(ids, tables, 2)) } + [Branch(to: "only")]
        let step = Step(id: "only", stage: .listen, title: Self.both("?"), say: [], fields: ids, next: branches)
        return Procedure(
            id: "drawn", title: Self.both("?"), steps: [step], fields: fields, causes: [], solutions: [], outcomes: [],
            obligations: [], promiseRules: [], tables: tables, grounds: [], letters: [], disclosureNeeds: .none)
    }

    private mutating func condition(_ fields: [FieldID], _ tables: [DecisionTable], _ depth: Int) -> Condition {
        if depth > 0 {
            switch below(5) {
            case 0: return .all((0..<2).map { _ in condition(fields, tables, depth - 1) })
            case 1: return .any((0..<2).map { _ in condition(fields, tables, depth - 1) })
            case 2: return .not(condition(fields, tables, depth - 1))
            default: break
            }
        }
        if let table = tables.first, below(4) == 0 {
            let row = ([DecisionTable.otherwise] + table.rows.map(\.id))[below(table.rows.count + 1)]
            if let meaning = table.meaning(of: row) { return .verdict(table.id, isAnyOf: [row], meaning: meaning) }
        }
        let field = fields[below(fields.count)]
        if below(5) == 0 { return .answer(field, is: AnswerKind.allCases[below(AnswerKind.allCases.count)]) }
        switch field {
        case "choice": return .answered(field, with: Array(["x", "y", "z"].prefix(1 + below(2))))
        case "flag": return .answered(field, with: [below(2) == 0 ? "yes" : "no"])
        case "number":
            return below(3) == 0 ? .answered(field, with: ["2"]) : .measured(field, within: bounds(from: -1, 6))
        case "second" where fields.contains("first"):
            return below(2) == 0
                ? .elapsed("second", since: "first", .days(bounds(from: -2, 5)))
                : .elapsed("first", since: "second", .days(bounds(from: -2, 5)))
        default: return .answer(field, is: .given)
        }
    }

    private mutating func bounds(from least: Int, _ count: Int) -> Bounds {
        let number = least + below(count)
        switch below(3) {
        case 0: return .atLeast(number)
        case 1: return .atMost(number)
        default: return .between(number...(number + below(2)))
        }
    }

    /// Each field unanswered, or answered in each way where it is asked; between the dates lie as many days as any rule asks for.
    static func runs(of procedure: Procedure) throws -> [Run] {
        let began = RunEvent.Fact.began(
            ProcedureVersion(id: procedure.id, hash: ""), step: "only", answers: [:])
        let empty = try Run(
            id: RunID(1), first: RunEvent(at: Instant(milliseconds: 0), by: "anna", began))
        var answers: [[FieldID: Answer]] = [[:]]
        for field in procedure.fields {
            answers = answers.flatMap { known in
                [known] + Self.answers(to: field).map { known.merging([field.id: $0]) { $1 } }
            }
        }
        return answers.compactMap { answers in
            let run = empty.informed(by: answers)
            let isAsked = procedure.fields.allSatisfy { answers[$0.id] == nil || run.isAsked($0, under: procedure) }
            return isAsked ? run : nil
        }
    }

    private static func answers(to field: Field) -> [Answer] {
        var answers: [Answer] = []
        if field.refused != nil { answers.append(.refused) }
        if field.unknown != nil { answers.append(.unknown) }
        switch field.type {
        case .choice(let options): answers += options.map { .option($0.id) }
        case .yesNo: answers += [.yesNo(true), .yesNo(false)]
        case .number(let range): answers += range.map { .number($0) }
        case .money(let limit): answers += stride(from: 0, through: limit, by: 50).map { .money(kopecks: $0) }
        default:
            let days = field.id == "first" ? 0...0 : -4...5
            answers += days.map { .date(CalendarDay(ordinal: 20_000 + $0)) }
        }
        return answers
    }
}
