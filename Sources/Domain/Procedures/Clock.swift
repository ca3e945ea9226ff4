import Time

/// A deadline that the tickets of a procedure run under.
public struct Clock: Hashable, Sendable, Identifiable {
    public var id: ClockID
    public var terms: ClockTerms
    public var starts: ClockStart
    /// `nil`: on every ticket.
    public var when: Condition?

    public init(id: ClockID, terms: ClockTerms, starts: ClockStart, when: Condition? = nil) {
        self.id = id
        self.terms = terms
        self.starts = starts
        self.when = when
    }
}

public typealias ClockID = Name<Clock>

/// What a ticket keeps of a clock: enough to count it again and to say why, whatever is installed meanwhile.
public struct ClockTerms: Hashable, Sendable {
    public var title: Wording
    public var rule: ClockRule
    public var ends: ClockEnd
    /// How the date is read out with the ticket's number, with `{by}`; `nil` when it isn't told there.
    public var say: Wording?

    public init(title: Wording, rule: ClockRule, ends: ClockEnd, say: Wording? = nil) {
        self.title = title
        self.rule = rule
        self.ends = ends
        self.say = say
    }
}

/// From what a clock runs.
public enum ClockStart: Hashable, Sendable {
    /// The call came in.
    case received
    case registered
    case decided
    case forwarded
    case refused
    /// The day that was answered to a field.
    case field(FieldID)
}

/// What stops a clock.
public enum ClockEnd: String, CaseIterable, Sendable, Codable {
    case registered
    /// They heard of the ticket's number, or were sent it.
    case acknowledged
    /// They were told anything.
    case notified
    case decided
    /// They were told of the decision, or were sent it.
    case answered
    case forwarded
    /// Somebody says that it is done.
    case done
}
