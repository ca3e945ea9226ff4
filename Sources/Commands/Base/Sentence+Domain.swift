import Domain
import Simulation
import Time

extension CallError {
    var sentence: String {
        switch self {
        case .doesNotFit(let verb, let state): "One can't \(verb) while the call is \(state)."
        case .legAlreadyOpen(let kind): "The call already has an open \(kind.rawValue): end that first."
        case .noSuchOpenLeg(let kind): "The call has no open \(kind.rawValue)."
        case .partyMissing(let kind): "Say with whom: a \(kind.rawValue) has somebody at its other end."
        }
    }
}

extension RunError {
    var sentence: String {
        switch self {
        case .notBegun: "The matter hasn't begun."
        case .alreadyBegun: "The matter has begun already."
        case .doesNotFit(let fact, let state): "“\(fact)” can't happen in a matter that is \(state)."
        case .statementAlreadyConfirmed: "The statement is confirmed and never changes: add to it instead."
        case .nothingStated: "Nothing is stated yet: record what the caller says first (`hotline matter record`)."
        case .nothingToTell: "There is no ticket to tell of."
        case .reasonMissing: "The words are missing: say why."
        case .alreadyOffered(let id): "“\(id)” was offered already."
        case .notOffered(let id): "“\(id)” wasn't offered."
        case .alreadyAnswered(let id): "“\(id)” was answered already, so the offer stands in the record."
        case .unknownStep(let id): "The procedure has no step “\(id)”."
        case .unknownField(let id): "The procedure has no field “\(id)”."
        case .unknownOption(let option, let field): "“\(option)” is no option of “\(field)”."
        case .wrongType(let field): "The answer to “\(field)” is of another type."
        case .tooLong(let field, let limit, let length):
            "The answer to “\(field)” has \(length) characters and may have \(limit)."
        case .outOfRange(let field): "The answer to “\(field)” is outside its limits."
        case .breaksRule(let field, let rule): "The answer to “\(field)” won't do: \(Self.what(rule))."
        case .notAnAnswerHere(let field, let kind): "“\(kind.rawValue)” is no answer to “\(field)”."
        case .unknownCause(let id): "The procedure has no cause “\(id)”."
        case .unknownOutcome(let id): "The procedure has no outcome “\(id)”."
        case .unknownSolution(let id): "The procedure has no solution “\(id)”."
        case .amountOverLimit(let id, let limit): "“\(id)” may be at most \(roubles(limit))."
        case .amountNotWanted(let id): "“\(id)” has no sum of money in it."
        case .permissionFirst: "Ask whether ways out may be suggested before the first one is."
        case .statementTooLong(let limit, let length): "The statement has \(length) characters and may have \(limit)."
        case .obligationsOpen(let ids): "Still open before this end: \(ids.map(\.text).joined(separator: ", "))."
        case .carryOutOwed(let ids):
            "Accepted and still to be carried out, so register it: \(ids.map(\.text).joined(separator: ", "))."
        case .managerOwed: "The caller was promised that the manager rings, so register it."
        case .registrationForbidden(let field): "With such an answer to “\(field)” it can't be registered."
        }
    }

    private static func what(_ rule: BrokenRule) -> String {
        switch rule {
        case .substance: "links alone are no substance, at least three words of one's own are wanted"
        case .fullName: "a name and a surname are wanted"
        case .notFuture: "the day is still to come"
        case .notPast: "the day is over"
        case .address: "no mail can be sent there; an address looks like name@example.org"
        }
    }
}

/// `1250.50 roubles`.
func roubles(_ kopecks: Int) -> String {
    let cents = kopecks % 100
    return "\(kopecks / 100)" + (cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)") + " roubles"
}

extension PromiseClockError {
    var sentence: String {
        switch self {
        case .windowIsOver(let window):
            "The window on \(window.day) ends at \(window.to), which is over: name a later one."
        case .windowIsTooFar(let window, let days):
            "The window on \(window.day) is more than \(days) days ahead: look at the year, or name an earlier one."
        }
    }
}

extension PhoneNumberError {
    var sentence: String {
        switch self {
        case .unknownCharacter(let character, let text):
            "“\(text)” is no telephone number: “\(character)” can't be dialled."
        case .misplaced(let character, let text):
            "“\(text)” is no telephone number: “\(character)” can't stand there; write it like +7 495 123-45-67."
        case .tooShort(let text): "“\(text)” is too short for a telephone number (3 digits at least)."
        case .tooLong(let text): "“\(text)” is too long for a telephone number (15 digits at most)."
        }
    }
}

extension TicketNumberError {
    var sentence: String {
        switch self {
        case .notANumber(let text): "“\(text)” is no ticket number: it looks like 4821-7."
        case .wrongCheckDigit(let text):
            "No ticket has the number “\(text)”: its check digit is wrong, so a digit was misread."
        }
    }
}

extension LoginError {
    var sentence: String {
        switch self {
        case .empty: "The login is empty: \(reason)."
        case .unknownCharacter(_, let text), .badBeginning(_, let text), .onlyDigits(let text), .tooLong(let text, _):
            "“\(text)” is no login: \(reason)."
        }
    }

    /// A clause.
    var reason: String {
        switch self {
        case .empty: "write the name by which they sign in to this host"
        case .unknownCharacter(let scalar, _):
            "“\(scalar)” (\(scalar.codePoint)) can't stand there in a name by which one signs in to this host"
        case .badBeginning(let scalar, _): "it can't begin with “\(scalar)”, but with a letter, a digit or “_”"
        case .onlyDigits: "digits alone would be taken for a user's number"
        case .tooLong(_, let limit): "it may have \(limit) characters"
        }
    }
}
