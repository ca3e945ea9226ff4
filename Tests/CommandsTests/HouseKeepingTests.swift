import Console
import Domain
import Procedures
import Store
import StoreSQLite
import Synchronization
import Terminal
import Testing
import Texts
import Time

@testable import Commands

@Suite("Keeping house while nobody types")
struct HouseKeepingTests {
    /// Runs an operator's console while the minutes pass, until its line drops; what was asked of the turn, in order.
    private func run(
        _ floor: CommandFloor, minutes: Int, isTurn: @escaping (Instant) -> Bool
    ) throws -> [Instant] {
        let store = try SQLiteStore(
            QueueFolder(floor.queue), clock: StoreClock(now: floor.clock.now, leaseTime: floor.clock.leaseTime),
            random: .system)
        let desk = StoreDesk(
            store: store, shelf: InstalledProcedures(library: ProcedureLibrary(folder: "/nonexistent")),
            drafts: NoDrafts(), login: "anna",
            files: FileDesk(
                look: { path throws(ShelfError) in throw ShelfError(sentence: "no file \(path)") },
                write: { _, path throws(ShelfError) in throw ShelfError(sentence: "no file \(path)") }),
            newID: {
                var generator = SystemRandomNumberGenerator()
                return CommandID(using: &generator)
            })
        guard case .opened(let opening) = desk.perform(.open(SpecialistScreen.firstLooking)) else { return [] }
        let screen = SpecialistScreen(
            texts: Texts(.en), zone: try ZoneFolder.system.zone(named: "Europe/Moscow"), opening: opening)
        // Three things happen in every minute.
        let terminal = MemoryTerminal(script: (0..<minutes * 3).map { _ in .timeout })
        let start = floor.clock.now()
        var asked: [Instant] = []
        let runner = ConsoleRunner(
            screen: screen, terminal: terminal, desk: desk, watch: nil, wake: {},
            now: { start + .minutes(terminal.frames.count / 3) }, redraw: {},
            isHouseTurn: { now in
                asked.append(now)
                return isTurn(now)
            })
        #expect(runner.run() == nil)
        return asked
    }

    private struct NoDrafts: DraftKeeper {
        var left: [[UInt8]] { [] }
        var isContinuedElsewhere: Bool { false }
        func forgetLeft() {}
        func save(_ words: [UInt8]) {}
        func close() {}
    }

    private func isRecorded(_ floor: CommandFloor) -> Bool {
        floor.run("ticket", "show", "1-3").output.contains("broken")
    }

    @Test("the turn is asked for once a minute, and what is due is recorded by whoever has it")
    func turn() throws {
        let floor = CommandFloor.open()
        _ = floor.play(CommandFloor.complaint)
        floor.clock.advance(to: CommandFloor.noon + .days(6))
        let asked = try run(floor, minutes: 4) { _ in false }
        #expect(asked.count == 4)
        #expect(Set(asked.map { $0.milliseconds / 60_000 }).count == 4)
        #expect(!isRecorded(floor))
        _ = try run(floor, minutes: 1) { _ in true }
        #expect(isRecorded(floor))
        #expect(floor.run("doctor").status == 0)
    }
}
