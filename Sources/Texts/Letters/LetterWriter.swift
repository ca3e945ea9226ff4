import Domain
import Time

/// Writes a procedure's letters for a ticket, in the caller's language, whoever sends them.
public struct LetterWriter {
    private let ticket: Ticket
    private let procedure: Procedure
    /// The matter, informed by the ticket's findings.
    private let run: Run
    private let staff: String
    private let now: Instant
    private let zone: Zone
    private let texts: Texts

    /// - Parameters:
    ///   - run: the matter that the ticket came from.
    ///   - staff: the name of who signs.
    public init(ticket: Ticket, procedure: Procedure, run: Run, staff: String, now: Instant, zone: Zone) {
        self.ticket = ticket
        self.procedure = procedure
        self.run = run.looked(at: ticket, at: now, in: zone)
        self.staff = staff
        self.now = now
        self.zone = zone
        texts = Texts(ticket.caller.language)
    }

    /// The letters that fit what is known and how far the ticket is, in the procedure's order: nobody who was refused is
    /// sent an answer, and no term that can't be extended any more a letter that it was.
    public var fitting: [Letter] {
        procedure.letters.filter { run.holds($0.when, under: procedure) && isTimely($0) }
    }

    /// Whether what it serves as is what the ticket is at.
    public func isTimely(_ letter: Letter) -> Bool {
        switch (letter.serves, ticket.decision) {
        case (.answer, let decision?): decision.outcome.purpose == .answer
        case (.refusal, let decision?): decision.outcome == .refused
        case (.forwarding, let decision?): decision.outcome == .forwarded
        case (.forwarding, nil): procedure.forwarding.map { run.holds($0.when, under: procedure) } ?? true
        case (.extension, _):
            // Of one that was made, or can still be: once missed a clock isn't extended any more.
            ticket.proceedings.running.contains {
                $0.extendedBy > 0 || $0.terms.rule.extending != nil && $0.missedAt == nil
            }
        case (.answer, nil), (.refusal, nil), (.acknowledgement, _), (.notice, _), (nil, _): true
        }
    }

    /// - Throws: ``TemplateError/valueMissing(_:)`` for the first variable that isn't known yet: no letter with a hole in it
    ///   is written.
    public func text(of letter: Letter) throws(TemplateError) -> String {
        try letter.rendered(in: ticket.caller.language, with: values)
    }

    private var values: [String: String] {
        let language = ticket.caller.language
        var values = [
            "number": ticket.number.description, "registered": texts.written(zone.day(at: ticket.registeredAt)),
            "today": texts.written(zone.day(at: now)), "subject": ticket.subject[language],
            "statement": ticket.statement,
            "staff": staff,
        ]
        values["name"] = ticket.caller.name
        values["address"] = ticket.caller.address
        values["cause"] = ticket.cause.flatMap(procedure.cause)?.title[language]
        values["decision"] = ticket.decision?.words
        values["manager"] = ticket.manager ?? run.manager?.name
        values["due"] = ticket.nextPromise.map { texts.written($0.due, in: zone) }
        values["ground"] = ticket.decision?.ground.flatMap(procedure.ground)?.basis[language]
        values["body"] = ticket.decision?.forwardedTo.flatMap { id in
            procedure.forwarding?.bodies.first { $0.id == id }?.title[language]
        }
        for field in procedure.fields {
            values[Letter.variable(for: field.id)] = run.answers[field.id].flatMap { texts.spoken($0, to: field) }
        }
        for clock in ticket.proceedings.clocks {
            values[Letter.variable(for: clock.id)] = (clock.told ?? clock.due ?? clock.counted).map {
                texts.written($0, in: zone)
            }
        }
        for table in procedure.tables {
            values[Letter.variable(for: table.id)] = texts.said(run.verdict(of: table, under: procedure), of: table)
        }
        return values
    }
}

extension Texts {
    /// What a table says of what is known, in words to be said or written; `nil` while it is open.
    public func said(_ verdict: Verdict, of table: DecisionTable) -> String? {
        guard verdict.isDecided else { return nil }
        return verdict.isOtherwise
            ? table.otherwise?[language] : verdict.rows.map { $0.say[language] }.joined(separator: " ")
    }

    /// An answer as it stands in a sentence; `nil` where there was none to give.
    func spoken(_ answer: Answer, to field: Field) -> String? {
        switch (answer, field.type) {
        case (.refused, _), (.unknown, _): nil
        case (.option(let id), .choice(let options)): options.first { $0.id == id }?.title[language] ?? id.text
        case (.signature(let id, let day), .signature(let options)):
            "\(options.first { $0.id == id }?.title[language] ?? id.text), \(written(day))"
        case (.money(let kopecks), _): money(kopecks)
        case (.date(let day), _): written(day)
        case (.attachments(let files), _): files.map(\.name).joined(separator: ", ")
        default: self.answer(answer)
        }
    }
}
