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
        let (last, previous) = try end()
        let sequence = last + 1
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
                sequence, moment, by, fact.kind, call, run, ticket, DetailForm.text(fact.detail),
                event.algorithm.rawValue,
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

    /// The last event's number and link. Nobody else appends while this act has the gate.
    private func end() throws -> (sequence: Int64, link: [UInt8]) {
        if let lastSequence, let lastLink { return (lastSequence, lastLink) }
        let last = try db.first("SELECT seq, link FROM event ORDER BY seq DESC LIMIT 1") { row in
            (try row.value(Int64.self), Array(try row.value(Data.self)))
        }
        return last ?? (0, Chain.beginning)
    }
}
