import Domain
import Time

/// The whole of a rule of counting in one line, as a reviewer of a procedure wants it.
enum ClockRuleText {
    static func text(of clock: Clock) -> String {
        let rule = clock.terms.rule
        var parts = [
            "\(text(of: rule.term)) from \(text(of: clock.starts)), counted from \(rule.start.rawValue.hyphenated)",
            "to \(rule.end.rawValue.hyphenated)", "last day off \(rule.lastDayOff.rawValue.hyphenated)",
            "until \(clock.terms.ends.rawValue)" + text(of: clock.terms.means),
        ]
        if !rule.pauses.isEmpty {
            parts.append("stands while \(rule.pauses.map(\.description).sorted().joined(separator: ", "))")
        }
        if let extending = rule.extending {
            parts.append(
                "extendable by \(extending.limit) from its \(extending.countedFrom.rawValue)"
                    + text(of: clock.terms.extensionMeans) + " (\(extending.basis))")
        }
        if !rule.warnings.isEmpty {
            parts.append("warns \(rule.warnings.map(text).joined(separator: ", ")) before")
        }
        if rule.force != .always {
            let days = [rule.force.from.map { "from \($0)" }, rule.force.until.map { "until \($0)" }]
            parts.append("in force \(days.compactMap(\.self).joined(separator: " "))")
        }
        return parts.joined(separator: ", ") + "; \(rule.basis)"
    }

    private static func text(of means: Set<Notice.Means>?) -> String {
        guard let means else { return "" }
        if means == Notice.Means.written { return " in writing" }
        return " (\(Notice.Means.allCases.filter(means.contains).map(\.rawValue).joined(separator: ", ")))"
    }

    private static func text(of term: ClockRule.Term) -> String {
        switch term {
        // Days of 24 hours are kept as hours.
        case .hours(let count): count.isMultiple(of: 24) ? "\(count) h (\(count / 24) d of 24 h)" : "\(count) h"
        case .businessHours(let count): "\(count) business h"
        case .calendarDays(let count): "\(count) calendar d"
        case .workingDays(let count): "\(count) working d"
        }
    }

    private static func text(of warning: Duration) -> String {
        let minutes = warning.components.seconds / 60
        if minutes.isMultiple(of: 24 * 60) { return "\(minutes / (24 * 60)) d" }
        return minutes.isMultiple(of: 60) ? "\(minutes / 60) h" : "\(minutes) min"
    }

    private static func text(of start: ClockStart) -> String {
        switch start {
        case .received: "received"
        case .registered: "registered"
        case .decided: "decided"
        case .forwarded: "forwarded"
        case .refused: "refused"
        case .found: "found"
        case .field(let id): id.text
        }
    }
}
