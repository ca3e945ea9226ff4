import Domain
import GRDB
import Store
import Time

extension Act {
    /// Records what was missed, as of its own time: behind the gate nobody else can find the same. The clock runs on, and
    /// the lead is told.
    func missDue(limit: Int) throws -> [MissedClock] {
        var found: [MissedClock] = []
        for number in try ClockTable.missed(at: now, limit: limit, db) {
            let before = try TicketTable.ticket(number, db)
            var ticket = before
            // Two clocks of one ticket were missed at once, and the first look recorded both.
            guard !ticket.missDue(at: now).isEmpty else { continue }
            try save(ticket, from: before)
            found += try tellMissed(ticket, since: before)
        }
        if !found.isEmpty { topics.formUnion([.queue, .counters]) }
        return found
    }

    /// Tells the history and the lead of the clocks that an act found missed, whatever it did to them besides.
    @discardableResult
    func tellMissed(_ ticket: Ticket, since before: Ticket?) throws -> [MissedClock] {
        try ticket.missed(since: before).map { clock in
            let at = clock.missedAt ?? now
            try append(
                HistoryFact(.clockMissed, ["clock": clock.id.text, "due": String(at.milliseconds)]),
                ticket: ticket.id, at: at)
            try alert(.clockMissed, ticket: ticket.number, words: clock.id.text)
            return MissedClock(ticket: ticket.number, clock: clock.id, due: at)
        }
    }

    /// A slice of carrying a changed calendar to the clocks that run. Killed in the middle, the next slice goes on where the
    /// last one that was committed ended.
    func recountClocks(limit: Int) throws -> Recount {
        let place = try db.first("SELECT due, ticket_id FROM recount") { row in
            (due: try row.value(Int64.self), ticket: try row.value(Int64.self))
        }
        guard let place else { return Recount(looked: 0, moved: 0, isDone: true) }
        guard limit > 0 else { return Recount(looked: 0, moved: 0, isDone: false) }
        let clocks = try ClockTable.next(after: place, limit: limit, db)
        var moved = 0
        var seen: Set<TicketNumber> = []
        for number in clocks.map(\.ticket) where seen.insert(number).inserted {
            let before = try TicketTable.ticket(number, db)
            var ticket = before
            // What its old time had passed for was missed, whatever the new calendar makes of it.
            _ = ticket.missDue(at: now)
            let facts = try ticket.recount(in: clockSetting)
            guard ticket != before else { continue }
            moved += facts.count
            try save(ticket, from: before)
            try tellMissed(ticket, since: before)
            for fact in facts { try append(fact, ticket: ticket.id) }
        }
        if clocks.count == limit, let last = clocks.last {
            try db.run("UPDATE recount SET due = ?, ticket_id = ?", [last.due, last.ticket])
            return Recount(looked: clocks.count, moved: moved, isDone: false)
        }
        try db.run("DELETE FROM recount")
        // Once, and not at each of a thousand slices: every console that shows a list would read it anew each time.
        topics.formUnion([.queue, .counters])
        return Recount(looked: clocks.count, moved: moved, isDone: true)
    }

    /// From now on every clock that runs has to be counted again.
    func demandRecount() throws {
        try db.run("INSERT OR REPLACE INTO recount (id, due, ticket_id) VALUES (1, ?, 0)", [Int64.min])
    }
}
