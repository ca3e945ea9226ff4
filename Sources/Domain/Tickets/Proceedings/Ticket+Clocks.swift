import Time

extension Ticket {
    /// What starts, and what has happened already, when a ticket is registered: one that was agreed on the phone is decided,
    /// and its caller knows of it. The line of history that says it was registered tells of the clocks too.
    ///
    /// - Parameter receivedAt: when the call came in that the matter began in.
    /// - Throws: ``TicketError/clock(_:_:)``.
    public mutating func begin(
        _ drafts: [ClockDraft], receivedAt: Instant, in setting: ClockSetting
    ) throws(TicketError) {
        _ = try start(drafts, receivedAt: receivedAt, at: registeredAt, in: setting)
        guard decision != nil else { return }
        _ = end(.decided, at: registeredAt) + end(.answered, at: registeredAt, by: .phone)
    }

    /// Starts the clocks of these drafts that the ticket doesn't have yet, as far as their rules are in force then.
    ///
    /// - Parameter replaced: those that were withdrawn since a finding was corrected: what they were extended by, and what the
    ///   caller was told, goes over to the ones that take their places.
    mutating func start(
        _ drafts: [ClockDraft], receivedAt: Instant, at now: Instant, in setting: ClockSetting,
        replacing replaced: [TicketClock] = []
    ) throws(TicketError) -> [HistoryFact] {
        var facts: [HistoryFact] = []
        for draft in drafts where proceedings.clock(draft.id)?.state.isWithdrawn ?? true {
            let start =
                switch draft.from {
                case .received: receivedAt
                case .registered: registeredAt
                case .now: now
                case .decided: decision?.at ?? now
                case .day(let day): setting.zone.instant(of: day, at: .startOfDay)
                }
            guard draft.terms.rule.force.contains(setting.zone.day(at: start)) else { continue }
            let before = replaced.last { $0.id == draft.id }
            var clock = TicketClock(
                id: draft.id, terms: draft.terms, startedAt: start, extendedBy: before?.extendedBy ?? 0,
                told: before?.told)
            do throws(ClockError) {
                try clock.recount(in: setting, pauses: proceedings.pauses)
            } catch {
                throw .clock(draft.id, error)
            }
            if let state = fate(of: clock, at: now) { clock.end(as: state) }
            proceedings.clocks.append(clock)
            facts.append(before.map { clock.recounted(from: $0) } ?? HistoryFact(.clockBegan, clock.detail))
        }
        return facts
    }

    /// What has become already of what a clock waits for that starts only now: found out late, it mustn't wait for what
    /// never comes again. `nil`: it may still happen.
    private func fate(of clock: TicketClock, at now: Instant) -> ClockState? {
        switch (clock.terms.ends, decision) {
        case (.registered, _): .met(at: registeredAt)
        case (.decided, let decision?): .met(at: decision.at)
        case (.forwarded, let decision?) where decision.outcome == .forwarded: .met(at: decision.at)
        case (.answered, let decision?) where decision.outcome == .forwarded: .overtaken(at: now)
        case (.acknowledged, _), (.notified, _), (.answered, _): told(clock).map { .met(at: $0) }
        default: nil
        }
    }

    /// What a clock waits for happened at `moment`, which may lie before now: what was done in time wasn't missed.
    ///
    /// - Parameters:
    ///   - means: how it was told, where it was told something: a clock that wants it in writing waits on.
    ///   - serves: what a notice amounts to that was given then.
    mutating func end(
        _ end: ClockEnd, at moment: Instant, by means: Notice.Means? = nil, telling serves: NoticePurpose? = nil
    ) -> [HistoryFact] {
        var facts: [HistoryFact] = []
        for index in proceedings.clocks.indices
        where proceedings.clocks[index].isRunning && proceedings.clocks[index].terms.ends == end {
            let clock = proceedings.clocks[index]
            if let means, !clock.terms.counts(means) { continue }
            if end == .notified, !isNotice(serves, at: moment, for: clock) { continue }
            facts.append(meet(index, at: moment))
        }
        return facts
    }

    mutating func meet(_ index: Int, at moment: Instant) -> HistoryFact {
        proceedings.clocks[index].end(as: .met(at: moment))
        return HistoryFact(.clockMet, ["clock": proceedings.clocks[index].id.text])
    }

    /// Ends every clock that runs, or of these ends.
    mutating func stop(_ ends: Set<ClockEnd> = Set(ClockEnd.allCases), as state: ClockState) {
        for index in proceedings.clocks.indices
        where proceedings.clocks[index].isRunning && ends.contains(proceedings.clocks[index].terms.ends) {
            proceedings.clocks[index].end(as: state)
        }
    }

    /// The clocks that were missed and weren't known to be, in the order of their times.
    public func missed(since before: Ticket?) -> [TicketClock] {
        // By their places, which are theirs for good; a name may come twice.
        let earlier = before?.proceedings.clocks ?? []
        return proceedings.clocks.enumerated().filter { index, clock in
            clock.missedAt != nil && (index >= earlier.count || earlier[index].missedAt == nil)
        }.map(\.element)
            .sorted { ($0.missedAt ?? $0.startedAt) < ($1.missedAt ?? $1.startedAt) }
    }

    /// Marks every running clock whose time has passed as missed, as of its own time, once.
    /// - Returns: those that were found missed now.
    public mutating func missDue(at now: Instant) -> [TicketClock] {
        var missed: [TicketClock] = []
        for index in proceedings.clocks.indices {
            let clock = proceedings.clocks[index]
            guard clock.missedAt == nil, let due = clock.due, due <= now else { continue }
            proceedings.clocks[index].missedAt = due
            missed.append(proceedings.clocks[index])
        }
        return missed
    }

    /// Counts every clock that still runs again, under a calendar that changed. What was missed stays so; one that stood then,
    /// since the date that was told passed, is counted once it goes on.
    /// - Returns: a line of history for each that moved.
    public mutating func recount(in setting: ClockSetting) throws(TicketError) -> [HistoryFact] {
        var facts: [HistoryFact] = []
        for index in proceedings.clocks.indices {
            let before = proceedings.clocks[index]
            guard before.isRunning, before.missedAt == nil || before.counted == nil else { continue }
            do throws(ClockError) {
                try proceedings.clocks[index].recount(in: setting, pauses: proceedings.pauses)
            } catch {
                throw .clock(before.id, error)
            }
            let after = proceedings.clocks[index]
            guard after.counted != before.counted || after.countedLater != before.countedLater else { continue }
            facts.append(after.recounted(from: before))
        }
        return facts
    }
}

extension TicketClock {
    /// It was missed where it ends too late, and wasn't where what it waited for happened in time and was recorded later.
    mutating func end(as state: ClockState) {
        // The date that was missed counts, also where another was told since.
        if case .met(let moment) = state, let limit = missedAt ?? due { missedAt = moment < limit ? nil : limit }
        self.state = state
    }

    /// A line of history: when it was due before, and what the caller was told where that is another day now.
    fileprivate func recounted(from before: TicketClock) -> HistoryFact {
        var detail = detail
        detail["was"] = before.counted.map { String($0.milliseconds) }
        if isInConflict { detail["told"] = told.map { String($0.milliseconds) } }
        return HistoryFact(.clockRecounted, detail)
    }

    /// For the history: which clock, and when it is due.
    var detail: [String: String] {
        var detail = ["clock": id.text, "from": String(startedAt.milliseconds)]
        detail["due"] = counted.map { String($0.milliseconds) }
        return detail
    }
}
