import Time

/// What staff do to a ticket.
public enum TicketAct: Hashable, Sendable {
    /// Takes the exclusive right to decide; a lease that runs out by itself.
    case claim
    case renewClaim(generation: Int)
    case release(generation: Int)
    /// What was granted and isn't done yet is owed from then on, so that the call that tells it can't close the ticket.
    case decide(Decision, generation: Int, leaving: Remainder, with: Attendance = Attendance())
    case attempt(PromiseID, Attempt.Result, note: String?)
    /// The promise is kept by speaking with the caller; `next` is what is promised in that conversation.
    case keep(PromiseID, Contact, next: PromiseDraft?)
    /// What was agreed is done; `words` say what.
    case carryOut(PromiseID, words: String, next: PromiseDraft?)
    /// They were contacted before its time, and have a new one.
    case renew(PromiseID, Contact, as: PromiseDraft)
    case promise(PromiseDraft)
    /// The caller heard of the promise.
    case tell(PromiseID)
    /// The caller wants no more of it: every live promise is withdrawn.
    case withdraw(reason: String)
    /// The ladder of attempts is climbed.
    case giveUp(PromiseID)
    case reopen(reason: String, PromiseDraft)
    case note(String)
    /// The caller added something to their statement.
    case addToStatement(String)
    /// A clock runs longer, by so many units of its term, and the person was told.
    case extend(ClockID, by: Int, NoticeDraft, generation: Int)
    /// The person was told something: a letter was sent, a receipt handed over.
    case notify(NoticeDraft)
    /// The person heard by when we have to act now.
    case tellClock(ClockID, NoticeDraft)
    /// What a clock waits for is done; `words` say what.
    case finish(ClockID, words: String)
    case pause(PauseReason)
    case endPause
    /// What whoever decides found out; `nil` takes it back. `ending` names the clocks that ran because of what was found before;
    /// those that start again among `starting` are counted anew. `noCalls`: whoever may not be phoned, by all
    /// that is known then. Made by ``Procedure/finding(_:_:of:on:)``.
    case find(FieldID, Answer?, starting: ClockStarts, ending: [ClockID] = [], noCalls: NoCalls? = nil)
    case attach(Attachment)
    /// Nothing of it may be erased from now on.
    case preserve(why: String)
    case endPreservation(reason: String)

    /// Any of these roles may do it.
    public var roles: Set<Role> {
        switch self {
        case .claim, .renewClaim, .release, .decide, .extend, .pause, .endPause, .find: [.specialist, .lead]
        case .preserve: [.specialist, .lead]
        case .endPreservation: [.lead]
        case .carryOut, .giveUp: [.operator, .specialist, .lead]
        default: [.operator, .specialist, .lead]
        }
    }
}

/// One line of a ticket's history, as the act that made it says it; the store adds who and when.
public struct HistoryFact: Hashable, Sendable, Codable {
    public var kind: HistoryKind
    /// What happened, in words of the house: promise kind, due time, outcome. Never names a person.
    public var detail: [String: String]
    /// Words that may name a person: kept apart, so that they can be erased and the event stays.
    public var words: String?

    public init(_ kind: HistoryKind, _ detail: [String: String] = [:], words: String? = nil) {
        self.kind = kind
        self.detail = detail
        self.words = words
    }
}

public enum HistoryKind: String, CaseIterable, Sendable, Codable {
    case rang, taken, legBegan, legEnded, handedOver, hungUp, abandoned, rangBack, wrappedUp, identified, recorded
    case matterBegan, matterSuspended, matterResumed, matterAdopted, matterSwitched, matterSettled, matterDiscarded
    case abuseWarned, emergency, managerAsked
    case registered, addedTo, claimed, claimRenewed, released, decided, attempted, contacted, carriedOut
    case promised, told, kept, renewed, broken, withdrawn, unreachable, closed, reopened, noted, stated
    case clockBegan, clockMet, clockMissed, clockExtended, clockRecounted, clockTold
    case notified, paused, pauseEnded, found, fileAttached, preserved, preservationEnded, appliedAgain
    case calendarChanged
    case incidentOpened, incidentClosed, attached, detached
    case staffAdded, staffChanged, settingsChanged
    case personErased
    /// It ran because of what turned out not to be so.
    case clockWithdrawn
}
