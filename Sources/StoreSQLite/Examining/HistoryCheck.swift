import Domain
import Foundation
import GRDB
import Time

/// Follows the whole history, link by link, and compares what was said with its digest where it wasn't erased.
struct HistoryCheck {
    let db: Database
    let chain: Chain

    /// - Throws: ``Chain/Break`` at the first event that doesn't fit.
    func run() throws {
        var link = Chain.beginning
        var sequence: Int64 = 0
        let rows = try Row.fetchCursor(
            db, sql: "SELECT event.*, words, salt FROM event LEFT JOIN event_words USING (seq) ORDER BY event.seq")
        while let row = try rows.next() {
            let found = try row.value("seq", Int64.self)
            guard found == sequence + 1 else { throw Chain.Break.changed(sequence: sequence + 1) }
            sequence = found
            let event = try event(row, sequence)
            if let words = try row.optional("words", String.self) {
                let salt = Salt(bytes: Array(try row.value("salt", Data.self)))
                guard salt.digest(of: words) == event.personalDigest else {
                    throw Chain.Break.changed(sequence: sequence)
                }
            }
            link = try chain.verify(
                CollectionOfOne((sequence, event, Array(try row.value("link", Data.self)))), after: link)
        }
    }

    private func event(_ row: Row, _ sequence: Int64) throws -> Chain.Event {
        guard let algorithm = Chain.Algorithm(rawValue: try row.value("algorithm", Int64.self)) else {
            throw Chain.Break.changed(sequence: sequence)
        }
        guard let detail = try? DetailForm.detail(row.value("detail", String.self)) else {
            throw Chain.Break.changed(sequence: sequence)
        }
        let record = HistoryRecord(
            sequence: sequence, at: try row.value("at", Instant.self), by: try row.value("by_login", Login.self),
            kind: try row.value("kind", String.self), call: try row.optional("call_id", Int64.self),
            run: try row.optional("run_id", Int64.self), ticket: try row.optional("ticket_id", Int64.self),
            detail: detail)
        return Chain.Event(
            algorithm: algorithm, keyID: try row.value("key_id", Int64.self), event: record.canonical,
            personalDigest: try row.optional("words_digest", Data.self).map { Array($0) })
    }
}
