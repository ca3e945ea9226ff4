import Domain
import GRDB
import Store

/// Where a person left something: found by indexes alone, but for the words of the history.
struct Traces {
    var calls: [CallID]
    var runs: [RunID]
    var tickets: [TicketID]
    /// Tickets of others to which something was added in this person's calls.
    var addedTo: [TicketID]

    init(of person: PersonID, _ db: Database) throws {
        // A call from a number that nobody else uses was theirs, also where nobody asked who is calling.
        calls = try db.rows(
            """
            SELECT call_id AS id FROM call_caller WHERE person_id = ?1
            UNION
            SELECT call_id FROM call_caller WHERE person_id IS NULL AND number IN (
                SELECT number FROM person_number WHERE person_id = ?1 AND number NOT IN (
                    SELECT number FROM person_number WHERE person_id <> ?1))
            """, [person]
        ).map { try $0.value("id", CallID.self) }
        runs = try db.rows(
            "SELECT DISTINCT run_id AS id FROM run_call WHERE call_id IN (SELECT value FROM json_each(?))",
            [Self.list(calls)]
        ).map { try $0.value("id", RunID.self) }
        tickets = try db.rows(
            """
            SELECT id FROM ticket WHERE run_id IN (SELECT value FROM json_each(?1)) AND coalesce(person_id, ?2) = ?2
            """, [Self.list(runs), person]
        ).map { try $0.value("id", TicketID.self) }
        let theirs = Set(tickets)
        addedTo = try db.rows(
            """
            SELECT DISTINCT ticket_serial AS id FROM run
            WHERE ticket_serial IS NOT NULL AND id IN (SELECT value FROM json_each(?))
            """, [Self.list(runs)]
        ).map { try $0.value("id", TicketID.self) }.filter { !theirs.contains($0) }
    }

    /// The numbers of the events after `sequence` that have words of theirs. Reads the whole history after it, since
    /// an index for it would cost every write.
    func wordy(after sequence: Int64, _ db: Database) throws -> [Int64] {
        try db.rows(
            """
            SELECT event.seq FROM event_words JOIN event USING (seq)
            WHERE event_words.seq > ? AND (
                call_id IN (SELECT value FROM json_each(?)) OR run_id IN (SELECT value FROM json_each(?))
                OR ticket_id IN (SELECT value FROM json_each(?)))
            """, [sequence, Self.list(calls), Self.list(runs), Self.list(tickets)]
        ).map { try $0.value("seq", Int64.self) }
    }

    /// As a JSON array, for `json_each`: one prepared statement, however many there are.
    static func list(_ ids: [Identifier<some Any>]) -> String { list(ids.map(\.value)) }
    static func list(_ numbers: [Int64]) -> String { "[\(numbers.map(String.init).joined(separator: ","))]" }
}
