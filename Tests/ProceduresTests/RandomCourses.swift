import Domain
import Procedures
import TestSupport
import Time

/// A matter led through its script with answers that are drawn, so that procedures with more courses than can be counted are
/// walked as well.
struct RandomCourse {
    let loaded: LoadedProcedure
    private(set) var run: Run
    private var random: SeededGenerator
    /// Whether they agree to what nothing can be registered without.
    private let consents: Bool
    /// In how many of ten they say yes at this step: a script that goes on at every "no" is seldom seen to its end by coin.
    private var leaning = 5
    private let noon = Instant(milliseconds: 1_764_000_000_000)

    init(_ id: ProcedureID, seed: UInt64, consents: Bool = true) throws {
        self.consents = consents
        loaded = try shipped.procedure(id)
        run = try loaded.begun()
        random = SeededGenerator(seed: seed)
    }

    private var procedure: Procedure { loaded.procedure }

    /// From the first step to the goodbye.
    mutating func walk() throws {
        for _ in 0..<procedure.steps.count * 2 {
            guard let step = procedure.step(run.step) else { return }
            try work(at: step)
            guard let next = run.nextStep(under: procedure) else { return }
            try say(.went(to: next))
        }
    }

    /// What the script passed over is done first, as the list of what is open says.
    mutating func register() throws {
        for obligation in run.openObligations(for: .register, under: procedure) {
            try meet(obligation)
        }
        guard let number = TicketNumber(serial: 4821) else { return }
        try say(.registered(number, waived: []))
    }

    private mutating func say(_ fact: RunEvent.Fact) throws {
        let event = RunEvent(at: noon + .seconds(run.revision), by: "anna", fact)
        try run.check(event, under: procedure, in: moscow)
        try run.apply(event)
    }

    private mutating func work(at step: Step) throws {
        leaning = Int.random(in: 0...9, using: &random)
        if step.stage == .listen, run.statement == nil {
            try say(.stated("Сосед снизу не даёт спать, просит помочь"))
            try say(.statementConfirmed)
        }
        var asked: Set<FieldID> = []
        while let field = run.fields(of: step, under: procedure).first(where: {
            run.answers[$0.id] == nil && !asked.contains($0.id)
        }) {
            asked.insert(field.id)
            guard field.isRequired || Bool.random(using: &random) else { continue }
            try say(.answered(field.id, answer(to: field)))
        }
        for obligation in procedure.obligations where obligation.step == step.id { try meet(obligation) }
    }

    private mutating func meet(_ obligation: Obligation) throws {
        switch obligation.demand {
        case .problemRestated: try say(.restated(true))
        case .causeIdentified:
            let (suggested, others) = run.causes(under: procedure)
            guard let cause = (suggested.isEmpty ? others : suggested).randomElement(using: &random) else { return }
            try say(.causeFound(cause.id))
        case .permissionAsked: try say(.permissionAsked(granted: true))
        case .desiredOutcome:
            guard let outcome = procedure.outcomes.randomElement(using: &random) else { return }
            try say(.outcomeWanted(outcome.id))
        case .solutionsOffered(let count):
            if run.permission == nil { try say(.permissionAsked(granted: true)) }
            let offered = Set(run.offers.map(\.solution))
            let fresh = run.solutions(under: procedure).filter { !offered.contains($0.id) }
            for solution in fresh.shuffled(using: &random).prefix(count - offered.count) {
                try say(.offered(solution.id, amountKopecks: nil))
                try say(.responded(solution.id, Response.allCases.randomElement(using: &random)))
            }
        case .verdict(let id):
            // An answer may make another one wanted.
            while let table = procedure.table(id),
                let open = run.verdict(of: table, under: procedure).open.first, let field = procedure.field(open)
            {
                try say(.answered(open, answer(to: field)))
            }
        case .requiredFields:
            while let field = run.missingFields(under: procedure).first {
                try say(.answered(field.id, answer(to: field)))
            }
        case .statementConfirmed, .offersAnswered, .promiseTold: return
        }
    }

    private mutating func answer(to field: Field) -> Answer {
        if field.refused?.allowsRegistration == true, Int.random(in: 0..<6, using: &random) == 0 { return .refused }
        if field.unknown?.allowsRegistration == true, Int.random(in: 0..<6, using: &random) == 0 { return .unknown }
        let today = moscow.day(at: noon)
        switch field.type {
        case .line, .text: return .text("Пётр Иванович Орлов")
        case .choice(let options):
            return .option(options[Int.random(in: 0..<options.count, using: &random)].id)
        case .yesNo:
            return .yesNo(
                consents && field.no?.allowsRegistration == false || Int.random(in: 0..<10, using: &random) < leaning)
        case .money: return .money(kopecks: 12_000)
        case .number(let range): return .number(Int.random(in: range, using: &random))
        case .date:
            let back = field.rules.contains(.notPast) ? 0 : Int.random(in: 0...400, using: &random)
            return .date(today + -back)
        case .phone: return PhoneNumber(digits: "74951234567").map(Answer.phone) ?? .unknown
        case .email: return .text("petr@example.org")
        case .attachments:
            let sum = String(repeating: "0", count: 64)
            return Attachment(name: "form.pdf", bytes: 1, sha256: sum).map { .attachments([$0]) } ?? .unknown
        case .signature(let options): return .signature(by: options[0].id, on: today)
        }
    }
}
