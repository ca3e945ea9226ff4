import Domain
import GRDB
import Store
import Synchronization
import Testing

@testable import StoreSQLite

/// What a call's verbs ask of the file must stay the same work however many calls there were.
@Suite struct FloorPlanTests {
    /// Small for ever: one row, ten rows, the house's staff.
    static let small: Set = ["house", "own_day", "floor_count", "staff", "staff_role"]

    private final class Statements: Sendable {
        let seen = Mutex<Set<String>>([])
    }

    @Test func noVerbOfACallScansOrSorts() throws {
        let floor = try Floor(.sqlite)
        let store = try floor.sqlite()
        let statements = Statements()
        try store.read { db in
            db.trace(options: .statement) { event in
                guard case .statement(let statement) = event else { return }
                _ = statements.seen.withLock { $0.insert(statement.sql) }
            }
        }
        try walk(floor, store)
        let seen = statements.seen.withLock { $0 }.filter { $0.hasPrefix("SELECT") || $0.hasPrefix("UPDATE") }
        #expect(seen.count > 20)
        try store.read { db in
            db.trace(nil)
            for sql in seen {
                let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
                statement.setUncheckedArguments([])
                for row in try Row.fetchAll(statement) {
                    let detail = try row.value("detail", String.self)
                    let table = detail.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                    let isScan = detail.hasPrefix("SCAN") && !Self.small.contains(table) && !sql.contains("LIMIT")
                    #expect(!isScan && !detail.contains("TEMP B-TREE"), "\(detail): \(sql)")
                }
            }
        }
    }

    /// A dropped call and the one after it, with everything that is looked at on the way.
    private func walk(_ floor: Floor, _ store: SQLiteStore) throws {
        _ = try store.set(.ready, floor.by(Floor.anna))
        let number = try PhoneNumber(parsing: "4951234567")
        for name in ["x", "y"] {
            _ = try store.ring(Ring(exchangeID: Name(name), number: number), floor.by(Floor.exchange))
            _ = try store.waitingCalls(limit: 10)
            _ = try store.floor()
            let call = try store.take(.longestWaiting, floor.by(Floor.anna))
            let card = try store.callerCard(for: number, account: nil, person: nil)
            let who = Identification.Who.new(name: "Мария", address: nil, account: "7")
            let known = try store.identify(
                Identification(who: who, capacity: .holder, verification: .detail, language: .ru), in: call.id,
                floor.by(Floor.anna))
            _ = try store.callerCard(for: nil, account: known.identity.account, person: known.identity.person)
            if let run = card.suspended.first {
                _ = try store.resume(run.id, in: call.id, floor.by(Floor.anna))
            } else {
                _ = try store.begin(
                    Floor.version, source: "a", step: "listen", answers: [:], in: call.id, floor.by(Floor.anna))
            }
            _ = try store.runs(of: call.id)
            _ = try store.happened(.hungUp(by: .caller), to: call.id, floor.by(Floor.anna))
            _ = try store.happened(.wrappedUp(.dropped), to: call.id, floor.by(Floor.anna))
            _ = try store.figures(of: Floor.anna, on: floor.today)
            _ = try store.recentCalls(limit: 10)
            _ = try store.alerts(limit: 10)
            _ = try store.presences(limit: 10)
        }
    }
}
