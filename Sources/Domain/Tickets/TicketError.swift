import Time

/// Why an act on a ticket was refused; the ticket is as it was.
public enum TicketError: Error, Hashable, Sendable {
    case closed
    case notClosed
    /// Somebody else holds the right to decide.
    case claimedBy(Login)
    /// The claim ran out, was released, or somebody else has claimed since.
    case claimLost
    case alreadyDecided
    case noSuchPromise(PromiseID)
    case promiseNotLive(PromiseID, String)
    /// Nothing is decided, so keeping this promise would leave the caller with nothing: renew it, or promise more.
    case nothingWouldBeOwed
    /// The caller isn't satisfied: that goes up, with a promise of its own.
    case unsatisfiedNeedsPromise
    case dueInThePast
    /// Something else was found out, or it was decided, since the act was put together.
    case changedMeanwhile
    case wordsMissing
    case groundMissing
    /// Nothing can be left to carry out where nothing is granted.
    case nothingGranted(Decision.Outcome)
    case ladderNotClimbed(attempts: Int, days: Int)
    case isContact(PromiseKind)
    case isCarriedOut
    /// Nothing would be promised any more, and these deadlines still run.
    case clocksRunning([ClockID])
    case noSuchClock(ClockID)
    case clockEnded(ClockID, String)
    case clockMissed(ClockID)
    case clockStands(ClockID)
    case clockEndsOtherwise(ClockID, ClockEnd)
    case clock(ClockID, ClockError)
    case wrongNotice(wanted: NoticePurpose)
    case noticeMissing
    /// It has to be told by other means: in writing, mostly.
    case meansDontCount(Notice.Means, wanted: Set<Notice.Means>)
    case noticeInTheFuture
    case noticeBeforeRegistration
    /// An answer before anything is decided, a refusal of what wasn't refused.
    case nothingToTellOf(NoticePurpose)
    /// It is recorded with the extension itself.
    case extensionIsAnAct
    case mayNotBePhoned
    case alreadyPaused
    case notPaused
    case nothingPausesFor(PauseReason, known: [PauseReason])
    case alreadyAttached
    case tooManyAttachments(Int)
    case alreadyPreserved
    case notPreserved
    case notRefused(TicketNumber)
    /// It was, when a matter was marked as following it, and has been reopened since.
    case refusedNoMore(TicketNumber)
    /// The reason of its refusal can't go away.
    case refusalStands(TicketNumber)

    // What only the procedure knows.
    case findingsMissing([FieldID])
    case unknownFinding(FieldID, known: [FieldID])
    case findingNotAsked(FieldID)
    case groundOfNoRefusal
    case unknownGround(GroundID, known: [GroundID])
    case groundDemands(GroundID, GroundDemand)
    case nothingIsForwarded
    /// What is known of it forbids sending it to anybody.
    case notToBeForwarded
    case bodyMissing
    case bodyOfNoForwarding
    case unknownBody(BodyID, known: [BodyID])
    /// A complaint never goes to whom it is about.
    case complainedAbout(BodyID)
}
