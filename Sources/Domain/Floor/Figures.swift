import Time

/// The floor in one glance.
public struct FloorFigures: Hashable, Sendable, Codable {
    public var waiting: Int
    /// When the call that waits longest rang.
    public var longestSince: Instant?
    public var talking: Int
    public var wrapUp: Int
    public var ready: Int
    public var onBreak: Int
    public var away: Int
    public var lines: Int

    public init(
        waiting: Int, longestSince: Instant?, talking: Int, wrapUp: Int, ready: Int, onBreak: Int, away: Int, lines: Int
    ) {
        self.waiting = waiting
        self.longestSince = longestSince
        self.talking = talking
        self.wrapUp = wrapUp
        self.ready = ready
        self.onBreak = onBreak
        self.away = away
        self.lines = lines
    }
}

/// How calls were answered in a stretch of time, in the field's standard terms (ITU-T E.800 series; Cleveland,
/// "Call Center Management on Fast Forward").
public struct ServiceFigures: Hashable, Sendable, Codable {
    /// Calls that came, whatever became of them.
    public var offered: Int
    public var answered: Int
    /// Hung up before anybody answered.
    public var abandoned: Int
    /// Answered within the settings' threshold.
    public var answeredInTime: Int
    public var waitMilliseconds: Int64
    public var talkMilliseconds: Int64
    public var wrapUpMilliseconds: Int64

    public init(
        offered: Int = 0, answered: Int = 0, abandoned: Int = 0, answeredInTime: Int = 0, waitMilliseconds: Int64 = 0,
        talkMilliseconds: Int64 = 0, wrapUpMilliseconds: Int64 = 0
    ) {
        self.offered = offered
        self.answered = answered
        self.abandoned = abandoned
        self.answeredInTime = answeredInTime
        self.waitMilliseconds = waitMilliseconds
        self.talkMilliseconds = talkMilliseconds
        self.wrapUpMilliseconds = wrapUpMilliseconds
    }

    /// Answered in time, of those offered and no longer waiting; `nil` before the first.
    public var serviceLevel: Double? { ratio(answeredInTime, answered + abandoned) }
    public var abandonment: Double? { ratio(abandoned, answered + abandoned) }
    public var averageSpeedOfAnswer: Duration? { average(waitMilliseconds) }
    public var averageTalk: Duration? { average(talkMilliseconds) }
    public var averageWrapUp: Duration? { average(wrapUpMilliseconds) }

    private func ratio(_ part: Int, _ whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }

    private func average(_ sum: Int64) -> Duration? {
        answered == 0 ? nil : .milliseconds(sum / Int64(answered))
    }
}

/// What is owed, counted by the writes that change it.
public struct QueueCounters: Hashable, Sendable, Codable {
    public var open: Int
    /// Open, with nothing decided.
    public var undecided: Int
    /// Decided, and the caller isn't told yet.
    public var toContact: Int
    public var claimed: Int
    /// Live promises whose time passed.
    public var broken: Int
    /// Clocks whose time passed, and that still run.
    public var missed: Int
    /// Live promises due before the end of the hotline's day, the broken ones not among them.
    public var dueToday: Int
    public var dueTomorrow: Int
    public var registeredToday: Int
    public var closedToday: Int

    public init(
        open: Int, undecided: Int, toContact: Int, claimed: Int, broken: Int, missed: Int = 0, dueToday: Int,
        dueTomorrow: Int, registeredToday: Int, closedToday: Int
    ) {
        self.open = open
        self.undecided = undecided
        self.toContact = toContact
        self.claimed = claimed
        self.broken = broken
        self.missed = missed
        self.dueToday = dueToday
        self.dueTomorrow = dueTomorrow
        self.registeredToday = registeredToday
        self.closedToday = closedToday
    }
}

/// One person's own figures of the day.
public struct DayFigures: Hashable, Sendable, Codable {
    public var service: ServiceFigures
    public var settled: Int
    public var registered: Int
    public var contacts: Int

    public init(service: ServiceFigures = ServiceFigures(), settled: Int = 0, registered: Int = 0, contacts: Int = 0) {
        self.service = service
        self.settled = settled
        self.registered = registered
        self.contacts = contacts
    }
}

/// The rules of one hotline, kept in its queue.
public struct HotlineSettings: Hashable, Sendable, Codable {
    public var name: String
    /// The IANA name of the zone whose days and hours count.
    public var zone: String
    public var callingHours: CallingHours
    public var lines: Int
    /// A call counts as answered in time within so many seconds.
    public var serviceThresholdSeconds: Int
    public var leaseSeconds: Int
    public var ladder: AttemptLadder
    /// When the office works, on a day that is worked.
    public var businessHours: BusinessHours

    public init(
        name: String, zone: String, callingHours: CallingHours = .usual, lines: Int = 180,
        serviceThresholdSeconds: Int = 20, leaseSeconds: Int = 900, ladder: AttemptLadder = AttemptLadder(),
        businessHours: BusinessHours = .usual
    ) {
        self.name = name
        self.zone = zone
        self.callingHours = callingHours
        self.lines = lines
        self.serviceThresholdSeconds = serviceThresholdSeconds
        self.leaseSeconds = leaseSeconds
        self.ladder = ladder
        self.businessHours = businessHours
    }
}
