import Domain
import Procedures
import Testing

@Suite("Every shipped procedure, led with drawn answers")
struct RandomCourseTests {
    private static let courses: UInt64 = 40

    @Test("ends at a goodbye, and whatever was answered the matter can be registered", arguments: everyShipped)
    func register(id: ProcedureID) throws {
        for seed in 0..<Self.courses {
            var course = try RandomCourse(id, seed: seed)
            try course.walk()
            let step = try #require(course.loaded.procedure.step(course.run.step))
            #expect(step.stage == .close, "\(id), seed \(seed): stays at \(step.id)")
            do {
                try course.register()
            } catch {
                Issue.record("\(id), seed \(seed): \(error), answers \(course.run.answers)")
                return
            }
        }
    }

    /// The exemptions of `do-not-call` end the script so often that its far corners are hardly ever drawn; they have a table of
    /// cases of their own.
    @Test(
        "comes to every step, and shows every phrase and every row of its tables",
        arguments: everyShipped.filter { $0 != "do-not-call" })
    func everyCorner(id: ProcedureID) throws {
        var unseen = Corners(of: try shipped.procedure(id).procedure)
        // So many that a corner which one course in a hundred comes to is hardly ever missed; most are through much sooner.
        for seed in 0..<1_000 where !unseen.isEmpty {
            var course = try RandomCourse(id, seed: 10_000 + UInt64(seed), consents: seed % 2 == 0)
            try course.walk()
            unseen.see(course.run, under: course.loaded.procedure)
        }
        #expect(unseen.isEmpty, "\(id): \(unseen)")
    }
}

/// What no course has come to yet.
private struct Corners: CustomStringConvertible {
    private var steps: Set<StepID>
    private var phrases: [StepID: Set<Phrase>]
    private var rows: Set<String>

    init(of procedure: Procedure) {
        steps = Set(procedure.steps.map(\.id))
        phrases = Dictionary(uniqueKeysWithValues: procedure.steps.map { ($0.id, Set($0.say)) })
        let inCall = procedure.tables.filter { $0.step != nil }.flatMap { table in
            table.rows.filter { row in !row.when.fields.contains { procedure.findings.contains($0) } }
                .map { Self.name(table, $0) }
        }
        rows = Set(inCall)
    }

    var isEmpty: Bool { steps.isEmpty && phrases.values.allSatisfy(\.isEmpty) && rows.isEmpty }

    mutating func see(_ run: Run, under procedure: Procedure) {
        steps.subtract(run.visited)
        for step in procedure.steps where phrases[step.id]?.isEmpty == false {
            phrases[step.id]?.subtract(run.phrases(of: step, under: procedure))
        }
        guard !rows.isEmpty else { return }
        for table in procedure.tables {
            rows.subtract(run.verdict(of: table, under: procedure).rows.map { Self.name(table, $0) })
        }
    }

    private static func name(_ table: DecisionTable, _ row: DecisionTable.Row) -> String { "\(table.id).\(row.id)" }

    var description: String {
        let words = phrases.values.flatMap { $0.map(\.words.en) }
        return "steps \(steps.map(\.text)), phrases \(words), rows \(rows.sorted())"
    }
}

/// The procedures that are shipped; empty when the folder can't be read, which other tests then tell.
let everyShipped = (try? shipped.ids()) ?? []
/// Those that triage leads to: every course of them is walked, not drawn.
let everydays: [ProcedureID] = ["complaint", "telephone-company"]
