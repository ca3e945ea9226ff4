import Time

/// One recorded fact of a run, with who and when.
public struct RunEvent: Hashable, Sendable, Codable {
    public var at: Instant
    public var by: Login
    public var fact: Fact

    public init(at: Instant, by: Login, _ fact: Fact) {
        self.at = at
        self.by = by
        self.fact = fact
    }

    public enum Fact: Hashable, Sendable, Codable {
        case began(ProcedureVersion, step: StepID, answers: [FieldID: OptionID])
        /// To any step, forwards or back; it costs nothing.
        case went(to: StepID)
        /// `nil` takes an answer back.
        case answered(FieldID, Answer?)
        case stated(String)
        case statementConfirmed
        case statementAdded(String)
        case restated(Bool)
        case causeFound(CauseID?)
        case outcomeWanted(OptionID?)
        case permissionAsked(granted: Bool)
        case offered(SolutionID, amountKopecks: Int?)
        /// `nil` takes the response back: they changed their mind and haven't said.
        case responded(SolutionID, Response?)
        /// An offer entered by mistake; only before the caller has responded.
        case offerTakenBack(SolutionID)
        case fewerOffers(because: String)
        case callbackWished(CallbackWish)
        case managerWished(ManagerWish?)
        case abuseWarned
        /// The person applies again, since the reason of that ticket's refusal has gone away; `nil`: they don't after all.
        case followed(TicketNumber?)
        case suspended(why: String)
        case resumed
        /// Another operator goes on with it.
        case adopted
        /// To another procedure, with what was said kept: the answers of `keeping` and the statement stay.
        case switched(to: ProcedureVersion, step: StepID, keeping: Set<FieldID>)
        case settled
        case registered(TicketNumber, waived: [ObligationID])
        case addedTo(TicketNumber)
        /// The caller heard the ticket's number and promise.
        case told
        case discarded(reason: String)
    }
}

extension RunEvent.Fact {
    /// One word, for histories and complaints.
    public var word: String {
        switch self {
        case .began: "began"
        case .went: "went"
        case .answered: "answered"
        case .stated: "stated"
        case .statementConfirmed: "statementConfirmed"
        case .statementAdded: "statementAdded"
        case .restated: "restated"
        case .causeFound: "causeFound"
        case .outcomeWanted: "outcomeWanted"
        case .permissionAsked: "permissionAsked"
        case .offered: "offered"
        case .responded: "responded"
        case .offerTakenBack: "offerTakenBack"
        case .fewerOffers: "fewerOffers"
        case .callbackWished: "callbackWished"
        case .managerWished: "managerWished"
        case .abuseWarned: "abuseWarned"
        case .followed: "followed"
        case .suspended: "suspended"
        case .resumed: "resumed"
        case .adopted: "adopted"
        case .switched: "switched"
        case .settled: "settled"
        case .registered: "registered"
        case .addedTo: "addedTo"
        case .told: "told"
        case .discarded: "discarded"
        }
    }
}
