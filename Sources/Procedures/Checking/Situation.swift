import Domain

/// One course that the answers to a procedure's required choices may take; what else is answered stays open.
struct Situation: Hashable, Sendable {
    enum Known: Hashable, Sendable {
        case word(String)
        case refused, unknown
        /// Not asked, so not answered.
        case missing
    }

    var known: [FieldID: Known] = [:]

    /// Every situation, or `nil` when there are more than `limit`, or too much to compare in them: then nothing is said about
    /// them.
    static func all(of procedure: Procedure, atMost limit: Int) -> [Situation]? {
        var situations = [Situation()]
        var comparisons = 0
        for field in procedure.fields {
            comparisons += situations.count * (field.when?.comparisons ?? 0)
            guard comparisons <= Limits.comparisonsOfSituations else { return nil }
            situations = situations.flatMap { situation in
                let isAsked = field.when.map(situation.holds) ?? .yes
                if isAsked == .no { return [situation.adding(.missing, to: field.id)] }
                guard isAsked == .yes, field.isRequired, let words = field.type.words else { return [situation] }
                return words.map { situation.adding(.word($0), to: field.id) }
                    + (field.refused == nil ? [] : [situation.adding(.refused, to: field.id)])
                    + (field.unknown == nil ? [] : [situation.adding(.unknown, to: field.id)])
            }
            guard situations.count <= limit else { return nil }
        }
        return situations
    }

    func holds(_ condition: Condition) -> Truth {
        switch condition {
        case .answered(let field, let words):
            switch known[field] {
            case nil: .maybe
            case .word(let word): words.contains(word) ? .yes : .no
            case .refused, .unknown, .missing: .no
            }
        case .answer(let field, let kind):
            switch known[field] {
            case nil: .maybe
            case .word: kind == .given ? .yes : .no
            case .refused: kind == .refused ? .yes : .no
            case .unknown: kind == .unknown ? .yes : .no
            case .missing: kind == .missing ? .yes : .no
            }
        // The operator may choose any cause, and the caller accept any offer.
        case .cause, .accepted: .maybe
        case .measured(let field, _): known[field] == .missing ? .no : .maybe
        case .elapsed(let field, let since, _): known[field] == .missing || known[since] == .missing ? .no : .maybe
        case .verdict(_, _, let meaning): holds(meaning)
        case .all(let parts): .all(parts.lazy.map(holds))
        case .any(let parts): .any(parts.lazy.map(holds))
        case .not(let part): !holds(part)
        }
    }

    private func adding(_ answer: Known, to field: FieldID) -> Situation {
        var next = self
        next.known[field] = answer
        return next
    }
}

extension Situation: CustomStringConvertible {
    /// `topic = ways`; what isn't asked is left out.
    var description: String {
        known.sorted { $0.key < $1.key }.compactMap { field, answer in
            switch answer {
            case .word(let word): "\(field) = \(word)"
            case .refused: "\(field) refused"
            case .unknown: "\(field) unknown"
            case .missing: nil
            }
        }.joined(separator: ", ")
    }
}

extension FieldType {
    /// What can be answered, where that is a short list.
    fileprivate var words: [String]? {
        switch self {
        case .choice(let options), .signature(let options): options.map(\.id.text)
        case .yesNo: ["yes", "no"]
        default: nil
        }
    }
}
