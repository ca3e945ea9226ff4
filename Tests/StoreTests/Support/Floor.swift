import Domain
import Foundation
import Store
import StoreSQLite
import Synchronization
import TestSupport
import Time

/// The stores that the suite holds to what ``HotlineStore`` promises; another one joins by a case here.
enum StoreKind: String, CaseIterable, Sendable {
    case sqlite
}

/// A hotline of its own, with staff of every role, any number of consoles, and the clock in the test's hand. Gone with
/// its owner.
final class Floor {
    let clock = TestClock()
    let folder: QueueFolder
    let store: any HotlineStore
    private let close: () -> Void
    private let zone: Zone
    private let random = Mutex(SeededGenerator(seed: 7))

    static let anna: Login = "anna"
    static let boris: Login = "boris"
    static let lena: Login = "lena"
    static let root: Login = "root"
    static let exchange: Login = "exchange"
    static let sasha: Login = "sasha"

    static let staff: [StaffMember] = [
        StaffMember(login: root, name: "Администратор", roles: [.admin]),
        StaffMember(login: anna, name: "Анна Иванова", roles: [.operator]),
        StaffMember(login: boris, name: "Борис Петров", roles: [.operator]),
        StaffMember(login: lena, name: "Елена Котова", roles: [.lead]),
        StaffMember(login: sasha, name: "Саша Белый", roles: [.specialist]),
        StaffMember(login: exchange, name: "АТС", roles: [.telephony]),
    ]

    init(_ kind: StoreKind, staffed: Bool = true) throws {
        zone = try ZoneFolder.system.zone(named: "Europe/Moscow")
        folder = QueueFolder(FileManager.default.temporaryDirectory.path + "/floor-\(UUID().uuidString)")
        switch kind {
        case .sqlite:
            try SQLiteStore.create(folder, settings: HotlineSettings(name: "Тест", zone: "Europe/Moscow"))
            let store = try SQLiteStore(folder, clock: clock.storeClock, random: StoreRandom { 7 })
            (self.store, close) = (store, store.close)
        }
        guard staffed else { return }
        for member in Self.staff { _ = try store.put(member, by(Self.root)) }
    }

    deinit {
        close()
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    /// Another console on the same queue.
    func console() throws -> any HotlineStore { try sqlite() }

    /// The same, for what only this store has: how it asks its file.
    func sqlite() throws -> SQLiteStore {
        try SQLiteStore(folder, clock: clock.storeClock, random: StoreRandom { 8 })
    }

    /// The hotline's day.
    var today: CalendarDay { zone.day(at: clock.now) }

    /// When a day begins there.
    func start(of day: CalendarDay) -> Instant { zone.instant(of: day, at: .startOfDay) }

    /// A new act of this person.
    func by(_ login: Login) -> Command {
        Command(id: random.withLock { CommandID(using: &$0) }, by: login)
    }
}

extension Floor {
    static let version = ProcedureVersion(id: "complaint", hash: "3f")

    /// A call rings in; each time another one.
    @discardableResult
    func ring(
        _ exchange: String, from number: String? = "+7 495 123-45-67", at place: Extension? = nil
    ) throws -> Call {
        let number = try number.map { try PhoneNumber(parsing: $0) }
        return try store.ring(Ring(exchangeID: Name(exchange), number: number, connectedTo: place), by(Self.exchange))
    }

    func take(_ login: Login, _ which: CallChoice = .longestWaiting) throws -> Call {
        try store.take(which, by(login))
    }

    @discardableResult
    func happened(_ event: CallEvent, to call: CallID, by login: Login) throws -> Call {
        try store.happened(event, to: call, by(login))
    }

    /// Talked through and wrapped up.
    func finish(_ call: CallID, by login: Login, _ disposition: Disposition = .settled) throws {
        try happened(.hungUp(by: .caller), to: call, by: login)
        try happened(.wrappedUp(disposition), to: call, by: login)
    }

    func begin(in call: CallID, by login: Login) throws -> Run {
        try store.begin(
            Self.version, source: "title: Жалоба", step: "listen", answers: ["kind": "bill"], in: call, by(login))
    }

    func record(_ facts: [RunEvent.Fact], in run: Run, by login: Login) throws -> Run {
        try store.record(facts, in: run.id, after: run.revision, generation: run.generation, by(login))
    }
}
