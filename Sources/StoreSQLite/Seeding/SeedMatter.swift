import Domain
import Time

/// The run behind a seeded ticket. Written once with marks in it; where these stand SQLite puts what a row of the seed has,
/// a million times.
struct SeedMatter {
    /// The first event of every run.
    let began: String
    // SQL expressions over a row of the seed.
    let snapshot: String
    let stated: String
    let registered: String

    private static let run: Int64 = 7_777_777_771
    private static let moment: Int64 = 7_777_777_772
    private static let serial = 777_777_773
    private static let words = "⟦words⟧"

    init() throws {
        let version = ProcedureVersion(id: "seed", hash: "seed")
        let at = Instant(milliseconds: Self.moment)
        guard let number = TicketNumber(serial: Self.serial) else { throw RunError.notBegun }
        let facts: [RunEvent.Fact] = [
            .began(version, step: "greet", answers: [:]), .stated(Self.words), .registered(number, waived: []),
        ]
        let run = try Run(
            id: RunID(Self.run), replaying: facts.map { RunEvent(at: at, by: SeedWriter.login, $0) })
        began = Self.expression(facts[0].form)
        snapshot = Self.expression(run.form)
        stated = Self.expression(facts[1].form)
        registered = Self.expression(facts[2].form)
    }

    /// Nothing in a seed's words has to be escaped, in JSON or in SQL, but what the form itself has.
    private static func expression(_ form: String) -> String {
        var sql = "'" + form.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        for (mark, column) in [
            (String(serial), "ticket"), (String(run), "run"), (String(moment), "at"), (words, "statement"),
        ] {
            sql = sql.split(separator: mark, omittingEmptySubsequences: false).joined(separator: "' || \(column) || '")
        }
        return sql
    }
}
