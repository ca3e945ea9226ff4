import Domain
import Foundation
import GRDB
import Store
import StoreSQLite
import Testing

@Suite("A queue of an older hotline")
struct MigrateCommandTests {
    /// A hotline that came after this one.
    private static let later = Schema(
        Schema.hotline.steps + [
            Schema.Step("calls have a colour") { try $0.execute(sql: "ALTER TABLE call ADD COLUMN colour TEXT") }
        ])

    private static let (known, next) = (Schema.hotline.version, later.version)

    private static func floor() -> CommandFloor {
        let floor = CommandFloor(schema: later)
        floor.furnish()
        return floor
    }

    @Test("an admin takes it further with one sentence before and one after, and a second time there is nothing to do")
    func migrate() {
        let floor = Self.floor()
        let done = floor.run("migrate")
        #expect(done.status == 0)
        #expect(done.messages.contains("from schema \(Self.known) to \(Self.next)"))
        #expect(done.output == "The queue in \(floor.queue) has schema \(Self.next) now; it had \(Self.known).")
        let again = floor.run("migrate", "--json")
        #expect(again.messages.isEmpty)
        #expect(again.json?["schemaBefore"] as? Int == Self.next)
        #expect(again.json?["schema"] as? Int == Self.next)
    }

    @Test("nobody else, and nobody as somebody else")
    func admins() {
        let floor = Self.floor()
        for login in ["anna", "eve"] as [Login] {
            let refused = floor.run("migrate", by: login)
            #expect(refused.status == 1)
            #expect(refused.output.isEmpty)
            #expect(refused.messages.contains("it takes the role admin"))
        }
        #expect(floor.run("migrate", "--as", "root").status == 64)
        _ = floor.run("staff", "add", "vera", "--name", "Vera", "--role", "admin")
        _ = floor.run("staff", "disable", "root", by: "vera")
        #expect(floor.run("migrate").status == 1)
        #expect(floor.run("ticket", "list", by: "vera").status == 0, "it is as it was")
    }

    @Test("this hotline refuses a newer queue, in every command and in migrate itself")
    func newer() {
        let floor = Self.floor()
        _ = floor.run("migrate")
        let old = CommandFloor()
        for arguments in [["migrate"], ["queue"], ["ticket", "list"], ["call", "ring", "withheld"]] {
            let refused = old.run(arguments + ["--queue", floor.queue])
            #expect(refused.status == 2)
            #expect(refused.output.isEmpty)
            #expect(
                refused.messages.contains(
                    "\(floor.queue)/queue.db has schema \(Self.next), and this hotline knows up to \(Self.known)"))
        }
    }

    @Test("a console that was open stops writing with that sentence, and everything acknowledged is there afterwards")
    func openConsole() throws {
        let floor = Self.floor()
        _ = floor.play(CommandFloor.complaint)
        let clock = floor.clock
        let open = try SQLiteStore(
            QueueFolder(floor.queue), clock: StoreClock(now: clock.now, leaseTime: clock.leaseTime), random: .system)
        let number = try TicketNumber(parsing: "1-3")
        _ = try open.perform(.note("before"), on: number, Command(id: CommandID(high: 1, low: 1), by: "anna"))
        #expect(floor.run("migrate").status == 0)
        let error = #expect(throws: StoreError.self) {
            try open.perform(.note("after"), on: number, Command(id: CommandID(high: 1, low: 2), by: "anna"))
        }
        let file = floor.queue + "/queue.db"
        let sentence =
            "\(file) has schema \(Self.next), and this hotline knows up to \(Self.known): start this console again with the newer hotline."
        #expect(error == .queue(QueueTrouble(kind: .newerVersion, path: file, sentence: sentence)))
        let noted = try open.history(of: number, after: nil, limit: 100).filter { $0.fact.kind == .noted }
        #expect(noted.map(\.fact.words) == ["before"], "what it shows is still there to be read")
    }

    @Test("an older queue isn't touched until somebody migrates it, and the sentence says how")
    func older() throws {
        let floor = CommandFloor.open()
        let older = try DatabaseQueue(path: floor.queue + "/queue.db")
        try older.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 0") }
        try older.close()
        let refused = floor.run("queue")
        #expect(refused.status == 2)
        #expect(refused.messages.contains("`hotline migrate --queue \(floor.queue)"))
    }
}
