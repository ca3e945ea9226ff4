import Time

/// The acts that the rulebook knows: extending, telling, pausing, finding out, preserving.
extension Ticket {
    /// Only within the rule's limit, and only with the notice; what was missed can't be extended any more.
    mutating func extend(
        _ id: ClockID, by units: Int, _ draft: NoticeDraft, _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        let index = try runningClock(id)
        let clock = try extended(proceedings.clocks[index], by: units, at: context.now, in: context.setting)
        guard draft.serves == .extension else { throw .wrongNotice(wanted: .extension) }
        if let wanted = clock.terms.extensionMeans, !wanted.contains(draft.means) {
            throw .meansDontCount(draft.means, wanted: wanted)
        }
        let told = try record(draft, context)
        proceedings.clocks[index] = clock
        var detail = clock.detail
        detail["by"] = String(units)
        return [told, HistoryFact(.clockExtended, detail)] + endedBy(draft)
    }

    /// The clock with its new end, which the notice of it names: that is the date that was told.
    private func extended(
        _ clock: TicketClock, by units: Int, at now: Instant, in setting: ClockSetting
    ) throws(TicketError) -> TicketClock {
        let id = clock.id
        if clock.missedAt != nil || clock.due.map({ $0 <= now }) == true { throw .clockMissed(id) }
        guard let limit = clock.terms.rule.extending?.limit else { throw .clock(id, .notExtendable) }
        guard units >= 1 else { throw .clock(id, .extendedByNothing) }
        guard units <= limit, clock.extendedBy + units <= limit else {
            throw .clock(
                id, .extendedTooFar(by: clock.extendedBy.addingReportingOverflow(units).partialValue, limit: limit))
        }
        // Its notice names the new date, and while it stands there is none.
        guard clock.counted != nil else { throw .clockStands(id) }
        var clock = clock
        clock.extendedBy += units
        do throws(ClockError) {
            try clock.recount(in: setting, pauses: proceedings.pauses)
        } catch {
            throw .clock(id, error)
        }
        clock.told = clock.counted
        return clock
    }

    /// The ticket as it will be once an act is recorded, for the letter that has to be sent before. Nothing happens to it.
    ///
    /// - Throws: ``TicketError``, where the act would be refused for what its clock is, or because it is decided; whether the
    ///   rulebook allows the decision says ``Procedure/checkForeseen(_:of:)``.
    public func foreseeing(
        _ change: ForeseenChange, at now: Instant, in setting: ClockSetting
    ) throws(TicketError) -> Ticket {
        var next = self
        switch change {
        case .extended(let id, let units):
            let index = try runningClock(id)
            next.proceedings.clocks[index] = try extended(proceedings.clocks[index], by: units, at: now, in: setting)
        case .decided(let decision):
            guard self.decision == nil else { throw .alreadyDecided }
            next.decision = decision
        }
        return next
    }

    /// The caller heard the date that is counted now.
    mutating func tellClock(
        _ id: ClockID, _ draft: NoticeDraft, _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        let index = try runningClock(id)
        guard let counted = proceedings.clocks[index].counted else { throw .clockStands(id) }
        try checkPurpose(of: draft)
        let told = try record(draft, context)
        proceedings.clocks[index].told = counted
        return [told, HistoryFact(.clockTold, proceedings.clocks[index].detail)] + endedBy(draft)
    }

    mutating func notify(_ draft: NoticeDraft, _ context: ActContext) throws(TicketError) -> [HistoryFact] {
        guard isOpen else { throw .closed }
        try checkPurpose(of: draft)
        return [try record(draft, context)] + endedBy(draft)
    }

    private func checkPurpose(of draft: NoticeDraft) throws(TicketError) {
        switch draft.serves {
        case .answer where decision == nil, .refusal where decision?.outcome != .refused,
            .forwarding where decision?.outcome != .forwarded:
            throw .nothingToTellOf(draft.serves)
        case .extension: throw .extensionIsAnAct
        default: return
        }
    }

    /// - Returns: the line of history; clocks that it ends are ``endedBy(_:)``.
    mutating func record(_ draft: NoticeDraft, _ context: ActContext) throws(TicketError) -> HistoryFact {
        guard draft.at <= context.now else { throw .noticeInTheFuture }
        guard draft.at >= registeredAt else { throw .noticeBeforeRegistration }
        // Whoever may not be phoned isn't told by telephone either.
        if draft.means == .phone, proceedings.noCalls != nil { throw .mayNotBePhoned }
        proceedings.notices.append(
            Notice(serves: draft.serves, means: draft.means, at: draft.at, by: context.by, letter: draft.letter))
        var detail = [
            "serves": draft.serves.rawValue, "means": draft.means.rawValue, "at": String(draft.at.milliseconds),
        ]
        detail["letter"] = draft.letter?.text
        return HistoryFact(.notified, detail, words: draft.words)
    }

    /// What a notice brings to its end.
    mutating func endedBy(_ draft: NoticeDraft) -> [HistoryFact] {
        draft.serves.ends.flatMap { end($0, at: draft.at, by: draft.means, telling: draft.serves) }
    }

    /// The clocks that such a notice would end, had it not been told by means that don't count for them.
    public func clocks(waitingDespite draft: NoticeDraft) -> [TicketClock] {
        proceedings.running.filter { draft.serves.ends.contains($0.terms.ends) && !$0.terms.counts(draft.means) }
    }

    /// What speaking with the caller brings to its end.
    mutating func endedByContact(at now: Instant, tellingDecision: Bool) -> [HistoryFact] {
        let ends: [ClockEnd] = [.notified, .acknowledged] + (tellingDecision ? [.answered] : [])
        return ends.flatMap { end($0, at: now, by: .phone) }
    }

    mutating func finish(
        _ id: ClockID, _ words: String, _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        let index = try runningClock(id)
        guard endsByHand(proceedings.clocks[index]) else {
            throw .clockEndsOtherwise(id, proceedings.clocks[index].terms.ends)
        }
        var fact = meet(index, at: context.now)
        fact.words = try Self.words(words)
        return [fact]
    }

    /// Whether somebody says that what a clock waits for is done. Also where it waits for a forwarding and something else was
    /// decided: what became of that only a person can say, and until then the ticket can't close.
    public func endsByHand(_ clock: TicketClock) -> Bool {
        clock.terms.ends == .done || clock.terms.ends == .forwarded && decision != nil
    }

    // MARK: Pauses

    mutating func pause(_ reason: PauseReason, _ context: ActContext) throws(TicketError) -> [HistoryFact] {
        guard isOpen else { throw .closed }
        guard proceedings.pause == nil else { throw .alreadyPaused }
        let known = proceedings.running.flatMap(\.terms.rule.pauses)
        guard known.contains(reason), let pause = Pause(reason, from: context.now, to: nil) else {
            throw .nothingPausesFor(reason, known: Set(known).sorted { $0.description < $1.description })
        }
        proceedings.pauses.append(pause)
        return [HistoryFact(.paused, ["reason": reason.description])] + (try recount(in: context.setting))
    }

    mutating func endPause(_ context: ActContext) throws(TicketError) -> [HistoryFact] {
        guard let pause = proceedings.pause else { throw .notPaused }
        proceedings.pauses.removeLast()
        // One that lasted no time at all was none.
        if let ended = Pause(pause.reason, from: pause.from, to: context.now) { proceedings.pauses.append(ended) }
        return [HistoryFact(.pauseEnded, ["reason": pause.reason.description])] + (try recount(in: context.setting))
    }

    // MARK: Findings, files, preservation

    /// What is decided rests on findings, so while somebody else holds the right to decide, they are theirs. Once it is decided, or
    /// forwarded, whoever hears more records it: under which number the other body has it, for one.
    mutating func find(
        _ field: FieldID, _ answer: Answer?, _ starting: ClockStarts, _ ending: [ClockID], _ noCalls: NoCalls?,
        _ context: ActContext
    ) throws(TicketError) -> [HistoryFact] {
        guard isOpen else { throw .closed }
        try demandKnown(starting)
        if let claim, claim.by != context.by, claim.isLive(at: context.leaseNow) { throw .claimedBy(claim.by) }
        // The line keeps the answer: corrected, both stand in the history.
        var facts = [HistoryFact(.found, ["field": field.text], words: answer?.plainWords)]
        proceedings.findings[field] = answer
        proceedings.noCalls = noCalls
        var replaced: [TicketClock] = []
        for id in ending {
            guard let index = proceedings.clocks.lastIndex(where: { $0.id == id }), proceedings.clocks[index].isRunning
            else { continue }
            replaced.append(proceedings.clocks[index])
            proceedings.clocks[index].end(as: .withdrawn(at: context.now))
            guard !starting.drafts.contains(where: { $0.id == id }) else { continue }
            facts.append(HistoryFact(.clockWithdrawn, ["clock": id.text]))
        }
        return facts
            + (try start(
                starting.drafts, receivedAt: registeredAt, at: context.now, in: context.setting, replacing: replaced))
    }

    mutating func attach(_ file: Attachment) throws(TicketError) -> [HistoryFact] {
        guard !proceedings.attachments.contains(where: { $0.sha256 == file.sha256 && $0.name == file.name }) else {
            throw .alreadyAttached
        }
        guard proceedings.attachments.count < Self.mostAttachments else {
            throw .tooManyAttachments(Self.mostAttachments)
        }
        proceedings.attachments.append(file)
        return [
            HistoryFact(.fileAttached, ["sha256": file.sha256, "bytes": String(file.bytes)], words: file.name)
        ]
    }

    /// Far more than anybody reads.
    public static let mostAttachments = 100

    mutating func preserve(_ why: String, _ context: ActContext) throws(TicketError) -> [HistoryFact] {
        guard proceedings.preservation == nil else { throw .alreadyPreserved }
        let why = try Self.words(why)
        proceedings.preservation = Preservation(since: context.now, by: context.by, why: why)
        return [HistoryFact(.preserved, words: why)]
    }

    mutating func endPreservation(_ reason: String) throws(TicketError) -> [HistoryFact] {
        guard proceedings.preservation != nil else { throw .notPreserved }
        proceedings.preservation = nil
        return [HistoryFact(.preservationEnded, words: try Self.words(reason))]
    }

    private func runningClock(_ id: ClockID) throws(TicketError) -> Int {
        guard let index = proceedings.clocks.lastIndex(where: { $0.id == id }) else { throw .noSuchClock(id) }
        guard proceedings.clocks[index].isRunning else { throw .clockEnded(id, proceedings.clocks[index].state.word) }
        return index
    }
}

extension NoticePurpose {
    /// What a notice that serves this brings to its end.
    fileprivate var ends: [ClockEnd] {
        [.notified, .acknowledged] + (self == .answer || self == .refusal ? [.answered] : [])
    }
}

/// What a letter can be written for before it is recorded.
public enum ForeseenChange: Hashable, Sendable {
    case extended(ClockID, by: Int)
    case decided(Decision)
}
