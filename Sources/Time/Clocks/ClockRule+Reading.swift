/// What counting needs to know of the house: where it is, when its office works, and on which days.
public struct ClockSetting: Hashable, Sendable {
    public var zone: Zone
    public var calendar: WorkCalendar
    public var hours: BusinessHours

    public init(zone: Zone, calendar: WorkCalendar, hours: BusinessHours) {
        self.zone = zone
        self.calendar = calendar
        self.hours = hours
    }
}

/// How a clock stands.
public enum ClockReading: Hashable, Sendable {
    case runs(Derivation)
    /// Nothing falls due while the pause lasts. `passed` of the term had gone by, in its units, the begun one not counted.
    case stands(since: Instant, PauseReason, passed: Int)
}

extension ClockRule {
    /// When what began at `start` is due.
    ///
    /// Of a term in days, a day on which the clock stood still from its beginning to its end doesn't count; one that had an
    /// hour left does, which is the earlier reading. Of a term in hours, what stood still is added to the millisecond.
    ///
    /// - Parameters:
    ///   - pauses: in any order; those that this rule doesn't stand still for are passed over.
    ///   - extendedBy: in the units of the term; 0: not extended.
    /// - Throws: ``ClockError``.
    public func reading(
        from start: Instant, in setting: ClockSetting, pauses: [Pause] = [], extendedBy: Int = 0
    ) throws(ClockError) -> ClockReading {
        if extendedBy != 0 {
            guard let extending else { throw .notExtendable }
            guard extendedBy > 0 else { throw .extendedByNothing }
            guard (1...extending.limit).contains(extendedBy) else {
                throw .extendedTooFar(by: extendedBy, limit: extending.limit)
            }
        }
        let standing = StandingTimes(pauses.filter { self.pauses.contains($0.reason) })
        if term.isInDays {
            var count = DayCount(rule: self, start: start, setting: setting, standing: standing)
            return try count.reading(extendedBy: extendedBy)
        }
        var count = HourCount(rule: self, start: start, setting: setting, standing: standing)
        return try count.reading(extendedBy: extendedBy)
    }
}

/// The times in which a clock stood still: in order, none touching the next.
struct StandingTimes {
    struct Stretch {
        var from: Instant
        /// `nil` while it lasts.
        var to: Instant?
        var reason: PauseReason
    }

    private(set) var stretches: [Stretch] = []

    init(_ pauses: [Pause]) {
        for pause in pauses.sorted(by: { $0.from < $1.from }) {
            guard let last = stretches.last, last.to.map({ pause.from <= $0 }) ?? true else {
                stretches.append(Stretch(from: pause.from, to: pause.to, reason: pause.reason))
                continue
            }
            guard let end = last.to else { return }
            stretches[stretches.count - 1].to = pause.to.map { max($0, end) }
        }
    }

    /// The stretch that lies over all of a time.
    func covering(_ from: Instant, _ to: Instant) -> Stretch? {
        stretches.first { stretch in stretch.from <= from && (stretch.to.map { to <= $0 } ?? true) }
    }

    /// The first stretch with something of it at or after a moment.
    func next(after moment: Instant) -> Stretch? {
        stretches.first { $0.to.map { $0 > moment } ?? true }
    }
}
