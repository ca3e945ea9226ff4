import Domain
import Procedures

/// A fact with the place in the written-down call that it comes from.
public struct PlayedFact: Hashable, Sendable {
    public var field: String
    public var fact: RunEvent.Fact
}

extension PlayedMatter {
    /// What an operator would have recorded, in the order of the spine; the steps themselves not among it.
    func facts(under procedure: Procedure, ending: PlayedEnding) throws(PlayError) -> [PlayedFact] {
        try facts(under: procedure, isConfirmed: ending != .hungUp && ending != .dropped)
    }

    /// - Parameter isConfirmed: whether the statement was read back and confirmed.
    /// - Throws: ``PlayError/wrong(field:_:)``.
    public func facts(under procedure: Procedure, isConfirmed: Bool) throws(PlayError) -> [PlayedFact] {
        var facts: [PlayedFact] = []
        for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
            guard let field = procedure.field(id) else {
                throw .wrong(field: "answers.\(id)", "“\(self.procedure)” has no such field")
            }
            facts.append(PlayedFact(field: "answers.\(id)", fact: .answered(id, try answer.answer(to: field))))
        }
        if let statement {
            facts.append(PlayedFact(field: "statement", fact: .stated(statement)))
            if isConfirmed {
                facts.append(PlayedFact(field: "statement", fact: .statementConfirmed))
                facts.append(PlayedFact(field: "statement", fact: .restated(true)))
            }
        }
        if let cause { facts.append(PlayedFact(field: "cause", fact: .causeFound(cause))) }
        if !offers.isEmpty { facts.append(PlayedFact(field: "solutions", fact: .permissionAsked(granted: true))) }
        for (index, offer) in offers.enumerated() {
            let field = "solutions[\(index)]"
            facts.append(
                PlayedFact(field: field, fact: .offered(offer.solution, amountKopecks: offer.amountKopecks)))
            if let response = offer.response {
                facts.append(PlayedFact(field: field, fact: .responded(offer.solution, response)))
            }
        }
        if let whyFewerOffers {
            facts.append(PlayedFact(field: "whyFewerSolutions", fact: .fewerOffers(because: whyFewerOffers)))
        }
        if let outcome { facts.append(PlayedFact(field: "outcome", fact: .outcomeWanted(outcome))) }
        if callback != CallbackWish() {
            facts.append(PlayedFact(field: "callback", fact: .callbackWished(callback)))
        }
        if let manager { facts.append(PlayedFact(field: "manager", fact: .managerWished(manager))) }
        return facts
    }
}

extension Run {
    /// The steps that the script leads through with what is known now, the current one not among them.
    func remainingSteps(under procedure: Procedure) -> [StepID] {
        var steps: [StepID] = []
        var current = step
        // A procedure that was checked has no loop without exit; a limit all the same.
        while steps.count < procedure.steps.count,
            let next = procedure.step(current)?.next.first(where: { holds($0.when, under: procedure) })
        {
            current = next.to
            steps.append(current)
        }
        return steps
    }
}
