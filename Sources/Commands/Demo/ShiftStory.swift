import Domain
import Simulation
import Store
import Texts

/// A simulated shift in plain words: what the exchange, an operator, a specialist and the lead would have seen.
struct ShiftStory: Answer {
    let language: Language
    private(set) var lines: [String]
    private var events: [JSON] = []
    private var figures: QueueAnswer?
    private var talks = 0

    init(language: Language) {
        self.language = language
        lines = [
            "A shift in virtual time: Tuesday, 24 November 2026, from 10:00. Two operators (anna, boris), a specialist",
            "(irina), and a lead who watches the counters.", "",
        ]
    }

    var text: String { lines.joined(separator: "\n") }

    var json: JSON { ["events": .list(events), "figures": figures?.json ?? .null] }

    mutating func add(_ event: ShiftEvent, _ session: Session) {
        let local = session.zone.local(at: event.at)
        let time = "\(local.time)  "
        let told = sentences(of: event, session)
        lines.append(time + (told.first ?? ""))
        lines += told.dropFirst().map { "       " + $0 }
        events.append([
            "at": session.time(event.at), "by": .text(event.by.text), "kind": .text(event.what.word),
            "ticket": .optional(event.what.ticket?.number),
        ])
    }

    mutating func end(_ figures: QueueAnswer) {
        self.figures = figures
        lines += ["", "The lead's counters at the end of the day:"]
        lines += figures.text.split(separator: "\n").map { "  " + $0 }
    }

    private mutating func sentences(of event: ShiftEvent, _ session: Session) -> [String] {
        switch event.what {
        case .rang(let call, let waiting):
            let number = call.number?.display ?? "number withheld"
            return ["line \(call.line ?? 0) rings: \(number) (waiting: \(waiting))"]
        case .gaveUp(let call): return ["line \(call.line ?? 0): the caller hangs up before anybody answers"]
        case .took(let call): return ["\(event.by) takes line \(call.line ?? 0)"]
        case .talked(let played, let work): return talk(played, work, by: event.by, session)
        case .wrappedUp(let call):
            guard case .done(_, _, let disposition) = call.state else { return ["\(event.by) wraps up"] }
            return ["\(event.by) wraps up: \(disposition.rawValue)"]
        case .claimed(let ticket): return ["\(event.by) claims ticket \(ticket.number): \(ticket.subject[language])"]
        case .decided(let ticket):
            let words = ticket.decision?.words ?? ""
            return [
                "\(event.by) decides ticket \(ticket.number): \(ticket.decision?.outcome.rawValue ?? "")", "“\(words)”",
            ]
        case .tried(let ticket, let result):
            return ["\(event.by) rings back for ticket \(ticket.number): \(result.rawValue), and will try again"]
        case .toldCaller(let ticket):
            let state = ticket.isOpen ? "something more is owed" : "the promise is kept, the ticket is closed"
            return ["\(event.by) rings back for ticket \(ticket.number) and tells the decision: \(state)"]
        }
    }

    /// The first talk with its whole script, the others in a line or two.
    private mutating func talk(
        _ played: PlayedCall, _ work: PlayedWork?, by login: Login, _ session: Session
    ) -> [String] {
        guard let work else { return ["\(login) has nobody to help on the line"] }
        talks += 1
        let procedure = work.procedure
        var told = ["\(login) has led \(played.caller.name ?? "the caller") through “\(procedure.title[language])”"]
        if talks == 1 { told += script(work) }
        guard let ticket = work.ticket, let promise = ticket.nextPromise else {
            return told + ["settled on the phone: " + offers(work)]
        }
        told.append("ticket \(ticket.number) is registered: \(ticket.subject[language])")
        let texts = Texts(language)
        told.append(
            promise.toldAt == nil
                ? "the caller is gone before it could be told: owed by \(session.clock(promise.due)) all the same"
                : "read out: “\(texts.yourNumber): \(texts.spelled(ticket.number)), "
                    + "\(texts.registered(at: ticket.registeredAt, in: session.zone)). "
                    + "\(texts.promiseSentence(promise, in: session.zone))”")
        return told
    }

    private func script(_ work: PlayedWork) -> [String] {
        let procedure = work.procedure
        let steps = work.steps.compactMap { procedure.step($0)?.title[language] }
        var told = ["steps: " + steps.joined(separator: " → ")]
        if let statement = work.run.statement { told.append("statement, read back and confirmed: “\(statement.text)”") }
        if let cause = work.run.cause.flatMap(procedure.cause) { told.append("cause: \(cause.title[language])") }
        told.append("offered: " + offers(work))
        return told
    }

    private func offers(_ work: PlayedWork) -> String {
        work.run.offers.map { offer in
            let title = work.procedure.solution(offer.solution)?.title[language] ?? offer.solution.text
            let amount = offer.amountKopecks.map { ", \(Texts(language).money($0))" } ?? ""
            return "\(title)\(amount) (\(offer.response?.rawValue ?? "open"))"
        }.joined(separator: "; ")
    }
}

extension ShiftEvent.What {
    var word: String {
        switch self {
        case .rang: "rang"
        case .gaveUp: "abandoned"
        case .took: "taken"
        case .talked: "talked"
        case .wrappedUp: "wrappedUp"
        case .claimed: "claimed"
        case .decided: "decided"
        case .tried: "attempted"
        case .toldCaller: "contacted"
        }
    }

    var ticket: Ticket? {
        switch self {
        case .talked(_, let work): work?.ticket
        case .claimed(let ticket), .decided(let ticket), .tried(let ticket, _), .toldCaller(let ticket): ticket
        case .rang, .gaveUp, .took, .wrappedUp: nil
        }
    }
}
