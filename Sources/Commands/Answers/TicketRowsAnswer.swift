import Domain
import Store

/// A list of tickets.
struct TicketRowsAnswer: Answer {
    var rows: [TicketRow]
    /// There are more than were asked for.
    var hasMore: Bool
    var session: Session

    var json: JSON { ["tickets": .list(rows.map(row)), "hasMore": .bool(hasMore)] }

    private func row(_ row: TicketRow) -> JSON {
        [
            "number": .text(row.number.description), "state": .text(row.stage.rawValue),
            "registeredAt": session.time(row.registeredAt), "subject": .text(row.subject),
            "caller": ["name": .optional(row.callerName), "phone": .optional(row.phone)],
            "due": session.time(row.due), "promise": .optional(row.kind?.rawValue), "broken": .bool(row.isBroken),
            "owner": .optional(row.claimedBy),
        ]
    }

    var text: String {
        if rows.isEmpty { return "No tickets." }
        let lines = rows.map { row in
            let due = row.due.map { (row.isBroken ? "broken " : "due ") + session.clock($0) } ?? "nothing owed"
            let who = [row.callerName, row.phone?.description].compactMap(\.self).joined(separator: " ")
            let owner = row.claimedBy.map { "  [\($0)]" } ?? ""
            return "\(row.number)  \(row.stage.rawValue)  \(due)  \(row.subject)  \(who)\(owner)"
        }
        return (lines + (hasMore ? ["… and more: ask with a larger --limit."] : [])).joined(separator: "\n")
    }
}
