import Domain
import Store

/// A list of tickets.
struct TicketRowsAnswer: Answer {
    var rows: [TicketRow]
    /// What `--after` takes for the next page; `nil` when this is the last.
    var next: String?
    /// The search had to stop before it had looked at everything.
    var olderNotSearched = false
    var session: Session

    var json: JSON {
        [
            "tickets": .list(rows.map { $0.json(in: session) }), "hasMore": .bool(next != nil),
            "next": .optional(next), "olderNotSearched": .bool(olderNotSearched),
        ]
    }

    var text: String {
        var lines = rows.map { $0.line(in: session) }
        if lines.isEmpty { lines = ["No tickets."] }
        if let next {
            let why = olderNotSearched ? "Older tickets weren't searched yet: go on" : "… and more: ask again"
            lines.append("\(why) with --after \(next).")
        }
        return lines.joined(separator: "\n")
    }
}

extension TicketRow {
    func json(in session: Session) -> JSON {
        [
            "number": .text(number.description), "state": .text(stage.rawValue),
            "registeredAt": session.time(registeredAt), "subject": .text(subject[session.language]),
            "caller": ["name": .optional(callerName), "phone": .optional(phone)],
            "due": session.time(due), "promise": .optional(kind?.rawValue), "broken": .bool(isBroken),
            "owner": .optional(claimedBy),
        ]
    }

    func line(in session: Session) -> String {
        let due = due.map { (isBroken ? "broken " : "due ") + session.clock($0) } ?? "nothing owed"
        let who = [callerName, phone?.description].compactMap(\.self).joined(separator: " ")
        let owner = claimedBy.map { "  [\($0)]" } ?? ""
        return "\(number)  \(stage.rawValue)  \(due)  \(subject[session.language])  \(who)\(owner)"
    }
}
