import Domain
import Store
import Time

/// One matter with what was recorded of it.
struct MatterAnswer: Answer {
    var run: Run
    var events: [RunEvent]
    var session: Session

    init(_ run: Run, in session: Session) throws(StoreError) {
        self.run = run
        self.session = session
        events = try session.store.events(of: run.id)
    }

    var json: JSON {
        guard case .object(let brief) = Self.brief(run, in: session) else { return .null }
        let said: JSON = [
            "statement": .optional(run.statement?.text),
            "statementConfirmed": .bool(run.statement?.isConfirmed ?? false),
            "additions": .list(run.additions.map { .text($0) }),
            "answers": .object(
                run.answers.sorted { $0.key < $1.key }.map { .init(name: $0.key.text, value: $0.value.json) }),
            "cause": .optional(run.cause), "outcome": .optional(run.desiredOutcome),
            "permission": run.permission.map { .bool($0) } ?? .null,
            "solutions": .list(run.offers.map(offer)), "whyFewerSolutions": .optional(run.whyFewerOffers),
            "events": .list(
                events.map {
                    ["at": session.time($0.at), "by": .text($0.by.text), "kind": .text($0.fact.word)]
                }),
        ]
        guard case .object(let members) = said else { return .null }
        return .object(brief + members)
    }

    private func offer(_ offer: Offer) -> JSON {
        [
            "id": .text(offer.solution.text),
            "amount": offer.amountKopecks.map { .number(Double($0) / 100) } ?? .null,
            "response": .optional(offer.response?.rawValue),
        ]
    }

    /// What a list has of each.
    static func brief(_ run: Run, in session: Session) -> JSON {
        [
            "id": .text(run.id.description), "procedure": .text(run.procedure.id.text),
            "procedureHash": .text(run.procedure.hash), "state": .text(run.state.word),
            "ending": .optional(run.state.ending), "reason": .optional(run.state.reason),
            "ticket": .optional(run.state.ticket), "at": session.time(run.state.since), "owner": .text(run.owner.text),
            "step": .text(run.step.text), "revision": .whole(run.revision), "generation": .whole(run.generation),
        ]
    }

    /// `matter 12  complaint  active  anna  step listen`.
    static func line(_ run: Run) -> String {
        let parts = [
            "matter \(run.id)", run.procedure.id.text, run.state.ending ?? run.state.word, run.owner.text,
            run.isActive ? "step \(run.step)" : nil, run.state.ticket.map { "ticket \($0)" },
            run.state.reason.map { "(\($0))" },
        ]
        return parts.compactMap(\.self).joined(separator: "  ")
    }

    var text: String {
        var lines = [Self.line(run)]
        if let statement = run.statement {
            lines.append("statement   \(statement.text)" + (statement.isConfirmed ? "" : "  (not confirmed)"))
        }
        lines += run.additions.map { "added       \($0)" }
        lines += run.answers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.words)" }
        if let cause = run.cause { lines.append("cause       \(cause)") }
        if let outcome = run.desiredOutcome { lines.append("wants       \(outcome)") }
        lines += run.offers.map { offer in
            let sum = offer.amountKopecks.map { ", \(roubles($0))" } ?? ""
            return "offered     \(offer.solution)\(sum): \(offer.response?.rawValue ?? "no answer yet")"
        }
        lines += events.map { "  \(session.clock($0.at))  \($0.by)  \($0.fact.word)" }
        return lines.joined(separator: "\n")
    }
}

struct MattersAnswer: Answer {
    var matters: [Run]
    var session: Session

    var json: JSON { ["matters": .list(matters.map { MatterAnswer.brief($0, in: session) })] }
    var text: String { matters.isEmpty ? "No matters." : matters.map(MatterAnswer.line).joined(separator: "\n") }
}

extension RunState {
    fileprivate var ending: String? {
        guard case .ended(_, let ending) = self else { return nil }
        switch ending {
        case .settled: return "settled"
        case .registered: return "registered"
        case .addedTo: return "addedTo"
        case .discarded: return "discarded"
        }
    }

    fileprivate var ticket: TicketNumber? {
        switch self {
        case .ended(_, .registered(let number, _)), .ended(_, .addedTo(let number)): number
        default: nil
        }
    }

    fileprivate var reason: String? {
        switch self {
        case .suspended(_, let why): why
        case .ended(_, .discarded(let reason)): reason
        default: nil
        }
    }

    /// When it came to rest; `nil` while it is active.
    fileprivate var since: Instant? {
        switch self {
        case .active: nil
        case .suspended(let at, _), .ended(let at, _): at
        }
    }
}

extension Domain.Answer {
    /// As `call play` takes it.
    var json: JSON {
        switch self {
        case .text(let text): .text(text)
        case .option(let id): .text(id.text)
        case .yesNo(let yes): .bool(yes)
        case .money(let kopecks): .number(Double(kopecks) / 100)
        case .number(let number): .whole(number)
        case .date(let day): .text(day.description)
        case .phone(let number): .text(number.description)
        case .attachments(let files): .list(files.map(\.json))
        case .signature(let by, let day): ["by": .text(by.text), "on": .text(day.description)]
        case .refused: ["refused": .bool(true)]
        case .unknown: ["unknown": .bool(true)]
        }
    }

    var words: String {
        switch self {
        case .text(let text): text
        case .option(let id): id.text
        case .yesNo(let yes): yes ? "yes" : "no"
        case .money(let kopecks): roubles(kopecks)
        case .number(let number): String(number)
        case .date(let day): day.description
        case .phone(let number): number.description
        case .attachments(let files): files.map(\.name).joined(separator: ", ")
        case .signature(let by, let day): "\(by), \(day)"
        case .refused: "won't say"
        case .unknown: "doesn't know"
        }
    }
}

extension Attachment {
    var json: JSON { ["name": .text(name), "bytes": .whole(bytes), "sha256": .text(sha256)] }
}
