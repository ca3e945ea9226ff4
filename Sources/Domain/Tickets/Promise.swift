import Time

/// What we owe a caller by a time.
///
/// ```
///                  ┌─► kept          (also by the caller's own call)
/// live ────────────┼─► renewed       (they were contacted; another promise took its place)
///   │ its time     ├─► withdrawn     (by the caller)
///   ▼ passes       └─► unreachable   (after the ladder of attempts)
/// live, broken ────┘   still owed, raised to the lead
/// ```
public struct Promise: Hashable, Sendable, Codable, Identifiable {
    public let id: PromiseID
    public let kind: PromiseKind
    public let madeAt: Instant
    /// When one may phone: from `opens` (`nil`: any calling hour) to `due`, which is the time we owe it by.
    public let opens: Instant?
    public let due: Instant
    public let number: PhoneNumber?
    /// Whom to ask for, when it isn't the caller; or the manager's name.
    public let askFor: String?
    /// When the caller heard it; until then the promise binds us all the same.
    public internal(set) var toldAt: Instant?
    /// The moment it was broken: always its own due time, whenever that was noticed.
    public internal(set) var brokenAt: Instant?
    public internal(set) var state: PromiseState

    public init(
        id: PromiseID, kind: PromiseKind, madeAt: Instant, opens: Instant? = nil, due: Instant,
        number: PhoneNumber?, askFor: String? = nil, toldAt: Instant? = nil, brokenAt: Instant? = nil,
        state: PromiseState = .live
    ) {
        self.id = id
        self.kind = kind
        self.madeAt = madeAt
        self.opens = opens
        self.due = due
        self.number = number
        self.askFor = askFor
        self.toldAt = toldAt
        self.brokenAt = brokenAt
        self.state = state
    }

    /// Owed now, broken or not.
    public var isLive: Bool { state == .live }
}

public enum PromiseKind: String, CaseIterable, Sendable, Codable {
    /// An operator calls back with the decision.
    case callBack
    case managerCallsBack
    /// What was agreed on the phone is carried out.
    case carryOut
    /// Are they satisfied with what was done?
    case checkSatisfaction
    /// Nothing is decided yet, and they hear so before they have to ask.
    case interimContact

    /// Kept by speaking with the caller, so it needs a number to ring.
    public var isContact: Bool { self != .carryOut }
}

public enum PromiseState: Hashable, Sendable, Codable {
    case live
    case kept(at: Instant)
    case renewed(at: Instant, as: PromiseID)
    case withdrawn(at: Instant)
    case unreachable(at: Instant)

    public var word: String {
        switch self {
        case .live: "live"
        case .kept: "kept"
        case .renewed: "renewed"
        case .withdrawn: "withdrawn"
        case .unreachable: "unreachable"
        }
    }
}

/// A promise about to be made; the store gives it its id.
public struct PromiseDraft: Hashable, Sendable, Codable {
    public var kind: PromiseKind
    public var opens: Instant?
    public var due: Instant
    public var number: PhoneNumber?
    public var askFor: String?

    public init(kind: PromiseKind, opens: Instant? = nil, due: Instant, number: PhoneNumber?, askFor: String? = nil) {
        self.kind = kind
        self.opens = opens
        self.due = due
        self.number = number
        self.askFor = askFor
    }
}
