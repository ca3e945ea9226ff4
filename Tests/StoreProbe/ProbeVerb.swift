import Domain
import Foundation
import Store
import StoreSQLite

package enum ProbeVerb: String {
    /// Makes the queue; prints `created`.
    case create
    /// Adds ARGUMENT entries as fast as it can; prints the longest wait in milliseconds.
    case add
    /// Dies by SIGKILL at the fault point ARGUMENT of one write.
    case die
    /// Takes the gate, prints `held PID` and keeps it until its input ends.
    case hold
    /// Takes the gate, prints `held PID`, gets a Ctrl-Z inside and prints `passed` before it lets go.
    case stopInside = "stop-inside"
    /// Writes until the file-size limit of ARGUMENT bytes hits, and prints the error; lifts it and writes again.
    case fill

    /// Saves a draft ARGUMENT times and dies by SIGKILL.
    case draft

    /// Takes calls as the operator ARGUMENT until nobody waits; prints the exchange's id of each.
    case take
    /// Watches the topic at the place ARGUMENT, prints `watching`, and `changed` for every change of it.
    case watch
    /// Asks for the turns of the minutes 1 to ARGUMENT, prints those it got, and dies by SIGKILL with all of them.
    case turns
    /// Claims and releases every undecided ticket as the specialist ARGUMENT; prints `SERIAL GENERATION` of each.
    case claim
    /// Records broken promises as ARGUMENT until there are none; prints the ticket's serial of each.
    case breakDue = "break-due"

    /// Takes a hotline's queue to a schema that is newer than this program's, as its admin ARGUMENT; prints `migrated`.
    case migrate

    package func run(_ folder: QueueFolder, _ argument: String) throws {
        switch self {
        case .create:
            try folder.create(ProbeSchema.current)
            say("created")
        case .add: try add(folder, count: Int(argument) ?? 1)
        case .die: try die(folder, at: FaultPoint(rawValue: argument))
        case .hold: try inside(folder) { _ = readLine() }
        case .stopInside:
            try inside(folder) {
                kill(getpid(), SIGTSTP)
                say("passed")
            }
            say("continued")
        case .watch: try watch(folder, TopicSlot("watched", place: Int(argument) ?? 0))
        case .turns: try turns(folder, Int64(argument) ?? 1)
        case .draft: try draft(folder, count: Int(argument) ?? 1)
        case .fill: try fill(folder, limit: rlim_t(argument) ?? 0)
        case .take: try ProbeTaking.run(folder, by: Name(argument))
        case .claim: try ProbeTickets.claim(folder, by: Name(argument))
        case .migrate:
            let step = Schema.Step("newer") { try $0.execute(sql: "ALTER TABLE call ADD COLUMN colour TEXT") }
            try SQLiteStore.migrate(folder, by: Name(argument), to: Schema(Schema.hotline.steps + [step]))
            say("migrated")
        case .breakDue: try ProbeTickets.breakDue(folder, by: Name(argument))
        }
    }

    private func add(_ folder: QueueFolder, count: Int) throws {
        let connection = try Connection.open(folder, schema: ProbeSchema.current)
        var longest = Duration.zero
        for number in 0..<count {
            let took = try ContinuousClock().measure {
                try ProbeSchema.add("entry \(number)", by: Int(getpid()), to: connection)
            }
            longest = max(longest, took)
        }
        connection.close()
        say("\(longest.components.seconds * 1000 + longest.components.attoseconds / 1_000_000_000_000_000)")
    }

    private func die(_ folder: QueueFolder, at point: FaultPoint?) throws {
        var settings = Connection.Settings()
        settings.checkpoints = CheckpointLimits(welcomeFrames: 1, dueFrames: 1)
        settings.fault = { if $0 == point { kill(getpid(), SIGKILL) } }
        let connection = try Connection.open(folder, schema: ProbeSchema.current, settings: settings)
        try ProbeSchema.add("last words", to: connection)
    }

    private func inside(_ folder: QueueFolder, _ body: () -> Void) throws {
        try WriteGate(path: folder.gate).hold(waitingAtMost: .seconds(10)) {
            say("held \(getpid())")
            body()
        }
    }

    private func fill(_ folder: QueueFolder, limit: rlim_t) throws {
        let connection = try Connection.open(folder, schema: ProbeSchema.current)
        var limits = rlimit(rlim_cur: limit, rlim_max: rlim_t.max)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
        do {
            while true { try ProbeSchema.add(String(repeating: "x", count: 10_000), to: connection) }
        } catch let error as QueueError {
            limits.rlim_cur = rlim_t.max
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
            say("\(error)")
        }
        try ProbeSchema.add("after", to: connection)
        connection.close()
    }

    private func watch(_ folder: QueueFolder, _ topic: TopicSlot) throws {
        let subscription = try TopicSubscription(to: [topic], in: folder.topics)
        say("watching")
        while !subscription.changed(waitingAtMost: .seconds(10)).isEmpty { say("changed") }
    }

    private func turns(_ folder: QueueFolder, _ last: Int64) throws {
        let connection = try Connection.open(folder, schema: ProbeSchema.current)
        for minute in 1...last where connection.takeTurn(ofMinute: minute) { say("\(minute)") }
        kill(getpid(), SIGKILL)
    }

    private func draft(_ folder: QueueFolder, count: Int) throws {
        let file = try DraftFile.create(in: folder, for: DraftOwner(console: "operator", login: "anna"))
        for number in 1...count { try file.save(Array("words of save \(number)".utf8)) }
        kill(getpid(), SIGKILL)
    }

    private func say(_ line: String) {
        print(line)
        fflush(nil)
    }
}
