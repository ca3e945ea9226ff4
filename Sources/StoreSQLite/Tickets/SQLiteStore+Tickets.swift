import Domain
import GRDB
import Store
import Time

extension SQLiteStore {
    /// Those who deal with callers and their tickets.
    private static let house: Set<Role> = [.operator, .specialist, .lead]

    public func register(_ registration: Registration, _ command: Command) throws(StoreError) -> Ticket {
        try write("register", command, needs: Self.house, topics: [.queue, .counters]) { try $0.register(registration) }
    }

    public func add(
        _ run: RunID, revision: Int, generation: Int, to ticket: TicketNumber, _ command: Command
    ) throws(StoreError) -> Ticket {
        try write("add", command, needs: Self.house, topics: [.queue]) { act in
            try act.add(run, revision: revision, generation: generation, to: ticket)
        }
    }

    public func perform(_ act: TicketAct, on ticket: TicketNumber, _ command: Command) throws(StoreError) -> Ticket {
        try write("perform", command, needs: act.roles, topics: [.queue, .counters]) {
            try $0.perform(act, on: ticket)
        }
    }

    public func ticket(_ number: TicketNumber) throws(StoreError) -> Ticket {
        try read { try TicketTable.ticket(number, $0) }
    }

    public func history(of ticket: TicketNumber, after sequence: Int64?, limit: Int) throws(StoreError)
        -> [HistoryEntry]
    {
        try read { try TicketHistory.page(of: ticket, after: sequence, limit: limit, $0) }
    }

    public func page(_ query: QueueQuery, after: PageKey?, limit: Int) throws(StoreError) -> Page {
        try read { try TicketList.page(query, after: after, limit: limit, at: clock.leaseTime(), $0) }
    }

    public func search(_ text: String, before: TicketID?, limit: Int) throws(StoreError) -> SearchPage {
        try read { try TicketSearch.page(text, before: before, limit: limit, clock: clock, $0) }
    }

    /// Looks before it takes the gate: most of the time nothing has broken.
    public func breakDue(limit: Int, _ command: Command) throws(StoreError) -> [BrokenPromise] {
        let now = clock.now()
        guard try read({ try DuePromises.areAny(at: now, $0) }) else { return [] }
        return try write("breakDue", command, needs: Set(Role.allCases), topics: []) { try $0.breakDue(limit: limit) }
    }

    /// Moves whole batches only, and takes the gate only for these: each leaves a piece of index of its own, and a search
    /// looks into every piece. What still waits is found as well. A batch of 200 holds the gate for about 8 ms.
    public func indexPending(limit: Int) throws(StoreError) -> Int {
        do {
            guard limit > 0, try connection.read(SearchIndex.pendingCount) >= limit else { return 0 }
            defer { connection.giveBackMemory() }
            return try connection.write { db, _ in try SearchIndex.index(db, limit: limit) }
        } catch {
            throw StoreError(error, in: connection.folder)
        }
    }

    /// A slice of merging; a crash inside leaves the pieces as they were.
    public func tidySearch() throws(StoreError) -> Bool {
        do {
            defer { connection.giveBackMemory() }
            return try connection.write { db, _ in try SearchIndex.tidy(db) }
        } catch {
            throw StoreError(error, in: connection.folder)
        }
    }

    public func counters() throws(StoreError) -> QueueCounters {
        try read { db in
            let zone = try self.zone(named: HouseTable.settings(db).zone)
            return try QueueFigures.counters(at: clock.now(), lease: clock.leaseTime(), in: zone, db)
        }
    }

    public func causes(since: Instant, limit: Int) throws(StoreError) -> [CauseCount] {
        try read { try QueueFigures.causes(since: since, limit: limit, $0) }
    }
}
