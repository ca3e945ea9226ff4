import Domain
import Store
import Terminal
import Texts

/// What is to be known for deciding: the caller's words, what they want and were offered, what they answered; then the
/// timeline.
extension TicketConsole {
    /// - Parameter columns: of the area that shows them.
    func ticketLines(_ ticket: Ticket, _ work: TicketWork, columns: Int) -> [TicketLine] {
        matterLines(ticket, work, columns) + [TicketLine(heading: texts.historyHeading)]
            + work.history.flatMap { historyLines($0, ticket, work, columns) }
    }

    private func matterLines(_ ticket: Ticket, _ work: TicketWork, _ columns: Int) -> [TicketLine] {
        var lines = [TicketLine(heading: texts.matterHeading)]
        // Beside a caller nothing shows that isn't verified enough to be said.
        guard disclosure(of: work) == nil else {
            return lines + TicketLine.wrapped(texts.wordsAreHidden, column: 1, columns: columns - 2, style: .dim)
        }
        lines += TicketLine.wrapped("«\(ticket.statement)»", column: 1, columns: columns - 2)
        if !ticket.isStatementConfirmed {
            lines += TicketLine.wrapped(texts.statementUnconfirmed, column: 1, columns: columns - 2, style: .soon)
        }
        let details = matterDetails(ticket, work)
        let widest = details.map(\.label.displayWidth).max() ?? 0
        let label = min(widest, columns / 3)
        for detail in details {
            let first = TicketLine.Piece(column: 1, text: detail.label, columns: label, style: .dim)
            lines += TicketLine.wrapped(
                detail.value, column: label + 3, columns: columns - label - 4, style: detail.style, first: [first])
        }
        return lines
    }

    private func historyLines(
        _ entry: HistoryEntry, _ ticket: Ticket, _ work: TicketWork, _ columns: Int
    ) -> [TicketLine] {
        guard let fact = shown(entry.fact, of: work) else { return [] }
        // Who did it, where there is room.
        let who = columns >= 90 ? 16 : 0
        var first = [
            TicketLine.Piece(column: 1, text: texts.moment(entry.at, in: shell.zone), columns: 14, style: .dim)
        ]
        if who > 0 { first.append(.init(column: 16, text: shell.name(of: entry.by), columns: who - 1, style: .dim)) }
        return TicketLine.wrapped(
            texts.history(fact, of: ticket, under: work.procedure), column: 16 + who, columns: columns - 17 - who,
            first: first)
    }

    /// Until it is sure who listens, of the timeline only what gives nothing away, and a bare word of what was said and
    /// decided. Whatever isn't listed here doesn't show.
    private func shown(_ fact: HistoryFact, of work: TicketWork) -> HistoryFact? {
        guard disclosure(of: work) != nil else { return fact }
        switch fact.kind {
        case .registered, .claimed, .claimRenewed, .released, .attempted, .promised, .told, .broken, .unreachable,
            .closed:
            return HistoryFact(fact.kind, fact.detail.filter { ["promise", "result"].contains($0.key) })
        case .decided, .contacted, .kept, .renewed, .carriedOut, .stated, .addedTo, .noted, .withdrawn, .reopened,
            .found:
            return HistoryFact(fact.kind)
        default: return nil
        }
    }

    // MARK: Details

    private typealias Detail = (label: String, value: String, style: Style)

    private func matterDetails(_ ticket: Ticket, _ work: TicketWork) -> [Detail] {
        let run = work.matter?.run
        var details: [Detail] = []
        func add(_ label: String, _ value: String?, _ style: Style = .normal) {
            if let value, !value.isEmpty { details.append((label, value, style)) }
        }
        add(texts.incidentLabel, work.matter?.incidents.map { "✓ \($0.title)" }.joined(separator: ", "), .soon)
        let wanted = work.procedure?.outcomes.first { $0.id == run?.desiredOutcome }
        add(texts.outcomeLabel, wanted?.title[texts.language] ?? ticket.desiredOutcome)
        let cause =
            work.procedure?.causes.first { $0.id == run?.cause }?.title ?? ticket.cause.map { _ in ticket.subject }
        add(texts.causeLabel, cause?[texts.language])
        guard let run else { return details }
        for (index, offer) in run.offers.enumerated() {
            let (value, style) = said(of: offer, ticket, work)
            add(index == 0 ? texts.offersLabel : "", value, style)
        }
        add(texts.fewerLabel, run.whyFewerOffers)
        let fields = work.procedure?.fields ?? []
        if !fields.contains(where: { $0.id == .callerAccount && run.answers[$0.id] != nil }) {
            add(texts.accountNumber, work.matter?.account)
        }
        for field in fields where ticket.proceedings.findings[field.id] == nil {
            add(field.label[texts.language], run.answers[field.id].map { texts.shown($0, to: field) })
        }
        for (id, answer) in ticket.proceedings.findings.sorted(by: { $0.key < $1.key }) {
            guard let field = work.procedure?.field(id) else { continue }
            add(field.label[texts.language], texts.shown(answer, to: field), .accent)
        }
        for (index, file) in ticket.proceedings.attachments.enumerated() {
            add(index == 0 ? texts.attachFileLine : "", texts.attachment(file))
        }
        for (index, words) in run.additions.enumerated() { add(index == 0 ? texts.additionsLabel : "", words) }
        return details
    }

    /// A solution, its sum, what the caller answered, and whether somebody has still to approve it.
    private func said(of offer: Offer, _ ticket: Ticket, _ work: TicketWork) -> (String, Style) {
        let solution = work.procedure?.solutions.first { $0.id == offer.solution }
        var words = [
            solution.map { texts.solution($0, amount: offer.amountKopecks) } ?? offer.solution.text,
            offer.response.map(texts.response) ?? texts.noResponse,
        ]
        let waits =
            ticket.decision == nil && offer.response != .declined && solution.map { $0.approver != .operator } == true
        if waits { words.append(texts.waitsForApproval) }
        return (words.joined(separator: " · "), waits ? .soon : offer.response == .declined ? .dim : .normal)
    }
}
