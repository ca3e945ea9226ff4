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

    /// Only what is counted is named: a write counts one thing or two of ten.
    func add(to day: CalendarDay, of login: Login, _ db: Database) throws {
        let counted = columns.filter { $0.count != 0 }
        guard !counted.isEmpty else { return }
        let names = counted.map(\.name)
        try db.run(
            """
            INSERT INTO day_service (day, login, \(names.joined(separator: ", ")))
            VALUES (?, ?\(String(repeating: ", ?", count: names.count)))
            ON CONFLICT (day, login) DO UPDATE SET
                \(names.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", "))
            """, [day, login] + StatementArguments(counted.map(\.count)))
    }

    private var columns: [(name: String, count: Int64)] {
        [
            ("offered", Int64(offered)), ("answered", Int64(answered)), ("abandoned", Int64(abandoned)),
            ("answered_in_time", Int64(answeredInTime)), ("wait_ms", waitMilliseconds), ("talk_ms", talkMilliseconds),
            ("wrap_up_ms", wrapUpMilliseconds), ("settled", Int64(settled)), ("registered", Int64(registered)),
            ("contacts", Int64(contacts)),
        ]
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
