import Time

extension Run {
    /// The clocks that start when this run is registered, as its answers have it.
    ///
    /// - Parameter isAgreed: the ticket is decided from the beginning.
    public func clocksOnRegistering(under procedure: Procedure, isAgreed: Bool) -> [ClockDraft] {
        procedure.clocks.compactMap { clock in
            guard holds(clock.when, under: procedure) else { return nil }
            return moment(of: clock.starts, under: procedure).map {
                ClockDraft(id: clock.id, terms: clock.terms, from: $0)
            }
        } + (isAgreed ? clocks(startedBy: .agreed, under: procedure) : [])
    }

    private func moment(of start: ClockStart, under procedure: Procedure) -> ClockMoment? {
        switch start {
        case .received: .received
        case .registered: .registered
        case .field(let field): answers[field]?.day.map(ClockMoment.day)
        case .decided, .forwarded, .refused, .found: nil
        }
    }

    /// The clocks that a decision starts.
    public func clocks(startedBy outcome: Decision.Outcome, under procedure: Procedure) -> [ClockDraft] {
        let starts: [ClockStart] =
            switch outcome {
            case .forwarded: [.decided, .forwarded]
            case .refused: [.decided, .refused]
            case .granted, .partlyGranted, .explained, .agreed: [.decided]
            }
        return procedure.clocks.filter { starts.contains($0.starts) && holds($0.when, under: procedure) }
            .map { ClockDraft(id: $0.id, terms: $0.terms, from: .now) }
    }

    /// Whom not to phone; `nil` when everybody may be.
    public func noCalls(under procedure: Procedure) -> NoCalls? {
        guard let rule = procedure.noCalls, holds(rule.when, under: procedure) else { return nil }
        var through: PhoneNumber?
        if let field = rule.through, case .phone(let number)? = answers[field] { through = number }
        return NoCalls(why: rule.why, through: through)
    }

    /// Why nothing of a ticket of this run may be erased; `nil` when it may.
    public func preservation(under procedure: Procedure) -> Wording? {
        guard let rule = procedure.preservation, holds(rule.when, under: procedure) else { return nil }
        return rule.why
    }

    /// The files that were named in it, each once.
    public var attachments: [Attachment] {
        var seen: Set<Attachment> = []
        return answers.sorted { $0.key < $1.key }.flatMap { _, answer -> [Attachment] in
            if case .attachments(let files) = answer { files } else { [] }
        }.filter { seen.insert($0).inserted }
    }
}
