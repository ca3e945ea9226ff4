import Time

/// One conversation: from the first ring to the end of wrap-up, bound to the exchange's own id of it.
public struct Call: Hashable, Sendable, Codable, Identifiable {
    public let id: CallID
    public let exchangeID: ExchangeCallID
    /// Which incoming line it came on, from 1.
    public let line: Int?
    /// `nil` when withheld.
    public let number: PhoneNumber?
    public let rangAt: Instant
    /// Where the exchange has put the voice through already; `nil` while the caller hears it ring.
    public var connectedTo: Extension?
    public private(set) var state: CallState
    public private(set) var legs: [Leg]
    public var identity: CallerIdentity
    public var recording: Recording?

    public init(
        id: CallID, exchangeID: ExchangeCallID, line: Int?, number: PhoneNumber?, rangAt: Instant,
        connectedTo: Extension? = nil, state: CallState = .ringing, legs: [Leg]? = nil,
        identity: CallerIdentity = CallerIdentity(),
        recording: Recording? = nil
    ) {
        self.id = id
        self.exchangeID = exchangeID
        self.line = line
        self.number = number
        self.rangAt = rangAt
        self.connectedTo = connectedTo
        self.state = state
        self.legs = legs ?? [Leg(kind: .inbound, began: rangAt)]
        self.identity = identity
        self.recording = recording
    }

    /// Whose hands it is in, or was last.
    public var handler: Login? {
        switch state {
        case .ringing, .abandoned: nil
        case .talking(let by, _), .wrapUp(let by, _), .done(let by, _, _): by
        }
    }

    /// The leg that began last and hasn't ended.
    public var openLeg: Leg? { legs.last { $0.ended == nil } }

    /// Whether the caller hears anybody: a talk on its inbound or call-back leg.
    public var isConnected: Bool {
        legs.contains { ($0.kind == .inbound || $0.kind == .callBackOut) && $0.ended == nil }
    }

    /// Applies what happened; a wrong order is refused and changes nothing.
    /// - Throws: ``CallError`` naming the state that the event doesn't fit.
    public mutating func apply(_ event: CallEvent, at now: Instant) throws(CallError) {
        switch (state, event) {
        case (.ringing, .taken(let by)):
            state = .talking(by: by, since: now)
        case (.ringing, .hungUp):
            endOpenLegs(at: now, by: .caller)
            state = .abandoned(at: now)
        case (.talking, .legBegan(let kind, let party)):
            try begin(kind, with: party, at: now)
        case (.talking, .legEnded(let kind, let by)):
            try end(kind, by: by, at: now)
        case (.talking(let by, _), .hungUp(let ender)):
            endOpenLegs(at: now, by: ender)
            state = .wrapUp(by: by, since: now)
        case (.talking, .handedOver(let to)), (.wrapUp, .handedOver(let to)):
            state = isConnected ? .talking(by: to, since: now) : .wrapUp(by: to, since: now)
        case (.wrapUp(let by, _), .rangBack(let number)):
            legs.append(Leg(kind: .callBackOut, party: number.description, began: now))
            state = .talking(by: by, since: now)
        case (.wrapUp(let by, _), .wrappedUp(let disposition)):
            state = .done(by: by, at: now, disposition)
        default:
            throw .doesNotFit(event.verb, in: state.word)
        }
    }

    private mutating func begin(_ kind: LegKind, with party: String?, at now: Instant) throws(CallError) {
        guard kind.isSideLeg else { throw .doesNotFit("begin \(kind.rawValue)", in: state.word) }
        guard !legs.contains(where: { $0.kind == kind && $0.ended == nil }) else { throw .legAlreadyOpen(kind) }
        if kind.needsParty, (party ?? "").isEmpty { throw .partyMissing(kind) }
        legs.append(Leg(kind: kind, party: party, began: now))
    }

    private mutating func end(_ kind: LegKind, by ender: EndedBy, at now: Instant) throws(CallError) {
        guard let index = legs.lastIndex(where: { $0.kind == kind && $0.ended == nil }) else {
            throw .noSuchOpenLeg(kind)
        }
        legs[index].ended = Ended(at: now, by: ender)
    }

    private mutating func endOpenLegs(at now: Instant, by ender: EndedBy) {
        for index in legs.indices where legs[index].ended == nil {
            legs[index].ended = Ended(at: now, by: ender)
        }
    }
}

/// `ringing → talking → wrapUp → done`, or `abandoned` by a caller who hung up before anybody answered.
public enum CallState: Hashable, Sendable, Codable {
    case ringing
    case talking(by: Login, since: Instant)
    case wrapUp(by: Login, since: Instant)
    case done(by: Login, at: Instant, Disposition)
    case abandoned(at: Instant)

    public var word: String {
        switch self {
        case .ringing: "ringing"
        case .talking: "talking"
        case .wrapUp: "wrapUp"
        case .done: "done"
        case .abandoned: "abandoned"
        }
    }
}

public enum CallEvent: Hashable, Sendable, Codable {
    case taken(by: Login)
    case legBegan(LegKind, with: String?)
    case legEnded(LegKind, by: EndedBy)
    /// Another member of staff goes on with it: a transfer, or an adoption when the first falls ill.
    case handedOver(to: Login)
    case hungUp(by: EndedBy)
    /// A dropped caller is rung back within the same call.
    case rangBack(PhoneNumber)
    case wrappedUp(Disposition)

    var verb: String {
        switch self {
        case .taken: "take"
        case .legBegan(let kind, _): "begin \(kind.rawValue)"
        case .legEnded(let kind, _): "end \(kind.rawValue)"
        case .handedOver: "hand over"
        case .hungUp: "hang up"
        case .rangBack: "ring back"
        case .wrappedUp: "wrap up"
        }
    }
}

public enum CallError: Error, Hashable, Sendable {
    case doesNotFit(_ verb: String, in: String)
    case legAlreadyOpen(LegKind)
    case noSuchOpenLeg(LegKind)
    case partyMissing(LegKind)
}

/// The exchange's recording of a call, and whether the caller was told of it.
public struct Recording: Hashable, Sendable, Codable {
    public var id: String
    public var noticeGiven: Bool

    public init(id: String, noticeGiven: Bool) {
        self.id = id
        self.noticeGiven = noticeGiven
    }
}
