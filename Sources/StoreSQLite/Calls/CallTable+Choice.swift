import Domain
import GRDB
import Store

extension CallTable {
    /// - Throws: ``StoreError/nobodyWaits``, ``StoreError/connectedElsewhere``, ``StoreError/noSuchCall(_:)``.
    static func find(_ which: CallChoice, _ db: Database) throws -> Call {
        switch which {
        case .next(let place):
            let connected = try place.flatMap { try ringing(at: $0, db) }
            if let call = try connected ?? unconnected(db) { return call }
            throw try waiting(db, limit: 1).isEmpty ? StoreError.nobodyWaits : .connectedElsewhere
        case .exchange(let id):
            guard let call = try find(id, db) else { throw StoreError.noSuchCall(id.text) }
            return call
        case .id(let id):
            return try call(id, db)
        }
    }
}
