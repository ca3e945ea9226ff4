import Domain
import GRDB
import Time

enum PresenceTable {
    static func current(of login: Login, _ db: Database) throws -> Presence? {
        try db.row("SELECT * FROM presence WHERE login = ? AND until IS NULL", [login]).map(presence)
    }

    /// Everybody who isn't away, longest first.
    static func here(_ db: Database, limit: Int) throws -> [Presence] {
        try db.rows(
            "SELECT * FROM presence WHERE until IS NULL AND state <> 'away' ORDER BY since LIMIT ?", [limit]
        ).map(presence)
    }

    /// What a person last chose to do, calls apart.
    static func lastChosen(by login: Login, _ db: Database) throws -> PresenceState? {
        try db.row(
            """
            SELECT * FROM presence WHERE login = ? AND state NOT IN ('talking', 'wrapUp') ORDER BY id DESC LIMIT 1
            """, [login]
        ).map { try presence($0).state }
    }

    private static func presence(_ row: Row) throws -> Presence {
        let state: PresenceState =
            switch try row.value("state", String.self) {
            case "ready": .ready
            case "talking": .talking
            case "wrapUp": .wrapUp
            case "onBreak": .onBreak(try row.value("reason", BreakReason.self))
            default: .away
            }
        return Presence(
            login: try row.value("login", Login.self), state: state, since: try row.value("since", Instant.self))
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
