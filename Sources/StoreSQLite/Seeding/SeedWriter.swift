import Domain
import Foundation
import GRDB
import Time

/// Hands seeded tickets to ``SeedTables``, with the links of their history, which only the chain can make.
struct SeedWriter {
    private let chain: Chain
    private let zone: Zone
    private let seeds: GRDB.Statement
    /// Of each cause of a seed.
    private let subjects: [Int64]
    /// What the clock of each ticket is.
    private let terms: Int64
    private var sequence: Int64
    private var link: [UInt8]
    /// The day on which the ticket before was registered, and that day's end: seeds come in the order of their times.
    private var day: CalendarDay
    private var dayEnd: Instant

    static let login = Login("seed")

    init(_ db: Database, _ chain: Chain, _ zone: Zone) throws {
        self.chain = chain
        self.zone = zone
        let last = try db.row("SELECT seq, link FROM event ORDER BY seq DESC LIMIT 1")
        sequence = try last?.value("seq", Int64.self) ?? 0
        link = try last.map { try Array($0.value("link", Data.self)) } ?? Chain.beginning
        subjects = try SeedSource.causes.map { cause in
            try SubjectTable.id(cause.title, procedure: "seed", cause: cause.id, db)
        }
        terms = try ClockTable.termsID(SeedSource.terms(), db)
        seeds = try db.cachedStatement(sql: SeedTables.insert)
        day = CalendarDay(ordinal: .min)
        dayEnd = Instant(milliseconds: .min)
    }

    mutating func write(_ ticket: SeededTicket, promise: Int64, run: Int64, call: Int64) throws {
        guard let number = TicketNumber(serial: Int(ticket.serial)) else { throw RunError.notBegun }
        let first = sequence + 1
        let facts = history(of: ticket, number)
        var links = Data(capacity: 32 * facts.count)
        var event: Chain.Event?
        for fact in facts { event = append(fact, of: ticket, fact.kind == .registered ? run : nil, &links) }
        let details = facts.map { DetailForm.text($0.detail) }
        try seeds.execute(arguments: [
            ticket.serial, promise, run, call, day(of: ticket).ordinal, ticket.registeredAt, ticket.due,
            ticket.closedAt,
            ticket.isDecided, ticket.isBroken, subjects[ticket.cause], ticket.name, ticket.phone, ticket.statement.text,
            ticket.statement.words + ticket.nameWords, "\(number.serial)\(number.checkDigit) \(ticket.phone)", first,
            facts[2].kind, facts[2].at, details[0], details[1], details[2], event?.algorithm.rawValue, event?.keyID,
            links, terms,
        ])
    }

    private mutating func day(of ticket: SeededTicket) -> CalendarDay {
        let at = Instant(milliseconds: ticket.registeredAt)
        if at >= dayEnd {
            day = zone.day(at: at)
            dayEnd = zone.start(of: day + 1)
        }
        return day
    }

    private struct Fact {
        var kind: HistoryKind
        var at: Int64
        var detail: [String: String]
    }

    /// Three lines each.
    private func history(of ticket: SeededTicket, _ number: TicketNumber) -> [Fact] {
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
                detail: ["number": number.description, "procedure": "seed"]),
            Fact(
                kind: .promised, at: ticket.registeredAt,
                detail: ["due": String(ticket.due), "promise": "callBack"]),
            last,
        ]
    }

    private mutating func append(
        _ fact: Fact, of ticket: SeededTicket, _ run: Int64?, _ links: inout Data
    ) -> Chain.Event {
        sequence += 1
        let record = HistoryRecord(
            sequence: sequence, at: Instant(milliseconds: fact.at), by: Self.login, kind: fact.kind.rawValue, call: nil,
            run: run, ticket: ticket.serial, detail: fact.detail)
        let event = chain.event(record.canonical, personalDigest: nil)
        // The current key is always at hand.
        link = chain.link(after: link, event) ?? link
        links.append(contentsOf: link)
        return event
    }
}
