import Domain
import Terminal
import Time

/// When an operator falls ill in the middle of a call, a lead gives it to another, with its matters.
extension LeadScreen {
    /// The selected person, when they have a call in hand.
    func toHandOver(at now: Instant) -> View.Person? {
        let row = lists[.people]?.selection ?? 0
        let people = people(at: now)
        guard panel == .people, people.indices.contains(row), people[row].hasCall else { return nil }
        return people[row]
    }

    /// Who is free goes on; else the lead, at an operator's console.
    func successors(of person: View.Person, at now: Instant) -> Menu<LeadAction> {
        let ready = people(at: now).filter { $0.presence.state == .ready && $0.presence.login != shell.me.login }
        var lines = ready.prefix(8).map { other in
            Menu<LeadAction>.Line(
                other.name, detail: texts.presence(.ready),
                action: .handOver(from: person.presence.login, to: other.presence.login))
        }
        if person.presence.login != shell.me.login {
            lines.append(
                .init(
                    texts.takeItMyself, detail: texts.takeItMyselfDetail,
                    action: .handOver(from: person.presence.login, to: shell.me.login)))
        }
        return Menu(texts.successorTitle(person.name), lines: lines)
    }
}

extension View.Person {
    var hasCall: Bool { presence.state == .talking || presence.state == .wrapUp }
}
