import Domain
import Store
import Terminal
import Time

/// A ticket on the screen: a specialist decides it, its caller rings about it, or we ring them.
struct TicketWork: Hashable, Sendable {
    var number: TicketNumber
    /// `nil` while it is being read.
    var ticket: Ticket?
    var history: [HistoryEntry] = []
    var procedure: Procedure?
    var matter: TicketMatter?
    /// Which way the conversation goes; `nil` call: we ring them.
    var call: CallID?
    /// Somebody answers our call.
    var isAnswered = false
    /// The caller themself is on the line: what is said now can keep the promise.
    var isReached: Bool
    /// How sure we are of who listens to our call; of their own, the call knows.
    var verification = Verification.none
    /// When they were told what is being recorded, as it was answered: letters may be looked at in between.
    var told: Told?
    /// The letter that is being written to a file, and what it goes with.
    var saving: Saving?
    /// The first row in view of what was said and what happened.
    var top = 0
    /// When the lease was last asked for from this screen; `nil`: not yet.
    var leaseAskedAt: Instant?
    /// The generation whose lease could not be renewed: it isn't asked for again.
    var lostGeneration: Int?

    struct Told: Hashable, Sendable {
        var use: NoticeUse
        var at: Instant
    }

    struct Saving: Hashable, Sendable {
        var letter: LetterID
        var use: NoticeUse?
    }

    init(number: TicketNumber, call: CallID?) {
        self.number = number
        self.call = call
        isReached = call != nil
    }

    var means: Contact.Means { call.map { .theyCalled($0) } ?? .weCalled }

    /// The promise that this conversation is about: the first owed one that speaking keeps.
    var promise: Promise? {
        ticket?.livePromises.filter(\.kind.isContact).min { $0.due < $1.due } ?? ticket?.nextPromise
    }

    /// That they may not be phoned, since the registration or since it was found out; `nil` when they may be.
    var noCalls: NoCalls? { ticket?.proceedings.noCalls }

    /// Which number is rung for a promise: not that of whoever may not be phoned, but of who speaks for them; `nil`: none.
    func number(of promise: Promise?) -> PhoneNumber? {
        guard let number = promise?.number, let ticket, let noCalls, noCalls.forbids(number, of: ticket.caller) else {
            return promise?.number
        }
        return noCalls.through
    }

    /// The number of what is promised next; `nil`: they ring us, or whoever speaks for them does.
    var numberToPromise: PhoneNumber? {
        number(of: promise) ?? (noCalls.map(\.through) ?? ticket?.caller.phone)
    }

    /// Who the promise was made to; a manager's promise names the manager.
    var nameToAskFor: String? {
        (promise?.kind == .managerCallsBack ? nil : promise?.askFor) ?? ticket?.caller.name
    }

    /// What was agreed and is still to be carried out, the earliest due first.
    var toCarryOut: Promise? {
        ticket?.livePromises.filter { !$0.kind.isContact }.min { $0.due < $1.due }
    }

    /// Whether this person may decide it, as far as the screen knows; the store has the last word.
    func isHeld(by login: Login) -> Bool {
        guard let ticket, ticket.isOpen else { return false }
        return ticket.claim?.by == login && lostGeneration != ticket.generation
    }

    /// A third of the lease: two renewals may fail before it ends.
    func leaseDue(_ settings: HotlineSettings, by login: Login) -> Instant? {
        guard isHeld(by: login) else { return nil }
        let pause = Duration.seconds(max(1, settings.leaseSeconds / 3))
        return leaseAskedAt.map { $0 + pause } ?? Instant(milliseconds: 0)
    }

    /// - Parameter last: the first row in view when the end is.
    mutating func scroll(_ key: Key, last: Int) {
        switch key {
        case .up: top -= 1
        case .down: top += 1
        case .pageUp: top -= 8
        case .pageDown: top += 8
        case .home: top = 0
        case .end: top = last
        default: break
        }
        top = max(0, min(top, last))
    }
}
