import Domain
import Time

extension TicketError {
    var sentence: String {
        switch self {
        case .closed: "The ticket is closed: reopen it first."
        case .notClosed: "The ticket isn't closed."
        case .claimedBy(let login): "\(login) holds the claim: wait until it is released or runs out."
        case .claimLost:
            "You don't hold the claim (it ran out, was released, or was never yours): claim the ticket first."
        case .alreadyDecided: "The ticket is decided already."
        case .changedMeanwhile:
            "Something else was found out or decided meanwhile: look at the ticket again, and repeat it."
        case .noSuchPromise(let id): "The ticket has no promise \(id): see `hotline ticket show`."
        case .promiseNotLive(let id, let state): "Promise \(id) is owed no more (\(state))."
        case .nothingWouldBeOwed:
            "Nothing is decided yet and nothing more would be owed: promise the next contact, or renew this one."
        case .unsatisfiedNeedsPromise:
            "The caller isn't satisfied, so promise them what comes next (--next-within DAYS)."
        case .dueInThePast: "That time is over: promise a later one."
        case .wordsMissing: "The words are missing: say what was said or decided."
        case .groundMissing: "A refusal needs one of the procedure's grounds (--ground)."
        case .nothingGranted(let outcome):
            "With “\(outcome.rawValue)” nothing is granted, so nothing is left to carry out."
        case .ladderNotClimbed(let attempts, let days):
            "Too few tries to give up: it takes \(attempts) on \(days) different days."
        case .isContact(let kind): "“\(kind.rawValue)” is kept by speaking with the caller: use `ticket contact`."
        case .isCarriedOut: "What was agreed is kept by doing it: use `ticket carry-out`."
        // Clocks.
        case .clocksRunning(let ids):
            "Nothing more would be promised, and clocks still run (\(Self.list(ids))): see to them first, or promise what "
                + "comes next (`hotline ticket clocks NUMBER` shows what they wait for)."
        case .noSuchClock(let id): "The ticket has no clock “\(id)”: see `hotline ticket clocks NUMBER`."
        case .clockEnded(let id, let state): "The clock “\(id)” runs no more (\(state))."
        case .clockMissed(let id): "The clock “\(id)” was missed, and what was missed can't be extended."
        case .clockStands(let id): "The clock “\(id)” stands, so there is no date to tell: end the pause first."
        case .clockEndsOtherwise(let id, let end):
            "The clock “\(id)” isn't ended by hand: it ends when the ticket is \(end.rawValue)."
        case .clock(let id, .notExtendable): "The rule of “\(id)” doesn't let it be extended."
        case .clock(let id, .extendedByNothing): "“\(id)” is extended by at least 1 unit of its term."
        case .clock(let id, .extendedTooFar(let units, let limit)):
            "“\(id)” would be extended by \(units) in all, and its rule allows \(limit)."
        case .clock(let id, .calendarEnds(let stamp, let year)):
            "“\(id)” can't be counted: the calendar “\(stamp.id)” ends before \(year)."
        case .alreadyPaused: "The clocks stand already: end that pause first."
        case .notPaused: "The clocks aren't standing."
        case .nothingPausesFor(let reason, let known):
            known.isEmpty
                ? "No clock that runs here stands still for anything."
                : "No clock stands still for “\(reason)”: choose one of \(known.map(\.description).joined(separator: ", "))."
        // Notices, files, what is preserved.
        case .wrongNotice(let wanted): "This needs a notice that serves “\(wanted.rawValue)”."
        case .noticeMissing: "This needs the notice: say when and how the person was told (--means, --at)."
        case .meansDontCount(let means, let wanted):
            "Told by “\(means.rawValue)” it doesn't count here: --means "
                + Notice.Means.allCases.filter(wanted.contains).map(\.rawValue).joined(separator: ", ") + "."
        case .noticeInTheFuture: "The notice's time is still to come: record it once they have been told."
        case .noticeBeforeRegistration: "The notice's time lies before the registration."
        case .nothingToTellOf(let purpose): "Nothing is decided that a notice of “\(purpose.rawValue)” could tell."
        case .extensionIsAnAct: "An extension is recorded with its notice: use `hotline ticket extend`."
        case .mayNotBePhoned: "This person may not be phoned: tell them in writing, or through who speaks for them."
        case .alreadyAttached: "This file is attached already."
        case .tooManyAttachments(let limit): "\(limit) files are attached, which is the limit."
        case .alreadyPreserved: "It is preserved already."
        case .notPreserved: "It isn't preserved."
        case .refusalStands(let number):
            "The reason that ticket \(number) was refused for can't go away: register a matter of its own."
        case .refusedNoMore(let number):
            "Ticket \(number), which this matter follows, is refused no more: take that back "
                + "(`hotline matter follow MATTER --take-back`), then register it."
        case .notRefused(let number): "Ticket \(number) wasn't refused, so nothing is applied for again."
        // What only the rulebook knows.
        case .findingsMissing(let ids): "Find out first: \(Self.list(ids)) (`hotline ticket find NUMBER FIELD ANSWER`)."
        case .unknownFinding(let id, let known):
            "“\(id)” isn't found out under this procedure: \(Self.choice(known))."
        case .findingNotAsked(let id): "“\(id)” isn't wanted, as what it depends on is answered."
        case .groundOfNoRefusal: "Only a refusal has a ground: leave --ground out."
        case .unknownGround(let id, let known): "“\(id)” is no ground here: \(Self.choice(known))."
        case .groundDemands(let id, .address):
            "Refusing on “\(id)” needs the address where the answer stands (--answer-at)."
        case .groundDemands(let id, _):
            "Refusing on “\(id)” needs the notice: when and how were they told (--means, --at)?"
        case .nothingIsForwarded: "This procedure forwards nothing."
        case .notToBeForwarded: "By this procedure, such a matter is forwarded to nobody."
        case .bodyMissing: "Say to which body it goes (--to)."
        case .bodyOfNoForwarding: "Only what is forwarded goes to a body: leave --to out."
        case .unknownBody(let id, let known): "“\(id)” is no body here: \(Self.choice(known))."
        case .complainedAbout(let id): "The complaint is about “\(id)”, and never goes to whom it is about."
        }
    }

    private static func list<Subject>(_ names: [Name<Subject>]) -> String {
        names.map(\.text).joined(separator: ", ")
    }

    private static func choice<Subject>(_ known: [Name<Subject>]) -> String {
        known.isEmpty ? "nothing is" : "choose one of " + list(known)
    }
}
