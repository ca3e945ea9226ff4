import Domain
import GRDB
import Store
import Time

/// Calls as rows: loaded whole, applied to, saved by what changed.
enum CallTable {
    private static let columns = """
        SELECT call.*, call_caller.number, person_id, account_id, capacity, verification, language
        FROM call JOIN call_caller ON call_caller.call_id = call.id
        """

    static func call(_ id: CallID, _ db: Database) throws -> Call {
        guard let row = try db.row("\(columns) WHERE call.id = ?", [id]) else {
            throw StoreError.noSuchCall(id.description)
        }
        return try call(row, db)
    }

    static func find(_ id: ExchangeCallID, _ db: Database) throws -> Call? {
        try db.row("\(columns) WHERE exchange_id = ?", [id]).map { try call($0, db) }
    }

    /// Ringing, the longest waiting first.
    static func waiting(_ db: Database, limit: Int) throws -> [Call] {
        try db.rows("\(columns) WHERE state = 'ringing' ORDER BY rang_at, call.id LIMIT ?", [limit])
            .map { try call($0, db) }
    }

    static func inHand(of login: Login, _ db: Database) throws -> Call? {
        try db.row("\(columns) WHERE handler = ? AND state IN ('talking', 'wrapUp')", [login])
            .map { try call($0, db) }
    }

    /// Newest first.
    static func recent(_ db: Database, limit: Int) throws -> [Call] {
        try db.rows("\(columns) ORDER BY call.id DESC LIMIT ?", [limit]).map { try call($0, db) }
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
                "INSERT INTO call (exchange_id, line, day, rang_at, state, since) VALUES (?, ?, ?, ?, 'ringing', ?)",
                [ring.exchangeID, ring.line, day, now, now]))
        let call = Call(id: id, exchangeID: ring.exchangeID, line: ring.line, number: ring.number, rangAt: now)
        let identity = call.identity
        try db.run(
            "INSERT INTO call_caller (call_id, number, capacity, verification, language) VALUES (?, ?, ?, ?, ?)",
            [id, ring.number, identity.capacity, identity.verification, identity.language])
        try saveLegs(of: call, from: 0, db)
        return call
    }

    static func save(_ call: Call, before: Call, _ db: Database) throws {
        if call.state != before.state || call.recording != before.recording {
            try db.run(
                """
                UPDATE call SET state = ?, handler = ?, since = ?, disposition = ?, recording_id = ?, notice_given = ?
                WHERE id = ?
                """,
                [
                    call.state.word, call.handler, call.state.since ?? call.rangAt, call.state.disposition,
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

    private static func call(_ row: Row, _ db: Database) throws -> Call {
        let id = try row.value("id", CallID.self)
        let recording = try row.optional("recording_id", String.self).map {
            Recording(id: $0, noticeGiven: try row.value("notice_given", Bool.self))
        }
        return Call(
            id: id, exchangeID: try row.value("exchange_id", ExchangeCallID.self),
            line: try row.optional("line", Int.self), number: try row.optional("number", PhoneNumber.self),
            rangAt: try row.value("rang_at", Instant.self), state: try state(row), legs: try legs(of: id, db),
            identity: CallerIdentity(
                person: try row.optional("person_id", PersonID.self),
                account: try row.optional("account_id", AccountID.self),
                capacity: try row.value("capacity", Capacity.self),
                verification: try row.value("verification", Verification.self),
                language: try row.value("language", Language.self)), recording: recording)
    }

    static func state(_ row: Row) throws -> CallState {
        let since = try row.value("since", Instant.self)
        return switch try row.value("state", String.self) {
        case "ringing": .ringing
        case "talking": .talking(by: try row.value("handler", Login.self), since: since)
        case "wrapUp": .wrapUp(by: try row.value("handler", Login.self), since: since)
        case "done":
            .done(
                by: try row.value("handler", Login.self), at: since, try row.value("disposition", Disposition.self))
        default: .abandoned(at: since)
        }
    }

    private static func legs(of call: CallID, _ db: Database) throws -> [Leg] {
        try db.rows("SELECT * FROM leg WHERE call_id = ? ORDER BY ordinal", [call]).map { row in
            let ended = try row.optional("ended_at", Instant.self).map {
                Ended(at: $0, by: try row.value("ended_by", EndedBy.self))
            }
            return Leg(
                kind: try row.value("kind", LegKind.self), party: try row.optional("party", String.self),
                began: try row.value("began_at", Instant.self), ended: ended)
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
