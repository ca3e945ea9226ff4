import Domain
import GRDB
import Store
import Time

/// The days on which the house works: a calendar, and the house's own days on top.
enum CalendarTable {
    static func calendar(_ db: Database) throws -> HouseCalendar {
        let form = try db.value(String.self, "SELECT form FROM house_calendar WHERE id = 1")
        guard let form else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the calendar of the house is missing")
        }
        let own = try db.all("SELECT day, kind, note FROM own_day ORDER BY day") { row in
            let (day, word, note): (CalendarDay, String, String) = (try row.value(), try row.value(), try row.value())
            guard let kind = OwnDay.Kind(rawValue: word) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a day of the house is \(word)")
            }
            return OwnDay(day: day, kind: kind, note: note)
        }
        return HouseCalendar(calendar: try WorkCalendar(form: form), own: own)
    }

    static func put(_ calendar: WorkCalendar, _ db: Database) throws {
        try db.run("INSERT OR REPLACE INTO house_calendar (id, form) VALUES (1, ?)", [calendar.form])
    }

    static func put(_ day: OwnDay, by login: Login, _ db: Database) throws {
        try db.run(
            "INSERT OR REPLACE INTO own_day (day, kind, note, by_login) VALUES (?, ?, ?, ?)",
            [day.day, day.kind.rawValue, day.note, login])
    }
}

extension DayKind {
    init?(word: String) {
        switch word {
        case "working": self = .working
        case "shortened": self = .shortened
        default:
            guard let why = DayOff(rawValue: word) else { return nil }
            self = .off(why)
        }
    }
}
