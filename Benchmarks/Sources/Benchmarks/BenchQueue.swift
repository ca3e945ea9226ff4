import Domain
import Foundation
import Store
import StoreSQLite
import Time

/// A seeded queue, and one person with every role on it: the one who measures, so that real consoles open it too.
final class BenchQueue {
    let folder: QueueFolder
    let store: SQLiteStore
    let login: Login
    /// How long the filling took.
    private(set) var fillTime: Duration
    private var calls = 0

    /// A word that five tickets of all have, the oldest ones.
    static let rareWord = "квазимодо"

    private static let version = ProcedureVersion(id: "complaint", hash: "bench")

    init(tickets: Int, at path: String) throws {
        folder = QueueFolder(path)
        let name = getpwuid(getuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
        login = Login(name ?? "bench")
        try SQLiteStore.create(folder, settings: HotlineSettings(name: "Benchmarks", zone: "Europe/Moscow"))
        store = try SQLiteStore(folder, clock: .system(), random: .system)
        let start = ContinuousClock.now
        fillTime = .zero
        let me = StaffMember(login: login, name: "Анна Иванова", roles: Set(Role.allCases))
        _ = try store.put(me, command())
        for _ in 0..<5 { _ = try store.register(registration(of: matter("Звонил \(Self.rareWord)")), command()) }
        try finishCall()
        while try store.indexPending(limit: 1000) > 0 {}
        try store.fill(QueueSeed(tickets: tickets, end: store.now()))
        fillTime = ContinuousClock.now - start
    }

    func command() -> Command {
        var generator = SystemRandomNumberGenerator()
        return Command(id: CommandID(using: &generator), by: login)
    }

    func ring() throws -> Call {
        calls += 1
        let number = try PhoneNumber(parsing: "+7 495 \(1_000_000 + calls)")
        return try store.ring(Ring(exchangeID: Name("bench-\(calls)"), number: number), command())
    }

    /// A matter in a call of its own, with its statement confirmed and the caller gone: ready to be registered.
    func matter(_ statement: String) throws -> Run {
        var steps = Samples()
        return try matter(statement, measuring: &steps)
    }

    /// The same, with what recording its one step took.
    func matter(_ statement: String, measuring steps: inout Samples) throws -> Run {
        try finishCall()
        let call = try ring()
        _ = try store.take(.id(call.id), command())
        let run = try store.begin(
            Self.version, source: "title: Жалоба", step: "listen", answers: ["kind": "bill"], in: call.id, command())
        var stated = run
        let record = command()
        try steps.measure {
            stated = try store.record(
                [.stated(statement), .statementConfirmed], in: run.id, after: run.revision, generation: run.generation,
                record)
        }
        _ = try store.happened(.hungUp(by: .caller), to: call.id, command())
        return stated
    }

    func finishCall() throws {
        guard let call = try store.callInHand(of: login) else { return }
        if case .talking = call.state { _ = try store.happened(.hungUp(by: .caller), to: call.id, command()) }
        _ = try store.happened(.wrappedUp(.registered), to: call.id, command())
    }

    func registration(of run: Run) throws -> Registration {
        Registration(
            run: run.id, revision: run.revision, generation: run.generation,
            caller: TicketCaller(
                name: "Мария Ёлкина", phone: try PhoneNumber(parsing: "+7 495 123-45-67"), address: "Лесная, 5",
                language: .ru),
            subject: Wording(ru: "Счёт за интернет", en: "Internet bill"), desiredOutcome: "пересчёт",
            promises: [PromiseDraft(kind: .callBack, due: store.now() + .days(5), number: nil)])
    }
}
