import Domain
import GRDB
import Time

enum HouseTable {
    static func settings(_ db: Database) throws -> HotlineSettings {
        let settings = try db.first(
            """
            SELECT name, zone, calling_from, calling_to, lines, service_threshold_seconds, lease_seconds,
                ladder_attempts, ladder_days, business_hours
            FROM house
            """
        ) { row in
            HotlineSettings(
                name: try row.value(), zone: try row.value(), callingHours: try hours(row.value(), row.value()),
                lines: try row.value(), serviceThresholdSeconds: try row.value(), leaseSeconds: try row.value(),
                ladder: AttemptLadder(attempts: try row.value(), days: try row.value()),
                businessHours: try businessHours(row.value()))
        }
        guard let settings else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the rules of the house are missing")
        }
        return settings
    }

    private static func businessHours(_ text: String) throws -> BusinessHours {
        guard let hours = BusinessHours(text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the business hours make no sense")
        }
        return hours
    }

    private static func hours(_ from: Int, _ to: Int) throws -> CallingHours {
        guard let from = TimeOfDay(minutesOfDay: from), let to = TimeOfDay(minutesOfDay: to),
            let hours = CallingHours(from: from, to: to)
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the calling hours make no sense") }
        return hours
    }

    static func put(_ settings: HotlineSettings, _ db: Database) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO house
                (id, name, zone, calling_from, calling_to, lines, service_threshold_seconds, lease_seconds,
                 ladder_attempts, ladder_days, business_hours)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                settings.name, settings.zone, settings.callingHours.from.minutes, settings.callingHours.to.minutes,
                settings.lines, settings.serviceThresholdSeconds, settings.leaseSeconds, settings.ladder.attempts,
                settings.ladder.days, settings.businessHours.description,
            ])
    }
}

extension TimeOfDay {
    fileprivate init?(minutesOfDay minutes: Int) {
        self.init(hour: minutes / 60, minute: minutes % 60)
    }
}
