import Domain
import GRDB
import Store
import Synchronization
import Time

/// What nearly every write asks for and what hardly ever changes, the rules of the house and who acts: read again only
/// once `house_version` says that somebody has changed either, which saves a tenth of a write's statements.
///
/// Looked up at a transaction's beginning, so that nothing which is rolled back is kept.
final class HouseRules: Sendable {
    private struct State {
        var version: Int64?
        var settings: HotlineSettings?
        var calendar: WorkCalendar?
        var members: [Login: StaffMember] = [:]
    }

    private let state = Mutex(State())

    /// - Returns: the member too, or `nil` when there is no such.
    func read(for login: Login, _ db: Database) throws -> (
        settings: HotlineSettings, calendar: WorkCalendar, member: StaffMember?
    ) {
        let version = try db.value(Int64.self, "SELECT version FROM house_version WHERE id = 1")
        return try state.withLock { state in
            if state.version != version || version == nil { state = State(version: version) }
            let settings = try state.settings ?? HouseTable.settings(db)
            state.settings = settings
            let calendar = try state.calendar ?? CalendarTable.calendar(db).whole
            state.calendar = calendar
            let member = try state.members[login] ?? StaffTable.find(login, db)
            state.members[login] = member
            return (settings, calendar, member)
        }
    }
}
