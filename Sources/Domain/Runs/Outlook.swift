/// What may still become of a matter: which fields may yet be answered, and so what is sure already.
///
/// Whether a field is asked may depend on others that may be asked in their turn, so each is looked into once: asked anew,
/// a script that goes on at every "no" would take twice as long with each of its questions.
final class Outlook {
    private let run: Run
    private let procedure: Procedure
    private var mayBeAnswered: [FieldID: Bool] = [:]

    init(_ run: Run, _ procedure: Procedure) {
        self.run = run
        self.procedure = procedure
    }

    func truth(of condition: Condition) -> Truth {
        switch condition {
        case .all(let parts): return .all(parts.lazy.map(truth))
        case .any(let parts): return .any(parts.lazy.map(truth))
        case .not(let part): return !truth(of: part)
        case .verdict(_, _, let meaning): return truth(of: meaning)
        case .answer(let field, let kind):
            return mayAnswer(field) ? .maybe : Truth(run.answer(field) == kind)
        case .answered, .measured, .elapsed, .cause, .accepted:
            if let says = run.says(condition) { return Truth(says) }
            return condition.fields.contains(where: mayAnswer) ? .maybe : .no
        }
    }

    func verdict(of table: DecisionTable) -> Verdict {
        var rows: [DecisionTable.Row] = []
        var open: [FieldID] = []
        for row in table.rows {
            switch truth(of: row.when) {
            case .no: continue
            case .yes:
                rows.append(row)
                if table.hit == .first {
                    return Verdict(rows: open.isEmpty ? rows : [], isOtherwise: false, open: open)
                }
            case .maybe:
                for field in openFields(of: row.when) where !open.contains(field) { open.append(field) }
            }
        }
        return Verdict(rows: rows, isOtherwise: rows.isEmpty && open.isEmpty, open: open)
    }

    /// The fields that have to be answered before it is sure whether a condition holds; empty when it is.
    private func openFields(of condition: Condition) -> [FieldID] {
        guard truth(of: condition) == .maybe else { return [] }
        switch condition {
        case .all(let parts), .any(let parts): return parts.flatMap(openFields)
        case .not(let part): return openFields(of: part)
        case .verdict(_, _, let meaning): return openFields(of: meaning)
        default: return condition.fields.filter(mayAnswer)
        }
    }

    /// Not answered, and asked now or perhaps later.
    private func mayAnswer(_ id: FieldID) -> Bool {
        if run.answers[id] != nil { return false }
        if let known = mayBeAnswered[id] { return known }
        // Whoever waits for each other may be asked as far as anybody knows; the checker refuses such.
        mayBeAnswered[id] = true
        guard let field = procedure.field(id) else { return false }
        let may = field.when.map { truth(of: $0) != .no } ?? true
        mayBeAnswered[id] = may
        return may
    }
}
