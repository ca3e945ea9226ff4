import Domain
import GRDB
import Store
import Time

/// Counters, read from what the writes keep: a handful of rows, however many tickets there are.
enum QueueFigures {
    /// Milliseconds of a slot: every zone's days begin on a quarter of an hour.
    static let slot: Int64 = 900_000
    /// More promises that broke than this and weren't recorded aren't counted one by one; of missed clocks fewer, since they
    /// are recorded a slice at a time and would have to be looked up.
    private static let unrecorded = 10_000
    private static let unrecordedClocks = 1_000

    static func counters(at now: Instant, lease: LeaseTime, in zone: Zone, _ db: Database) throws -> QueueCounters {
        let counts = try db.all("SELECT what, count FROM queue_count") { row in
            (try row.value(String.self), try row.value(Int.self))
        }
        let kept = Dictionary(counts) { $1 }
        let today = zone.day(at: now)
        let (begins, ends) = (zone.start(of: today), zone.start(of: today + 1))
        let overdue = try DuePromises.count(at: now, limit: unrecorded, db)
        return QueueCounters(
            open: kept["open", default: 0] + kept["decided", default: 0], undecided: kept["open", default: 0],
            toContact: kept["contact", default: 0], claimed: try claimed(at: lease, db),
            broken: kept["broken", default: 0] + overdue,
            missed: kept["missed", default: 0] + (try ClockTable.countMissed(at: now, limit: unrecordedClocks, db)),
            dueToday: max(0, try sum("due_slot", from: nil, to: ends, db) - overdue),
            dueTomorrow: try sum("due_slot", from: ends, to: zone.start(of: today + 2), db),
            // Not a sum over registered_slot: that has a row a cause, hundreds a day where there are many tickets.
            registeredToday: try DayService.figures(of: DayService.everybody, on: today, db).registered,
            closedToday: try sum("closed_slot", from: begins, to: ends, db))
    }

    /// Most frequent first. `since` counts from the quarter of an hour that it lies in.
    static func causes(since: Instant, limit: Int, _ db: Database) throws -> [CauseCount] {
        let counts = try db.all(
            """
            SELECT procedure, cause, ru, en, count
            FROM (SELECT subject_id, sum(count) AS count FROM registered_slot WHERE slot >= ? GROUP BY subject_id)
            CROSS JOIN subject ON subject.id = subject_id WHERE cause <> '' ORDER BY subject_id
            """, [since.milliseconds / slot]
        ) { row in
            CauseCount(
                procedure: try row.value(), cause: try row.value(),
                title: Wording(ru: try row.value(), en: try row.value()), count: try row.value())
        }
        return Array(merged(counts).prefix(max(limit, 0)))
    }

    /// A cause whose title has changed stands twice, the newer title last; a handful, which SQLite would take as long to
    /// merge as to find.
    private static func merged(_ counts: [CauseCount]) -> [CauseCount] {
        var merged: [CauseCount] = []
        for var each in counts {
            if let index = merged.firstIndex(where: { ($0.procedure, $0.cause) == (each.procedure, each.cause) }) {
                each.count += merged[index].count
                merged[index] = each
            } else {
                merged.append(each)
            }
        }
        return merged.sorted { ($1.count, $0.procedure, $0.cause) < ($0.count, $1.procedure, $1.cause) }
    }

    /// Leases that hold now; one that ran out holds nothing, though nobody has claimed since.
    private static func claimed(at now: LeaseTime, _ db: Database) throws -> Int {
        try db.value(
            Int.self,
            "SELECT count(*) FROM ticket WHERE claimed_by IS NOT NULL AND claim_boot = ? AND claim_until > ?",
            [now.boot, now.milliseconds]) ?? 0
    }

    private static func sum(_ table: String, from: Instant?, to: Instant, _ db: Database) throws -> Int {
        try db.value(
            Int.self, "SELECT coalesce(sum(count), 0) FROM \(table) WHERE slot >= ? AND slot < ?",
            [from.map { $0.milliseconds / slot } ?? .min, to.milliseconds / slot]) ?? 0
    }
}

extension Zone {
    /// The first moment of a day.
    func start(of day: CalendarDay) -> Instant { instant(of: day, at: .startOfDay) }
}
