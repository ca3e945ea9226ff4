import Domain
import Time

/// What the rulebook lets staff do with a ticket beside deciding and telling.
public indirect enum TicketFileAction: Hashable, Sendable, Codable {
    // Clocks
    case clocks
    case clock(ClockID)
    case extend(ClockID)
    case extendBy(ClockID, String)
    case tellClock(ClockID)
    case finish(ClockID)
    case finished(ClockID, String)

    // Notices: what for, then by what means, and when
    case notice(NoticeUse)
    case noticeEarlier(NoticeUse)
    case noticeOn(NoticeUse, String)
    // Now, where no earlier moment was named
    case told(NoticeUse, Notice.Means, at: Instant?)

    // The file
    case file
    case findings
    case find(FieldID)
    case found(FieldID, option: Int?)
    case foundInWords(FieldID, String)
    case letters
    // A letter as it reads now, or once what its notice goes with is recorded
    case letter(LetterID, with: NoticeUse?)
    case saveLetter(LetterID, with: NoticeUse?)
    case letterTo(LetterID, String, with: NoticeUse?)
    case pause
    case pauseFor(PauseReason)
    case endPause
    case attach
    case attachFile(String)
    case preserve
    case preserveBecause(String)
    case endPreservation
    case endPreservationBecause(String)
}

/// What a notice goes with.
public enum NoticeUse: Hashable, Sendable, Codable {
    case extending(ClockID, by: Int)
    case tellingDate(ClockID)
    case deciding(Ruling)
    case letter(LetterID, NoticePurpose)
}

/// A decision that is being put together, question by question.
public struct Ruling: Hashable, Sendable, Codable {
    public var outcome: Decision.Outcome
    public var ground: GroundID?
    public var body: BodyID?
    public var answerAt: String?
    public var words = ""

    public init(_ outcome: Decision.Outcome, ground: GroundID? = nil, body: BodyID? = nil) {
        self.outcome = outcome
        self.ground = ground
        self.body = body
    }
}
