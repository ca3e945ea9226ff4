import Time

extension Ticket {
    /// What starts, and what has happened already, when a ticket is registered: one that was agreed on the phone is decided,
    /// and its caller knows of it. The line of history that says it was registered tells of the clocks too.
    ///
    /// - Parameter receivedAt: when the call came in.
    /// - Throws: ``TicketError/clock(_:_:)``.
    public mutating func begin(
        _ drafts: [ClockDraft], receivedAt: Instant, in setting: ClockSetting
    ) throws(TicketError) {
        _ = try start(drafts, receivedAt: receivedAt, at: registeredAt, in: setting)
        guard decision != nil else { return }
        _ = end(.decided, at: registeredAt) + end(.answered, at: registeredAt)
    }

    /// Starts the clocks of these drafts that the ticket doesn't have yet, as far as their rules are in force then.
    mutating func start(
        _ drafts: [ClockDraft], receivedAt: Instant, at now: Instant, in setting: ClockSetting
    ) throws(TicketError) -> [HistoryFact] {
        var facts: [HistoryFact] = []
        for draft in drafts where proceedings.clock(draft.id) == nil {
            let start =
                switch draft.from {
                case .received: receivedAt
                case .registered: registeredAt
                case .now: now
                case .decided: decision?.at ?? now
                case .day(let day): setting.zone.instant(of: day, at: .startOfDay)
                }
            guard draft.terms.rule.force.contains(setting.zone.day(at: start)) else { continue }
            var clock = TicketClock(id: draft.id, terms: draft.terms, startedAt: start)
            do throws(ClockError) {
                try clock.recount(in: setting, pauses: proceedings.pauses)
            } catch {
                throw .clock(draft.id, error)
            }
            if clock.terms.ends == .registered { clock.state = .met(at: registeredAt) }
            proceedings.clocks.append(clock)
            facts.append(HistoryFact(.clockBegan, clock.detail))
        }
        return facts
    }

    /// What a clock waits for happened at `moment`, which may lie before now: what was done in time wasn't missed.
    mutating func end(_ end: ClockEnd, at moment: Instant) -> [HistoryFact] {
        var facts: [HistoryFact] = []
        for index in proceedings.clocks.indices
        where proceedings.clocks[index].isRunning && proceedings.clocks[index].terms.ends == end {
            facts.append(meet(index, at: moment))
        }
        return facts
    }

    mutating func meet(_ index: Int, at moment: Instant) -> HistoryFact {
        if let due = proceedings.clocks[index].due, moment < due { proceedings.clocks[index].missedAt = nil }
        proceedings.clocks[index].state = .met(at: moment)
        return HistoryFact(.clockMet, ["clock": proceedings.clocks[index].id.text])
    }

    /// Ends every clock that runs, or of these ends.
    mutating func stop(_ ends: Set<ClockEnd> = Set(ClockEnd.allCases), as state: ClockState) {
        for index in proceedings.clocks.indices
        where proceedings.clocks[index].isRunning && ends.contains(proceedings.clocks[index].terms.ends) {
            proceedings.clocks[index].state = state
        }
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

    /// Counts every clock that still runs again, under a calendar that changed. What was missed stays so.
    /// - Returns: a line of history for each that moved.
    public mutating func recount(in setting: ClockSetting) throws(TicketError) -> [HistoryFact] {
        var facts: [HistoryFact] = []
        for index in proceedings.clocks.indices {
            let before = proceedings.clocks[index]
            guard before.isRunning, before.missedAt == nil else { continue }
            do throws(ClockError) {
                try proceedings.clocks[index].recount(in: setting, pauses: proceedings.pauses)
            } catch {
                throw .clock(before.id, error)
            }
            let after = proceedings.clocks[index]
            guard after.counted != before.counted || after.countedLater != before.countedLater else { continue }
            var detail = after.detail
            detail["was"] = before.counted.map { String($0.milliseconds) }
            if after.isInConflict { detail["told"] = after.told.map { String($0.milliseconds) } }
            facts.append(HistoryFact(.clockRecounted, detail))
        }
        return facts
    }
}

extension TicketClock {
    /// For the history: which clock, and when it is due.
    var detail: [String: String] {
        var detail = ["clock": id.text, "from": String(startedAt.milliseconds)]
        detail["due"] = counted.map { String($0.milliseconds) }
        return detail
    }
}
