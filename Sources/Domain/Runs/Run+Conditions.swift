import Time

extension Run {
    /// Whether a condition holds now. What wasn't answered isn't so, but for a decision table: its verdict is given only once
    /// it is sure. Where there is no condition, nothing stands in the way.
    public func holds(_ condition: Condition?, under procedure: Procedure) -> Bool {
        condition.map { isSo($0, true, under: procedure) } ?? true
    }

    /// Whether a condition holds, or doesn't, as is `wanted`: a verdict that isn't sure is neither, however deep it stands in
    /// what is denied.
    private func isSo(_ condition: Condition, _ wanted: Bool, under procedure: Procedure) -> Bool {
        switch condition {
        case .answer(let field, let kind): (answer(field) == kind) == wanted
        case .verdict(_, _, let meaning): truth(of: meaning, under: procedure) == Truth(wanted)
        case .all(let parts) where wanted, .any(let parts) where !wanted:
            parts.allSatisfy { isSo($0, wanted, under: procedure) }
        case .all(let parts), .any(let parts): parts.contains { isSo($0, wanted, under: procedure) }
        case .not(let part): isSo(part, !wanted, under: procedure)
        case .answered, .measured, .elapsed, .cause, .accepted: (says(condition) ?? false) == wanted
        }
    }

    /// Whether a condition holds, as far as the answers say: where one that is asked for is missing, nobody knows.
    public func truth(of condition: Condition, under procedure: Procedure) -> Truth {
        Outlook(self, procedure).truth(of: condition)
    }

    /// What a decision table says of the answers so far.
    public func verdict(of table: DecisionTable, under procedure: Procedure) -> Verdict {
        Outlook(self, procedure).verdict(of: table)
    }

    /// The same matter with what was found on its ticket, so that conditions may look at both.
    public func informed(by findings: [FieldID: Answer]) -> Run {
        var run = self
        run.answers.merge(findings) { $1 }
        return run
    }

    /// The same matter as it stands on this day, so that conditions may compare dates with it: of a ticket that is decided, the
    /// day of the decision. For looking at, never to be kept: the day is no answer of anybody's.
    public func on(_ day: CalendarDay) -> Run {
        var run = self
        run.answers[.today] = .date(day)
        return run
    }

    /// Whether a single comparison holds; `nil` where an answer to compare with is missing.
    func says(_ condition: Condition?) -> Bool? {
        switch condition {
        case .answered(let field, let words): answers[field].map { answer in words.contains { answer.is($0) } }
        case .measured(let field, let bounds): answers[field].map { $0.isWithin(bounds) }
        case .elapsed(let field, let since, let span): elapsed(from: answers[since], to: answers[field], span)
        case .cause(let causes): cause.map(causes.contains) ?? false
        case .accepted(let solutions):
            accepted.contains { solutions.isEmpty || solutions.contains($0.solution) }
        default: nil
        }
    }

    private func elapsed(from first: Answer?, to last: Answer?, _ span: Span) -> Bool? {
        guard let first, let last else { return nil }
        guard let from = first.day, let to = last.day else { return false }
        return span.contains(from: from, to: to)
    }
}

extension Answer {
    fileprivate func `is`(_ word: String) -> Bool {
        switch self {
        case .option(let option), .signature(let option, _): option.text == word
        case .text(let text): text == word
        case .yesNo(let yes): word == (yes ? "yes" : "no")
        case .number(let number): word == String(number)
        case .money, .date, .phone, .attachments, .refused, .unknown: false
        }
    }

    fileprivate func isWithin(_ bounds: Bounds) -> Bool {
        switch self {
        case .number(let number): bounds.contains(number)
        case .money(let kopecks): bounds.contains(kopecks: kopecks)
        default: false
        }
    }

    public var day: CalendarDay? {
        switch self {
        case .date(let day), .signature(_, let day): day
        default: nil
        }
    }
}

extension Condition {
    /// Every field that it looks at, in its order; one may stand twice.
    public var fields: [FieldID] {
        switch self {
        case .answered(let id, _), .answer(let id, _), .measured(let id, _): [id]
        case .elapsed(let id, let since, _): [since, id]
        case .verdict(_, _, let meaning): meaning.fields
        case .cause, .accepted: []
        case .all(let parts), .any(let parts): parts.flatMap(\.fields)
        case .not(let part): part.fields
        }
    }
}
