import Domain
import GRDB
import Store

extension SQLiteStore {
    /// Fills a queue for measuring, through its own tables, triggers, chain and index, in big transactions. Never for a
    /// queue that people work with: others wait while a part is written. A crash leaves the parts written so far, whole.
    public func fill(_ seed: QueueSeed) throws(StoreError) {
        do {
            try connection.write { db, _ in try Self.prepare(db) }
            let first = try connection.read { try TicketTable.next($0).serial - 1 }
            var source = SeedSource(seed, after: Int64(first))
            var left = seed.tickets
            while left > 0 {
                let count = min(left, Self.part)
                try connection.write { db, _ in try write(count, from: &source, db) }
                left -= count
            }
            try connection.write { db, _ in try Self.finish(db) }
        } catch {
            throw StoreError(error, in: connection.folder)
        }
    }

    /// Tickets of one transaction: some 150 MB of WAL.
    private static let part = 50_000

    private static func prepare(_ db: Database) throws {
        try db.execute(sql: "PRAGMA cache_size = -400000")
        try StaffTable.put(StaffMember(login: SeedWriter.login, name: "Seed", roles: [.operator]), db)
        try db.run("INSERT OR IGNORE INTO procedure_source VALUES ('seed', 'seed', 'seed')")
        try SeedTables.create(db)
        // One segment of the index a part instead of hundreds that have to be merged.
        for table in ["search", "search_number"] {
            try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('hashsize', 500000000)")
        }
    }

    private func write(_ count: Int, from source: inout SeedSource, _ db: Database) throws {
        var writer = try SeedWriter(db, chain, zone(named: HouseTable.settings(db).zone))
        let promise = try PromiseTable.next(db).value
        let run = try (db.value(Int64.self, "SELECT max(id) FROM run") ?? 0) + 1
        let call = try (db.value(Int64.self, "SELECT max(id) FROM call") ?? 0) + 1
        for index in 0..<Int64(count) {
            try writer.write(source.next(), promise: promise + index, run: run + index, call: call + index)
        }
        try SeedTables.spread(SeedMatter(), db)
    }

    private static func finish(_ db: Database) throws {
        for table in ["search", "search_number"] {
            // FTS5's own default.
            try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('hashsize', 1048576)")
        }
        try db.execute(sql: "DROP TABLE temp.seed; PRAGMA cache_size = \(Connection.cacheSize)")
    }
}
