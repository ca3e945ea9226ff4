import Domain
import Testing

@testable import Procedures

/// Against every course that the answers can take, tried one by one on real runs.
@Suite("Whatever is said to be out of reach, no run reaches, and the other way round")
struct RandomReachTests {
    @Test("drawn procedures", arguments: 0..<40)
    func drawn(seed: Int) throws {
        var draw = DrawnRules(seed: seed)
        let procedure = draw.procedure()
        let runs = try DrawnRules.runs(of: procedure)
        var reach = Reach(procedure)
        for table in procedure.tables {
            let verdicts = runs.map { $0.verdict(of: table, under: procedure) }
            for (index, row) in table.rows.enumerated() {
                let truths = Set(runs.map { $0.truth(of: row.when, under: procedure) })
                let (fits, misses) = (reach.fitting(index, of: table), reach.missing(index, of: table))
                let neverFits = reach.never([fits], of: [row.when])
                #expect(neverFits == !truths.contains(.yes), "\(row) of \(procedure)")
                #expect(reach.never([misses], of: [row.when]) == !truths.contains(.no), "\(row) of \(procedure)")
                guard table.hit == .first, !neverFits else { continue }
                let isFirst = verdicts.contains { $0.rows.map(\.id) == [row.id] }
                let covering = reach.covering(index, of: table)
                #expect(isFirst == covering.isEmpty, "\(row), covered by \(covering), of \(procedure)")
            }
            #expect(
                reach.alwaysFitsSome(of: table) == !verdicts.contains(where: \.isOtherwise), "\(table), \(procedure)")
        }
        let branches = procedure.steps.flatMap(\.next)
        let conditions = branches.compactMap(\.when)
        var before: [Literal] = []
        for (index, branch) in branches.enumerated() {
            let own = branch.when.map { reach.holding($0) } ?? []
            let holds = runs.contains { $0.holds(branch.when, under: procedure) }
            #expect(reach.never(own, of: conditions) == !holds, "\(branch) of \(procedure)")
            let isTaken = runs.contains { run in branches.firstIndex { run.holds($0.when, under: procedure) } == index }
            #expect(reach.never(own + before, of: conditions) == !isTaken, "\(branch) of \(procedure)")
            before += own.map { !$0 }
        }
        #expect(!reach.isTooMuch)
    }
}
