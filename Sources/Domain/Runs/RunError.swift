/// Why an event was refused; the run is as it was.
public enum RunError: Error, Hashable, Sendable {
    case notBegun
    case alreadyBegun
    /// The run is suspended or ended, and this can't happen there.
    case doesNotFit(_ fact: String, in: String)
    case statementAlreadyConfirmed
    case nothingStated
    case nothingToTell
    case reasonMissing
    case alreadyOffered(SolutionID)
    case notOffered(SolutionID)
    case alreadyAnswered(SolutionID)

    // What only the procedure knows.
    case unknownStep(StepID)
    case unknownField(FieldID)
    case unknownOption(OptionID, of: FieldID)
    case wrongType(FieldID)
    case tooLong(FieldID, limit: Int, length: Int)
    case outOfRange(FieldID)
    case breaksRule(FieldID, BrokenRule)
    case notAnAnswerHere(FieldID, AnswerKind)
    case unknownCause(CauseID)
    case unknownOutcome(OptionID)
    case unknownSolution(SolutionID)
    case amountOverLimit(SolutionID, limitKopecks: Int)
    case amountNotWanted(SolutionID)
    case permissionFirst
    case statementTooLong(limit: Int, length: Int)
    /// The exit is gated by what is still open.
    case obligationsOpen([ObligationID])
    /// An accepted solution is still to be carried out: that is a ticket, not a settled matter.
    case carryOutOwed([SolutionID])
    /// The caller asked for the manager, whose call is promised: that is a ticket too.
    case managerOwed
    /// A field's consequence forbids registering without its answer.
    case registrationForbidden(by: FieldID)
}
