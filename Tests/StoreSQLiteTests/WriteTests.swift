import Foundation
import GRDB
import StoreProbe
import StoreSQLite
import Testing

@Suite struct WriteTests {
    /// What the others find after a console is killed at each moment of a write: all of it or none, and an open gate.
    @Test(arguments: FaultPoint.allCases)
    func killed(point: FaultPoint) throws {
        let queue = try TemporaryQueue()
        let probe = try Probe("die", queue.folder, point.rawValue)
        #expect(probe.waitForSignal() == SIGKILL)
        let connection = try queue.open()
        let isCommitted = [.committed, .checkpointed, .released].contains(point)
        let expected = isCommitted ? 1 : 0
        #expect(try ProbeSchema.counts(connection) == (expected, expected))
        try ProbeSchema.add("next", to: connection)
        #expect(try ProbeSchema.counts(connection) == (expected + 1, expected + 1))
    }

    @Test func sixteenWritersLoseNothingAndNobodyStarves() throws {
        let queue = try TemporaryQueue()
        let probes = try (0..<16).map { _ in try Probe("add", queue.folder, "100") }
        let longest = probes.compactMap { $0.line().flatMap(Int.init) }
        #expect(longest.count == 16)
        // SQLite's own waiting took 2.4 s here.
        #expect(longest.max() ?? .max < 1000)
        #expect(try ProbeSchema.counts(queue.open()) == (1600, 1600))
        let connection = try queue.open()
        #expect(try connection.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    }

    @Test func aBodyThatThrowsLeavesNothing() throws {
        struct Refused: Error {}
        let queue = try TemporaryQueue()
        let connection = try queue.open()
        #expect(throws: Refused.self) {
            try connection.write { db, _ in
                try db.execute(sql: "UPDATE counter SET entries = 9")
                throw Refused()
            }
        }
        #expect(try ProbeSchema.counts(connection) == (0, 0))
    }

    @Test func aConsoleOlderThanTheSchemaSaysSoInsteadOfWriting() throws {
        let queue = try TemporaryQueue()
        let old = try queue.open()
        let new = try Connection.open(queue.folder, schema: ProbeSchema.later, migrating: true)
        #expect(throws: QueueError.newer(file: queue.folder.database, version: 2, known: 1)) {
            try ProbeSchema.add("stale", to: old)
        }
        try ProbeSchema.add("fresh", to: new)
        #expect(try ProbeSchema.counts(new) == (1, 1))
        try new.migrate()
    }

    @Test func aReadCannotPassTheGateBy() throws {
        let queue = try TemporaryQueue()
        let connection = try queue.open()
        #expect(throws: QueueError.readOnly(file: queue.folder.database)) {
            try connection.read { try $0.execute(sql: "UPDATE counter SET entries = 5") }
        }
        #expect(try ProbeSchema.counts(connection) == (0, 0))
    }

    @Test func aReadOfAnOlderConsoleSaysThatTheQueueIsNewer() throws {
        let queue = try TemporaryQueue()
        let old = try queue.open()
        let renamed = Schema([
            ProbeSchema.first, Schema.Step("renamed") { try $0.execute(sql: "ALTER TABLE entry RENAME TO line") },
        ])
        _ = try Connection.open(queue.folder, schema: renamed, migrating: true)
        #expect(throws: QueueError.newer(file: queue.folder.database, version: 2, known: 1)) {
            try ProbeSchema.counts(old)
        }
    }

    @Test func aMigrationThatFailsLeavesTheVersionBefore() throws {
        let queue = try TemporaryQueue()
        let broken = Schema([
            ProbeSchema.first, ProbeSchema.second, Schema.Step("broken") { try $0.execute(sql: "DROP TABLE nothing") },
        ])
        #expect(throws: QueueError.self) { try Connection.open(queue.folder, schema: broken, migrating: true) }
        try ProbeSchema.add("still writable", to: queue.open(ProbeSchema.later))
    }

    @Test func theWALIsCopiedBackAndReused() throws {
        let queue = try TemporaryQueue()
        let connection = try queue.open { $0.checkpoints = CheckpointLimits(welcomeFrames: 50, dueFrames: 100) }
        for number in 0..<400 {
            try ProbeSchema.add(String(repeating: "\(number) ", count: 500), to: connection)
            connection.settle()
        }
        let size = try FileManager.default.attributesOfItem(atPath: queue.folder.database + "-wal")[.size] as? Int
        #expect(try #require(size) < 120 * 4200)
    }

    @Test func aFullDiskIsSaidAndLeavesAllThatWasAcknowledged() throws {
        let queue = try TemporaryQueue()
        let probe = try Probe("fill", queue.folder, "1000000")
        let line = try #require(probe.line())
        #expect(line.contains("used up at \(queue.folder.path)"))
        #expect(probe.exitCode == 0)
        let connection = try queue.open()
        let (kept, counted) = try ProbeSchema.counts(connection)
        #expect(kept == counted && kept > 10)
        #expect(
            try connection.read { try String.fetchOne($0, sql: "SELECT note FROM entry ORDER BY id DESC") } == "after")
    }
}
