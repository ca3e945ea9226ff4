import Domain
import Foundation
import Store
import StoreSQLite
import Testing
import Time

/// Operators in real processes of their own on one queue.
@Suite struct TakingTests {
    @Test func noCallIsTakenTwiceAndNoneIsForgotten() throws {
        let queue = try TemporaryQueue(nil)
        try SQLiteStore.create(queue.folder, settings: HotlineSettings(name: "Test", zone: "Europe/Moscow"))
        let store = try SQLiteStore(queue.folder, clock: .system(), random: .system)
        var generator = SystemRandomNumberGenerator()
        func by(_ login: Login) -> Command { Command(id: CommandID(using: &generator), by: login) }
        _ = try store.put(StaffMember(login: "root", name: "Root", roles: [.admin, .telephony]), by("root"))
        let operators = (0..<8).map { Login("operator\($0)") }
        for login in operators {
            _ = try store.put(StaffMember(login: login, name: login.text, roles: [.operator]), by("root"))
        }
        let calls = try (0..<200).map { number in
            try store.ring(Ring(exchangeID: Name("x\(number)"), line: number % 180 + 1, number: nil), by("root")).id
        }
        let day = try ZoneFolder.system.zone(named: "Europe/Moscow").day(at: try store.call(calls[0]).rangAt)

        let probes = try operators.map { try Probe("take", queue.folder, $0.text) }
        var taken: [String] = []
        for probe in probes { while let line = probe.line() { taken.append(line) } }
        #expect(probes.map(\.exitCode) == probes.map { _ in 0 })
        #expect(taken.count == 200 && Set(taken) == Set((0..<200).map { "x\($0)" }))

        let floor = try store.floor()
        #expect((floor.waiting, floor.talking, floor.wrapUp, floor.away) == (0, 0, 0, operators.count))
        #expect(try store.service(on: day).answered == 200)
        #expect(try operators.map { try store.figures(of: $0, on: day).service.answered }.reduce(0, +) == 200)
    }
}
