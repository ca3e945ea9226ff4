import Domain
import Foundation
import GRDB
import Time

/// Hands seeded tickets to ``SeedTables`` and writes their history, whose links only the chain can make.
struct SeedWriter {
    private let chain: Chain
    private let zone: Zone
    private let matter: SeedMatter
    private let seeds: GRDB.Statement
    private let events: GRDB.Statement
    private var sequence: Int64
    private var link: [UInt8]

    static let login = Login("seed")

    init(_ db: Database, _ chain: Chain, _ zone: Zone) throws {
        self.chain = chain
        self.zone = zone
        matter = try SeedMatter()
        let last = try db.row("SELECT seq, link FROM event ORDER BY seq DESC LIMIT 1")
        sequence = try last?.value("seq", Int64.self) ?? 0
        link = try last.map { try Array($0.value("link", Data.self)) } ?? Chain.beginning
        seeds = try db.cachedStatement(sql: SeedTables.insert)
        let row = "(?, ?, 'seed', ?, ?, ?, ?, ?, ?, ?)"
        events = try db.cachedStatement(
            sql: """
                INSERT INTO event (seq, at, by_login, kind, run_id, ticket_id, detail, algorithm, key_id, link)
                VALUES \(row), \(row), \(row)
                """)
    }

    /// The first event of every run.
    var began: String { matter.began }

    mutating func write(_ ticket: SeededTicket, promise: Int64, run: Int64, call: Int64) throws {
        try seeds.execute(arguments: [
            ticket.serial, promise, run, call, zone.day(at: Instant(milliseconds: ticket.registeredAt)).ordinal,
            ticket.registeredAt, ticket.due, ticket.closedAt, ticket.isDecided, ticket.isBroken, ticket.cause,
            ticket.name, ticket.phone, ticket.statement.text, ticket.statement.words + ticket.nameWords,
            matter.number(ticket) + " " + ticket.phone, matter.snapshot(run, ticket), matter.stated(ticket),
            matter.registered(ticket),
        ])
        var arguments = StatementArguments()
        for fact in history(of: ticket) { append(fact, of: ticket, run, &arguments) }
        try events.execute(arguments: arguments)
    }

    private struct Fact {
        var kind: HistoryKind
        var at: Int64
        /// Of plain words, which JSON doesn't have to escape.
        var detail: KeyValuePairs<String, String>
    }

    /// Three lines each.
    private func history(of ticket: SeededTicket) -> [Fact] {
        let last =
            if ticket.isBroken {
                Fact(kind: .broken, at: ticket.due, detail: ["due": String(ticket.due), "promise": "callBack"])
            } else if let closedAt = ticket.closedAt {
                Fact(kind: .closed, at: closedAt, detail: [:])
            } else {
                Fact(kind: .told, at: ticket.registeredAt, detail: ["promise": "callBack"])
            }
        return [
            Fact(
                kind: .registered, at: ticket.registeredAt,
                detail: ["number": matter.dashed(ticket), "procedure": "seed"]),
            Fact(
                kind: .promised, at: ticket.registeredAt,
                detail: ["due": String(ticket.due), "promise": "callBack"]),
            last,
        ]
    }

    private mutating func append(
        _ fact: Fact, of ticket: SeededTicket, _ run: Int64, _ arguments: inout StatementArguments
    ) {
        sequence += 1
        let of = fact.kind == .registered ? run : nil
        let detail = Dictionary(fact.detail.map { ($0.key, $0.value) }) { $1 }
        let record = HistoryRecord(
            sequence: sequence, at: Instant(milliseconds: fact.at), by: Self.login, kind: fact.kind.rawValue, call: nil,
            run: of, ticket: ticket.serial, detail: detail)
        let event = chain.event(record.canonical, personalDigest: nil)
        // The current key is always at hand.
        link = chain.link(after: link, event) ?? link
        let text = fact.detail.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",")
        arguments += [
            sequence, fact.at, fact.kind.rawValue, of, ticket.serial, "{\(text)}", event.algorithm.rawValue,
            event.keyID, Data(link),
        ]
    }
}
