import Domain
import Testing

@Suite("What a matter suggests")
struct GuidanceTests {
    @Test(
        "a condition asks what is known so far",
        arguments: [
            (.answered("topic", with: ["bill"]), true), (.answered("topic", with: ["quick"]), false),
            (.answered("topic", with: ["quick", "bill"]), true), (.answered("again", with: ["yes"]), true),
            (.answered("again", with: ["no"]), false), (.answered("count", with: ["3"]), true),
            (.answered("since", with: ["2026-11-23"]), false),
            (.answer("name", is: .refused), true), (.answer("name", is: .given), false),
            (.answer("since", is: .missing), true), (.answer("topic", is: .given), true),
            (.cause(oneOf: ["ours"]), true), (.cause(oneOf: ["theirs"]), false),
            (.accepted(oneOf: []), true), (.accepted(oneOf: ["explain"]), true), (.accepted(oneOf: ["refund"]), false),
            (.all([.answered("topic", with: ["bill"]), .cause(oneOf: ["ours"])]), true),
            (.all([.answered("topic", with: ["bill"]), .cause(oneOf: ["theirs"])]), false),
            (.any([.answered("topic", with: ["quick"]), .cause(oneOf: ["ours"])]), true),
            (.any([]), false), (.all([]), true), (.not(.cause(oneOf: ["ours"])), false),
        ] as [(Condition, Bool)])
    func conditions(condition: Condition, holds: Bool) throws {
        let run = try Run.after([
            .answered("topic", .option("bill")), .answered("again", .yesNo(true)), .answered("count", .number(3)),
            .answered("name", .refused), .causeFound("ours"), .permissionAsked(granted: true),
            .offered("explain", amountKopecks: nil), .responded("explain", .accepted),
            .offered("refund", amountKopecks: nil), .responded("refund", .thinking),
        ])
        #expect(run.holds(condition, under: Sample.procedure) == holds)
    }

    @Test("the first branch that holds is where the script goes on")
    func branches() throws {
        #expect(try Run.after([.went(to: "listen")]).nextStep(under: Sample.procedure) == "offer")
        let quick = try Run.after([.went(to: "listen"), .answered("topic", .option("quick"))])
        #expect(quick.nextStep(under: Sample.procedure) == "promise")
        #expect(try Run.after([.went(to: "close")]).nextStep(under: Sample.procedure) == nil)
    }

    @Test("words for just this case come before words for any")
    func phrases() throws {
        let any = Phrase(words: Sample.both("any"))
        let bill = Phrase(words: Sample.both("bill"), when: .answered("topic", with: ["bill"]))
        let quick = Phrase(words: Sample.both("quick"), when: .answered("topic", with: ["quick"]))
        let step = Step(
            id: "x", stage: .listen, title: Sample.both("x"), say: [any, quick, bill], fields: [], next: [])
        #expect(try Run.begun().phrases(of: step, under: Sample.procedure) == [any])
        #expect(
            try Run.after([.answered("topic", .option("bill"))]).phrases(of: step, under: Sample.procedure) == [
                bill, any,
            ])
    }

    @Test("a cause that the answers suggest is offered first, the others remain")
    func causes() throws {
        let (suggested, others) = try Run.after([.answered("topic", .option("bill"))]).causes(under: Sample.procedure)
        #expect(suggested.map(\.id) == ["ours"])
        #expect(others.map(\.id) == ["theirs"])
    }

    @Test("only the fields that are asked now belong to a step")
    func fieldsOfStep() throws {
        let step = try #require(Sample.procedure.step("listen"))
        #expect(try !Run.begun().fields(of: step, under: Sample.procedure).map(\.id).contains("sum"))
        let bill = try Run.after([.answered("topic", .option("bill"))])
        #expect(bill.fields(of: step, under: Sample.procedure).first?.id == "sum")
    }
}
