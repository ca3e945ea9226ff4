import Domain
import Time

/// A whole call written down beforehand: who rings, what about, what is asked and answered, and how it ends.
public struct PlayedCall: Hashable, Sendable {
    /// The exchange's id of it: played twice under one id, it is one call.
    public var id: ExchangeCallID
    /// `nil` when withheld.
    public var number: PhoneNumber?
    public var line: Int?
    public var caller: PlayedCaller
    /// `nil` for a call that never gets to a matter.
    public var matter: PlayedMatter?
    public var ending: PlayedEnding

    public init(
        id: ExchangeCallID, number: PhoneNumber?, line: Int? = nil, caller: PlayedCaller = PlayedCaller(),
        matter: PlayedMatter?, ending: PlayedEnding
    ) {
        self.id = id
        self.number = number
        self.line = line
        self.caller = caller
        self.matter = matter
        self.ending = ending
    }
}

public struct PlayedCaller: Hashable, Sendable {
    public var name: String?
    public var address: String?
    public var account: String?
    public var language: Language

    public init(name: String? = nil, address: String? = nil, account: String? = nil, language: Language = .ru) {
        self.name = name
        self.address = address
        self.account = account
        self.language = language
    }
}

extension PlayedCall {
    /// Who calls; what the line doesn't say of them is what the matter's own fields are answered with.
    var knownCaller: PlayedCaller {
        var known = caller
        known.name = caller.name ?? matter?.word(.callerName)
        known.address = caller.address ?? matter?.word(.callerAddress)
        return known
    }
}

extension PlayedMatter {
    fileprivate func word(_ field: FieldID) -> String? {
        if case .word(let text)? = answers[field], !text.isEmpty { text } else { nil }
    }
}

/// What is said in a matter, in the words of its procedure.
public struct PlayedMatter: Hashable, Sendable {
    public var procedure: ProcedureID
    public var answers: [FieldID: PlayedAnswer]
    public var statement: String?
    public var cause: CauseID?
    public var outcome: OptionID?
    public var offers: [Offer]
    public var whyFewerOffers: String?
    public var callback: CallbackWish
    public var manager: ManagerWish?

    public init(
        procedure: ProcedureID, answers: [FieldID: PlayedAnswer] = [:], statement: String? = nil,
        cause: CauseID? = nil, outcome: OptionID? = nil, offers: [Offer] = [], whyFewerOffers: String? = nil,
        callback: CallbackWish = CallbackWish(), manager: ManagerWish? = nil
    ) {
        self.procedure = procedure
        self.answers = answers
        self.statement = statement
        self.cause = cause
        self.outcome = outcome
        self.offers = offers
        self.whyFewerOffers = whyFewerOffers
        self.callback = callback
        self.manager = manager
    }
}

/// An answer as it is written down; the field says of which type it is.
public enum PlayedAnswer: Hashable, Sendable {
    case word(String)
    case number(Double)
    case yesNo(Bool)
    case files([Attachment])
    case signed(by: OptionID, on: CalendarDay)
    case refused
    case unknown
}

/// How a played call ends.
public enum PlayedEnding: Hashable, Sendable {
    /// Hung up before anybody answered.
    case abandoned
    /// Taken and ended without a matter: silent, a wrong number, not ours …
    case disposed(Disposition)
    case settled
    /// Registered, and told the number and the promise.
    case registered
    /// Hung up before they could be told: registered, with what was left open waived.
    case hungUp
    /// Cut off: the matter waits for the next call.
    case dropped
    case discarded(reason: String)

    /// Whether there has to be a matter.
    public var needsMatter: Bool {
        switch self {
        case .abandoned, .disposed: false
        case .settled, .registered, .hungUp, .dropped, .discarded: true
        }
    }

    var disposition: Disposition {
        switch self {
        case .abandoned, .discarded: .discarded
        case .disposed(let disposition): disposition
        case .settled: .settled
        case .registered, .hungUp: .registered
        case .dropped: .dropped
        }
    }
}
