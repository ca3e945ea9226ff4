import Domain
import GRDB
import Store
import Time

/// Calls as rows: loaded whole, applied to, saved by what changed.
enum CallTable {
    private static let columns = """
        SELECT call.id, exchange_id, line, call_caller.number, rang_at, extension, state, handler, since, disposition, person_id,
            account_id, capacity, verification, language, recording_id, notice_given
        FROM call JOIN call_caller ON call_caller.call_id = call.id
        """

    static func call(_ id: CallID, _ db: Database) throws -> Call {
        let found = try db.first("\(columns) WHERE call.id = ?", [id]) { try call(&$0, db) }
        guard let found else { throw StoreError.noSuchCall(id.description) }
        return found
    }

    static func find(_ id: ExchangeCallID, _ db: Database) throws -> Call? {
        try db.first("\(columns) WHERE exchange_id = ?", [id]) { try call(&$0, db) }
    }

    /// Ringing, the longest waiting first.
    static func waiting(_ db: Database, limit: Int) throws -> [Call] {
        try db.all("\(columns) WHERE state = 'ringing' ORDER BY rang_at, call.id LIMIT ?", [limit]) {
            try call(&$0, db)
        }
    }

    static func ringing(at place: Extension, _ db: Database) throws -> Call? {
        try db.first(
            "\(columns) WHERE state = 'ringing' AND extension = ? ORDER BY rang_at, call.id LIMIT 1", [place]
        ) { try call(&$0, db) }
    }

    /// Who waits longest of those whom the exchange has put through to nobody.
    static func unconnected(_ db: Database) throws -> Call? {
        try db.first("\(columns) WHERE state = 'ringing' AND extension IS NULL ORDER BY rang_at, call.id LIMIT 1", []) {
            try call(&$0, db)
        }
    }

    static func inHand(of login: Login, _ db: Database) throws -> Call? {
        try db.first("\(columns) WHERE handler = ? AND state IN ('talking', 'wrapUp')", [login]) { try call(&$0, db) }
    }

    /// Newest first.
    static func recent(_ db: Database, limit: Int) throws -> [Call] {
        try db.all("\(columns) ORDER BY call.id DESC LIMIT ?", [limit]) { try call(&$0, db) }
    }

    /// The hotline's day on which it rang.
    static func day(of call: CallID, _ db: Database) throws -> CalendarDay {
        guard let day = try db.value(CalendarDay.self, "SELECT day FROM call WHERE id = ?", [call]) else {
            throw StoreError.noSuchCall(call.description)
        }
        return day
    }

    // MARK: Writing

    static func insert(_ ring: Ring, at now: Instant, day: CalendarDay, _ db: Database) throws -> Call {
        let id = CallID(
            try db.insert(
                """
                INSERT INTO call (exchange_id, line, day, rang_at, extension, state, since)
                VALUES (?, ?, ?, ?, ?, 'ringing', ?)
                """, [ring.exchangeID, ring.line, day, now, ring.connectedTo, now]))
        let call = Call(
            id: id, exchangeID: ring.exchangeID, line: ring.line, number: ring.number, rangAt: now,
            connectedTo: ring.connectedTo)
        let identity = call.identity
        try db.run(
            "INSERT INTO call_caller (call_id, number, capacity, verification, language) VALUES (?, ?, ?, ?, ?)",
            [id, ring.number, identity.capacity, identity.verification, identity.language])
        try saveLegs(of: call, from: 0, db)
        return call
    }

    static func save(_ call: Call, before: Call, _ db: Database) throws {
        if call.state != before.state || call.recording != before.recording || call.connectedTo != before.connectedTo {
            try db.run(
                """
                UPDATE call SET extension = ?, state = ?, handler = ?, since = ?, disposition = ?, recording_id = ?,
                    notice_given = ?
                WHERE id = ?
                """,
                [
                    call.connectedTo, call.state.word, call.handler, call.state.since ?? call.rangAt,
                    call.state.disposition,
                    call.recording?.id, call.recording?.noticeGiven, call.id,
                ])
        }
        if call.identity != before.identity {
            try db.run(
                """
                UPDATE call_caller SET person_id = ?, account_id = ?, capacity = ?, verification = ?, language = ?
                WHERE call_id = ?
                """,
                [
                    call.identity.person, call.identity.account, call.identity.capacity, call.identity.verification,
                    call.identity.language, call.id,
                ])
        }
        let same = zip(call.legs, before.legs).prefix { $0 == $1 }.count
        try saveLegs(of: call, from: same, db)
    }

    private static func saveLegs(of call: Call, from first: Int, _ db: Database) throws {
        for (ordinal, leg) in call.legs.enumerated().dropFirst(first) {
            try db.run(
                """
                INSERT INTO leg (call_id, ordinal, kind, party, began_at, ended_at, ended_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (call_id, ordinal) DO UPDATE SET ended_at = excluded.ended_at, ended_by = excluded.ended_by
                """, [call.id, ordinal, leg.kind, leg.party, leg.began, leg.ended?.at, leg.ended?.by])
        }
    }

    // MARK: Reading

    private static func call(_ row: inout ColumnReader, _ db: Database) throws -> Call {
        let (id, exchangeID): (CallID, ExchangeCallID) = (try row.value(), try row.value())
        let (line, number): (Int?, PhoneNumber?) = (try row.optional(), try row.optional())
        let (rangAt, connectedTo): (Instant, Extension?) = (try row.value(), try row.optional())
        let state = try state(&row)
        let identity = CallerIdentity(
            person: try row.optional(), account: try row.optional(), capacity: try row.value(),
            verification: try row.value(), language: try row.value())
        let (recording, noticeGiven): (String?, Bool?) = (try row.optional(), try row.optional())
        return Call(
            id: id, exchangeID: exchangeID, line: line, number: number, rangAt: rangAt, connectedTo: connectedTo,
            state: state, legs: try legs(of: id, db), identity: identity,
            recording: recording.map { Recording(id: $0, noticeGiven: noticeGiven ?? false) })
    }

    /// From four columns: the word, who has it in hand, since when, and how it came out.
    static func state(_ row: inout ColumnReader) throws -> CallState {
        let (word, handler): (String, Login?) = (try row.value(), try row.optional())
        let (since, disposition): (Instant, Disposition?) = (try row.value(), try row.optional())
        switch (word, handler, disposition) {
        case ("ringing", _, _): return .ringing
        case ("talking", let by?, _): return .talking(by: by, since: since)
        case ("wrapUp", let by?, _): return .wrapUp(by: by, since: since)
        case ("done", let by?, let disposition?): return .done(by: by, at: since, disposition)
        case ("abandoned", _, _): return .abandoned(at: since)
        default: throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a call is \(word)")
        }
    }

    private static func legs(of call: CallID, _ db: Database) throws -> [Leg] {
        try db.all(
            "SELECT kind, party, began_at, ended_at, ended_by FROM leg WHERE call_id = ? ORDER BY ordinal", [call]
        ) { row in
            let (kind, party): (LegKind, String?) = (try row.value(), try row.optional())
            let began: Instant = try row.value()
            let (at, by): (Instant?, EndedBy?) = (try row.optional(), try row.optional())
            return Leg(
                kind: kind, party: party, began: began, ended: at.flatMap { at in by.map { Ended(at: at, by: $0) } })
        }
    }
}

extension CallState {
    /// Since when it has been so; `nil` while it rings.
    var since: Instant? {
        switch self {
        case .ringing: nil
        case .talking(_, let since), .wrapUp(_, let since): since
        case .done(_, let at, _), .abandoned(let at): at
        }
    }

    var disposition: Disposition? {
        if case .done(_, _, let disposition) = self { disposition } else { nil }
    }
}
