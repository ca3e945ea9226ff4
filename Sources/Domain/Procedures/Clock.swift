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
    /// By which means it has to be told what ends it; `nil`: by any.
    public var means: Set<Notice.Means>?
    /// By which means an extension has to be told; `nil`: by any.
    public var extensionMeans: Set<Notice.Means>?

    public init(
        title: Wording, rule: ClockRule, ends: ClockEnd, say: Wording? = nil, means: Set<Notice.Means>? = nil,
        extensionMeans: Set<Notice.Means>? = nil
    ) {
        self.title = title
        self.rule = rule
        self.ends = ends
        self.say = say
        self.means = means
        self.extensionMeans = extensionMeans
    }

    /// Whether what was told by these means ends it, where it waits for something that is told.
    public func counts(_ told: Notice.Means) -> Bool { means?.contains(told) ?? true }
}

/// From what a clock runs.
public enum ClockStart: Hashable, Sendable {
    /// The call came in.
    case received
    case registered
    case decided
    case forwarded
    case refused
    /// It is found out on the ticket that it runs.
    case found
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

    /// Whether it comes about by telling somebody something, so that it matters by what means.
    public var isTold: Bool {
        switch self {
        case .acknowledged, .notified, .answered: true
        case .registered, .decided, .forwarded, .done: false
        }
    }
}
