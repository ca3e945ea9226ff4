import Testing

@testable import Domain

/// Rulebooks speak of money in whole roubles; what is answered has kopecks.
@Suite struct MoneyBoundsTests {
    @Test(
        arguments: [
            (.atLeast(5), 499, false), (.atLeast(5), 500, true), (.atLeast(5), 501, true),
            (.atMost(5), 500, true), (.atMost(5), 501, false), (.atMost(5), 499, true), (.atMost(0), 0, true),
            (.between(2...5), 199, false), (.between(2...5), 200, true), (.between(2...5), 500, true),
            (.between(2...5), 599, false), (.atLeast(.min), 0, true), (.atMost(.max), .max, true),
        ] as [(Bounds, Int, Bool)])
    func aConditionIsInRoubles(bounds: Bounds, kopecks: Int, holds: Bool) throws {
        var run = try Run.begun()
        run.answers = ["sum": .money(kopecks: kopecks)]
        #expect(run.holds(.measured("sum", within: bounds), under: Sample.procedure) == holds)
    }
}
