import Domain
import Time

/// Why a verb was refused or failed; nothing was changed.
public enum StoreError: Error, Hashable, Sendable {
    // What a person asked for.
    case unknownStaff(Login)
    case disabled(Login)
    case notAllowed(Login, needs: Set<Role>)
    /// Only admins act for another.
    case lastAdmin(Login)
    case nobodyWaits
    /// Everybody who waits is put through to another desk already.
    case connectedElsewhere
    case alreadyTaken(by: Login)
    /// One call at a time: this one first.
    case callInHand(CallID)
    case notYourCall(CallID, Login?)
    case noSuchCall(String)
    case noSuchRun(RunID)
    case noSuchTicket(TicketNumber)
    case noSuchPerson(PersonID)
    case noSuchAccount(AccountID)
    case noSuchIncident(IncidentID)
    case noSuchOwnDay(CalendarDay)
    case noSuchAlert(Identifier<Alert>)
    case noSuchSource(ProcedureVersion)
    /// Written or adopted by somebody else since it was read.
    case staleRun(RunID)
    /// The same command id was used for another verb.
    case commandReused(CommandID)
    case tooLong(_ what: String, limit: Int, length: Int)
    /// A text with the character U+0000: what follows it wouldn't be kept.
    case hasNUL(_ what: String)
    /// A name with a character in it that nobody sees, so that it looks like another.
    case hasHidden(_ what: String, Unicode.Scalar)
    case isEmpty(_ what: String)
    case outOfRange(_ what: String, ClosedRange<Int>, found: Int)
    case nothingPromised
    /// A promise can't be kept to somebody nobody knows any more, nor a call be led with them.
    case stillOwed(PersonID, [TicketNumber])
    case stillOnTheLine(PersonID, CallID)
    /// What has to be preserved isn't erased.
    case preserved(PersonID, [TicketNumber])
    case login(LoginError)
    case call(CallError)
    case run(RunError)
    case ticket(TicketError)
    case presence(PresenceState)

    // What is wrong with the queue itself.
    case queue(QueueTrouble)
}

/// What keeps the queue from being used: what, which file, and the way out.
public struct QueueTrouble: Error, Hashable, Sendable {
    public var kind: Kind
    public var path: String
    public var sentence: String

    public init(kind: Kind, path: String, sentence: String) {
        self.kind = kind
        self.path = path
        self.sentence = sentence
    }

    public enum Kind: String, Sendable {
        case missing, exists, notAQueue, newerVersion, outdatedConsole, readOnly, diskFull, networkFileSystem
        case gateHeld, permission, damaged, system
    }
}
