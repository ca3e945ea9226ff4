import Domain
import GRDB
import Store
import Testing

/// The queue's own rules: what a faulty program might write is refused by the tables themselves, or found by the
/// examination.
@Suite struct ClockInvariantTests {
    private func floor() throws -> (Floor, DatabaseQueue) {
        let floor = try Floor(.sqlite)
        let ticket = try floor.ticket(under: [
            Floor.clock("answer", days: 30, ends: .answered), Floor.clock("report", days: 9), Floor.hours(1, "x"),
        ]) { $0.attachments = [try Floor.file("a")] }
        try floor.act(.finish("report", words: "Сдан"), on: ticket)
        try floor.act(.notify(floor.notice(.notice)), on: ticket)
        try floor.act(.pause(Floor.waiting), on: ticket)
        floor.clock.advance(.hours(2))
        try floor.act(.endPause, on: ticket)
        floor.clock.advance(.hours(2))
        _ = try floor.store.missDue(limit: 5, floor.by(Floor.lena))
        try floor.act(.attempt(ticket.promises[0].id, .noAnswer, note: nil), on: ticket)
        try floor.act(.withdraw(reason: "Не надо"), on: floor.ticket(under: []))
        return (floor, try DatabaseQueue(path: floor.folder.path + "/queue.db"))
    }

    private static func running(_ clock: String, on ticket: Int = 1, missed: Bool = false) -> String {
        """
        INSERT INTO clock (ticket_id, ordinal, clock, terms_id, started_at, extended_by, counted, due, missed_at, state)
        VALUES (\(ticket), 9, '\(clock)', 1, 1, 0, 9000000000000, 9000000000000, \(missed ? "9" : "NULL"), 'running')
        """
    }

    private static let broken = [
        ("UPDATE clock SET state = 'running', ended_at = NULL, due = counted WHERE clock = 'report'", "one fate"),
        ("UPDATE clock SET state = 'withdrawn' WHERE clock = 'report'", "one fate"),
        ("UPDATE clock SET started_at = 0", "as it started"), ("UPDATE clock SET terms_id = 1", "as it started"),
        ("UPDATE clock SET ordinal = ordinal + 10", "as it started"), ("DELETE FROM clock", "never gone"),
        ("UPDATE clock SET state = 'forgotten' WHERE clock = 'answer'", "CHECK"),
        ("UPDATE clock SET ended_at = 1 WHERE clock = 'answer'", "CHECK"),
        ("UPDATE clock SET state = 'met' WHERE clock = 'answer'", "CHECK"),
        ("UPDATE clock SET due = due + 1 WHERE clock = 'answer'", "CHECK"),
        ("UPDATE clock SET due = NULL WHERE clock = 'answer'", "CHECK"),
        ("UPDATE clock SET told = counted - 1 WHERE clock = 'answer'", "CHECK"),
        ("UPDATE clock SET missed_at = due + 1 WHERE clock = 'x'", "CHECK"),
        ("UPDATE clock SET counted_later = counted WHERE clock = 'answer'", "CHECK"),
        ("UPDATE clock SET extended_by = -1", "CHECK"),
        ("UPDATE ticket SET clock_due = clock_due + 1", "first clock is due"),
        ("UPDATE ticket SET clock_due = NULL", "first clock is due"),
        ("UPDATE notice SET at = 0", "a notice is a fact"),
        ("UPDATE notice SET serves = 'answer'", "a notice is a fact"),
        ("INSERT INTO notice VALUES (1, 9, 'rumour', 'letter', 1, 'anna', NULL)", "CHECK"),
        ("INSERT INTO notice VALUES (1, 9, 'notice', 'pigeon', 1, 'anna', NULL)", "CHECK"),
        ("UPDATE ticket_pause SET ended_at = began_at", "CHECK"),
        ("UPDATE attachment SET sha256 = upper(sha256)", "a file is a fact"),
        ("UPDATE attachment SET bytes = 1", "a file is a fact"), ("INSERT INTO recount VALUES (2, 0, 0)", "CHECK"),
        ("INSERT INTO clock_terms (form) SELECT form FROM clock_terms", "UNIQUE"),
        ("INSERT INTO own_day VALUES (20781, 'perhaps', '', 'root')", "CHECK"),
        ("INSERT INTO finding VALUES (99, 'x', '[]')", "FOREIGN KEY"),
        ("INSERT INTO preservation VALUES (99, 1, 'anna', 'x')", "FOREIGN KEY"),
        ("UPDATE ticket SET follows = 1", "registered with stays"),
        ("UPDATE clock SET counted = NULL, counted_later = NULL, due = NULL, told = 9 WHERE clock = 'answer'", "CHECK"),
        (running("report"), "runs once"), (running("x"), "runs once"), (running("new", on: 2), "a closed ticket"),
        ("DELETE FROM notice", "a notice is a fact"), ("DELETE FROM attachment", "a file is a fact"),
        ("DELETE FROM attempt", "an attempt is a fact"),
        ("INSERT INTO ticket_pause VALUES (1, 7, 'x', 1, NULL), (1, 8, 'x', 1, NULL)", "UNIQUE"),
        (
            """
            INSERT INTO ticket (id, stage, registered_at, registered_by, run_id, language, subject_id,
                is_statement_confirmed, generation, follows)
            VALUES (7, 'open', 1, 'anna', 1, 'ru', 1, 0, 0, 7)
            """, "an earlier ticket"
        ),
    ]

    /// On one floor: what is refused leaves nothing behind.
    @Test func whatWouldBreakItIsRefused() throws {
        let (floor, queue) = try floor()
        for (sql, says) in Self.broken {
            let error = #expect(throws: DatabaseError.self, "\(sql)") { try queue.write { try $0.execute(sql: sql) } }
            #expect(error?.description.contains(says) == true, "\(error.debugDescription)")
        }
        #expect(try floor.findings() == [])
    }

    /// However a clock comes to be missed, the counter knows.
    @Test func aMissedOneIsCountedFromTheFirst() throws {
        let (floor, queue) = try floor()
        try queue.write { try $0.execute(sql: Self.running("new", missed: true)) }
        #expect(try floor.store.counters().missed == 2)
        #expect(try floor.findings() == [])
    }

    @Test(arguments: [
        ("UPDATE queue_count SET count = count + 1 WHERE what = 'missed'", "missed clocks differ from a recount"),
        (
            "UPDATE clock SET state = 'withdrawn', ended_at = 1, due = NULL WHERE clock = 'x'",
            "runs under other clocks than its row says"
        ),
        (
            "UPDATE clock SET counted = counted - 90000000000, due = counted - 90000000000 WHERE clock = 'answer'",
            "runs under other clocks than its row says"
        ),
    ])
    func whatTheTablesCantSeeTheExaminationDoes(sql: String, says: String) throws {
        let (floor, queue) = try floor()
        #expect(try floor.findings() == [])
        try queue.write { try $0.execute(sql: sql) }
        let found = try floor.findings()
        #expect(found.contains { $0.contains(says) }, "\(found)")
    }
}
