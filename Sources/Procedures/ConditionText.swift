import Domain

/// Conditions as one reads them: `topic = bill | tariff`.
enum ConditionText {
    static func text(of condition: Condition) -> String {
        switch condition {
        case .answered(let field, let options): "\(field) = \(options.joined(separator: " | "))"
        case .answer(let field, let kind): "\(field): \(kind.rawValue)"
        case .measured(let field, let bounds): "\(field) \(text(of: bounds))"
        case .elapsed(let field, let since, .days(let days)): "days from \(since) to \(field) \(text(of: days))"
        case .elapsed(let field, let since, .months(let months)):
            "months from \(since) to \(field) \(text(of: months))"
        case .verdict(let table, let rows, _): "\(table) = \(rows.map(\.text).joined(separator: " | "))"
        case .cause(let causes): "cause = \(causes.map(\.text).joined(separator: " | "))"
        case .accepted(let solutions):
            solutions.isEmpty ? "accepted" : "accepted = \(solutions.map(\.text).joined(separator: " | "))"
        case .all(let parts): parts.map(nested).joined(separator: " & ")
        case .any(let parts): parts.map(nested).joined(separator: " | ")
        case .not(let part): "not \(nested(part))"
        }
    }

    private static func nested(_ condition: Condition) -> String { "(\(text(of: condition)))" }

    private static func text(of bounds: Bounds) -> String {
        switch bounds {
        case .atLeast(let least): "≥ \(least)"
        case .atMost(let most): "≤ \(most)"
        case .between(let range): "\(range.lowerBound) … \(range.upperBound)"
        }
    }
}
