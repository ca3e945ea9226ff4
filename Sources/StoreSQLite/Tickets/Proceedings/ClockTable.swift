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
        let known = try db.value(Int64.self, "SELECT id FROM clock_terms WHERE form = ?", [form])
        return try known ?? db.insert("INSERT INTO clock_terms (form) VALUES (?)", [form])
    }

    // MARK: What is due

    private static let due = "due IS NOT NULL AND missed_at IS NULL"

    static func areAnyMissed(at now: Instant, _ db: Database) throws -> Bool {
        try db.value(Bool.self, "SELECT EXISTS (SELECT 1 FROM clock WHERE \(due) AND due <= ?)", [now]) ?? false
    }

    /// Tickets with a clock whose time passed and that nobody has recorded as missed, the earliest first.
    static func missed(at now: Instant, limit: Int, _ db: Database) throws -> [TicketNumber] {
        try db.all("SELECT ticket_id FROM clock WHERE \(due) AND due <= ? ORDER BY due LIMIT ?", [now, limit]) {
            try $0.value()
        }
    }

    /// The clocks that fall due next, from a place on.
    static func next(after place: (due: Int64, ticket: Int64), limit: Int, _ db: Database) throws -> [(
        due: Int64, ticket: TicketNumber
    )] {
        try db.all(
            "SELECT due, ticket_id FROM clock WHERE \(due) AND (due, ticket_id) > (?, ?) ORDER BY due, ticket_id LIMIT ?",
            [place.due, place.ticket, limit]
        ) { (try $0.value(), try $0.value()) }
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

    var endedAt: Instant? {
        switch self {
        case .running: nil
        case .met(let at), .overtaken(let at), .withdrawn(let at): at
        }
    }
}

extension ClockTable {
    /// The clocks that fall due first, those already missed among them: two walks along the ticket's index, not over all.
    static func atRisk(limit: Int, _ db: Database) throws -> [ClockAtRisk] {
        let tickets = try db.all(
            "SELECT id FROM ticket WHERE clock_due IS NOT NULL ORDER BY clock_due LIMIT ?", [limit]
        ) { try $0.value(TicketNumber.self) }
        return try tickets.flatMap { number -> [ClockAtRisk] in
            let id = TicketID(Int64(number.serial))
            let claimedBy = try db.value(Login.self, "SELECT claimed_by FROM ticket WHERE id = ?", [id])
            let subject = try db.first(
                "SELECT ru, en FROM subject WHERE id = (SELECT subject_id FROM ticket WHERE id = ?)", [id]
            ) { Wording(ru: try $0.value(), en: try $0.value()) }
            return try clocks(of: id, db).compactMap { clock in
                guard let due = clock.due else { return nil }
                return ClockAtRisk(
                    ticket: number, subject: subject ?? Wording(ru: "", en: ""), clock: clock.terms.title, due: due,
                    warnings: clock.terms.rule.warnings, isMissed: clock.missedAt != nil,
                    isInConflict: clock.isInConflict, claimedBy: claimedBy)
            }
        }.sorted { ($0.due, $0.ticket.serial) < ($1.due, $1.ticket.serial) }
    }
}
