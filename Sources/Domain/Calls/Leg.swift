import Time

/// One stretch of a call with one other side.
public struct Leg: Hashable, Sendable, Codable {
    public var kind: LegKind
    /// Who is on the other side of a side leg: a name or an extension.
    public var party: String?
    public var began: Instant
    public var ended: Ended?

    public init(kind: LegKind, party: String? = nil, began: Instant, ended: Ended? = nil) {
        self.kind = kind
        self.party = party
        self.began = began
        self.ended = ended
    }
}

public enum LegKind: String, CaseIterable, Sendable, Codable {
    case inbound, hold, consultation, transfer, conference, interpreter, callBackOut

    /// A leg beside the conversation, begun and ended while it goes on.
    public var isSideLeg: Bool { self != .inbound && self != .callBackOut }

    /// Somebody has to be named at the other end.
    public var needsParty: Bool { isSideLeg && self != .hold }
}

public struct Ended: Hashable, Sendable, Codable {
    public var at: Instant
    public var by: EndedBy

    public init(at: Instant, by: EndedBy) {
        self.at = at
        self.by = by
    }
}

public enum EndedBy: String, CaseIterable, Sendable, Codable {
    case caller, staff, exchange
}
