import Time

/// What a matter is registered with; the store gives number and time.
public struct Registration: Hashable, Sendable {
    public var run: RunID
    public var revision: Int
    public var generation: Int
    public var caller: TicketCaller
    /// What it is about, for whoever reads it in whichever language: the title of the run's cause, or the procedure's.
    public var subject: Wording
    public var desiredOutcome: String?
    /// At least one: a ticket that owes nothing can't be opened.
    public var promises: [PromiseDraft]
    /// What was agreed on the phone and is still to be carried out is decided already: ``Run/agreed(under:language:)``.
    public var agreed: String?
    /// Obligations that a caller who hung up left open.
    public var waived: [ObligationID]
    /// The deadlines that start with it.
    public var clocks: [ClockDraft]
    public var noCalls: NoCalls?
    /// Why nothing of it may be erased.
    public var preserved: String?
    public var attachments: [Attachment]
    /// The refused ticket that this one follows: its reason went away.
    public var follows: TicketNumber?

    public init(
        run: RunID, revision: Int, generation: Int, caller: TicketCaller, subject: Wording,
        desiredOutcome: String? = nil,
        promises: [PromiseDraft], agreed: String? = nil, waived: [ObligationID] = [], clocks: [ClockDraft] = [],
        noCalls: NoCalls? = nil, preserved: String? = nil, attachments: [Attachment] = [], follows: TicketNumber? = nil
    ) {
        self.run = run
        self.revision = revision
        self.generation = generation
        self.caller = caller
        self.subject = subject
        self.desiredOutcome = desiredOutcome
        self.promises = promises
        self.agreed = agreed
        self.waived = waived
        self.clocks = clocks
        self.noCalls = noCalls
        self.preserved = preserved
        self.attachments = attachments
        self.follows = follows
    }
}

extension Registration {
    /// Of a run; what is agreed and wanted in the caller's language.
    ///
    /// - Parameter run: as it stands on the day of the registration.
    /// - Parameter caller: as the card has them: what was answered in this matter of who is calling stands before it.
    public init(
        _ run: Run, under procedure: Procedure, caller: TicketCaller, promises: [PromiseDraft],
        waived: [ObligationID] = []
    ) {
        let agreed = run.agreed(under: procedure, language: caller.language)
        self.init(
            run: run.id, revision: run.revision, generation: run.generation, caller: caller.asAnswered(in: run),
            subject: run.subject(under: procedure),
            desiredOutcome: procedure.outcomes.first { $0.id == run.desiredOutcome }?.title[caller.language],
            promises: promises, agreed: agreed, waived: waived,
            clocks: run.clocksOnRegistering(under: procedure, isAgreed: agreed != nil),
            noCalls: run.noCalls(under: procedure),
            preserved: run.preservation(under: procedure)?[caller.language], attachments: run.attachments,
            follows: run.follows)
    }
}

extension Run {
    /// What it is about, in a few words.
    public func subject(under procedure: Procedure) -> Wording {
        cause.flatMap(procedure.cause)?.title ?? procedure.title
    }

    /// What we promise when this run is registered at `now`: that what was agreed is carried out, that the manager
    /// rings when they were asked for, else that an operator calls back; each by its rule of the procedure.
    ///
    /// - Throws: ``PromiseClockError`` when the caller's window is over.
    public func promises(
        at now: Instant, under procedure: Procedure, phone: PhoneNumber?, hours: CallingHours, zone: Zone
    ) throws(PromiseClockError) -> [PromiseDraft] {
        let number = number(under: procedure, phone: phone)
        var drafts: [PromiseDraft] = []
        let owed = toCarryOut(under: procedure)
        let agreed = owed.filter { $0.approver == .operator }
        if !agreed.isEmpty {
            let days = agreed.compactMap(\.daysToCarryOut).max() ?? 5
            let time = try time(days, now, nil, hours, zone)
            drafts.append(PromiseDraft(kind: .carryOut, due: time.due, number: number))
        }
        if let manager, let rule = procedure.promiseRule(.managerCallsBack) {
            let time = try time(rule.withinDays, now, callback.window, hours, zone)
            drafts.append(
                PromiseDraft(
                    kind: .managerCallsBack, opens: time.opens, due: time.due, number: number, askFor: manager.name))
        } else if agreed.isEmpty || agreed.count < owed.count {
            let time = try time(procedure.promiseRule(.callBack)?.withinDays ?? 5, now, callback.window, hours, zone)
            drafts.append(
                PromiseDraft(
                    kind: .callBack, opens: time.opens, due: time.due, number: number, askFor: callback.askFor))
        }
        return drafts
    }

    /// What was agreed on the phone, in words to be read out, each with its sum: the decision that a ticket of this run
    /// is born with. `nil` when nothing is to be carried out, and when anything accepted waits for another's approval:
    /// then the ticket has to be decided, and what the operator could agree to alone stays its promise.
    public func agreed(under procedure: Procedure, language: Language) -> String? {
        let owed = toCarryOut(under: procedure)
        guard !owed.isEmpty, owed.allSatisfy({ $0.approver == .operator }) else { return nil }
        let sums = Dictionary(accepted.map { ($0.solution, $0.amountKopecks) }) { $1 }
        return owed.map { solution in
            let words = solution.say[language]
            guard let kopecks = sums[solution.id] ?? nil else { return words }
            return "\(words) \(language.money(kopecks))."
        }.joined(separator: " ")
    }

    /// What a decision on this run leaves to be carried out: the solutions that the caller accepted and that waited for
    /// it, once they are granted. What the operator could agree to alone is a promise since the registration.
    ///
    /// - Throws: ``PromiseClockError``.
    public func remainder(
        after outcome: Decision.Outcome, at now: Instant, under procedure: Procedure, phone: PhoneNumber?,
        hours: CallingHours, zone: Zone
    ) throws(PromiseClockError) -> Remainder {
        let waiting = toCarryOut(under: procedure).filter { $0.approver != .operator }
        guard outcome.grants, !waiting.isEmpty else { return .nothing }
        let days = waiting.compactMap(\.daysToCarryOut).max() ?? 5
        let time = try time(days, now, nil, hours, zone)
        return .toCarryOut(
            PromiseDraft(kind: .carryOut, due: time.due, number: number(under: procedure, phone: phone)))
    }

    /// Where they are reached: whoever may not be phoned, through who speaks for them.
    private func number(under procedure: Procedure, phone: PhoneNumber?) -> PhoneNumber? {
        callback.number ?? noCalls(under: procedure).map(\.through) ?? phone
    }

    private func time(
        _ days: Int, _ now: Instant, _ window: CallbackWindow?, _ hours: CallingHours, _ zone: Zone
    ) throws(PromiseClockError) -> PromisedTime {
        let clock =
            PromiseClock(basis: procedure.id.text, calendarDays: days, callingHours: hours) ?? .withinFiveDays(hours)
        return try clock.promise(from: now, in: zone, window: window)
    }
}

extension Solution {
    var daysToCarryOut: Int? {
        if case .later(let days) = carriedOut { days } else { nil }
    }
}
