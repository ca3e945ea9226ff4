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
    case wordsMissing
    case groundMissing
    /// Nothing can be left to carry out where nothing is granted.
    case nothingGranted(Decision.Outcome)
    case ladderNotClimbed(attempts: Int, days: Int)
    case isContact(PromiseKind)
    case isCarriedOut
}
