import Domain
import Time

/// One thing that happened in a simulated shift, as somebody on the floor saw it.
public struct ShiftEvent: Sendable {
    public var at: Instant
    /// Who did it: the exchange, an operator, a specialist.
    public var by: Login
    public var what: What

    public enum What: Sendable {
        case rang(Call, waiting: Int)
        case gaveUp(Call)
        case took(Call)
        /// The talk is over; with the matter as it was worked, `nil` when there was none.
        case talked(PlayedCall, PlayedWork?)
        case wrappedUp(Call)
        case claimed(Ticket)
        case decided(Ticket)
        case tried(Ticket, Attempt.Result)
        case toldCaller(Ticket)
    }
}

/// Who works a simulated shift.
public struct ShiftCrew: Hashable, Sendable {
    public var exchange: Login
    public var operators: [Login]
    public var specialists: [Login]

    public init(exchange: Login, operators: [Login], specialists: [Login]) {
        self.exchange = exchange
        self.operators = operators
        self.specialists = specialists
    }
}
