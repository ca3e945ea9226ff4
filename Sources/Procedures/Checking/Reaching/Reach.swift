import Domain

/// What some course of answers leads to, asked question by question until too much was looked at.
struct Reach {
    private var possibilities: Possibilities
    /// Verdicts that are never given, and were complained of: what asks for one isn't to blame.
    private var dead: [TableID: Set<RowID>] = [:]
    /// Where one looked when it became too much to follow.
    private(set) var tooMuch: String?
    private var place = ""

    init(_ procedure: Procedure) {
        possibilities = Possibilities(procedure)
    }

    var isTooMuch: Bool { tooMuch != nil }

    mutating func look(_ path: String) {
        place = path
    }

    mutating func holding(_ condition: Condition) -> [Literal] { [possibilities.holds(condition)] }

    /// The row is sure to fit.
    mutating func fitting(_ row: Int, of table: DecisionTable) -> Literal {
        possibilities.row(row, of: table, isSure: true)
    }

    /// The row is sure not to fit.
    mutating func missing(_ row: Int, of table: DecisionTable) -> Literal {
        possibilities.row(row, of: table, isSure: false)
    }

    /// Whether these are never so at once. `false` where that is too much to follow, which is remembered.
    mutating func never(_ literals: [Literal], of conditions: [Condition]) -> Bool {
        guard !isTooMuch else { return false }
        switch possibilities.find(literals, of: conditions, until: Limits.checkingSteps) {
        case .possible: return false
        case .impossible: return true
        case .tooMuch:
            tooMuch = place
            return false
        }
    }

    /// The rows above that leave nothing to this one, as few as will do; empty where something is left.
    mutating func covering(_ row: Int, of table: DecisionTable) -> [RowID] {
        let conditions = table.rows.prefix(row + 1).map(\.when)
        let own = fitting(row, of: table)
        var above = Array(0..<row)
        let missed = above.map { missing($0, of: table) }
        guard never([own] + missed, of: conditions) else { return [] }
        for index in above {
            let fewer = above.filter { $0 != index }
            if never([own] + fewer.map { missed[$0] }, of: conditions) { above = fewer }
        }
        return above.map { table.rows[$0].id }
    }

    /// Whether a row holds before anything is answered and whatever is; or whether nothing keeps it from fitting in the end, where
    /// something comes after it that waits for just that.
    mutating func alwaysFits(_ row: Int, of table: DecisionTable, before after: [RowID]) -> Bool {
        let when = table.rows[row].when
        if never(holding(when).map { !$0 }, of: [when]) { return true }
        return !after.isEmpty && never([missing(row, of: table)], of: [when])
    }

    /// Whether no answers keep all rows from fitting.
    mutating func alwaysFitsSome(of table: DecisionTable) -> Bool {
        never(table.rows.indices.map { missing($0, of: table) }, of: table.rows.map(\.when))
    }

    /// Answers with which no row fits, after ``alwaysFitsSome(of:)`` found that there are.
    func example(of table: DecisionTable) -> String {
        possibilities.example(of: table.rows.map(\.when)).description
    }

    /// These verdicts were complained of.
    mutating func bury(_ rows: [RowID], of table: DecisionTable) {
        dead[table.id, default: []].formUnion(rows)
    }

    /// Whether a condition asks for a verdict that is never given.
    func asksForDead(_ condition: Condition) -> Bool {
        switch condition {
        case .verdict(let table, let rows, _): dead[table].map { !$0.isDisjoint(with: rows) } ?? false
        case .all(let parts), .any(let parts): parts.contains(where: asksForDead)
        case .not(let part): asksForDead(part)
        case .answered, .answer, .measured, .elapsed, .cause, .accepted: false
        }
    }
}
