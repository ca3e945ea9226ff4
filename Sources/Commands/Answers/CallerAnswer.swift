import Domain
import Store

/// Who may be calling, and what there already is of them.
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
            "calls": .list(
                card.calls.map { call in
                    [
                        "id": .text(call.id.description), "rangAt": session.time(call.at),
                        "state": .text(call.state.word),
                        "tickets": .list(call.tickets.map { .text($0.description) }),
                    ]
                }),
            "openTickets": .list(card.openTickets.map { .text($0.number.description) }),
            "suspendedMatters": .list(card.suspended.map { .text($0.id.description) }),
        ]
    }

    private func person(_ person: Person) -> JSON {
        [
            "id": .text(person.id.description), "name": .text(person.name), "address": .optional(person.address),
            "language": .text(person.language.rawValue), "speaksThrough": .optional(person.speaksThrough),
        ]
    }

    var text: String {
        if card == CallerCard() { return "Nobody is known by it." }
        let people = card.people.map { person in
            "person \(person.id)  " + [person.name, person.address].compactMap(\.self).joined(separator: ", ")
        }
        let accounts = card.accounts.map { "account \($0.number)" }
        let calls = card.calls.map { call in
            "call \(call.id)  \(session.clock(call.at))  \(call.state.word)"
                + (call.tickets.isEmpty ? "" : "  ticket \(call.tickets.map(\.description).joined(separator: ", "))")
        }
        let owed = card.openTickets.map { "open ticket \($0.number)  \($0.subject)" }
        return (people + accounts + owed + calls).joined(separator: "\n")
    }
}
