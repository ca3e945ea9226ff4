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
        guard let row = try db.row("SELECT * FROM day_service WHERE day = ? AND login = ?", [day, login]) else {
            return DayFigures()
        }
        return DayFigures(
            service: ServiceFigures(
                offered: try row.value("offered", Int.self), answered: try row.value("answered", Int.self),
                abandoned: try row.value("abandoned", Int.self),
                answeredInTime: try row.value("answered_in_time", Int.self),
                waitMilliseconds: try row.value("wait_ms", Int64.self),
                talkMilliseconds: try row.value("talk_ms", Int64.self),
                wrapUpMilliseconds: try row.value("wrap_up_ms", Int64.self)),
            settled: try row.value("settled", Int.self), registered: try row.value("registered", Int.self),
            contacts: try row.value("contacts", Int.self))
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
