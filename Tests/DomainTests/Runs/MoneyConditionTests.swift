import Testing

@testable import Domain

/// Money is answered to the kopeck, and a rulebook's bounds stand in roubles.
@Suite struct MoneyConditionTests {
    @Test(
        arguments: [
            (.atLeast(5_000), 499_999, false), (.atLeast(5_000), 500_000, true), (.atMost(5_000), 500_000, true),
            (.atMost(5_000), 500_001, false), (.between(1...2), 99, false), (.between(1...2), 100, true),
            (.between(1...2), 200, true), (.between(1...2), 201, false), (.atLeast(0), 0, true),
            // Bounds that no money reaches.
            (.atLeast(.max), 1_000_000_000, false), (.atMost(.max), 1_000_000_000, true), (.atLeast(.min), 0, true),
            (.atMost(.min), 0, false), (.between(.min ... .max), 0, true),
        ] as [(Bounds, Int, Bool)])
    func boundsAreInRoubles(bounds: Bounds, kopecks: Int, holds: Bool) throws {
        var run = try Run.begun()
        run.answers = ["sum": .money(kopecks: kopecks)]
        let condition = Condition.measured("sum", within: bounds)
        #expect(run.holds(condition, under: Sample.procedure) == holds)
        #expect(run.truth(of: condition, under: Sample.procedure) == Truth(holds))
    }

    @Test(arguments: [(4, false), (5, true), (6, false)]) func numbersAreComparedAsTheyAre(number: Int, holds: Bool)
        throws
    {
        var run = try Run.begun()
        run.answers = ["count": .number(number)]
        #expect(run.holds(.measured("count", within: .between(5...5)), under: Sample.procedure) == holds)
    }
}
