import Domain
import Foundation
import Store
import StoreSQLite
import Testing

/// What is left of a queue whose WAL was removed is whole, only shorter; nothing but this tells.
@Suite struct LostEndTests {
    private func removeWAL(_ floor: Floor) throws {
        for rest in ["-wal", "-shm"] { try FileManager.default.removeItem(atPath: floor.folder.database + rest) }
    }

    @Test func aQueueThatLostItsEndIsFound() throws {
        let floor = try Floor(.sqlite)
        for number in 0..<3 { try floor.ring("lost \(number)") }
        floor.store.closeIfOpen()
        try removeWAL(floor)
        let findings = try floor.console().examine()
        #expect(findings.contains { $0.what.contains("was acknowledged") }, "\(findings)")
    }

    /// It stays found while new work doesn't make up for the old.
    @Test func newWorkDoesNotHideIt() throws {
        let floor = try Floor(.sqlite)
        for number in 0..<5 { try floor.ring("lost \(number)") }
        floor.store.closeIfOpen()
        try removeWAL(floor)
        let console = try floor.console()
        _ = try console.put(Floor.staff[0], floor.by(Floor.root))
        #expect(try console.examine().contains { $0.what.contains("was acknowledged") })
    }

    @Test("closed, copied and a little older: nothing is said") func noFalseAlarm() throws {
        let floor = try Floor(.sqlite)
        try floor.ring("kept")
        floor.store.closeIfOpen()
        #expect(try floor.console().examine().isEmpty)
        // As another program leaves it that copies all back and closes.
        let copy = QueueFolder(FileManager.default.temporaryDirectory.path + "/copy-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(atPath: copy.path) }
        try FileManager.default.copyItem(atPath: floor.folder.path, toPath: copy.path)
        try FileManager.default.removeItem(atPath: copy.gate)
        let store = try SQLiteStore(copy, clock: floor.clock.storeClock, random: StoreRandom { 9 })
        #expect(try store.examine().isEmpty)
        #expect(try store.waitingCalls(limit: 2).count == 1)
    }
}

extension HotlineStore {
    fileprivate func closeIfOpen() { (self as? SQLiteStore)?.close() }
}
