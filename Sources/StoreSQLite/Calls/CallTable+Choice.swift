import Domain
import GRDB
import Store

extension CallTable {
    /// - Throws: ``StoreError/nobodyWaits``, ``StoreError/noSuchCall(_:)``.
    static func find(_ which: CallChoice, _ db: Database) throws -> Call {
        switch which {
        case .longestWaiting:
            guard let call = try waiting(db, limit: 1).first else { throw StoreError.nobodyWaits }
            return call
        case .exchange(let id):
            guard let call = try find(id, db) else { throw StoreError.noSuchCall(id.text) }
            return call
        case .id(let id):
            return try call(id, db)
        }
    }
}
