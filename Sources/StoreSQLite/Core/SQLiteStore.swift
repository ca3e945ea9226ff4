import Domain
import Store
import Synchronization
import Time

/// The queue of one host in a SQLite file, shared by all its consoles.
///
/// One connection; clocks, zones and randomness are passed in. Verbs are extensions by concept, each a body that
/// ``write(_:_:needs:topics:_:)`` runs behind the gate.
public final class SQLiteStore: HotlineStore {
    let connection: Connection
    let clock: StoreClock
    let random: StoreRandom
    let chain: Chain
    let acknowledged: LastAcknowledged?
    let rules = HouseRules()
    private let zones: ZoneFolder
    private let knownZones = Mutex<[String: Zone]>([:])

    /// Opens a queue of this program's schema; an older one has to be migrated first (``migrate(_:by:)``).
    ///
    /// - Throws: ``StoreError/queue(_:)`` with one sentence that names the file and the way out.
    public convenience init(
        _ folder: QueueFolder, clock: StoreClock, random: StoreRandom, zones: ZoneFolder = .system
    ) throws(StoreError) {
        try self.init(folder, clock: clock, random: random, zones: zones, settings: Connection.Settings())
    }

    package init(
        _ folder: QueueFolder, clock: StoreClock, random: StoreRandom, zones: ZoneFolder = .system,
        settings: Connection.Settings
    ) throws(StoreError) {
        do throws(QueueError) {
            connection = try Connection.open(folder, schema: .hotline, settings: settings)
        } catch {
            throw StoreError(error, in: folder)
        }
        self.clock = clock
        self.random = random
        self.zones = zones
        chain = Chain()
        acknowledged = try? LastAcknowledged(in: folder)
    }

    /// Makes a queue with nobody in it; the first member of staff that is put is its admin.
    ///
    /// A crash leaves either the whole queue or nothing that is read.
    /// - Throws: ``StoreError/queue(_:)``; for an unknown zone too.
    public static func create(
        _ folder: QueueFolder, settings: HotlineSettings, calendar: WorkCalendar = .none, zones: ZoneFolder = .system
    ) throws(StoreError) {
        do {
            try settings.check()
            _ = try zones.zone(named: settings.zone)
            try folder.create(.hotline(with: settings, calendar))
        } catch {
            throw StoreError(error, in: folder)
        }
    }

    public func now() -> Instant { clock.now() }

    /// Wakes others of what was written last and lets go of the file. Later verbs throw.
    public func close() { connection.close() }

    /// The zone of a name, read once.
    func zone(named name: String) throws -> Zone {
        if let known = knownZones.withLock({ $0[name] }) { return known }
        let zone = try zones.zone(named: name)
        knownZones.withLock { $0[name] = zone }
        return zone
    }
}
