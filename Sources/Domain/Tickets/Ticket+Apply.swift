import Time

/// The circumstances of an act: who, when by either clock, and the rules of the house.
public struct ActContext: Sendable {
    public var by: Login
    public var now: Instant
    public var leaseNow: LeaseTime
    public var leaseDuration: Duration
    /// The id of the promise that the act may make.
    public var newPromise: PromiseID
    public var ladder: AttemptLadder
    /// Zone, calendar and business hours, which clocks are counted by.
    public var setting: ClockSetting

    public init(
        by: Login, now: Instant, leaseNow: LeaseTime, leaseDuration: Duration, newPromise: PromiseID,
        ladder: AttemptLadder, setting: ClockSetting
    ) {
        self.by = by
        self.now = now
        self.leaseNow = leaseNow
        self.leaseDuration = leaseDuration
        self.newPromise = newPromise
        self.ladder = ladder
        self.setting = setting
    }

    public var zone: Zone { setting.zone }
}

extension Ticket {
    /// Does an act and tells what happened; refused, the ticket is unchanged. A promise whose time has passed is broken and a
    /// clock missed, also where nobody had looked before the act ended or moved it: ``broken(since:)``, ``missed(since:)``.
    /// - Returns: the lines of history, in order; the last says so when the ticket closed.
    /// - Throws: ``TicketError``.
    public mutating func apply(_ act: TicketAct, in context: ActContext) throws(TicketError) -> [HistoryFact] {
        var next = self
        _ = next.breakDue(at: context.now)
        _ = next.missDue(at: context.now)
        var facts = try next.perform(act, in: context)
        if next.livePromises.isEmpty {
            if next.isOpen {
                let running = next.proceedings.running
                guard running.isEmpty else { throw .clocksRunning(running.map(\.id)) }
                next.closedAt = context.now
                next.claim = nil
                facts.append(HistoryFact(.closed))
            }
        } else {
            next.closedAt = nil
        }
        self = next
        return facts
    }

    private mutating func perform(_ act: TicketAct, in context: ActContext) throws(TicketError) -> [HistoryFact] {
        switch act {
        case .claim: return try takeClaim(context)
        case .renewClaim(let generation): return try extendClaim(generation, context)
        case .release(let generation): return try releaseClaim(generation, context)
        case .decide(let decision, let generation, let rest, let attendance):
            return try decide(decision, generation, rest, attendance, context)
        case .attempt(let promise, let result, let note): return try attempt(promise, result, note, context)
        case .keep(let promise, let contact, let next): return try keep(promise, contact, next, context)
        case .carryOut(let promise, let words, let next): return try carryOut(promise, words, next, context)
        case .renew(let promise, let contact, let draft): return try renew(promise, contact, draft, context)
        case .promise(let draft):
            guard isOpen else { throw .closed }
            return [try make(draft, context)]
        case .tell(let promise): return try tell(promise, context)
        case .withdraw(let reason): return try withdraw(reason, context)
        case .giveUp(let promise): return try giveUp(promise, context)
        case .reopen(let reason, let draft):
            guard !isOpen else { throw .notClosed }
            decision = nil
            return [HistoryFact(.reopened, words: try Self.words(reason)), try make(draft, context)]
        case .note(let words): return [HistoryFact(.noted, words: try Self.words(words))]
        case .addToStatement(let words): return [HistoryFact(.stated, words: try Self.words(words))]
        case .extend(let clock, let units, let notice, let generation):
            try mustHold(generation, context)
            return try extend(clock, by: units, notice, context)
        case .notify(let notice): return try notify(notice, context)
        case .tellClock(let clock, let notice): return try tellClock(clock, notice, context)
        case .finish(let clock, let words): return try finish(clock, words, context)
        case .pause(let reason): return try pause(reason, context)
        case .endPause: return try endPause(context)
        case .find(let field, let answer, let starting, let ending, let noCalls):
            return try find(field, answer, starting, ending, noCalls, context)
        case .attach(let file): return try attach(file)
        case .preserve(let why): return try preserve(why, context)
        case .endPreservation(let reason): return try endPreservation(reason)
        }
    }

    // MARK: Deciding

    private mutating func takeClaim(_ context: ActContext) throws(TicketError) -> [HistoryFact] {
        guard isOpen else { throw .closed }
        if let claim, claim.by != context.by, claim.isLive(at: context.leaseNow) { throw .claimedBy(claim.by) }
        generation += 1
        claim = Claim(by: context.by, since: context.now, until: context.leaseEnd)
        return [HistoryFact(.claimed, ["generation": String(generation)])]
    }

    private mutating func extendClaim(_ held: Int, _ context: ActContext) throws(TicketError) -> [HistoryFact] {
        try mustHold(held, context)
        claim?.until = context.leaseEnd
        return []
    }

    private mutating func releaseClaim(_ held: Int, _ context: ActContext) throws(TicketError) -> [HistoryFact] {
        try mustHold(held, context)
        claim = nil
        return [HistoryFact(.released)]
    }

    private mutating func decide(
        _ decision: Decision, _ held: Int, _ rest: Remainder, _ attendance: Attendance, _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        guard isOpen else { throw .closed }
        guard self.decision == nil else { throw .alreadyDecided }
        try mustHold(held, context)
        try demandKnown(attendance.starting)
        if decision.outcome == .refused, decision.ground == nil { throw .groundMissing }
        if (decision.outcome == .forwarded) != (decision.forwardedTo != nil) {
            throw decision.forwardedTo == nil ? .bodyMissing : .bodyOfNoForwarding
        }
        if let notice = attendance.notice, notice.serves != decision.outcome.purpose {
            throw .wrongNotice(wanted: decision.outcome.purpose)
        }
        if case .toCarryOut(let draft) = rest {
            guard decision.outcome.grants else { throw .nothingGranted(decision.outcome) }
            guard !draft.kind.isContact else { throw .isContact(draft.kind) }
        }
        var decision = decision
        decision.words = try Self.words(decision.words)
        decision.by = context.by
        decision.at = context.now
        self.decision = decision
        claim = nil
        var detail = ["outcome": decision.outcome.rawValue]
        detail["ground"] = decision.ground?.text
        detail["body"] = decision.forwardedTo?.text
        var facts = [HistoryFact(.decided, detail, words: decision.words)]
        if case .toCarryOut(let draft) = rest { facts.append(try make(draft, context)) }
        return facts + (try attend(decision, attendance, context))
    }

    /// The clocks that a decision ends and starts, and that the person was told of it.
    private mutating func attend(
        _ decision: Decision, _ attendance: Attendance, _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        var facts = end(.decided, at: context.now)
        if decision.outcome == .forwarded {
            facts += end(.forwarded, at: context.now)
            // The other body answers now.
            stop([.answered], as: .overtaken(at: context.now))
        }
        facts += try start(
            attendance.starting.drafts, receivedAt: registeredAt, at: context.now, in: context.setting)
        guard let notice = attendance.notice else { return facts }
        return facts + [try record(notice, context)] + endedBy(notice)
    }

    private func mustHold(_ held: Int, _ context: ActContext) throws(TicketError) {
        guard let claim, held == generation, claim.by == context.by, claim.isLive(at: context.leaseNow) else {
            throw .claimLost
        }
    }

    // MARK: Promises

    private mutating func attempt(
        _ id: PromiseID, _ result: Attempt.Result, _ note: String?, _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        guard let promise = promises.first(where: { $0.id == id }) else { throw .noSuchPromise(id) }
        // The number was promised before it was found out, perhaps: then it is rung no more.
        if let noCalls = proceedings.noCalls, promise.number.map({ noCalls.forbids($0, of: caller) }) ?? true,
            noCalls.through == nil
        {
            throw .mayNotBePhoned
        }
        attempts.append(Attempt(at: context.now, by: context.by, promise: id, result: result, note: note))
        return [HistoryFact(.attempted, ["result": result.rawValue], words: note)]
    }

    private mutating func keep(
        _ id: PromiseID, _ contact: Contact, _ next: PromiseDraft?, _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        let index = try live(id)
        guard promises[index].kind.isContact else { throw .isCarriedOut }
        if contact.isSatisfied == false, next == nil { throw .unsatisfiedNeedsPromise }
        let words = try Self.words(contact.words)
        promises[index].state = .kept(at: context.now)
        promises[index].toldAt = promises[index].toldAt ?? context.now
        var facts = [contact.fact(words), HistoryFact(.kept, ["promise": promises[index].kind.rawValue])]
        if let next { facts.append(try make(next, told: true, context)) }
        if decision == nil, livePromises.isEmpty { throw .nothingWouldBeOwed }
        return facts + endedByContact(at: context.now, tellingDecision: decision != nil)
    }

    private mutating func carryOut(
        _ id: PromiseID, _ words: String, _ next: PromiseDraft?, _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        let index = try live(id)
        guard !promises[index].kind.isContact else { throw .isContact(promises[index].kind) }
        promises[index].state = .kept(at: context.now)
        var facts = [
            HistoryFact(.carriedOut, words: try Self.words(words)),
            HistoryFact(.kept, ["promise": promises[index].kind.rawValue]),
        ]
        if let next { facts.append(try make(next, context)) }
        if decision == nil, livePromises.isEmpty { throw .nothingWouldBeOwed }
        return facts
    }

    private mutating func renew(
        _ id: PromiseID, _ contact: Contact, _ draft: PromiseDraft, _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        let index = try live(id)
        // What is kept by doing it can't become a call, nor the other way round.
        guard promises[index].kind.isContact == draft.kind.isContact else {
            throw promises[index].kind.isContact ? .isContact(promises[index].kind) : .isCarriedOut
        }
        let words = try Self.words(contact.words)
        promises[index].state = .renewed(at: context.now, as: context.newPromise)
        return [
            contact.fact(words), HistoryFact(.renewed, ["promise": promises[index].kind.rawValue]),
            try make(draft, told: true, context),
            // Whoever asks for another time has heard nothing yet of what was decided.
        ] + endedByContact(at: context.now, tellingDecision: false)
    }

    private mutating func make(
        _ draft: PromiseDraft, told: Bool = false, _ context: ActContext
    ) throws(TicketError) -> HistoryFact {
        guard draft.due > context.now else { throw .dueInThePast }
        // Without any number the caller will ring us, which keeps the promise as well.
        let number = try phone(for: draft)
        promises.append(
            Promise(
                id: context.newPromise, kind: draft.kind, madeAt: context.now, opens: draft.opens, due: draft.due,
                number: number, askFor: draft.askFor, toldAt: told ? context.now : nil))
        return HistoryFact(.promised, ["promise": draft.kind.rawValue, "due": String(draft.due.milliseconds)])
    }

    private mutating func tell(_ id: PromiseID, _ context: ActContext) throws(TicketError) -> [HistoryFact] {
        guard let index = promises.firstIndex(where: { $0.id == id }) else { throw .noSuchPromise(id) }
        guard promises[index].toldAt == nil else { return [] }
        promises[index].toldAt = context.now
        tellClocks()
        return [HistoryFact(.told, ["promise": promises[index].kind.rawValue])]
            + end(.acknowledged, at: context.now, by: .phone)
    }

    /// The dates that are read out with the number were heard with it.
    private mutating func tellClocks() {
        for index in proceedings.clocks.indices where proceedings.clocks[index].terms.say != nil {
            guard proceedings.clocks[index].isRunning, proceedings.clocks[index].told == nil else { continue }
            proceedings.clocks[index].told = proceedings.clocks[index].counted
        }
    }

    /// The number to ring for a promise; whoever may not be phoned isn't.
    private func phone(for draft: PromiseDraft) throws(TicketError) -> PhoneNumber? {
        guard let noCalls = proceedings.noCalls else { return draft.number ?? caller.phone }
        guard let number = draft.number else { return noCalls.through }
        if noCalls.forbids(number, of: caller) { throw .mayNotBePhoned }
        return number
    }

    private mutating func withdraw(_ reason: String, _ context: ActContext) throws(TicketError) -> [HistoryFact] {
        guard isOpen else { throw .closed }
        for index in promises.indices where promises[index].isLive {
            promises[index].state = .withdrawn(at: context.now)
        }
        stop(as: .withdrawn(at: context.now))
        return [HistoryFact(.withdrawn, words: try Self.words(reason))]
    }

    private mutating func giveUp(_ id: PromiseID, _ context: ActContext) throws(TicketError) -> [HistoryFact] {
        let index = try live(id)
        // What was agreed is done whether or not anybody answers the telephone.
        guard promises[index].kind.isContact else { throw .isCarriedOut }
        let tries = attempts.filter { $0.promise == id }
        guard context.ladder.isClimbed(by: tries, in: context.zone) else {
            throw .ladderNotClimbed(attempts: context.ladder.attempts, days: context.ladder.days)
        }
        promises[index].state = .unreachable(at: context.now)
        return [HistoryFact(.unreachable, ["attempts": String(tries.count)])]
    }

    /// Marks every live promise whose time has passed, as of its own due time, once.
    /// - Returns: those that were found broken now.
    public mutating func breakDue(at now: Instant) -> [Promise] {
        var broken: [Promise] = []
        for index in promises.indices {
            let promise = promises[index]
            guard promise.isLive, promise.brokenAt == nil, promise.due <= now else { continue }
            promises[index].brokenAt = promise.due
            broken.append(promises[index])
        }
        return broken
    }

    /// The promises that are broken and weren't known to be, in the order of their times.
    public func broken(since before: Ticket) -> [Promise] {
        let known = Set(before.promises.filter { $0.brokenAt != nil }.map(\.id))
        return promises.filter { $0.brokenAt != nil && !known.contains($0.id) }.sorted { $0.due < $1.due }
    }

    private func live(_ id: PromiseID) throws(TicketError) -> Int {
        guard let index = promises.firstIndex(where: { $0.id == id }) else { throw .noSuchPromise(id) }
        guard promises[index].isLive else { throw .promiseNotLive(id, promises[index].state.word) }
        return index
    }

    static func words(_ text: String) throws(TicketError) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .wordsMissing }
        return text
    }
}

extension ActContext {
    var leaseEnd: LeaseTime {
        LeaseTime(boot: leaseNow.boot, milliseconds: leaseNow.milliseconds + leaseDuration.wholeMilliseconds)
    }
}

extension Contact {
    func fact(_ words: String) -> HistoryFact {
        var detail: [String: String] = [:]
        switch means {
        case .weCalled: detail["means"] = "weCalled"
        case .theyCalled: detail["means"] = "theyCalled"
        }
        if let isSatisfied { detail["satisfied"] = isSatisfied ? "yes" : "no" }
        return HistoryFact(.contacted, detail, words: words)
    }
}
