/// The clocks that an act starts, with what was known of its ticket when it was worked out which those are: where something
/// else is known by then, another clock might have to start, and the act is refused.
public struct ClockStarts: Hashable, Sendable, ExpressibleByArrayLiteral {
    public var drafts: [ClockDraft]
    /// `nil` where they follow from nothing that others may find out meanwhile.
    public var knowing: Known?

    public init(_ drafts: [ClockDraft], knowing: Known? = nil) {
        self.drafts = drafts
        self.knowing = knowing
    }

    public init(arrayLiteral drafts: ClockDraft...) {
        self.init(drafts)
    }

    /// Of a ticket, what can be found out about it and how it was decided.
    public struct Known: Hashable, Sendable {
        public var findings: [FieldID: Answer]
        public var decided: Decision.Outcome?

        public init(findings: [FieldID: Answer], decided: Decision.Outcome?) {
            self.findings = findings
            self.decided = decided
        }
    }
}

extension Ticket {
    public var known: ClockStarts.Known {
        ClockStarts.Known(findings: proceedings.findings, decided: decision?.outcome)
    }

    /// Refuses what was worked out before something else was found out.
    func demandKnown(_ starts: ClockStarts) throws(TicketError) {
        if let knowing = starts.knowing, knowing != known { throw .changedMeanwhile }
    }
}
