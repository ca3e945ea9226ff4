import Domain
import Store

/// Who may be calling, and what there already is.
struct CallerAnswer: Answer {
    var card: CallerCard
    var session: Session

    var json: JSON {
        [
            "people": .list(card.people.map(person)),
            "accounts": .list(
                card.accounts.map { account in
                    [
                        "id": .text(account.id.description), "number": .text(account.number),
                        "holder": .optional(account.holder),
                    ]
                }),
            "calls": .list(card.calls.map(call)),
            "openTickets": .list(card.openTickets.map { .text($0.number.description) }),
            "suspendedMatters": .list(card.suspended.map { MatterAnswer.brief($0, in: session) }),
            "unattendedMatters": .list(card.unattended.map { MatterAnswer.brief($0, in: session) }),
        ]
    }

    private func person(_ person: Person) -> JSON {
        [
            "id": .text(person.id.description), "name": .text(person.name), "address": .optional(person.address),
            "language": .text(person.language.rawValue), "speaksThrough": .optional(person.speaksThrough),
        ]
    }

    private func call(_ call: EarlierCall) -> JSON {
        [
            "id": .text(call.id.description), "rangAt": session.time(call.at), "state": .text(call.state.word),
            "tickets": .list(call.tickets.map { .text($0.description) }),
        ]
    }

    var text: String {
        var lines = card.people.map { person in
            "person \(person.id)  " + [person.name, person.address].compactMap(\.self).joined(separator: ", ")
        }
        lines += card.accounts.map { "account \($0.number)" }
        lines += card.openTickets.map { "open ticket " + $0.line(in: session) }
        lines += card.suspended.map { "broken off  " + MatterAnswer.line($0) }
        lines += card.calls.map { call in
            let tickets = call.tickets.isEmpty ? "" : "  " + call.tickets.map(\.description).joined(separator: ", ")
            return "call \(call.id)  \(session.clock(call.at))  \(call.state.word)\(tickets)"
        }
        return lines.isEmpty ? "Nobody is known by it." : lines.joined(separator: "\n")
    }
}
