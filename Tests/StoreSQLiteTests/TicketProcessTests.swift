import Domain
import Foundation
import Store
import StoreSQLite
import Testing
import Time

/// Specialists in real processes of their own on one queue, all of whose tickets are open.
@Suite struct TicketProcessTests {
    private let queue: TemporaryQueue
    private let store: SQLiteStore
    private let specialists = (0..<6).map { Login("specialist\($0)") }

    init() throws {
        queue = try TemporaryQueue(nil)
        try SQLiteStore.create(queue.folder, settings: HotlineSettings(name: "Test", zone: "Europe/Moscow"))
        store = try SQLiteStore(queue.folder, clock: .system(), random: .system)
        var generator = SystemRandomNumberGenerator()
        for login in ["root"] + specialists {
            let roles: Set<Role> = login == "root" ? [.admin] : [.specialist]
            _ = try store.put(
                StaffMember(login: login, name: login.text, roles: roles),
                Command(id: CommandID(using: &generator), by: "root"))
        }
    }

    private func lines(_ verb: String) throws -> [String] {
        let probes = try specialists.map { try Probe(verb, queue.folder, $0.text) }
        var lines: [String] = []
        for probe in probes { while let line = probe.line() { lines.append(line) } }
        #expect(probes.map(\.exitCode) == probes.map { _ in 0 })
        return lines
    }

    /// Two who held the same generation could both decide.
    @Test func noGenerationIsGivenTwice() throws {
        try store.fill(QueueSeed(tickets: 40, end: store.now(), openOneOf: 1))
        let claims = try lines("claim")
        #expect(claims.count >= 30)
        #expect(Set(claims).count == claims.count)
        for (serial, mine) in Dictionary(grouping: claims, by: { $0.prefix { $0 != " " } }) {
            let number = try #require(Int(serial).flatMap(TicketNumber.init(serial:)))
            let ticket = try store.ticket(number)
            #expect(ticket.generation == mine.count && ticket.claim == nil)
        }
        #expect(try store.counters().claimed == 0)
        #expect(try store.examine() == [])
    }

    @Test func whatBrokeIsRecordedOnceWhoeverLooksFirst() throws {
        try store.fill(QueueSeed(tickets: 120, end: store.now() - .days(6), openOneOf: 1))
        let overdue = try store.counters()
        let before = try store.page(.broken, after: nil, limit: 200).rows.count
        let broken = try lines("break-due")
        #expect(broken.count == 120 - before)
        #expect(Set(broken).count == broken.count)
        #expect(try store.alerts(limit: 200).count == broken.count)
        #expect(try store.page(.broken, after: nil, limit: 200).rows.count == 120)
        #expect(try store.counters() == overdue)
        #expect(try store.examine() == [])
    }
}
