import Domain

/// Everything that staff can do with the ticket on their screen, on whichever console.
public enum TicketAction: Hashable, Sendable, Codable {
    case close
    case claim
    case release
    case decide
    case decideAs(Decision.Outcome)
    case refuseOn(GroundID)
    /// What is known doesn't suggest it, and whoever decides has read that.
    case refuseAnyway(GroundID)
    case forwardTo(BodyID)
    case decideInWords(Ruling, String)
    case answersAt(Ruling, String)
    case file(TicketFileAction)
    case applyAgain
    /// What came of a try to ring them?
    case chooseResult
    case attempt(Attempt.Result)
    case askWho(wantsOtherTime: Bool)
    /// The caller themself is on the line, verified as the procedure asks.
    case isThem(wantsOtherTime: Bool)
    case isAnother
    case tell
    case told(satisfied: Bool)
    case renew
    case renewBy(days: Int)
    case carryOut
    case carriedOut(String)
    case addWords
    case wordsAdded(String)
    case withdraw
    case withdrawBecause(String)
    case giveUp
    case reopen
    case reopenBecause(String)
}

/// The actions of a console that shows tickets.
public protocol TicketActing: ConsoleAction {
    static func onTicket(_ action: TicketAction) -> Self
}
