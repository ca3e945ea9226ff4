import Time

/// What the specialist decided on a ticket. Telling the caller is another act: a ``Contact``.
public struct Decision: Hashable, Sendable, Codable {
    public var outcome: Outcome
    /// What the caller is to be told, in words that can be read out.
    public var words: String
    public var ground: GroundID?
    public var amountKopecks: Int?
    /// The body that it went to.
    public var forwardedTo: BodyID?
    /// Where the answer stands already, for a refusal that points there.
    public var answerAt: String?
    public var by: Login
    public var at: Instant

    /// The most Unicode scalars that its words may have.
    public static let wordsLimit = 10_000

    public init(
        outcome: Outcome, words: String, ground: GroundID? = nil, amountKopecks: Int? = nil,
        forwardedTo: BodyID? = nil, answerAt: String? = nil, by: Login, at: Instant
    ) {
        self.outcome = outcome
        self.words = words
        self.ground = ground
        self.amountKopecks = amountKopecks
        self.forwardedTo = forwardedTo
        self.answerAt = answerAt
        self.by = by
        self.at = at
    }

    public enum Outcome: String, CaseIterable, Sendable, Codable {
        case granted, partlyGranted
        /// Refused on one of the procedure's grounds.
        case refused
        /// Nothing was to be granted: a question answered, what the caller has to do.
        case explained
        /// Another body is competent and has it now.
        case forwarded
        /// Agreed with the caller on the phone.
        case agreed

        /// Whether something is done for the caller because of it.
        public var grants: Bool { self == .granted || self == .partlyGranted }

        /// What a notice that comes with it amounts to.
        public var purpose: NoticePurpose {
            switch self {
            case .refused: .refusal
            case .forwarded: .forwarding
            case .granted, .partlyGranted, .explained, .agreed: .answer
            }
        }
    }
}

/// What comes with a decision: that the person was told of it, and the clocks that it starts.
public struct Attendance: Hashable, Sendable {
    public var notice: NoticeDraft?
    public var starting: ClockStarts

    public init(notice: NoticeDraft? = nil, starting: ClockStarts = []) {
        self.notice = notice
        self.starting = starting
    }
}

/// What a decision leaves to be done before its ticket may close. Always said, so that no solution that a caller
/// accepted and a specialist granted is forgotten once they have been rung.
public enum Remainder: Hashable, Sendable, Codable {
    /// Nothing was granted, or it is done already.
    case nothing
    case toCarryOut(PromiseDraft)
}

/// One try to reach a caller. A fact: whoever holds the ticket, it is appended.
public struct Attempt: Hashable, Sendable, Codable {
    public var at: Instant
    public var by: Login
    public var promise: PromiseID
    public var result: Result
    public var note: String?

    public init(at: Instant, by: Login, promise: PromiseID, result: Result, note: String? = nil) {
        self.at = at
        self.by = by
        self.promise = promise
        self.result = result
        self.note = note
    }

    public enum Result: String, CaseIterable, Sendable, Codable {
        case reached, noAnswer, busy, wrongNumber, askedOtherTime
    }
}

/// A conversation that told the caller something of a ticket.
public struct Contact: Hashable, Sendable, Codable {
    public var means: Means
    /// What was said.
    public var words: String
    /// `nil` when it wasn't asked.
    public var isSatisfied: Bool?

    public init(means: Means, words: String, isSatisfied: Bool? = nil) {
        self.means = means
        self.words = words
        self.isSatisfied = isSatisfied
    }

    public enum Means: Hashable, Sendable, Codable {
        case weCalled
        /// They called themselves, which keeps the promise as well.
        case theyCalled(CallID?)
    }
}

/// After how many tries a caller counts as unreachable: a rule of the house.
public struct AttemptLadder: Hashable, Sendable, Codable {
    /// So many tries that did not reach them …
    public var attempts: Int
    /// … on so many different days, by the hotline's calendar.
    public var days: Int

    public init(attempts: Int = 5, days: Int = 3) {
        self.attempts = attempts
        self.days = days
    }

    public func isClimbed(by tries: [Attempt], in zone: Zone) -> Bool {
        let failed = tries.filter { $0.result != .reached }
        return failed.count >= attempts && Set(failed.map { zone.day(at: $0.at) }).count >= days
    }
}
