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
}
