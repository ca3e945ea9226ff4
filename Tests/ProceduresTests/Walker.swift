import Domain
import Procedures
import Testing

/// What a caller rings about: the choices they make and the cause that is found.
struct Walk: Sendable, CustomTestStringConvertible, CustomStringConvertible {
    let id: ProcedureID
    let answers: [FieldID: OptionID]
    let cause: CauseID

    var description: String {
        let said = answers.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ")
        return "\(id): \(said) → \(cause)"
    }

    var testDescription: String { description }
}

/// Every course of every shipped procedure, by its choices, each with the first cause that they suggest.
func walks() throws -> [Walk] {
    try everydays.flatMap { id in
        let loaded = try shipped.procedure(id)
        return try loaded.procedure.situations.filter { $0.cause == nil }.map { answers, _ in
            let run = try loaded.run(answers.map { .answered($0.key, .option($0.value)) })
            let (suggested, others) = run.causes(under: loaded.procedure)
            return Walk(id: id, answers: answers, cause: (suggested + others)[0].id)
        }
    }
}

/// The same for the arguments of tests; empty when a procedure is broken, which ``WalkTests/everyStep()`` then tells.
let everyWalk = (try? walks()) ?? []

/// An operator who does at each step what the step is for and no more, and counts the keys it takes besides the words.
struct Walker {
    enum Taste: CaseIterable {
        /// Of two ways out one is declined and one thought about.
        case neither
        case doneAtOnce, doneLater
    }

    let loaded: LoadedProcedure
    let cause: CauseID
    private let answers: [FieldID: OptionID]
    private(set) var run: Run
    /// Taking the call and triage come before; the goodbye's Enter and the wrap-up's are counted here too.
    private(set) var keys = 4

    init(_ walk: Walk) throws {
        loaded = try shipped.procedure(walk.id)
        cause = walk.cause
        answers = walk.answers
        run = try loaded.begun(answers: Self.knownByTriage(walk))
    }

    /// What the first question of the call has settled already.
    private static func knownByTriage(_ walk: Walk) throws -> [FieldID: OptionID] {
        try shipped.desk().triage.compactMap { choice -> [FieldID: OptionID]? in
            guard case .procedure(walk.id, let answers) = choice.leadsTo,
                answers.allSatisfy({ walk.answers[$0.key] == $0.value })
            else { return nil }
            return answers
        }.max { $0.count < $1.count } ?? [:]
    }

    var hasWayDoneAtOnce: Bool {
        guard let run = try? loaded.run(answers.map { .answered($0.key, .option($0.value)) } + [.causeFound(cause)])
        else { return false }
        return run.solutions(under: loaded.procedure).contains(where: \.isDoneAtOnce)
    }

    func open(_ exit: Exit) -> [ObligationID] {
        run.openObligations(for: exit, under: loaded.procedure).map(\.id)
    }

    mutating func say(_ fact: RunEvent.Fact) throws {
        let event = loaded.event(fact, at: Int64(run.revision))
        try run.check(event, under: loaded.procedure, in: moscow)
        try run.apply(event)
        keys += 1
    }

    /// From the first step to the goodbye, by the script's own branches.
    mutating func walk(accepting taste: Taste) throws {
        // A branch back must not keep a test going for ever.
        for _ in 0..<loaded.procedure.steps.count {
            guard let step = loaded.procedure.step(run.step) else { return }
            try work(at: step, taste)
            guard let next = run.nextStep(under: loaded.procedure) else { return }
            try say(.went(to: next))
        }
    }

    private mutating func work(at step: Step, _ taste: Taste) throws {
        // An answer may make another field of the same step asked.
        while let field = run.fields(of: step, under: loaded.procedure).first(where: {
            $0.isRequired && run.answers[$0.id] == nil
        }) {
            try say(.answered(field.id, answer(to: field)))
        }
        switch step.stage {
        case .greet, .promise, .close: break
        case .listen:
            // Words, not a key.
            try say(.stated("Счёт за февраль пришёл дважды"))
            keys -= 1
            try say(.statementConfirmed)
        case .empathise: try say(.restated(true))
        case .rootCause: if run.nextStep(under: loaded.procedure) == "solutions" { try say(.causeFound(cause)) }
        case .solutions: try offer(taste)
        }
        // Questions that skip the empathy still owe it when they are registered.
        if step.stage == .solutions, open(.register).contains("restated") { try say(.restated(true)) }
    }

    private mutating func offer(_ taste: Taste) throws {
        let ways = run.solutions(under: loaded.procedure)
        let wanted =
            switch taste {
            case .neither: ways[0]
            case .doneAtOnce: ways.first(where: \.isDoneAtOnce) ?? ways[0]
            case .doneLater: ways.first { !$0.isDoneAtOnce } ?? ways[0]
            }
        let other = ways.first { $0 != wanted } ?? wanted
        try say(.permissionAsked(granted: true))
        try say(.offered(wanted.id, amountKopecks: nil))
        try say(.offered(other.id, amountKopecks: nil))
        try say(.responded(wanted.id, taste == .neither ? .thinking : .accepted))
        try say(.responded(other.id, .declined))
        if let outcome = loaded.procedure.outcomes.first { try say(.outcomeWanted(outcome.id)) }
    }

    private func answer(to field: Field) -> Answer {
        if let option = answers[field.id] { return .option(option) }
        return switch field.type {
        case .line, .text: .text("Пётр Иванович")
        case .choice(let options): .option(options[0].id)
        case .yesNo: .yesNo(true)
        case .money: .money(kopecks: 12_000)
        case .number(let range): .number(range.lowerBound)
        case .date, .phone, .email, .attachments, .signature: .unknown
        }
    }
}

extension Solution {
    var isDoneAtOnce: Bool { carriedOut == .onPhone && approver == .operator }
}
