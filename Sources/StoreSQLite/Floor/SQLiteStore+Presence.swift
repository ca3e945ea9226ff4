import Domain
import Store

extension SQLiteStore {
    /// - Throws: ``StoreError/presence(_:)`` for what follows from calls, ``StoreError/callInHand(_:)`` while there is one.
    public func set(_ state: PresenceState, _ command: Command) throws(StoreError) -> Presence {
        try write("set", command, needs: [.operator, .specialist, .lead], topics: [.floor, .counters]) { act in
            if state == .talking || state == .wrapUp { throw StoreError.presence(state) }
            if let call = try CallTable.inHand(of: act.by, act.db) { throw StoreError.callInHand(call.id) }
            return try act.turn(act.by, to: state)
        }
    }

    public func presence(of login: Login) throws(StoreError) -> Presence? {
        try read { try PresenceTable.current(of: login, $0) }
    }

    public func presences(limit: Int) throws(StoreError) -> [Presence] {
        try read { try PresenceTable.here($0, limit: limit) }
    }
}
