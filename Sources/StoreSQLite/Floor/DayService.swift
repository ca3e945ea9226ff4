import Domain
import GRDB
import Time

/// What a write adds to the figures of a day.
struct DayService {
    var offered = 0
    var answered = 0
    var abandoned = 0
    var answeredInTime = 0
    var waitMilliseconds: Int64 = 0
    var talkMilliseconds: Int64 = 0
    var wrapUpMilliseconds: Int64 = 0
    var settled = 0
    var registered = 0
    var contacts = 0

    /// The row of the whole floor.
    static let everybody = Login("")

    func add(to day: CalendarDay, of login: Login, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO day_service
                (day, login, offered, answered, abandoned, answered_in_time, wait_ms, talk_ms, wrap_up_ms, settled,
                 registered, contacts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (day, login) DO UPDATE SET
                offered = offered + excluded.offered, answered = answered + excluded.answered,
                abandoned = abandoned + excluded.abandoned,
                answered_in_time = answered_in_time + excluded.answered_in_time,
                wait_ms = wait_ms + excluded.wait_ms, talk_ms = talk_ms + excluded.talk_ms,
                wrap_up_ms = wrap_up_ms + excluded.wrap_up_ms, settled = settled + excluded.settled,
                registered = registered + excluded.registered, contacts = contacts + excluded.contacts
            """,
            [
                day, login, offered, answered, abandoned, answeredInTime, waitMilliseconds, talkMilliseconds,
                wrapUpMilliseconds, settled, registered, contacts,
            ])
    }

    static func figures(of login: Login, on day: CalendarDay, _ db: Database) throws -> DayFigures {
        let found = try db.first(
            """
            SELECT offered, answered, abandoned, answered_in_time, wait_ms, talk_ms, wrap_up_ms, settled, registered,
                contacts
            FROM day_service WHERE day = ? AND login = ?
            """, [day, login]
        ) { row in
            DayFigures(
                service: ServiceFigures(
                    offered: try row.value(), answered: try row.value(), abandoned: try row.value(),
                    answeredInTime: try row.value(), waitMilliseconds: try row.value(),
                    talkMilliseconds: try row.value(), wrapUpMilliseconds: try row.value()),
                settled: try row.value(), registered: try row.value(), contacts: try row.value())
        }
        return found ?? DayFigures()
    }
}

extension Act {
    /// Counts something for the acting person, and for the floor, on the hotline's day.
    func count(_ service: DayService) throws {
        try service.add(to: today, of: by, db)
        try service.add(to: today, of: DayService.everybody, db)
        topics.insert(.counters)
    }
}
