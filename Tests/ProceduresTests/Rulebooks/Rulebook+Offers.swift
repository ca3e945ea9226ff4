import Domain
import Testing

extension Rulebook {
    /// A matter with these answers, of which the caller took these offers; what is asked only then is answered after them.
    func run(_ said: Answers, accepting solutions: SolutionID..., then later: Answers = [:]) throws -> Run {
        var run = try run(said)
        var facts: [RunEvent.Fact] = [.permissionAsked(granted: true)]
        for solution in solutions {
            facts += [.offered(solution, amountKopecks: nil), .responded(solution, .accepted)]
        }
        for (id, words) in later.sorted(by: { $0.key < $1.key }) {
            let field = try #require(procedure.field(id), "the rulebook has no field “\(id)”")
            facts.append(.answered(id, try words.answer(to: field)))
        }
        for fact in facts {
            let event = RunEvent(at: registered, by: "anna", fact)
            try run.check(event, under: procedure, in: setting.zone)
            try run.apply(event)
        }
        return run
    }

    /// What a ticket of this matter would be born decided with; `nil`: somebody has to decide it.
    func agreed(_ run: Run) -> String? {
        Registration(run, under: procedure, caller: TicketCaller(language: .ru), promises: []).agreed
    }
}
