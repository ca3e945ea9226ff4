import Domain
import GRDB
import Time

enum PresenceTable {
    private static let columns = "SELECT login, state, reason, since FROM presence"

    static func current(of login: Login, _ db: Database) throws -> Presence? {
        try db.first("\(columns) WHERE login = ? AND until IS NULL", [login], presence)
    }

    /// Everybody who isn't away, longest first.
    static func here(_ db: Database, limit: Int) throws -> [Presence] {
        try db.all("\(columns) WHERE until IS NULL AND state <> 'away' ORDER BY since LIMIT ?", [limit], presence)
    }

    /// What a person last chose to do, calls apart.
    static func lastChosen(by login: Login, _ db: Database) throws -> PresenceState? {
        try db.first(
            "\(columns) WHERE login = ? AND state NOT IN ('talking', 'wrapUp') ORDER BY id DESC LIMIT 1", [login],
            presence
        )?.state
    }

    private static func presence(_ row: inout ColumnReader) throws -> Presence {
        let (login, word): (Login, String) = (try row.value(), try row.value())
        let state: PresenceState
        switch (word, try row.optional(BreakReason.self)) {
        case ("ready", _): state = .ready
        case ("talking", _): state = .talking
        case ("wrapUp", _): state = .wrapUp
        case ("onBreak", let reason?): state = .onBreak(reason)
        case ("away", _): state = .away
        default: throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "somebody is \(word)")
        }
        return Presence(login: login, state: state, since: try row.value())
    }
}

extension Act {
    /// Ends what a person was doing and begins something else; nothing when they are doing it already.
    ///
    /// A clock that was set back can't make intervals overlap: the new one begins where the old one ends.
    @discardableResult
    func turn(_ login: Login, to state: PresenceState) throws -> Presence {
        let current = try PresenceTable.current(of: login, db)
        if let current, current.state == state { return current }
        let since = max(now, current?.since ?? now)
        if current != nil {
            try db.run("UPDATE presence SET until = ? WHERE login = ? AND until IS NULL", [since, login])
        }
        try db.run(
            "INSERT INTO presence (login, state, reason, since) VALUES (?, ?, ?, ?)",
            [login, state.word, state.reason, since])
        topics.formUnion([.floor, .counters])
        return Presence(login: login, state: state, since: since)
    }

    /// After a call, back to what they were doing before it: who takes a call without having been ready (by a command,
    /// with no console) would otherwise count as ready for ever.
    func turnBack(_ login: Login) throws {
        try turn(login, to: try PresenceTable.lastChosen(by: login, db) ?? .away)
    }

    /// For somebody who is disabled: whoever was never here isn't away either.
    func goAway(_ login: Login) throws {
        guard try PresenceTable.current(of: login, db) != nil else { return }
        guard try CallTable.inHand(of: login, db) == nil else { return }
        try turn(login, to: .away)
    }
}

extension PresenceState {
    var word: String {
        switch self {
        case .ready: "ready"
        case .talking: "talking"
        case .wrapUp: "wrapUp"
        case .onBreak: "onBreak"
        case .away: "away"
        }
    }

    var reason: BreakReason? {
        if case .onBreak(let reason) = self { reason } else { nil }
    }
}
