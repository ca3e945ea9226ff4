import Domain
import GRDB
import Time

extension Schema {
    /// A queue's tables. A step that was released never changes; a new one is appended.
    package static let hotline = Schema([first, second])

    /// The same, for a queue that begins with these rules of the house.
    static func hotline(with settings: HotlineSettings, _ calendar: WorkCalendar) -> Schema {
        let last = Step("rules of the house") { db in
            try hotline.steps.last?.apply(db)
            try HouseTable.put(settings, db)
            try CalendarTable.put(calendar, db)
        }
        return Schema(hotline.steps.dropLast() + [last])
    }

    private static let first = Step("the first queue") { db in
        try createHouse(db)
        try createHistory(db)
        try CommandLog.create(db)
        try createFloor(db)
        try createPeople(db)
        try createCalls(db)
        try createMatters(db)
        try createTickets(db)
        try createProceedings(db)
        try createIncidents(db)
        try SearchIndex.create(db)
    }

    private static let second = Step("clocks hold what was told") { db in
        try keepToldDatesDue(db)
        try rememberFirstCalls(db)
        try upholdProceedings(db)
    }
}
