import Domain
import GRDB
import Store
import Time

/// One writing verb inside its transaction: who does it, when, by which rules, and whom to wake.
///
/// What verbs have in common (appending history, counting, loading and saving) are its methods, by concept in other
/// files. Never kept beyond the body it was given to.
final class Act {
    let db: Database
    let by: Login
    let now: Instant
    let leaseNow: LeaseTime
    let house: HotlineSettings
    let calendar: WorkCalendar
    let zone: Zone
    let chain: Chain
    var random: StoreRandom
    var topics: Set<Topic>
    /// The chain's last link and event, once this act has appended to it.
    var lastLink: [UInt8]?
    var lastSequence: Int64?
    /// The acting person, as the act found them; `nil` for who isn't staff.
    private let member: StaffMember?

    init(
        _ db: Database, by: Login, _ member: StaffMember?, now: Instant, leaseNow: LeaseTime, house: HotlineSettings,
        calendar: WorkCalendar, zone: Zone, chain: Chain, random: StoreRandom, topics: Set<Topic>
    ) {
        self.db = db
        self.by = by
        self.member = member
        self.now = now
        self.leaseNow = leaseNow
        self.house = house
        self.calendar = calendar
        self.zone = zone
        self.chain = chain
        self.random = random
        self.topics = topics
    }

    /// What clocks are counted by.
    var clockSetting: ClockSetting { ClockSetting(zone: zone, calendar: calendar, hours: house.businessHours) }

    /// The hotline's day, in its own zone.
    var today: CalendarDay { zone.day(at: now) }

    /// Refuses who isn't staff, is disabled, or has none of the roles.
    func demand(_ roles: Set<Role>) throws {
        let member = try acting()
        guard !member.isDisabled else { throw StoreError.disabled(by) }
        guard !roles.isDisjoint(with: member.roles) else { throw StoreError.notAllowed(by, needs: roles) }
    }

    /// Whether the acting person, who passed ``demand(_:)``, has one of the roles.
    func has(_ roles: Set<Role>) throws -> Bool { !roles.isDisjoint(with: try acting().roles) }

    private func acting() throws -> StaffMember {
        guard let member else { throw StoreError.unknownStaff(by) }
        return member
    }
}
