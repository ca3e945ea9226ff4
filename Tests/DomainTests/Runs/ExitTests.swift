import Domain
import Testing

@Suite("A matter leaves only when what it owes is done")
struct ExitTests {
    @Test("a new matter lists all that is open, in the rulebook's order")
    func allOpen() throws {
        let run = try Run.begun()
        #expect(
            run.openObligations(for: .register, under: Sample.procedure).map(\.id)
                == ["asked", "statement", "restated", "cause", "permission", "two-offers", "outcome"])
        #expect(
            run.openObligations(for: .settle, under: Sample.procedure).map(\.id)
                == ["asked", "cause", "permission", "two-offers"])
    }

    @Test("whom the manager was promised to ring gets a ticket, and isn't settled with")
    func managerOwed() throws {
        let run = try Run.after(Sample.allDone + [.managerWished(ManagerWish())])
        #expect(run.refusal(of: .settled) == .managerOwed)
        #expect(run.refusal(of: .registered(try Sample.number(1), waived: [])) == nil)
        let takenBack = try Run.after(Sample.allDone + [.managerWished(ManagerWish()), .managerWished(nil)])
        #expect(takenBack.refusal(of: .settled) == nil)
    }

    @Test("with everything done, both ways are open")
    func allDone() throws {
        let run = try Run.after(Sample.allDone)
        #expect(run.refusal(of: .settled) == nil)
        #expect(run.refusal(of: .registered(try Sample.number(1), waived: [])) == nil)
    }

    @Test(
        "each fact left out keeps its own obligation open, and no other",
        arguments: [
            (0, ["asked"]), (1, ["asked"]), (2, ["asked"]), (4, ["statement"]), (5, ["restated"]), (6, ["cause"]),
            (7, ["outcome"]), (10, ["two-offers"]), (11, ["answers"]), (12, ["answers"]),
        ] as [(Int, [ObligationID])])
    func oneMissing(index: Int, open: [ObligationID]) throws {
        var facts = Sample.allDone
        let left = facts.remove(at: index)
        if case .offered(let solution, _) = left {
            facts.removeAll { if case .responded(solution, _) = $0 { true } else { false } }
        }
        // Without the topic its sum isn't asked, and may be answered all the same.
        let run = try Run.after(facts)
        #expect(run.refusal(of: .registered(try Sample.number(1), waived: [])) == .obligationsOpen(open))
        #expect(run.refusal(of: .registered(try Sample.number(1), waived: open)) == nil)
    }

    @Test("a caller who hung up: only what is named is waived")
    func waived() throws {
        let run = try Run.after([
            .answered("name", .text("Anna")), .answered("topic", .option("quick")), .stated("The line is dead."),
        ])
        let open = run.openObligations(for: .register, under: Sample.procedure).map(\.id)
        let all = try Sample.number(1)
        #expect(run.refusal(of: .registered(all, waived: open)) == nil)
        #expect(run.refusal(of: .registered(all, waived: Array(open.dropLast()))) == .obligationsOpen(open.suffix(1)))
    }

    @Test("fewer offers with a reason, or none where the caller wants none")
    func fewerOffers() throws {
        let facts = Sample.allDone.filter {
            switch $0 {
            case .offered, .responded, .permissionAsked: false
            default: true
            }
        }
        let reasoned: [RunEvent.Fact] = [.permissionAsked(granted: true), .fewerOffers(because: "nothing else helps")]
        #expect(try Run.after(facts + reasoned).refusal(of: .settled) == nil)
        #expect(try Run.after(facts + [.permissionAsked(granted: false)]).refusal(of: .settled) == nil)
        #expect(
            try Run.after(facts + [.permissionAsked(granted: true)]).refusal(of: .settled)
                == .obligationsOpen(["two-offers"]))
    }

    @Test(
        "an accepted way that is still to be carried out is a ticket, not a settled matter",
        arguments: [
            "refund", "send",
        ] as [SolutionID])
    func carryOut(solution: SolutionID) throws {
        let run = try Run.after(
            Sample.allDone.filter { if case .responded = $0 { false } else { true } }
                + [
                    .responded("explain", .accepted), .responded("refund", .declined),
                    .offered("send", amountKopecks: nil),
                ]
                + [.responded("send", .declined), .responded(solution, .accepted)])
        #expect(run.refusal(of: .settled) == .carryOutOwed([solution]))
        #expect(run.refusal(of: .registered(try Sample.number(1), waived: [])) == nil)
    }

    @Test("a refusal that the rulebook can't do without forbids registering, not settling")
    func refusedField() throws {
        let run = try Run.after(Sample.allDone + [.answered("sum", .refused)])
        #expect(run.refusal(of: .registered(try Sample.number(1), waived: [])) == .registrationForbidden(by: "sum"))
        #expect(run.refusal(of: .settled) == nil)
        let unknown = try Run.after(Sample.allDone + [.answered("sum", .unknown)])
        #expect(unknown.refusal(of: .registered(try Sample.number(1), waived: [])) == nil)
    }

    @Test("a refusal to what isn't asked any more forbids nothing")
    func refusedAndForgotten() throws {
        let run = try Run.after(Sample.allDone + [.answered("sum", .refused), .answered("topic", .option("quick"))])
        #expect(run.fieldForbiddingRegistration(under: Sample.procedure) == nil)
        #expect(run.refusal(of: .registered(try Sample.number(1), waived: [])) == nil)
    }

    @Test("discarding and suspending are open at any time")
    func alwaysOpen() throws {
        #expect(try Run.begun().refusal(of: .discarded(reason: "a test call")) == nil)
        #expect(try Run.begun().refusal(of: .suspended(why: "the line dropped")) == nil)
    }

    @Test("what is agreed is the decision, unless something accepted waits for another's approval")
    func agreed() throws {
        let facts = Sample.allDone.filter { if case .responded = $0 { false } else { true } }
        func words(_ responses: [RunEvent.Fact]) throws -> String? {
            try Run.after(facts + [.offered("send", amountKopecks: nil)] + responses)
                .agreed(under: Sample.procedure, language: .en)
        }
        #expect(try words([]) == nil)
        #expect(try words([.responded("explain", .accepted)]) == nil)
        #expect(try words([.responded("explain", .accepted), .responded("send", .accepted)]) == "…")
        #expect(try words([.responded("refund", .accepted)]) == nil)
        #expect(try words([.responded("send", .accepted), .responded("refund", .accepted)]) == nil)
    }

    @Test("what is agreed names its sum", arguments: [(Language.ru, "… 1\u{a0}200,50 ₽."), (.en, "… RUB 1,200.50.")])
    func agreedSum(language: Language, words: String) throws {
        var procedure = Sample.procedure
        procedure.solutions = [
            Solution(
                id: "refund", title: Sample.both("Refund"), say: Sample.both("…"), limitKopecks: 500_000,
                carriedOut: .later(days: 5))
        ]
        var run = try Run.begun()
        let facts: [RunEvent.Fact] = [
            .permissionAsked(granted: true), .offered("refund", amountKopecks: 120_050),
            .responded("refund", .accepted),
        ]
        for fact in facts { try run.record(.at(1, fact), under: procedure) }
        #expect(run.agreed(under: procedure, language: language) == words)
    }
}
