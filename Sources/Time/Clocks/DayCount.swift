/// Counts a term in days, and finds the moment at which its last day is over.
struct DayCount {
    let rule: ClockRule
    let start: Instant
    let setting: ClockSetting
    let standing: StandingTimes
    /// The rule's own, or one of its two readings where the law isn't settled.
    private let lastDayOff: ClockRule.LastDayOff
    private var days: [Derivation.CountedDay] = []
    /// How many days count so far.
    private var number = 0

    init(
        rule: ClockRule, start: Instant, setting: ClockSetting, standing: StandingTimes,
        readAs reading: ClockRule.LastDayOff? = nil
    ) {
        self.rule = rule
        self.start = start
        self.setting = setting
        self.standing = standing
        lastDayOff = reading ?? rule.lastDayOff
    }

    private var today: CalendarDay { setting.zone.day(at: start) }

    mutating func reading(extendedBy: Int) throws(ClockError) -> ClockReading {
        if rule.start != .sameDay {
            days.append(.init(day: today, number: nil, reason: .startsTheCount))
        }
        let first = rule.start == .sameDay ? today : today + 1
        let isSecondTerm = extendedBy > 0 && rule.extending?.countedFrom == .end
        if let standing = try count(to: rule.term.count + (isSecondTerm ? 0 : extendedBy), from: first) {
            return standing
        }
        if isSecondTerm {
            // The first term ends where its own rule of days off has put it, and the second begins on the day after: where that
            // was back, the days between count once more.
            try moveLastDay()
            if let standing = try count(to: rule.term.count + extendedBy, from: last + 1) { return standing }
        }
        return .runs(try derivation(extendedBy))
    }

    private var last: CalendarDay { days.last?.day ?? today }

    // MARK: Counting

    /// - Returns: how the clock stands, when it does before the count is full.
    private mutating func count(to goal: Int, from first: CalendarDay) throws(ClockError) -> ClockReading? {
        var day = first
        while number < goal {
            if let stretch = standing.covering(opening(of: day), opening(of: day + 1)) {
                guard stretch.to != nil else { return .stands(since: stretch.from, stretch.reason, passed: number) }
                days.append(.init(day: day, number: nil, reason: .paused))
            } else {
                try append(day)
            }
            day = day + 1
        }
        return nil
    }

    private mutating func append(_ day: CalendarDay) throws(ClockError) {
        if case .workingDays = rule.term, case .off(let why) = try setting.calendar.kind(of: day) {
            days.append(.init(day: day, number: nil, reason: .off(why)))
            return
        }
        number += 1
        let isCalendar = if case .calendarDays = rule.term { true } else { false }
        days.append(.init(day: day, number: number, reason: isCalendar ? .calendarDay : .workingDay))
    }

    private func opening(of day: CalendarDay) -> Instant { setting.zone.instant(of: day, at: .startOfDay) }

    // MARK: The end

    private mutating func derivation(_ extendedBy: Int) throws(ClockError) -> Derivation {
        try moveLastDay()
        var derivation = Derivation(
            basis: rule.basis.description, zone: setting.zone.name, start: start, days: days, end: try end(on: last),
            due: try moment(on: last))
        let later = try byLaterReading(extendedBy)
        if let later, later.due > derivation.due { derivation.dueByLaterReading = later.due }
        guard usesCalendar else { return derivation }
        derivation.calendar = setting.calendar.stamp
        derivation.unsettledYears = setting.calendar.unsettledYears(from: today, to: later?.lastDay ?? last)
        return derivation
    }

    /// Counted all over as those do who move every last day that is off, the first term's too; `nil` where the law is
    /// settled, and while the clock stands by that reading.
    private func byLaterReading(_ extendedBy: Int) throws(ClockError) -> Derivation? {
        guard lastDayOff == .unsettled else { return nil }
        var count = DayCount(rule: rule, start: start, setting: setting, standing: standing, readAs: .next)
        if case .runs(let derivation) = try count.reading(extendedBy: extendedBy) { return derivation }
        return nil
    }

    private mutating func moveLastDay() throws(ClockError) {
        let direction: Direction
        switch lastDayOff {
        case .stays, .unsettled: return
        case .next: direction = .next
        case .previous: direction = .previous
        }
        guard try isOff(last), let day = try moved(last, toward: direction) else { return }
        // What it passes over is said too: a weekend, and whatever else the house or the country has there.
        var passed = last + 1
        while passed < day {
            if case .off(let why) = try setting.calendar.kind(of: passed) {
                days.append(.init(day: passed, number: nil, reason: .off(why)))
            }
            passed = passed + 1
        }
        days.append(.init(day: day, number: nil, reason: .movedTo))
    }

    private var usesCalendar: Bool {
        if case .workingDays = rule.term { return true }
        return rule.lastDayOff != .stays || rule.end == .closeOfBusiness
    }

    private func isOff(_ day: CalendarDay) throws(ClockError) -> Bool { try setting.calendar.isOff(day) }

    private enum Direction { case next, previous }

    /// The nearest working day; `nil` when going back would end the term before it began, or as it does.
    private func moved(_ day: CalendarDay, toward direction: Direction) throws(ClockError) -> CalendarDay? {
        var moved = day
        repeat {
            moved = moved + (direction == .next ? 1 : -1)
            if moved < today { return nil }
        } while try isOff(moved)
        if direction == .previous, try moment(on: moved) <= start { return nil }
        return moved
    }

    private func end(on day: CalendarDay) throws(ClockError) -> Derivation.End {
        switch rule.end {
        case .sameTime: .sameTime
        case .endOfDay: .endOfDay
        case .closeOfBusiness: .closeOfBusiness(at: setting.hours.closing(on: try setting.calendar.kind(of: day)))
        }
    }

    private func moment(on day: CalendarDay) throws(ClockError) -> Instant {
        switch try end(on: day) {
        case .closeOfBusiness(let time): return setting.zone.instant(of: day, at: time)
        case .sameTime:
            let local = setting.zone.local(at: start)
            return setting.zone.instant(of: day, at: local.time) + .seconds(local.second)
                + .milliseconds(local.millisecond)
        default: return setting.zone.instant(of: day, at: .endOfDay)
        }
    }
}
