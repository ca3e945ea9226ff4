import Domain
import GRDB
import Store
import Time

extension SQLiteStore {
    public func calendar() throws(StoreError) -> HouseCalendar { try read(CalendarTable.calendar) }

    public func use(_ calendar: WorkCalendar, _ command: Command) throws(StoreError) -> HouseCalendar {
        try change(command) { act in
            try CalendarTable.put(calendar, act.db)
            return ["calendar": calendar.stamp.id, "version": calendar.stamp.version]
        }
    }

    public func put(_ day: OwnDay, _ command: Command) throws(StoreError) -> HouseCalendar {
        try change(command) { act in
            try Limit.dayNote.check(day.note)
            try NumberLimit.ownYear.check(day.day.year)
            try CalendarTable.put(day, by: command.by, act.db)
            return ["day": day.day.description, "kind": day.kind.rawValue, "note": day.note]
        }
    }

    public func removeOwnDay(_ day: CalendarDay, _ command: Command) throws(StoreError) -> HouseCalendar {
        try change(command) { act in
            guard try act.db.row("SELECT 1 FROM own_day WHERE day = ?", [day]) != nil else {
                throw StoreError.noSuchOwnDay(day)
            }
            try act.db.run("DELETE FROM own_day WHERE day = ?", [day])
            return ["day": day.description, "kind": "removed"]
        }
    }

    private func change(
        _ command: Command, _ body: (Act) throws -> [String: String]
    ) throws(StoreError) -> HouseCalendar {
        try write("calendar", command, needs: [.admin], topics: [.staff]) { act in
            let detail = try body(act)
            try act.append(HistoryFact(.calendarChanged, detail))
            try act.demandRecount()
            return try CalendarTable.calendar(act.db)
        }
    }

    /// Looks before it takes the gate: hardly ever is there anything to do.
    public func recountClocks(limit: Int, _ command: Command) throws(StoreError) -> Recount {
        guard try read({ try $0.row("SELECT 1 FROM recount") != nil }) else {
            return Recount(looked: 0, moved: 0, isDone: true)
        }
        return try write("recountClocks", command, needs: Set(Role.allCases), topics: []) {
            try $0.recountClocks(limit: limit)
        }
    }

    public func missDue(limit: Int, _ command: Command) throws(StoreError) -> [MissedClock] {
        let now = clock.now()
        guard try read({ try ClockTable.areAnyMissed(at: now, $0) }) else { return [] }
        return try write("missDue", command, needs: Set(Role.allCases), topics: []) { try $0.missDue(limit: limit) }
    }

    public func clocksAtRisk(limit: Int) throws(StoreError) -> [ClockAtRisk] {
        try read { try ClockTable.atRisk(limit: limit, $0) }
    }
}

/// The whole of it, some kilobytes: hardly ever is a calendar changed.
extension HouseCalendar: KeptAnswer {
    func kept() -> String { form }
    init(kept: String, _ db: Database) throws { self = try HouseCalendar(form: kept) }
}

extension Recount: KeptAnswer {}
