import Domain
import GRDB
import Store
import Time

/// Clocks as rows; what they are stands once for all tickets.
enum ClockTable {
    /// In the order in which they started.
    static func clocks(of ticket: TicketID, _ db: Database) throws -> [TicketClock] {
        try db.all(
            """
            SELECT clock, form, started_at, extended_by, counted, counted_later, told, missed_at, state, ended_at
            FROM clock JOIN clock_terms ON clock_terms.id = terms_id WHERE ticket_id = ? ORDER BY ordinal
            """, [ticket]
        ) { row in
            let (id, form): (ClockID, String) = (try row.value(), try row.value())
            let (startedAt, extendedBy): (Instant, Int) = (try row.value(), try row.value())
            let (counted, later): (Instant?, Instant?) = (try row.optional(), try row.optional())
            let (told, missedAt): (Instant?, Instant?) = (try row.optional(), try row.optional())
            let (word, endedAt): (String, Instant?) = (try row.value(), try row.optional())
            guard let state = ClockState(word, at: endedAt) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a clock is \(word)")
            }
            return TicketClock(
                id: id, terms: try ClockTerms(form: form), startedAt: startedAt, extendedBy: extendedBy,
                counted: counted, countedLater: later, told: told, missedAt: missedAt, state: state)
        }
    }

    /// What a ticket's clock is called; of clocks with one name, which is one that began again, the latest.
    static func title(of clock: String, on ticket: TicketNumber, _ db: Database) throws -> Wording? {
        try db.value(
            String.self,
            """
            SELECT form FROM clock JOIN clock_terms ON clock_terms.id = terms_id
            WHERE ticket_id = ? AND clock = ? ORDER BY ordinal DESC LIMIT 1
            """, [ticket, clock]
        ).map { try ClockTerms(form: $0).title }
    }

    static func insert(_ clock: TicketClock, _ ordinal: Int, of ticket: TicketID, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO clock
                (ticket_id, ordinal, clock, terms_id, started_at, extended_by, counted, counted_later, told, due,
                 missed_at, state, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                ticket, ordinal, clock.id, try termsID(clock.terms, db), clock.startedAt, clock.extendedBy,
                clock.counted, clock.countedLater, clock.told, clock.due, clock.missedAt, clock.state.word,
                clock.state.endedAt,
            ])
    }

    /// What of a clock can change.
    static func update(_ clock: TicketClock, _ ordinal: Int, of ticket: TicketID, _ db: Database) throws {
        try db.run(
            """
            UPDATE clock SET extended_by = ?, counted = ?, counted_later = ?, told = ?, due = ?, missed_at = ?, state = ?,
                ended_at = ?
            WHERE ticket_id = ? AND ordinal = ?
            """,
            [
                clock.extendedBy, clock.counted, clock.countedLater, clock.told, clock.due, clock.missedAt,
                clock.state.word, clock.state.endedAt, ticket, ordinal,
            ])
    }

    static func termsID(_ terms: ClockTerms, _ db: Database) throws -> Int64 {
        let form = terms.form
        let known = try db.value(Int64.self, Statement.termsID, [form])
        return try known ?? db.insert("INSERT INTO clock_terms (form) VALUES (?)", [form])
    }

    // MARK: What is due

    /// Each goes along an index and reads no more than it gives: a test holds their plans.
    enum Statement {
        private static let due = "due IS NOT NULL AND missed_at IS NULL"
        static let termsID = "SELECT id FROM clock_terms WHERE form = ?"
        static let areAnyMissed = "SELECT EXISTS (SELECT 1 FROM clock WHERE \(due) AND due <= ?)"
        static let countMissed = "SELECT count(*) FROM (SELECT 1 FROM clock WHERE \(due) AND due <= ? LIMIT ?)"
        static let missed = "SELECT ticket_id FROM clock WHERE \(due) AND due <= ? ORDER BY due LIMIT ?"
        static let next = """
            SELECT due, ticket_id FROM clock WHERE \(due) AND (due, ticket_id) > (?, ?) ORDER BY due, ticket_id LIMIT ?
            """
        static let atRisk = """
            SELECT ticket.id, subject.ru, subject.en, claimed_by, due, counted, told, missed_at IS NOT NULL, terms_id, form
            FROM (SELECT id FROM ticket WHERE clock_due IS NOT NULL ORDER BY clock_due LIMIT ?) AS first
            CROSS JOIN ticket ON ticket.id = first.id CROSS JOIN subject ON subject.id = subject_id
            CROSS JOIN clock ON clock.ticket_id = ticket.id CROSS JOIN clock_terms ON clock_terms.id = terms_id
            WHERE due IS NOT NULL
            """
    }

    static func areAnyMissed(at now: Instant, _ db: Database) throws -> Bool {
        try db.value(Bool.self, Statement.areAnyMissed, [now]) ?? false
    }

    /// How many of them, at most `limit`.
    static func countMissed(at now: Instant, limit: Int, _ db: Database) throws -> Int {
        try db.value(Int.self, Statement.countMissed, [now, limit]) ?? 0
    }

    /// Tickets with a clock whose time passed and that nobody has recorded as missed, the earliest first.
    static func missed(at now: Instant, limit: Int, _ db: Database) throws -> [TicketNumber] {
        try db.all(Statement.missed, [now, limit]) { try $0.value() }
    }

    /// The clocks that fall due next, from a place on.
    static func next(after place: (due: Int64, ticket: Int64), limit: Int, _ db: Database) throws -> [(
        due: Int64, ticket: TicketNumber
    )] {
        try db.all(Statement.next, [place.due, place.ticket, limit]) { (try $0.value(), try $0.value()) }
    }
}

extension ClockState {
    /// `nil` when they don't make one.
    init?(_ word: String, at endedAt: Instant?) {
        switch (word, endedAt) {
        case ("running", nil): self = .running
        case ("met", let at?): self = .met(at: at)
        case ("overtaken", let at?): self = .overtaken(at: at)
        case ("withdrawn", let at?): self = .withdrawn(at: at)
        default: return nil
        }
    }
}

extension ClockTable {
    /// The clocks that fall due first, those already missed among them: along the ticket's index, not over all. What clocks are is
    /// read once for each, however many tickets run under it.
    static func atRisk(limit: Int, _ db: Database) throws -> [ClockAtRisk] {
        var known: [Int64: ClockTerms] = [:]
        return try db.all(Statement.atRisk, [limit]) { row in
            let (ticket, subject) = (
                try row.value(TicketNumber.self), Wording(ru: try row.value(), en: try row.value())
            )
            let (claimedBy, due): (Login?, Instant) = (try row.optional(), try row.value())
            let (counted, told): (Instant?, Instant?) = (try row.optional(), try row.optional())
            let (isMissed, id): (Bool, Int64) = (try row.value(), try row.value())
            let terms = try known[id] ?? ClockTerms(form: row.value())
            known[id] = terms
            return ClockAtRisk(
                ticket: ticket, subject: subject, clock: terms.title, due: due, warnings: terms.rule.warnings,
                isMissed: isMissed, isInConflict: TicketClock.isConflict(told: told, counted: counted),
                claimedBy: claimedBy)
        }.sorted { ($0.due, $0.ticket.serial) < ($1.due, $1.ticket.serial) }
    }
}
