import Domain

/// A procedure as a page to read: its steps in order, what each says and asks, and where it leads.
public struct ProcedureOutline: Hashable, Sendable {
    private let procedure: Procedure
    private let language: Language

    public init(_ procedure: Procedure, in language: Language) {
        self.procedure = procedure
        self.language = language
    }

    /// Lines without a trailing break; no line is wrapped.
    public var lines: [String] {
        ["\(procedure.title[language]) (\(procedure.id))", ""]
            + procedure.steps.enumerated().flatMap { [""] + lines(of: $1, number: $0 + 1) }.dropFirst()
            + procedure.tables.flatMap(lines)
            + section(words.findings, procedure.findings.compactMap(procedure.field).map(line))
            + section(words.causes, procedure.causes.map { "\($0.title[language])\($0.isOurFault ? words.ours : "")" })
            + section(words.solutions, procedure.solutions.map(line))
            + section(words.obligations, procedure.obligations.map(line))
            + section(
                words.promises, procedure.promiseRules.map { "\($0.say[language]) (\(words.days($0.withinDays)))" })
            + section(
                words.clocks,
                procedure.clocks.map {
                    "\($0.terms.title[language]): \(ClockRuleText.text(of: $0))\(condition($0.when))"
                })
            + section(words.grounds, procedure.grounds.map(line))
            + section(words.forwarding, procedure.forwarding.map(lines) ?? [])
            + section(words.noCalls, procedure.noCalls.map { [line($0)] } ?? [])
            + section(
                words.preservation, procedure.preservation.map { ["\($0.why[language])\(condition($0.when))"] } ?? [])
            + section(words.letters, procedure.letters.map { "\($0.title[language])\(condition($0.when))" })
    }

    public var text: String { lines.joined(separator: "\n") + "\n" }

    private func lines(of step: Step, number: Int) -> [String] {
        let heading = "\(number). \(step.title[language]) (\(step.id))"
        let phrases = step.say.map { "   “\($0.words[language])”\(condition($0.when))" }
        let fields = step.fields.compactMap(procedure.field).map { "   □ " + line($0) }
        let branches = step.next.map { "   → \($0.to)\(condition($0.when))" }
        return [heading] + phrases + fields + branches
    }

    private func section(_ title: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["", title] + items.map { "   • " + $0 }
    }

    private func line(_ field: Field) -> String {
        let rules = FieldRule.allCases.filter(field.rules.contains).map(\.rawValue.hyphenated)
        return field.label[language] + (field.isRequired ? " *" : "")
            + (rules.isEmpty ? "" : " (\(rules.joined(separator: ", ")))") + condition(field.when)
    }

    private func line(_ ground: Ground) -> String {
        var parts = [ground.title[language], ground.basis[language]]
        switch ground.demands {
        case .nothing: break
        case .notice: parts.append(words.demandsNotice)
        case .address: parts.append(words.demandsAddress)
        }
        if ground.mayPass { parts.append(words.mayPass) }
        return parts.joined(separator: "; ") + condition(ground.when)
    }

    private func lines(_ rule: ForwardingRule) -> [String] {
        var lines = [rule.bodies.map { $0.title[language] }.joined(separator: ", ") + condition(rule.when)]
        if let field = rule.neverTo.flatMap(procedure.field) {
            lines.append("\(words.neverTo) “\(field.label[language])”")
        }
        lines.append(rule.needsNotice ? words.withNotice : words.withoutNotice)
        if rule.nobodyToTell != nil { lines.append(words.nobodyToTell + condition(rule.nobodyToTell)) }
        return lines
    }

    private func line(_ rule: NoCallsRule) -> String {
        let through = rule.through.flatMap(procedure.field).map { " → “\($0.label[language])”" } ?? ""
        return rule.why[language] + through + condition(rule.when)
    }

    private func line(_ solution: Solution) -> String {
        let done =
            switch solution.carriedOut {
            case .onPhone: words.onPhone
            case .later(let days): words.days(days)
            }
        let approver = solution.approver == .operator ? "" : ", \(solution.approver.rawValue)"
        return "\(solution.title[language]) (\(done)\(approver))\(condition(solution.when))"
    }

    private func line(_ obligation: Obligation) -> String {
        let gates = Exit.allCases.filter(obligation.gates.contains).map(\.rawValue).joined(separator: ", ")
        return "\(obligation.title[language]) → \(gates)"
    }

    private func condition(_ condition: Condition?) -> String {
        condition.map { "  [\(ConditionText.text(of: $0))]" } ?? ""
    }

    private func lines(of table: DecisionTable) -> [String] {
        let rows = table.rows.map { row in
            "   • “\(row.say[language])”\(condition(row.when))\(row.basis.map { "; \($0)" } ?? "")"
        }
        return ["", "\(table.title[language]) (\(table.id), \(table.hit.rawValue))"] + rows
            + (table.otherwise.map { ["   • “\($0[language])”"] } ?? [])
    }

    private var words: Words { language == .ru ? .ru : .en }

    private struct Words {
        let causes, solutions, obligations, promises, ours, onPhone, findings, clocks, grounds, letters: String
        let forwarding, noCalls, preservation, neverTo, withNotice, withoutNotice, nobodyToTell: String
        let demandsNotice, demandsAddress, mayPass: String
        let days: @Sendable (Int) -> String

        static let ru = Words(
            causes: "Причины", solutions: "Решения", obligations: "Обязательства", promises: "Обещания",
            ours: " (наша вина)", onPhone: "сразу", findings: "Выяснить по заявлению", clocks: "Сроки",
            grounds: "Основания отказа", letters: "Письма", forwarding: "Кому переслать", noCalls: "Кому не звонить",
            preservation: "Что сохранять", neverTo: "никогда тому, кто назван в", withNotice: "с уведомлением",
            withoutNotice: "без уведомления", nobodyToTell: "уведомлять некого", demandsNotice: "с уведомлением",
            demandsAddress: "с адресом ответа", mayPass: "можно обратиться снова", days: { "\($0) дн." })
        static let en = Words(
            causes: "Causes", solutions: "Solutions", obligations: "Obligations", promises: "Promises",
            ours: " (our fault)", onPhone: "at once", findings: "To be found out on the ticket", clocks: "Clocks",
            grounds: "Grounds for refusing", letters: "Letters", forwarding: "Forwarding",
            noCalls: "Nobody to be phoned",
            preservation: "To be preserved", neverTo: "never to whoever is named in", withNotice: "with notice",
            withoutNotice: "without notice", nobodyToTell: "nobody to tell", demandsNotice: "with notice",
            demandsAddress: "with where the answer stands", mayPass: "may apply again", days: { "\($0) d" })
    }
}
