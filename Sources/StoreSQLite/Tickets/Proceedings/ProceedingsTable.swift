import Domain
import GRDB
import Store
import Time

/// What stops, stretches and proves a ticket's clocks, as rows of one table each.
enum ProceedingsTable {
    static func proceedings(of ticket: TicketID, follows: TicketNumber?, _ db: Database) throws -> Proceedings {
        Proceedings(
            clocks: try ClockTable.clocks(of: ticket, db), pauses: try pauses(of: ticket, db),
            notices: try notices(of: ticket, db), findings: try findings(of: ticket, db),
            attachments: try attachments(of: ticket, db), preservation: try preservation(of: ticket, db),
            noCalls: try noCalls(of: ticket, db), follows: follows)
    }

    private static func pauses(of ticket: TicketID, _ db: Database) throws -> [Pause] {
        try db.all(
            "SELECT reason, began_at, ended_at FROM ticket_pause WHERE ticket_id = ? ORDER BY ordinal", [ticket]
        ) { row in
            let reason: String = try row.value()
            let pause = Pause(PauseReason(reason), from: try row.value(), to: try row.optional())
            guard let pause else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a pause makes no sense") }
            return pause
        }
    }

    private static func notices(of ticket: TicketID, _ db: Database) throws -> [Notice] {
        try db.all(
            "SELECT serves, means, at, by_login, letter FROM notice WHERE ticket_id = ? ORDER BY ordinal", [ticket]
        ) { row in
            Notice(
                serves: try row.value(), means: try row.value(), at: try row.value(), by: try row.value(),
                letter: try row.optional())
        }
    }

    private static func findings(of ticket: TicketID, _ db: Database) throws -> [FieldID: Answer] {
        let rows = try db.all("SELECT field, answer FROM finding WHERE ticket_id = ?", [ticket]) { row in
            (try row.value(FieldID.self), try Answer(form: row.value()))
        }
        return Dictionary(rows) { $1 }
    }

    private static func attachments(of ticket: TicketID, _ db: Database) throws -> [Attachment] {
        try db.all(
            "SELECT name, bytes, sha256 FROM attachment WHERE ticket_id = ? ORDER BY ordinal", [ticket]
        ) { row in
            let file = Attachment(name: try row.value(), bytes: try row.value(), sha256: try row.value())
            guard let file else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an attachment is none") }
            return file
        }
    }

    private static func preservation(of ticket: TicketID, _ db: Database) throws -> Preservation? {
        try db.first("SELECT since, by_login, why FROM preservation WHERE ticket_id = ?", [ticket]) { row in
            Preservation(since: try row.value(), by: try row.value(), why: try row.value())
        }
    }

    private static func noCalls(of ticket: TicketID, _ db: Database) throws -> NoCalls? {
        try db.first("SELECT ru, en, through FROM no_calls WHERE ticket_id = ?", [ticket]) { row in
            NoCalls(why: Wording(ru: try row.value(), en: try row.value()), through: try row.optional())
        }
    }

    // MARK: Writing

    /// Of a new ticket, before its own row.
    static func insert(_ proceedings: Proceedings, of ticket: TicketID, _ db: Database) throws {
        for (ordinal, clock) in proceedings.clocks.enumerated() {
            try ClockTable.insert(clock, ordinal, of: ticket, db)
        }
        try save(proceedings, from: Proceedings(clocks: proceedings.clocks), of: ticket, db)
    }

    /// The difference.
    static func save(_ after: Proceedings, from before: Proceedings, of ticket: TicketID, _ db: Database) throws {
        guard after != before else { return }
        for (ordinal, clock) in after.clocks.enumerated() {
            if ordinal >= before.clocks.count {
                try ClockTable.insert(clock, ordinal, of: ticket, db)
            } else if clock != before.clocks[ordinal] {
                try ClockTable.update(clock, ordinal, of: ticket, db)
            }
        }
        try savePauses(after.pauses, from: before.pauses, of: ticket, db)
        for (ordinal, notice) in after.notices.enumerated().dropFirst(before.notices.count) {
            try notice.letter.map { try Limit.subject.check($0.text) }
            try db.run(
                "INSERT INTO notice (ticket_id, ordinal, serves, means, at, by_login, letter) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [ticket, ordinal, notice.serves, notice.means, notice.at, notice.by, notice.letter])
        }
        for (ordinal, file) in after.attachments.enumerated().dropFirst(before.attachments.count) {
            try Limit.fileName.check(file.name)
            try db.run(
                "INSERT INTO attachment (ticket_id, ordinal, name, bytes, sha256) VALUES (?, ?, ?, ?, ?)",
                [ticket, ordinal, file.name, file.bytes, file.sha256])
        }
        try saveFindings(after.findings, from: before.findings, of: ticket, db)
        try saveNoCalls(after.noCalls, from: before.noCalls, of: ticket, db)
        guard after.preservation != before.preservation else { return }
        try db.run("DELETE FROM preservation WHERE ticket_id = ?", [ticket])
        guard let hold = after.preservation else { return }
        try Limit.subject.check(hold.why)
        try db.run(
            "INSERT INTO preservation (ticket_id, since, by_login, why) VALUES (?, ?, ?, ?)",
            [ticket, hold.since, hold.by, hold.why])
    }

    private static func savePauses(
        _ after: [Pause], from before: [Pause], of ticket: TicketID, _ db: Database
    ) throws {
        guard after != before else { return }
        // The last one may have ended, or have lasted no time at all.
        try db.run("DELETE FROM ticket_pause WHERE ticket_id = ? AND ended_at IS NULL", [ticket])
        for (ordinal, pause) in after.enumerated() where ordinal >= before.count || pause != before[ordinal] {
            try db.run(
                "INSERT INTO ticket_pause (ticket_id, ordinal, reason, began_at, ended_at) VALUES (?, ?, ?, ?, ?)",
                [ticket, ordinal, pause.reason.description, pause.from, pause.to])
        }
    }

    private static func saveNoCalls(_ after: NoCalls?, from before: NoCalls?, of ticket: TicketID, _ db: Database)
        throws
    {
        guard after != before else { return }
        try db.run("DELETE FROM no_calls WHERE ticket_id = ?", [ticket])
        guard let after else { return }
        try db.run(
            "INSERT INTO no_calls (ticket_id, ru, en, through) VALUES (?, ?, ?, ?)",
            [ticket, after.why.ru, after.why.en, after.through])
    }

    private static func saveFindings(
        _ after: [FieldID: Answer], from before: [FieldID: Answer], of ticket: TicketID, _ db: Database
    ) throws {
        for field in before.keys where after[field] == nil {
            try db.run("DELETE FROM finding WHERE ticket_id = ? AND field = ?", [ticket, field])
        }
        for (field, answer) in after where before[field] != answer {
            try check(answer, of: field)
            try db.run(
                "INSERT OR REPLACE INTO finding (ticket_id, field, answer) VALUES (?, ?, ?)",
                [ticket, field, answer.form])
        }
    }
}

extension ProceedingsTable {
    private static func check(_ answer: Answer, of field: FieldID) throws {
        try Limit.subject.check(field.text)
        switch answer {
        case .text(let text): try Limit.words.check(text)
        case .option(let option), .signature(let option, _): try Limit.subject.check(option.text)
        case .attachments(let files): for file in files { try Limit.fileName.check(file.name) }
        case .yesNo, .money, .number, .date, .phone, .refused, .unknown: return
        }
    }
}

extension Limit {
    /// The longest path that Linux takes.
    static let fileName = Limit(what: "file name", length: 4_096, mayBeEmpty: false, isName: true)
}

extension NoticePurpose: DatabaseValueConvertible, StatementColumnConvertible {}
extension Notice.Means: DatabaseValueConvertible, StatementColumnConvertible {}
