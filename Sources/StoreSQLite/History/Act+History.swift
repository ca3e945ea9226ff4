import Domain
import Foundation
import GRDB
import Time

extension Act {
    /// Appends one line of history and links it to the one before. Only in the transaction that makes it true.
    ///
    /// - Parameter moment: when it happened, where that isn't now.
    /// - Returns: its sequence number.
    @discardableResult
    func append(
        _ fact: HistoryFact, call: CallID? = nil, run: RunID? = nil, ticket: TicketID? = nil, at moment: Instant? = nil
    ) throws -> Int64 {
        try fact.words.map(Limit.words.check)
        let moment = moment ?? now
        let last = try db.row("SELECT seq, link FROM event ORDER BY seq DESC LIMIT 1")
        let sequence = try (last?.value("seq", Int64.self) ?? 0) + 1
        let previous = try lastLink ?? last.map { try Array($0.value("link", Data.self)) } ?? Chain.beginning
        let record = HistoryRecord(
            sequence: sequence, at: moment, by: by, kind: fact.kind.rawValue, call: call?.value, run: run?.value,
            ticket: ticket?.value, detail: fact.detail)
        let salt = fact.words.map { _ in Salt(using: &random) }
        let digest = fact.words.flatMap { salt?.digest(of: $0) }
        let event = chain.event(record.canonical, personalDigest: digest)
        guard let link = chain.link(after: previous, event) else {
            throw Chain.Break.keyMissing(id: 0, sequence: sequence)
        }
        try db.run(
            """
            INSERT INTO event
                (seq, at, by_login, kind, call_id, run_id, ticket_id, detail, algorithm, key_id, words_digest, link)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                sequence, moment, by, fact.kind, call, run, ticket, JSON.text(fact.detail), event.algorithm.rawValue,
                event.keyID, digest.map { Data($0) }, Data(link),
            ])
        if let words = fact.words, let salt {
            try db.run(
                "INSERT INTO event_words (seq, words, salt) VALUES (?, ?, ?)", [sequence, words, Data(salt.bytes)])
        }
        lastLink = link
        lastSequence = sequence
        return sequence
    }
}
