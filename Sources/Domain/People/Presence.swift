import Time

/// What a person is doing now. Talking and wrap-up follow from calls; the rest a person chooses.
public enum PresenceState: Hashable, Sendable, Codable {
    case ready
    case talking
    case wrapUp
    case onBreak(BreakReason)
    case away
}

public enum BreakReason: String, CaseIterable, Sendable, Codable {
    case meal, rest, training, meeting, technical
}

/// One interval of presence; the last of a person has no end. Intervals of a person never overlap, and may cross
/// midnight.
public struct Presence: Hashable, Sendable, Codable {
    public var login: Login
    public var state: PresenceState
    public var since: Instant

    public init(login: Login, state: PresenceState, since: Instant) {
        self.login = login
        self.state = state
        self.since = since
    }
}
