import Domain
import Store
import Terminal
import Time

/// A call in the operator's hands, and all that is known about it.
struct CallWork: Sendable {
    var call: Call
    var card: CallerCard?
    /// Matters of this call, in the order they were begun or taken up.
    var matters: [Matter] = []
    var phase: Phase = .triage {
        didSet { lastOnScreen = current?.run.id ?? lastOnScreen }
    }
    /// The matter that was worked on last.
    private var lastOnScreen: RunID?
    /// Who is calling, as far as it has been entered.
    var caller: CallerForm
    /// Which words of the greeting are shown.
    var phrase = 0
    /// Chosen in wrap-up; what came of the matters suggests it.
    var disposition: Disposition?
    /// The lead was alerted: what else came of the call matters less.
    var wasEmergency = false

    enum Phase: Hashable, Sendable {
        /// What is this call about?
        case triage
        /// The first key of a call that ends at once: what to say before the second.
        case ending(Name<TriageChoice>, Disposition)
        /// The matter with this index is worked on.
        case matter(Int)
        /// Waiting for the number, then reading it out.
        case readOut(Int)
        case ticket(TicketWork)
        case emergency
        case wrapUp
    }

    init(call: Call, card: CallerCard? = nil) {
        self.call = call
        self.card = card
        caller = CallerForm(identity: call.identity)
    }

    /// The matter on the screen.
    var current: Matter? {
        switch phase {
        case .matter(let index), .readOut(let index): matters.indices.contains(index) ? matters[index] : nil
        default: nil
        }
    }

    var currentIndex: Int? {
        switch phase {
        case .matter(let index), .readOut(let index): matters.indices.contains(index) ? index : nil
        default: nil
        }
    }

    /// Why the caller may not be phoned, and through whom they are reached; `nil` where they may be.
    var noCalls: NoCalls? { matters.lazy.compactMap { $0.run.noCalls(under: $0.procedure) }.first }

    /// The first matter that is neither ended nor suspended.
    var firstUnfinished: Int? { matters.firstIndex { $0.run.isActive } }

    /// The unfinished matter that is on the screen, or was before something else was looked at; else the newest.
    var inHand: Int? {
        matters.firstIndex { $0.run.id == lastOnScreen && $0.run.isActive } ?? matters.lastIndex { $0.run.isActive }
    }

    var person: Person? {
        let id = call.identity.person ?? caller.chosen
        return card?.people.first { $0.id == id }
    }

    /// The caller's, not the screen's.
    var language: Language { caller.language }

    /// We rang back, and nobody has said yet that it is the caller who answers: that takes away what was known of them.
    var hasToAskWhoAnswers: Bool {
        caller.verification == .none && call.legs.contains { $0.kind == .callBackOut && $0.ended == nil }
    }

    /// Who calls, by what was said in this matter, where another one of the call heard another name.
    func callerName(in matter: Matter?) -> String? {
        matter?.run.text(.callerName) ?? person?.name ?? (caller.name.isEmpty ? nil : caller.name)
    }

    var isOnHold: Bool { heldSince != nil }

    /// Since when the caller hears music.
    var heldSince: Instant? { call.legs.last { $0.kind == .hold && $0.ended == nil }?.began }

    /// When the caller was last heard; `nil` while they are on the line.
    private var goneAt: Instant? {
        guard !call.isConnected else { return nil }
        return call.legs.last { $0.kind == .inbound || $0.kind == .callBackOut }?.ended?.at
    }

    /// What came of it, as far as it can be told from the matters.
    var suggestedDisposition: Disposition {
        let endings = matters.compactMap { matter -> Ending? in
            if case .ended(_, let ending) = matter.run.state { ending } else { nil }
        }
        if endings.contains(where: { if case .registered = $0 { true } else { false } }) { return .registered }
        if endings.contains(where: { if case .addedTo = $0 { true } else { false } }) { return .addedToTicket }
        if endings.contains(.settled) { return .settled }
        if let since = matters.compactMap(\.suspendedAt).max() {
            // Put aside with the caller still there, it was agreed; afterwards, they were cut off.
            return goneAt.map { since < $0 } ?? true ? .suspended : .dropped
        }
        if wasEmergency { return .emergency }
        if !endings.isEmpty { return .discarded }
        return call.isConnected || matters.isEmpty ? .answered : .dropped
    }
}

/// One matter on the screen: its run, its rulebook, and what is being typed.
struct Matter: Sendable {
    var run: Run
    var procedure: Procedure
    var form = Form()
    /// The ticket, once it is registered.
    var ticket: Ticket?
    /// Asked for and not answered yet.
    var isRegistering = false
    /// The open incidents that it is about.
    var incidents: [Incident] = []

    var step: Step? { procedure.step(run.step) }

    var suspendedAt: Instant? {
        if case .suspended(let at, _) = run.state { at } else { nil }
    }

    /// Nothing stands against it only because nothing has happened yet: no offer to answer, no ticket to tell of.
    func isVacuous(_ obligation: Obligation) -> Bool {
        switch obligation.demand {
        case .offersAnswered: run.offers.isEmpty
        case .promiseTold: run.state.word != "ended"
        default: false
        }
    }

    /// Where an open obligation is fulfilled: at its step, or where the first missing answer is asked.
    func place(of obligation: Obligation) -> StepID {
        guard obligation.demand == .requiredFields, let field = run.missingFields(under: procedure).first else {
            return obligation.step
        }
        return procedure.steps.first { $0.fields.contains(field.id) }?.id ?? obligation.step
    }

    /// Every step where something of it is still open.
    func places(of obligation: Obligation) -> [StepID] {
        guard obligation.demand == .requiredFields else { return [obligation.step] }
        let missing = Set(run.missingFields(under: procedure).map(\.id))
        return procedure.steps.filter { !missing.isDisjoint(with: $0.fields) }.map(\.id)
    }
}

/// The caller's part of the first step: it belongs to the call, not to one matter.
struct CallerForm: Hashable, Sendable {
    /// One of the people of the card; `nil` with `isSomebodyNew`, or when nothing is chosen yet.
    var chosen: PersonID?
    var isSomebodyNew = false
    var name = ""
    var address = ""
    var account = ""
    var capacity: Capacity
    var verification: Verification
    var language: Language

    init(identity: CallerIdentity) {
        chosen = identity.person
        capacity = identity.capacity
        verification = identity.verification
        language = identity.language
    }

    var identification: Identification {
        let who: Identification.Who =
            if let chosen, !isSomebodyNew {
                .known(chosen, nil)
            } else if !name.isEmpty {
                .new(
                    name: name, address: address.isEmpty ? nil : address, account: account.isEmpty ? nil : account)
            } else {
                .unknown
            }
        return Identification(who: who, capacity: capacity, verification: verification, language: language)
    }
}
