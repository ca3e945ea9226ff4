import Testing
import Time

@testable import Domain

/// What is sure already while answers are missing, and what has to be asked before it is.
@Suite struct OutlookTests {
    /// Three questions; the second and third are asked only after a "yes" to the one before.
    private static func procedure(_ tables: [DecisionTable] = []) -> Procedure {
        var procedure = Sample.procedure
        procedure.fields = ["a", "b", "c"].map { Field(id: $0, label: Sample.both("?"), type: .yesNo) }
        procedure.fields[1].when = .answered("a", with: ["yes"])
        procedure.fields[2].when = .answered("b", with: ["yes"])
        procedure.tables = tables
        return procedure
    }

    private static func table(_ hit: DecisionTable.Hit, _ rows: [(RowID, Condition)]) -> DecisionTable {
        DecisionTable(
            id: "table", title: Sample.both("Table"), hit: hit,
            rows: rows.map { DecisionTable.Row(id: $0, when: $1, say: Sample.both("…")) }, otherwise: Sample.both("…"))
    }

    private static func yes(_ field: FieldID) -> Condition { .answered(field, with: ["yes"]) }

    private static func run(_ answers: [FieldID: Bool]) throws -> Run {
        var run = try Run.begun()
        run.answers = answers.mapValues { .yesNo($0) }
        return run
    }

    @Test(
        arguments: [
            ([:], .maybe, .maybe), (["a": false], .no, .no), (["a": true], .maybe, .maybe),
            (["a": true, "b": false], .no, .no), (["a": true, "b": true], .yes, .maybe),
            (["a": true, "b": true, "c": true], .yes, .yes),
        ] as [([FieldID: Bool], Truth, Truth)])
    func whatIsNeverAskedIsntSo(answers: [FieldID: Bool], second: Truth, third: Truth) throws {
        let run = try Self.run(answers)
        #expect(run.truth(of: Self.yes("b"), under: Self.procedure()) == second)
        #expect(run.truth(of: Self.yes("c"), under: Self.procedure()) == third)
        #expect(run.truth(of: .not(Self.yes("c")), under: Self.procedure()) == !third)
    }

    @Test(
        arguments: [
            ([:], [], false, ["a", "b"]),
            // Whatever is answered to the second, the first row that fits is known.
            (["a": true], ["first"], false, []),
            (["a": false], [], true, []),
        ] as [([FieldID: Bool], [RowID], Bool, [FieldID])])
    func theFirstRowThatFits(answers: [FieldID: Bool], rows: [RowID], isOtherwise: Bool, open: [FieldID]) throws {
        let table = Self.table(.first, [("first", Self.yes("a")), ("second", Self.yes("b"))])
        let verdict = try Self.run(answers).verdict(of: table, under: Self.procedure([table]))
        #expect(verdict.rows.map(\.id) == rows && verdict.isOtherwise == isOtherwise && verdict.open == open)
        #expect(verdict.isDecided == open.isEmpty)
    }

    @Test(
        arguments: [
            ([:], [], false, ["a", "b"]), (["a": true], ["first"], false, ["b"]),
            (["a": true, "b": true], ["first", "second"], false, []), (["a": true, "b": false], ["first"], false, []),
            (["a": false], [], true, []),
        ] as [([FieldID: Bool], [RowID], Bool, [FieldID])])
    func everyRowThatFits(answers: [FieldID: Bool], rows: [RowID], isOtherwise: Bool, open: [FieldID]) throws {
        let table = Self.table(.all, [("first", Self.yes("a")), ("second", Self.yes("b"))])
        let verdict = try Self.run(answers).verdict(of: table, under: Self.procedure([table]))
        #expect(verdict.rows.map(\.id) == rows && verdict.isOtherwise == isOtherwise && verdict.open == open)
    }

    /// A verdict that is open is neither given nor denied, however deep it stands in a denial.
    @Test func whatIsDeniedHasToBeSure() throws {
        let procedure = Self.procedure()
        let verdict = Condition.verdict("table", isAnyOf: ["first"], meaning: Self.yes("a"))
        let other = Condition.verdict("table", isAnyOf: ["second"], meaning: Self.yes("b"))
        let denials: [Condition] = [
            .not(verdict), .not(.any([verdict, other])), .not(.all([verdict, .answer("c", is: .missing)])),
            .not(.not(.not(verdict))), .all([.not(.any([other, verdict]))]),
        ]
        for denial in denials {
            #expect(try !Self.run([:]).holds(denial, under: procedure), "\(denial)")
            #expect(try !Self.run(["a": true]).holds(denial, under: procedure), "\(denial)")
            #expect(try Self.run(["a": false]).holds(denial, under: procedure), "\(denial)")
        }
        let twice = Condition.not(.not(verdict))
        #expect(
            try !Self.run([:]).holds(twice, under: procedure) && Self.run(["a": true]).holds(twice, under: procedure))
        // What was simply not answered isn't so.
        #expect(try Self.run([:]).holds(.not(.any([Self.yes("a"), Self.yes("b")])), under: procedure))
    }

    /// A later row that fits for sure waits for an earlier one that may.
    @Test func anEarlierRowThatMayFitKeepsALaterOneBack() throws {
        let table = Self.table(.first, [("maybe", Self.yes("b")), ("sure", Self.yes("a"))])
        let procedure = Self.procedure([table])
        let open = try Self.run(["a": true]).verdict(of: table, under: procedure)
        #expect(open.rows.isEmpty && open.open == ["b"] && !open.isDecided)
        let decided = try Self.run(["a": true, "b": false]).verdict(of: table, under: procedure)
        #expect(decided.rows.map(\.id) == ["sure"])
    }

    @Test func aVerdictMeansWhatItsRowsSay() throws {
        let rows: [(RowID, Condition)] = [("first", Self.yes("a")), ("second", Self.yes("b"))]
        let (first, all) = (Self.table(.first, rows), Self.table(.all, rows))
        let procedure = Self.procedure([first])
        for answers in [[:], ["a": false], ["a": true], ["a": true, "b": true]] as [[FieldID: Bool]] {
            let run = try Self.run(answers)
            for table in [first, all] {
                let verdict = run.verdict(of: table, under: procedure)
                for row in ["first", "second", DecisionTable.otherwise] as [RowID] {
                    let meaning = try #require(table.meaning(of: row))
                    let isGiven =
                        verdict.rows.map(\.id).contains(row) || row == DecisionTable.otherwise && verdict.isOtherwise
                    let truth = run.truth(of: .verdict("table", isAnyOf: [row], meaning: meaning), under: procedure)
                    if verdict.isDecided { #expect(truth == Truth(isGiven), "\(answers) \(row)") }
                    #expect(
                        run.holds(.verdict("table", isAnyOf: [row], meaning: meaning), under: procedure)
                            == (truth == .yes), "\(answers) \(row)")
                }
            }
        }
        #expect(first.meaning(of: "third") == nil)
    }

    /// The checker refuses such a rulebook; one that was kept from before is no reason to hang.
    @Test func questionsThatWaitForEachOtherAreAnsweredAllTheSame() throws {
        var procedure = Self.procedure()
        procedure.fields[0].when = Self.yes("c")
        #expect(try Self.run([:]).truth(of: Self.yes("a"), under: procedure) == .maybe)
        #expect(try Self.run(["b": false]).truth(of: Self.yes("a"), under: procedure) == .no)
        procedure.fields[0].when = Self.yes("a")
        #expect(try Self.run([:]).truth(of: Self.yes("a"), under: procedure) == .maybe)
    }

    /// Each question waits for a "no" to all before it: looked into anew each time, this would take 2^40 steps.
    @Test func aLongScriptIsSeenThroughAtOnce() throws {
        let ids = (0..<40).map { FieldID("q\($0)") }
        var procedure = Self.procedure()
        procedure.fields = ids.indices.map { index in
            Field(
                id: ids[index], label: Sample.both("?"), type: .yesNo,
                when: index == 0 ? nil : .all(ids[..<index].map { .answered($0, with: ["no"]) }))
        }
        let rows = ids.map { (RowID($0.text), Self.yes($0)) }
        let table = Self.table(.first, rows)
        #expect(try Self.run([:]).verdict(of: table, under: procedure).open == ids)
        var answers = Dictionary(ids.dropLast().map { ($0, false) }) { $1 }
        #expect(try Self.run(answers).verdict(of: table, under: procedure).open == [ids[39]])
        answers["q20"] = true
        let verdict = try Self.run(answers).verdict(of: table, under: procedure)
        #expect(verdict.rows.map(\.id) == ["q20"] && verdict.isDecided)
    }

    @Test(arguments: [
        (Bounds.atLeast(3), [false, true, true, true]), (.atMost(4), [true, true, true, false]),
        (.between(3...4), [false, true, true, false]),
    ])
    func daysBetweenTwoDates(bounds: Bounds, holds: [Bool]) throws {
        let condition = Condition.elapsed("c", since: "a", .days(bounds))
        for (days, holds) in zip([-1, 3, 4, 5], holds) {
            var run = try Run.begun()
            run.answers = [
                "a": .date(CalendarDay(ordinal: 100)), "b": .option("yes"),
                "c": .signature(by: "self", on: CalendarDay(ordinal: 100 + days)),
            ]
            #expect(run.holds(condition, under: Self.procedure()) == holds)
            run.answers["c"] = .unknown
            #expect(!run.holds(condition, under: Self.procedure()))
            run.answers["c"] = nil
            #expect(run.truth(of: condition, under: Self.procedure()) == .maybe)
        }
    }
}
