import Domain
import GRDB
import Store
import Time

extension SQLiteStore {
    /// Ten counters and the head of an index, however many calls there were.
    public func floor() throws(StoreError) -> FloorFigures {
        try read { db in
            let rows = try db.all("SELECT what, count FROM floor_count") { row in
                (try row.value(String.self), try row.value(Int.self))
            }
            let counts = Dictionary(rows) { $1 }
            let longest = try db.value(
                Instant.self, "SELECT rang_at FROM call WHERE state = 'ringing' ORDER BY rang_at, id LIMIT 1")
            return FloorFigures(
                waiting: counts["call.ringing"] ?? 0, longestSince: longest, talking: counts["call.talking"] ?? 0,
                wrapUp: counts["call.wrapUp"] ?? 0, ready: counts["presence.ready"] ?? 0,
                onBreak: counts["presence.onBreak"] ?? 0, away: counts["presence.away"] ?? 0,
                lines: try HouseTable.settings(db).lines)
        }
    }

    public func service(on day: CalendarDay) throws(StoreError) -> ServiceFigures {
        try read { try DayService.figures(of: DayService.everybody, on: day, $0).service }
    }

    public func figures(of login: Login, on day: CalendarDay) throws(StoreError) -> DayFigures {
        try read { try DayService.figures(of: login, on: day, $0) }
    }
}
