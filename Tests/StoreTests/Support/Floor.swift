import Domain
import Foundation
import Store
import StoreSQLite
import Synchronization
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
    let store: SQLiteStore
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
        folder = QueueFolder(FileManager.default.temporaryDirectory.path + "/floor-\(UUID().uuidString)")
        try SQLiteStore.create(folder, settings: HotlineSettings(name: "Тест", zone: "Europe/Moscow"))
        store = try SQLiteStore(folder, clock: clock.storeClock, random: StoreRandom { 7 })
        guard staffed else { return }
        for member in Self.staff { _ = try store.put(member, by(Self.root)) }
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    /// Another console on the same queue.
    func console() throws -> SQLiteStore {
        try SQLiteStore(folder, clock: clock.storeClock, random: StoreRandom { 8 })
    }

    /// A new act of this person.
    func by(_ login: Login) -> Command {
        Command(id: random.withLock { CommandID(using: &$0) }, by: login)
    }
}
