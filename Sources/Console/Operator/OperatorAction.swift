import Domain
import Store

/// Everything an operator can do, by whichever key, menu or palette line.
public enum OperatorAction: TicketActing {
    // At the desk
    case take
    case ready
    case chooseBreak
    case rest(BreakReason)
    case away
    case callBack
    case searchTickets
    case searchFor(String)
    case openTicket(TicketNumber)
    case leave
    case leaveNow
    /// Changes nothing: the way out of a question.
    case stay
    case help
    /// What was typed for a matter that somebody else has now.
    case keptWords
    case forgetWords

    // In a call
    case triage(Int)
    case endCall(Disposition)
    case toggleHold
    case hold
    case interrupts
    case beginLeg(LegKind)
    case beginLegWith(LegKind, String)
    case endLeg(LegKind)
    case abuse
    case manager
    case managerNamed(String)
    case emergency
    case matters
    case newMatter
    /// Any of the procedures that are installed, not only those that triage leads to.
    case allProcedures
    case beginWith(ProcedureID)
    case goOn(RunID)
    case resume(RunID)
    case adopt(RunID)
    case switchProcedure
    case switchTo(ProcedureID)
    case incidents
    /// Attaches what is in hand to it, or detaches it.
    case incident(IncidentID)
    case otherWords
    case firstObligation
    case step(Int)
    /// Takes what the focused item says and goes on.
    case accept
    case nextStep
    case previousStep
    case refused
    case unknown
    case hangUp
    case callerCard
    case verify
    case verifiedBy(Verification)

    // Leaving a matter
    case finish
    case settle
    case register
    case addTo(TicketNumber)
    case suspend
    case suspendBecause(String)
    case discard
    case discardBecause(String)
    case ringBack
    case ringBackAt(String)
    /// Asked for twice, since the key is that which ends a call.
    case ringBackNow
    case itIsThem
    /// The caller thought of something more, with the number already given.
    case addWords
    case addedWords(String)
    case told
    case notTold
    case amount(SolutionID, String)
    case offerAmount(SolutionID, String)

    // With a ticket
    case onTicket(TicketAction)

    // Afterwards
    case disposition(Disposition)
    case wrapUpDone
}
