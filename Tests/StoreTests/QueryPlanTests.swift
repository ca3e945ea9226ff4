import Domain
import GRDB
import Store
import Testing

@testable import StoreSQLite

/// A list that scans or sorts is fast with ten tickets and takes seconds with a million.
@Suite struct QueryPlanTests {
    static let queries: [QueueQuery] = [
        .urgent, .undecided, .toContact, .broken, .clocks, .mine("anna"), .newest,
    ]

    @Test(arguments: queries) func noListScansOrSorts(query: QueueQuery) throws {
        let floor = try Floor(.sqlite)
        for part in TicketList.parts(query) {
            let plan = try floor.sqlite().read { db in
                try Row.fetchAll(
                    db, sql: "EXPLAIN QUERY PLAN " + part.sql,
                    arguments: part.bound(after: nil, limit: 10)
                ).map { try $0.value("detail", String.self) }
            }
            #expect(plan.count == 1)
            #expect(plan.allSatisfy { $0.hasPrefix("SEARCH ticket USING") }, "\(plan)")
        }
    }

    /// What looks for clocks: asked each minute by some console, at each change by the lead's, and at each registration.
    @Test(arguments: [
        (ClockTable.Statement.termsID, 1), (ClockTable.Statement.areAnyMissed, 1),
        (ClockTable.Statement.countMissed, 2),
        (ClockTable.Statement.missed, 2), (ClockTable.Statement.next, 3), (ClockTable.Statement.atRisk, 1),
    ])
    func noLookAtClocksScansOrSorts(sql: String, arguments: Int) throws {
        let floor = try Floor(.sqlite)
        let plan = try floor.sqlite().read { db in
            try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN " + sql,
                arguments: StatementArguments(Array(repeating: 1, count: arguments))
            ).map { try $0.value("detail", String.self) }
        }
        // What a subquery gave is scanned, and no table.
        let scans = plan.filter { $0.hasPrefix("SCAN") && $0 != "SCAN first" && $0 != "SCAN CONSTANT ROW" }
        #expect(scans.allSatisfy { $0.hasPrefix("SCAN (subquery") }, "\(plan)")
        #expect(plan.contains { $0.hasPrefix("SEARCH") }, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.contains("AUTOMATIC") }, "\(plan)")
    }
}
