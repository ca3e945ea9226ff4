import Domain
import Foundation
import Procedures
import Simulation
import Store
import StoreSQLite
import Synchronization
import Testing
import Time

@Suite("Invented callers")
struct CallerBookTests {
    @Test("every matter they bring can be led to its end under the shipped procedures", arguments: Language.allCases)
    func playable(language: Language) throws {
        let floor = try Floor()
        defer { floor.remove() }
        var generator = SeededGenerator(seed: 3)
        var callers = CallerBook(language: language, prefix: "t", lines: 12)
        var endings: Set<String> = []
        for _ in 0..<80 {
            let played = callers.next(using: &generator)
            let outcome = try floor.player.play(played, by: "anna")
            let cause = played.matter?.cause?.text ?? "none"
            endings.insert("\(cause) \(outcome.disposition?.rawValue ?? "abandoned")")
            #expect((outcome.ticket == nil) == (outcome.disposition != .registered))
        }
        // Nine matters, and the calls without one.
        #expect(endings.count >= 10, "\(endings)")
    }

    @Test("a call that broke off half-way goes on where it stopped when it is played again")
    func resumed() throws {
        let floor = try Floor()
        defer { floor.remove() }
        var generator = SeededGenerator(seed: 3)
        var callers = CallerBook(language: .en, prefix: "t", lines: 12)
        let played = callers.next(using: &generator)
        let call = try floor.player.ring(played)
        let taken = try floor.player.take(played, by: "anna")
        _ = try floor.player.work(on: played, taken, by: "anna")
        let outcome = try floor.player.play(played, by: "anna")
        #expect(outcome.call == call.id)
        #expect(!outcome.wasPlayedBefore)
        #expect(try floor.store.counters().open == 1)
        #expect(try floor.player.play(played, by: "anna").wasPlayedBefore)
    }
}

/// A real store with anna as operator and the exchange.
private struct Floor {
    let folder = FileManager.default.temporaryDirectory.path + "/simulation-\(UUID().uuidString)"
    let store: SQLiteStore
    let player: CallPlayer

    init() throws {
        let clock = VirtualClock(at: Instant(milliseconds: 1_795_424_400_000))
        let settings = HotlineSettings(name: "Test", zone: "Europe/Moscow")
        try SQLiteStore.create(QueueFolder(folder), settings: settings)
        store = try SQLiteStore(
            QueueFolder(folder), clock: StoreClock(now: clock.now, leaseTime: clock.leaseTime), random: .system)
        let roles: [(Login, Set<Role>)] = [("root", [.admin]), ("anna", [.operator]), ("exchange", [.telephony])]
        for (login, roles) in roles {
            let command = Command(id: CommandID(verb: "test.put", name: login.text), by: "root")
            _ = try store.put(StaffMember(login: login, name: login.text, roles: roles), command)
        }
        let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Resources/procedures").path
        player = CallPlayer(
            store: store, library: ProcedureLibrary(folder: resources), exchange: "exchange",
            zone: try ZoneFolder.system.zone(named: settings.zone), hours: settings.callingHours)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
