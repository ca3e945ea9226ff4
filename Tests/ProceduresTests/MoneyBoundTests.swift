import Domain
import Procedures
import Testing
import Time

@Suite("Money in a procedure's file")
struct MoneyBoundTests {
    @Test("a condition's money is in roubles, as a field's limit is", arguments: [(499_999, false), (500_000, true)])
    func money(kopecks: Int, isOffered: Bool) throws {
        var text = try exampleText()
        text.replace(
            "  hurry:\n",
            with: "  sum:\n    label: { ru: Сумма, en: Sum }\n    type: money\n    limit: 9000\n  hurry:\n",
            maxReplacements: 1)
        text.replace(
            "    carried-out: on-phone", with: "    carried-out: on-phone\n    when: { field: sum, at-least: 5000 }")
        let loaded = try ProcedureSource(text: text, file: "x").loaded()
        let at = Instant(milliseconds: 0)
        var run = try Run(
            id: RunID(1), first: RunEvent(at: at, by: "anna", .began(loaded.version, step: "greet", answers: [:])))
        try run.apply(RunEvent(at: at, by: "anna", .answered("sum", .money(kopecks: kopecks))))
        #expect(run.solutions(under: loaded.procedure).contains { $0.id == "keep" } == isOffered)
    }
}
