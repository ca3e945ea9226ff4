import Domain
import GRDB
import Time

enum HouseTable {
    static func settings(_ db: Database) throws -> HotlineSettings {
        guard let row = try db.row("SELECT * FROM house") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the rules of the house are missing")
        }
        guard
            let from = TimeOfDay(minutesOfDay: try row.value("calling_from", Int.self)),
            let to = TimeOfDay(minutesOfDay: try row.value("calling_to", Int.self)),
            let hours = CallingHours(from: from, to: to)
        else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the calling hours make no sense")
        }
        return HotlineSettings(
            name: try row.value("name", String.self), zone: try row.value("zone", String.self), callingHours: hours,
            lines: try row.value("lines", Int.self),
            serviceThresholdSeconds: try row.value("service_threshold_seconds", Int.self),
            leaseSeconds: try row.value("lease_seconds", Int.self),
            ladder: AttemptLadder(
                attempts: try row.value("ladder_attempts", Int.self), days: try row.value("ladder_days", Int.self)))
    }

    static func put(_ settings: HotlineSettings, _ db: Database) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO house
                (id, name, zone, calling_from, calling_to, lines, service_threshold_seconds, lease_seconds,
                 ladder_attempts, ladder_days)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                settings.name, settings.zone, settings.callingHours.from.minutes, settings.callingHours.to.minutes,
                settings.lines, settings.serviceThresholdSeconds, settings.leaseSeconds, settings.ladder.attempts,
                settings.ladder.days,
            ])
    }
}

extension TimeOfDay {
    fileprivate init?(minutesOfDay minutes: Int) {
        self.init(hour: minutes / 60, minute: minutes % 60)
    }
}
