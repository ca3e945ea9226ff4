import Console
import Domain
import Procedures
import Simulation
import Store
import Terminal
import Time

extension Refusal {
    /// Any error of the layers below as one sentence: what, where, what to do.
    init(_ error: any Error) {
        self =
            switch error {
            case let refusal as Refusal: refusal
            case let error as StoreError: Refusal(error.status, error.sentence)
            case let error as QueueTrouble: Refusal(.queueTrouble, error.sentence)
            case let error as ProcedureError: Refusal(.procedureTrouble, lines: error.sentences)
            case let error as ResourceFolderError: Refusal(.procedureTrouble, "\(error)".sentenceCased)
            case let error as ShelfError:
                Refusal(.procedureTrouble, lines: error.sentence.split(separator: "\n").map(String.init))
            case let error as TerminalError: Refusal(.terminalTrouble, error.description.sentenceCased)
            case let error as PlayError: Refusal(error.status, error.sentence)
            case let error as RunError: Refusal(.refused, error.sentence)
            case let error as TicketError: Refusal(.refused, error.sentence)
            case let error as CallError: Refusal(.refused, error.sentence)
            case let error as PromiseClockError: Refusal(.refused, error.sentence)
            case let error as ZoneError: Refusal(.queueTrouble, "\(error)".sentenceCased)
            case let error as PhoneNumberError: Refusal(.refused, error.sentence)
            case let error as TicketNumberError: Refusal(.refused, error.sentence)
            default: Refusal(.refused, "\(error)".sentenceCased)
            }
    }
}

extension String {
    /// With a capital at the front and a full stop at the end.
    var sentenceCased: String {
        let end = hasSuffix(".") || hasSuffix("!") || hasSuffix("?") ? "" : "."
        return prefix(1).uppercased() + dropFirst() + end
    }
}

extension StoreError {
    var status: ExitStatus {
        if case .queue = self { .queueTrouble } else { .refused }
    }

    var sentence: String {
        switch self {
        case .unknownStaff(let login):
            "\(login) is not on this hotline's staff: have an admin run `hotline staff add \(login) --name … --role …`."
        case .disabled(let login): "\(login) is disabled: have an admin add them again."
        case .notAllowed(let login, let roles):
            "\(login) may not do this: it takes the role \(roles.map(\.rawValue).sorted().joined(separator: " or "))."
        case .lastAdmin(let login): "\(login) is the last admin, and somebody has to be: make another one first."
        case .nobodyWaits: "Nobody is waiting on any line."
        case .connectedElsewhere:
            "Whoever waits is put through to another desk already: name the call, or --extension, to take it all the same."
        case .alreadyTaken(let login): "\(login) has taken this call already."
        case .callInHand(let call): "You still have call \(call) in hand: end it and its wrap-up first."
        case .notYourCall(let call, .some(let login)):
            "Call \(call) is in the hands of \(login): let them go on with it."
        case .notYourCall(let call, .none): "Call \(call) is in nobody's hands: take it first."
        case .noSuchCall(let id): "There is no call \(id): see `hotline call list`."
        case .noSuchRun(let id): "There is no matter \(id): see `hotline matter list CALL`."
        case .noSuchTicket(let number): "There is no ticket \(number): see `hotline ticket list`."
        case .noSuchPerson(let id): "There is no person \(id): see `hotline person find`."
        case .noSuchAccount(let id): "There is no account \(id): see `hotline person find`."
        case .noSuchIncident(let id): "There is no incident \(id): see `hotline incident list`."
        case .noSuchOwnDay(let day): "\(day) is no day of the hotline's own: see `hotline calendar show`."
        case .preserved(let person, let numbers):
            "Person \(person) has tickets that must be preserved, so nothing is erased: "
                + numbers.map(\.description).joined(separator: ", ")
                + ". A lead ends that with `hotline ticket preserve NUMBER --end REASON`."
        case .noSuchAlert(let id): "There is no alert \(id): see `hotline alert list`."
        case .noSuchSource(let version):
            "The queue has no text of procedure \(version.id) as of \(version.hash.prefix(8))."
        case .staleRun(let id): "Somebody else has written in matter \(id) since it was read: read it again."
        case .commandReused(let id): "The command id \(id) was used for something else: every act needs one of its own."
        case .tooLong(let what, let limit, let length):
            "The \(what) has \(length) characters and may have \(limit): make it shorter."
        case .hasNUL(let what): "The \(what) contains the character U+0000, which can't be kept: leave it out."
        case .hasHidden(let what, let scalar):
            "The \(what) contains the character \(scalar.codePoint), which can't be seen: leave it out."
        case .isEmpty(let what): "The \(what) is empty: it needs at least one letter or digit."
        case .outOfRange(let what, let range, let found):
            "The \(what) is \(found) and may be \(range.lowerBound) to \(range.upperBound)."
        case .nothingPromised: "A ticket that owes nothing can't be registered: promise something."
        case .stillOwed(let person, let tickets):
            "Person \(person) is still owed something on \(tickets.map(\.description).joined(separator: ", ")): "
                + "keep or withdraw it first."
        case .stillOnTheLine(let person, let call):
            "Person \(person) is in call \(call), which isn't over: end it and its wrap-up first."
        case .login(let error): error.sentence
        case .call(let error): error.sentence
        case .run(let error): error.sentence
        case .ticket(let error): error.sentence
        case .presence(let state): "Presence “\(state.word)” follows from calls and can't be chosen."
        case .queue(let trouble): trouble.sentence
        }
    }
}

extension PresenceState {
    var word: String {
        switch self {
        case .ready: "ready"
        case .talking: "talking"
        case .wrapUp: "wrapUp"
        case .onBreak(let reason): "break (\(reason.rawValue))"
        case .away: "away"
        }
    }
}
