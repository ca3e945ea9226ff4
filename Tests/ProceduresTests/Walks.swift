import Domain
import Procedures
import Time

/// Runs of real procedures, made from nothing but facts.
extension LoadedProcedure {
    func event(_ fact: RunEvent.Fact, at second: Int64 = 0, by login: Login = "anna") -> RunEvent {
        RunEvent(at: Instant(milliseconds: 1_700_000_000_000 + second * 1000), by: login, fact)
    }

    func begun(answers: [FieldID: OptionID] = [:]) throws -> Run {
        let first: StepID = procedure.steps.first?.id ?? "none"
        return try Run(id: RunID(1), first: event(.began(version, step: first, answers: answers)))
    }

    /// A run after these facts, each of them allowed.
    func run(_ facts: [RunEvent.Fact]) throws -> Run {
        var run = try begun()
        for fact in facts {
            try run.check(event(fact), under: procedure, in: moscow)
            try run.apply(event(fact))
        }
        return run
    }
}

extension Procedure {
    /// Every option of every choice that the cause or the solutions may depend on, with the answers that make it asked;
    /// and each of them with every cause that it suggests, and with none.
    var situations: [(answers: [FieldID: OptionID], cause: CauseID?)] {
        choices(after: [:], from: fields[...]).flatMap { answers in
            let suggested = causes.filter { $0.when.map { $0.holdsOption(in: answers) } ?? false }.map(\.id)
            return [(answers, nil)] + suggested.map { (answers, $0) }
        }
    }

    var yesNoAnswers: [(FieldID, Answer)] {
        fields.filter { $0.type == .yesNo }.flatMap { [($0.id, .yesNo(true)), ($0.id, .yesNo(false))] }
    }

    private func choices(
        after answers: [FieldID: OptionID], from rest: ArraySlice<Field>
    ) -> [[FieldID: OptionID]] {
        guard let field = rest.first else { return [answers] }
        let others = rest.dropFirst()
        guard case .choice(let options) = field.type, field.isRequired,
            field.when.map({ $0.holdsOption(in: answers) }) ?? true
        else { return choices(after: answers, from: others) }
        return options.flatMap { option -> [[FieldID: OptionID]] in
            var next = answers
            next[field.id] = option.id
            return choices(after: next, from: others)
        }
    }
}

extension Condition {
    /// Written again, apart from the engine's, so that the two check each other.
    func holdsOption(in answers: [FieldID: OptionID]) -> Bool {
        switch self {
        case .answered(let field, let words): answers[field].map { words.contains($0.text) } ?? false
        case .answer(let field, let kind): kind == (answers[field] == nil ? .missing : .given)
        case .cause, .accepted, .measured, .elapsed, .verdict: false
        case .all(let parts): parts.allSatisfy { $0.holdsOption(in: answers) }
        case .any(let parts): parts.contains { $0.holdsOption(in: answers) }
        case .not(let part): !part.holdsOption(in: answers)
        }
    }
}
