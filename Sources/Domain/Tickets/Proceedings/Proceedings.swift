import Time

/// What the rulebook makes of a ticket beside its promises: the clocks it runs under, and what stops, stretches and proves
/// them.
public struct Proceedings: Hashable, Sendable {
    /// In the order in which they started.
    public internal(set) var clocks: [TicketClock]
    /// In order; at most the last of them lasts.
    public internal(set) var pauses: [Pause]
    /// In the order in which they were recorded.
    public internal(set) var notices: [Notice]
    /// What whoever decides found out.
    public internal(set) var findings: [FieldID: Answer]
    public internal(set) var attachments: [Attachment]
    /// While it lasts, nothing of the ticket is erased.
    public internal(set) var preservation: Preservation?
    /// Whoever may not be phoned: by what was said, or found out since.
    public internal(set) var noCalls: NoCalls?
    /// The refused ticket whose reason went away, so that the person applied again.
    public let follows: TicketNumber?

    public init(
        clocks: [TicketClock] = [], pauses: [Pause] = [], notices: [Notice] = [], findings: [FieldID: Answer] = [:],
        attachments: [Attachment] = [], preservation: Preservation? = nil, noCalls: NoCalls? = nil,
        follows: TicketNumber? = nil
    ) {
        self.clocks = clocks
        self.pauses = pauses
        self.notices = notices
        self.findings = findings
        self.attachments = attachments
        self.preservation = preservation
        self.noCalls = noCalls
        self.follows = follows
    }

    /// The last of that name: one that a mistaken finding let run is withdrawn, and may run anew.
    public func clock(_ id: ClockID) -> TicketClock? { clocks.last { $0.id == id } }

    public var running: [TicketClock] { clocks.filter(\.isRunning) }

    /// Those that run, the most urgent first; what stands with no date told comes last.
    public var byUrgency: [TicketClock] {
        running.sorted { one, other in
            switch (one.due, other.due) {
            case (let one?, let other?): one < other
            case (.some, nil): true
            default: false
            }
        }
    }

    /// The pause that lasts.
    public var pause: Pause? { pauses.last.flatMap { $0.to == nil ? $0 : nil } }

    /// How a clock of these is counted under the calendar as it is now. One that has ended or was missed may come to another
    /// date so than ``TicketClock/counted``, which is what was counted then.
    ///
    /// - Throws: ``ClockError``.
    public func reading(of clock: TicketClock, in setting: ClockSetting) throws(ClockError) -> ClockReading {
        try clock.reading(in: setting, pauses: pauses(of: clock))
    }

    /// Those that moved it: what came after it ended, or after it was missed, moved it no more.
    private func pauses(of clock: TicketClock) -> [Pause] {
        let ended = clock.state.endedAt
        guard let last = [clock.missedAt, ended].compactMap(\.self).min() else { return pauses }
        // Missed by the date that was told, and standing still.
        if ended == nil, clock.counted == nil { return pauses }
        return pauses.filter { $0.from < last }.compactMap { pause in
            // It stood when it ended.
            guard let ended, let to = pause.to, to > ended else { return pause }
            return Pause(pause.reason, from: pause.from, to: nil)
        }
    }
}

/// That nothing may be erased, and why.
public struct Preservation: Hashable, Sendable {
    public var since: Instant
    public var by: Login
    public var why: String

    public init(since: Instant, by: Login, why: String) {
        self.since = since
        self.by = by
        self.why = why
    }
}

/// That somebody may not be phoned, why, and through whom they are reached.
public struct NoCalls: Hashable, Sendable {
    public var why: Wording
    /// The telephone of who speaks for them; `nil` when none is known: then nobody is rung.
    public var through: PhoneNumber?

    public init(why: Wording, through: PhoneNumber? = nil) {
        self.why = why
        self.through = through
    }

    /// Whether a number is the person's own; it may be rung all the same where whoever speaks for them called from it.
    public func forbids(_ number: PhoneNumber, of caller: TicketCaller) -> Bool {
        number == caller.phone && number != through
    }
}
