/// A root cause that the questions lead to.
public struct Cause: Hashable, Sendable {
    public var id: CauseID
    public var title: Wording
    /// Suggested when this holds; the operator may always choose another.
    public var when: Condition?
    /// Whether it is the company's fault, and so is admitted.
    public var isOurFault: Bool

    public init(id: CauseID, title: Wording, when: Condition? = nil, isOurFault: Bool) {
        self.id = id
        self.title = title
        self.when = when
        self.isOurFault = isOurFault
    }
}

/// A way to put things right.
public struct Solution: Hashable, Sendable {
    public var id: SolutionID
    public var title: Wording
    /// How it is offered aloud.
    public var say: Wording
    public var when: Condition?
    /// The largest sum in kopecks that may be offered with it; `nil` when no money is in it.
    public var limitKopecks: Int?
    /// Who may approve it; offered by somebody without that role it is a proposal that a decision has to confirm.
    public var approver: Role
    public var carriedOut: CarriedOut

    public init(
        id: SolutionID, title: Wording, say: Wording, when: Condition? = nil, limitKopecks: Int? = nil,
        approver: Role = .operator, carriedOut: CarriedOut
    ) {
        self.id = id
        self.title = title
        self.say = say
        self.when = when
        self.limitKopecks = limitKopecks
        self.approver = approver
        self.carriedOut = carriedOut
    }
}

/// When an accepted solution is done.
public enum CarriedOut: Hashable, Sendable {
    /// While the caller is on the phone: the matter can close.
    case onPhone
    /// Afterwards: the matter becomes a ticket with the promise to carry it out within so many calendar days.
    case later(days: Int)
}

/// Why a request may be refused, and what the refusal demands.
public struct Ground: Hashable, Sendable {
    public var id: GroundID
    public var title: Wording
    /// What the caller is told.
    public var say: Wording
    /// The act, article and part, or whose rule it is.
    public var basis: Wording
    /// Suggested when this holds; whoever decides may always choose another.
    public var when: Condition?
    public var demands: GroundDemand
    /// By which means the person has to be told, where the notice is demanded; `nil`: by any.
    public var means: Set<Notice.Means>?
    /// Whether its reason may go away, so that the person may apply again (59-FZ, article 11(7), for one).
    public var mayPass: Bool

    public init(
        id: GroundID, title: Wording, say: Wording, basis: Wording, when: Condition? = nil,
        demands: GroundDemand = .nothing, means: Set<Notice.Means>? = nil, mayPass: Bool = false
    ) {
        self.id = id
        self.title = title
        self.say = say
        self.basis = basis
        self.when = when
        self.demands = demands
        self.means = means
        self.mayPass = mayPass
    }
}
