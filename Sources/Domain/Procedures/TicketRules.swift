public typealias BodyID = OptionID

/// To whom a ticket may be forwarded, and what that needs.
public struct ForwardingRule: Hashable, Sendable {
    public var bodies: [FieldOption]
    /// The field that says whom the complaint is about: it never goes there (59-FZ, article 8(6), for one).
    public var neverTo: FieldID?
    /// Whether the person must have been told.
    public var needsNotice: Bool
    /// By which means they have to be told; `nil`: by any.
    public var means: Set<Notice.Means>?
    /// Then nobody is known who could be told: an unsigned report of a crime goes to the police without a notice.
    public var nobodyToTell: Condition?
    /// Only then is anything forwarded; what can't be read goes nowhere (59-FZ, article 11(4)). `nil`: always.
    public var when: Condition?

    public init(
        bodies: [FieldOption], neverTo: FieldID? = nil, needsNotice: Bool, means: Set<Notice.Means>? = nil,
        nobodyToTell: Condition? = nil, when: Condition? = nil
    ) {
        self.bodies = bodies
        self.neverTo = neverTo
        self.needsNotice = needsNotice
        self.means = means
        self.nobodyToTell = nobodyToTell
        self.when = when
    }
}

/// Who may not be phoned: a represented party is spoken to through whoever represents them.
public struct NoCallsRule: Hashable, Sendable {
    public var when: Condition
    public var why: Wording
    /// The telephone of who speaks for them.
    public var through: FieldID?

    public init(when: Condition, why: Wording, through: FieldID? = nil) {
        self.when = when
        self.why = why
        self.through = through
    }
}

/// When nothing that belongs to a ticket may be erased.
public struct PreservationRule: Hashable, Sendable {
    public var when: Condition?
    public var why: Wording

    public init(when: Condition? = nil, why: Wording) {
        self.when = when
        self.why = why
    }
}

/// What refusing on a ground needs.
public enum GroundDemand: String, CaseIterable, Sendable, Codable {
    case nothing
    /// When and by what means the person was told.
    case notice
    /// Where the answer stands already.
    case address
}
