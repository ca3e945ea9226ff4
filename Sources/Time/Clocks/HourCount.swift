/// Counts a term in hours: those that pass by night as by day, or those in which the office works.
struct HourCount {
    let rule: ClockRule
    let start: Instant
    let setting: ClockSetting
    let standing: StandingTimes
    private var spans: [Derivation.CountedSpan] = []
    private var now: Instant
    private var remaining = Duration.zero

    init(rule: ClockRule, start: Instant, setting: ClockSetting, standing: StandingTimes) {
        self.rule = rule
        self.start = start
        self.setting = setting
        self.standing = standing
        now = rule.start == .moment ? start : setting.zone.instant(of: setting.zone.day(at: start) + 1, at: .startOfDay)
    }

    mutating func reading(extendedBy: Int) throws(ClockError) -> ClockReading {
        remaining = .hours(rule.term.count + extendedBy)
        if now > start { spans.append(.init(from: start, to: now, reason: .closed)) }
        if case .businessHours = rule.term {
            var day = setting.zone.day(at: now)
            while remaining > .zero {
                for interval in setting.hours.intervals(on: try setting.calendar.kind(of: day)) {
                    let opens = setting.zone.instant(of: day, at: interval.from, reading: .later)
                    let closes = setting.zone.instant(of: day, at: interval.to)
                    if let standing = run(from: opens, to: closes) { return standing }
                }
                day = day + 1
            }
        } else if let standing = run(from: now, to: nil) {
            return standing
        }
        var derivation = Derivation(
            basis: rule.basis.description, zone: setting.zone.name, start: start, days: [], spans: spans,
            end: .lastHour,
            due: now)
        guard case .businessHours = rule.term else { return .runs(derivation) }
        derivation.calendar = setting.calendar.stamp
        derivation.unsettledYears = setting.calendar.unsettledYears(
            from: setting.zone.day(at: start), to: setting.zone.day(at: now))
        return .runs(derivation)
    }

    /// Counts within a time in which the clock may run.
    ///
    /// - Returns: how the clock stands, when it does before the count is full.
    private mutating func run(from opens: Instant, to closes: Instant?) -> ClockReading? {
        guard remaining > .zero, closes.map({ $0 > now && $0 > opens }) ?? true else { return nil }
        pass(to: opens, .closed)
        while remaining > .zero, closes.map({ now < $0 }) ?? true {
            let stretch = standing.next(after: now)
            let end = [now + remaining, closes, stretch?.from].compactMap(\.self).filter { $0 > now }.min() ?? now
            if let stretch, stretch.from <= now {
                guard let to = stretch.to else {
                    return .stands(since: stretch.from, stretch.reason, passed: passed)
                }
                pass(to: min(to, closes ?? to), .paused)
            } else {
                remaining -= end - now
                pass(to: end, .counted)
            }
        }
        return nil
    }

    private mutating func pass(to moment: Instant, _ reason: Derivation.SpanReason) {
        guard moment > now else { return }
        spans.append(.init(from: now, to: moment, reason: reason))
        now = moment
    }

    /// Whole hours that are over.
    private var passed: Int {
        let counted = spans.filter { $0.reason == .counted }.reduce(Duration.zero) { $0 + ($1.to - $1.from) }
        return Int(counted.wholeSeconds / 3600)
    }
}
