import Commands
import Domain
import Foundation
import Simulation
import Store
import StoreSQLite
import Synchronization
import Time

/// A queue in a folder of its own, and a person who types commands at it, at a time that stands still.
final class CommandFloor: Sendable {
    /// Monday, 23 November 2026, 12:00 in Moscow.
    static let noon = Instant(milliseconds: 1_795_424_400_000)

    struct Result {
        var status: Int32
        var output: String
        var messages: String

        /// The output as JSON; `nil` when it isn't.
        var json: [String: Any]? {
            (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any]
        }
    }

    let folder = FileManager.default.temporaryDirectory.path + "/hotline-\(UUID().uuidString)"
    let clock = VirtualClock(at: CommandFloor.noon)
    /// What `migrate` takes a queue to.
    private let schema: Schema
    /// Where the procedures and calendars lie, if not beside the program.
    private let resources: ResourceFolder?
    private let generator = Mutex(SeededGenerator(seed: 11))

    var queue: String { folder + "/queue" }

    init(schema: Schema = .hotline, resources: ResourceFolder? = nil) {
        self.schema = schema
        self.resources = resources
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs a command as `login`, on this floor's queue unless it names another.
    func run(_ arguments: String..., by login: Login = "root", variables: [String: String] = [:]) -> Result {
        run(arguments, by: login, variables: variables)
    }

    func run(
        _ arguments: [String], by login: Login = "root", variables: [String: String] = [:],
        rights: ProgramRights? = nil
    ) -> Result {
        let output = Mutex<[String]>([])
        let messages = Mutex<[String]>([])
        let clock = clock
        let schema = schema
        let resources = resources
        let place = Surroundings(
            login: login, fullName: "Root Rootov", program: "hotline",
            variables: ["HOTLINE_QUEUE": queue, "TERM": "xterm", "TMPDIR": "/tmp"].merging(variables) { $1 },
            isTerminal: false,
            resources: { () throws(ResourceFolderError) in
                if let resources { return resources }
                return try ResourceFolder.ofThisProgram()
            },
            newCommandID: { [self] in generator.withLock { CommandID(using: &$0) } },
            print: { line in output.withLock { $0.append(line) } },
            complain: { line in messages.withLock { $0.append(line) } }, waitForEnter: {},
            rights: rights,
            backend: Surroundings.Backend(
                open: { path, other throws(StoreError) in
                    let clock = other ?? clock
                    var settings = Connection.Settings()
                    // Nobody else writes here, so that whoever waits waits for a test.
                    settings.gateLimit = .milliseconds(50)
                    return try SQLiteStore(
                        QueueFolder(path), clock: StoreClock(now: clock.now, leaseTime: clock.leaseTime),
                        random: .system, settings: settings)
                },
                create: { path, settings, calendar throws(StoreError) in
                    try SQLiteStore.create(QueueFolder(path), settings: settings, calendar: calendar)
                },
                schema: { path throws(StoreError) in try SQLiteStore.schema(of: QueueFolder(path), knowing: schema) },
                migrate: { path, login throws(StoreError) in
                    try SQLiteStore.migrate(QueueFolder(path), by: login, to: schema)
                },
                drafts: { path, owner, takingOver throws(StoreError) in
                    try DraftsOnDisk(in: QueueFolder(path), for: owner, takingOver: takingOver)
                },
                folder: { QueueFolder($0).path }))
        let status = HotlineProgram.run(arguments, in: place)
        return Result(
            status: status, output: output.withLock { $0.joined(separator: "\n") },
            messages: messages.withLock { $0.joined(separator: "\n") })
    }

    /// A queue with root as its admin and exchange, anna as operator, irina as specialist.
    static func open() -> CommandFloor {
        let floor = CommandFloor()
        floor.furnish()
        return floor
    }

    func furnish() {
        _ = run("init", "--zone", "Europe/Moscow", "--name", "Test")
        _ = run(
            "staff", "add", "root", "--name", "Root", "--role", "admin", "--role", "telephony", "--role", "operator")
        _ = run("staff", "add", "anna", "--name", "Anna", "--role", "operator")
        _ = run("staff", "add", "irina", "--name", "Irina", "--role", "specialist")
    }

    /// Plays these lines from a file.
    func play(_ lines: String...) -> Result {
        play(Data(lines.joined(separator: "\n").utf8))
    }

    func play(_ bytes: Data) -> Result {
        let file = folder + "/calls.jsonl"
        _ = FileManager.default.createFile(atPath: file, contents: bytes)
        return run("call", "play", file)
    }

    /// A complaint that becomes ticket 1-3.
    static let complaint = """
        {"id": "c-1", "number": "8 (495) 123-45-67", "line": 3, "caller": {"name": "Пётр Иванов", "address": "Садовая, 5"}, \
        "procedure": "complaint", "answers": {"name": "Пётр Иванов", "situation": "waited", "what-is-late": "installation"}, \
        "statement": "Жду с октября.", "cause": "order-stuck", "outcome": "done-soon", \
        "solutions": [{"id": "speed-up", "response": "accepted"}, {"id": "discount", "amount": 500, "response": "declined"}], \
        "ends": "registered"}
        """
}
