import Domain
import Foundation
import GRDB
import Store
import Time

/// Writes seeded tickets as the verbs would: through the same tables, triggers, chain and search index.
struct SeedWriter {
    private let db: Database
    private let chain: Chain
    private let matter: SeedMatter
    private let call, leg, caller, run, runEvents, runCall, promise, ticket, person, decision, events, words,
        digits: GRDB.Statement
    private let zone: Zone
    private var answered: [CalendarDay: Int] = [:]
    private var sequence: Int64
    private var link: [UInt8]

    static let login = Login("seed")

    init(_ db: Database, _ chain: Chain, _ zone: Zone) throws {
        self.db = db
        self.zone = zone
        self.chain = chain
        matter = try SeedMatter()
        let last = try db.row("SELECT seq, link FROM event ORDER BY seq DESC LIMIT 1")
        sequence = try last?.value("seq", Int64.self) ?? 0
        link = try last.map { try Array($0.value("link", Data.self)) } ?? Chain.beginning
        call = try db.makeStatement(
            sql: """
                INSERT INTO call (id, exchange_id, day, rang_at, state, handler, since, disposition)
                VALUES (?, ?, ?, ?, 'done', 'seed', ?, 'registered')
                """)
        leg = try db.makeStatement(
            sql: """
                INSERT INTO leg (call_id, ordinal, kind, began_at, ended_at, ended_by)
                VALUES (?, 0, 'inbound', ?, ?, 'caller')
                """)
        caller = try db.makeStatement(
            sql: """
                INSERT INTO call_caller (call_id, number, capacity, verification, language)
                VALUES (?, ?, 'holder', 1, 'ru')
                """)
        run = try db.makeStatement(
            sql: """
                INSERT INTO run (id, procedure, hash, call_id, owner, state, revision, generation, ticket_serial, engine,
                    snapshot)
                VALUES (?, 'seed', 'seed', ?, 'seed', 'ended', 3, 1, ?, ?, ?)
                """)
        runEvents = try db.makeStatement(
            sql: """
                INSERT INTO run_event (run_id, revision, at, by_login, fact)
                VALUES (?1, 1, ?2, 'seed', ?3), (?1, 2, ?2, 'seed', ?4), (?1, 3, ?2, 'seed', ?5)
                """)
        runCall = try db.makeStatement(sql: "INSERT INTO run_call (call_id, run_id) VALUES (?, ?)")
        promise = try db.makeStatement(
            sql: """
                INSERT INTO promise (ticket_id, id, kind, made_at, due, told_at, broken_at, state, ended_at)
                VALUES (?, ?, 'callBack', ?, ?, ?, ?, ?, ?)
                """)
        ticket = try db.makeStatement(
            sql: """
                INSERT INTO ticket
                    (id, stage, registered_at, registered_by, run_id, language, subject, cause, is_statement_confirmed,
                     generation, next_due, next_kind, contact_due, broken_due, closed_at)
                VALUES (?, ?, ?, 'seed', ?, 'ru', ?, ?, 0, 0, ?, ?, ?, ?, ?)
                """)
        person = try db.makeStatement(
            sql: "INSERT INTO ticket_person (ticket_id, name, phone, statement, decision) VALUES (?, ?, ?, ?, ?)")
        decision = try db.makeStatement(
            sql: "INSERT INTO decision (ticket_id, outcome, by_login, at) VALUES (?, 'explained', 'seed', ?)")
        let row = "(?, ?, 'seed', ?, ?, ?, ?, ?, ?, ?)"
        events = try db.makeStatement(
            sql: """
                INSERT INTO event (seq, at, by_login, kind, run_id, ticket_id, detail, algorithm, key_id, link)
                VALUES \(row), \(row), \(row)
                """)
        words = try db.makeStatement(sql: "INSERT INTO search (rowid, words) VALUES (?, ?)")
        digits = try db.makeStatement(sql: "INSERT INTO search_number (rowid, digits) VALUES (?, ?)")
    }

    mutating func write(_ ticket: SeededTicket, promise promiseID: Int64, run runID: Int64, call callID: Int64) throws {
        let at = ticket.registeredAt
        let day = zone.day(at: Instant(milliseconds: at))
        answered[day, default: 0] += 1
        try call.execute(arguments: [callID, "seed-\(callID)", day, at, at])
        try leg.execute(arguments: [callID, at, at + 60_000])
        try caller.execute(arguments: [callID, ticket.phone])
        try run.execute(
            arguments: [runID, callID, ticket.serial, RunTable.engine, matter.snapshot(runID, ticket)])
        try runEvents.execute(
            arguments: [runID, at, matter.began, matter.stated(ticket), matter.registered(ticket)])
        try runCall.execute(arguments: [callID, runID])
        try promise.execute(
            arguments: [
                ticket.serial, promiseID, at, ticket.due, at, ticket.isBroken ? ticket.due : nil,
                ticket.closedAt == nil ? "live" : "kept", ticket.closedAt,
            ])
        let due = ticket.closedAt == nil ? ticket.due : nil
        try self.ticket.execute(
            arguments: [
                ticket.serial, ticket.stage, at, runID, "Жалоба", ticket.cause, due, due.map { _ in "callBack" },
                ticket.stage == .decided ? due : nil, ticket.isBroken ? due : nil, ticket.closedAt,
            ])
        try person.execute(
            arguments: [
                ticket.serial, ticket.name, ticket.phone, ticket.statement.text,
                ticket.isDecided ? "Объяснили" : nil,
            ])
        if ticket.isDecided { try decision.execute(arguments: [ticket.serial, ticket.closedAt ?? at + 1000]) }
        try tellHistory(of: ticket, run: runID)
        try words.execute(arguments: [ticket.serial, ticket.statement.words + ticket.nameWords])
        try digits.execute(arguments: [ticket.serial, matter.number(ticket) + " " + ticket.phone])
    }

    /// Adds what was written to the figures of its days.
    func countCalls() throws {
        for (day, calls) in answered {
            let service = DayService(
                offered: calls, answered: calls, answeredInTime: calls, talkMilliseconds: Int64(calls) * 60_000,
                registered: calls)
            try service.add(to: day, of: Self.login, db)
            try service.add(to: day, of: DayService.everybody, db)
        }
    }

    private mutating func tellHistory(of ticket: SeededTicket, run: Int64) throws {
        let number = matter.dashed(ticket)
        var arguments = StatementArguments()
        let due = ["due": String(ticket.due), "promise": "callBack"]
        append(.registered, ["number": number, "procedure": "seed"], at: ticket.registeredAt, run, ticket, &arguments)
        append(.promised, due, at: ticket.registeredAt, nil, ticket, &arguments)
        if ticket.isBroken {
            append(.broken, due, at: ticket.due, nil, ticket, &arguments)
        } else if let closedAt = ticket.closedAt {
            append(.closed, [:], at: closedAt, nil, ticket, &arguments)
        } else {
            append(.told, ["promise": "callBack"], at: ticket.registeredAt, nil, ticket, &arguments)
        }
        try events.execute(arguments: arguments)
    }

    /// - Parameter detail: of plain words, which JSON doesn't have to escape.
    private mutating func append(
        _ kind: HistoryKind, _ detail: [String: String], at: Int64, _ run: Int64?, _ ticket: SeededTicket,
        _ arguments: inout StatementArguments
    ) {
        sequence += 1
        let record = HistoryRecord(
            sequence: sequence, at: Instant(milliseconds: at), by: Self.login, kind: kind.rawValue, call: nil, run: run,
            ticket: ticket.serial, detail: detail)
        let event = chain.event(record.canonical, personalDigest: nil)
        // The current key is always at hand.
        link = chain.link(after: link, event) ?? link
        let text = detail.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",")
        arguments += [
            sequence, at, kind.rawValue, run, ticket.serial, "{\(text)}", event.algorithm.rawValue, event.keyID,
            Data(link),
        ]
    }
}
