import Domain
import Foundation
import Store
import StoreSQLite
import Synchronization
import Testing
import Time

/// One of all consoles keeps house in a minute.
@Suite struct HouseTurnTests {
    @Test func theFirstToAskHasItAndNobodyElse() throws {
        let queue = try TemporaryQueue()
        let consoles = try (0..<3).map { _ in try queue.open() }
        for minute in [Int64(100), 101, 105] {
            #expect(consoles.map { $0.takeTurn(ofMinute: minute) } == [true, false, false])
        }
        // One whose clock is read a moment before the minute turns is late, not first.
        #expect(!consoles[1].takeTurn(ofMinute: 104))
        #expect(!consoles[2].takeTurn(ofMinute: 105))
    }

    /// A clock that stood years ahead for a moment mustn't stop the house from being kept for years.
    @Test func aClockThatWasWrongKeepsNobodyOut() throws {
        let queue = try TemporaryQueue()
        let consoles = try (0..<2).map { _ in try queue.open() }
        #expect(consoles[0].takeTurn(ofMinute: 50_000_000))
        #expect(consoles.map { $0.takeTurn(ofMinute: 100) } == [true, false])
    }

    @Test func ofThoseWhoAskAtOnceExactlyOneHasIt() throws {
        let queue = try TemporaryQueue()
        let consoles = try (0..<4).map { _ in try queue.open() }
        let counts = (1...300).map { minute in
            let count = Atomic(0)
            DispatchQueue.concurrentPerform(iterations: consoles.count) { console in
                if consoles[console].takeTurn(ofMinute: Int64(minute)) { count.add(1, ordering: .relaxed) }
            }
            return count.load(ordering: .relaxed)
        }
        #expect(counts == counts.map { _ in 1 })
    }

    /// Whoever took it keeps nobody waiting by dying.
    @Test func aTurnDiesWithItsMinute() throws {
        let queue = try TemporaryQueue()
        let probe = try Probe("turns", queue.folder, "3")
        #expect((0..<4).map { _ in probe.line() } == ["1", "2", "3", nil])
        #expect(probe.waitForSignal() == SIGKILL)
        let connection = try queue.open()
        #expect(!connection.takeTurn(ofMinute: 3))
        #expect(connection.takeTurn(ofMinute: 4))
    }

    /// The one whose turn it was died before it had looked: the next minute's finds what broke, and records it once.
    @Test func whoDiesLeavesItToTheNextMinute() throws {
        let queue = try TemporaryQueue(nil)
        try SQLiteStore.create(queue.folder, settings: HotlineSettings(name: "Test", zone: "Europe/Moscow"))
        let consoles = try (0..<3).map { _ in try SQLiteStore(queue.folder, clock: .system(), random: .system) }
        var generator = SystemRandomNumberGenerator()
        func command() -> Command { Command(id: CommandID(using: &generator), by: "root") }
        _ = try consoles[0].put(StaffMember(login: "root", name: "Root", roles: [.admin]), command())
        try consoles[0].fill(QueueSeed(tickets: 20, end: consoles[0].now() - .days(6), openOneOf: 1))
        let before = try consoles[0].page(.broken, after: nil, limit: 50).rows.count
        #expect(before < 20)
        let now = consoles[0].now()
        #expect(consoles[0].takesHouseTurn(at: now))
        consoles[0].close()
        var found: [BrokenPromise] = []
        for minute in 0..<3 {
            for console in consoles.dropFirst() where console.takesHouseTurn(at: now + .minutes(minute)) {
                #expect(minute > 0)
                found += try console.breakDue(limit: 100, command())
            }
        }
        #expect(found.count == 20 - before)
        #expect(Set(found.map(\.ticket)).count == found.count)
        #expect(try consoles[1].page(.broken, after: nil, limit: 50).rows.count == 20)
        #expect(try consoles[1].examine() == [])
    }
}
