import Domain
import GRDB
import Store

extension SQLiteStore {
    public func person(_ id: PersonID) throws(StoreError) -> Person {
        try read { try PersonTable.person(id, $0) }
    }

    /// Looks for the words first, without the gate; empties the rows in one transaction, then rewrites the search index
    /// slice by slice and empties the WAL.
    public func erase(_ person: PersonID, _ command: Command) throws(StoreError) -> Erasure {
        let (wordy, seen) = try read { db in
            let last = try db.value(Int64.self, "SELECT max(seq) FROM event") ?? 0
            return (try Traces(of: person, db).wordy(after: 0, db), last)
        }
        let erasure = try write("erase", command, needs: [.admin], topics: [.queue]) { act in
            _ = try PersonTable.person(person, act.db)
            let traces = try Traces(of: person, act.db)
            // Only calls that were over then count, so what came since is all after it.
            return try act.erase(person, traces, wordy: wordy + traces.wordy(after: seen, act.db))
        }
        do {
            while try connection.write({ db, _ in try SearchIndex.scrub(db) }) {}
            try connection.eraseLeftovers()
        } catch {
            throw StoreError(error, in: connection.folder)
        }
        return erasure
    }
}
