import ArgumentParser
import Domain
import Store
import Time

/// `hotline ticket decide`.
struct TicketDecideCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Decide a ticket you hold; telling the caller is another act.",
        discussion: """
            A refusal needs one of the procedure's grounds, and what that ground demands: the notice (--means, --at), or \
            where the answer stands already (--answer-at). To send it to another body: hotline ticket forward.
            """)

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: "How it is decided.")
    var outcome: Decision.Outcome
    @Option(name: .long, help: "What the caller is to be told, in words that can be read out.")
    var words: String
    @Option(name: .long, help: "The procedure's ground, for a refusal.")
    var ground: String?
    @Option(name: .long, help: "The sum granted, in roubles.")
    var amount: Roubles?
    @Option(name: .customLong("answer-at"), help: "Where the answer stands already, for a refusal that points there.")
    var answerAt: String?
    @Flag(name: .long, help: "What the caller accepted is done already; otherwise it is owed once it is granted.")
    var done = false
    @OptionGroup var notice: NoticeOptions

    func validate() throws {
        if outcome == .forwarded {
            throw ValidationError("To forward it, use `hotline ticket forward NUMBER --to BODY`.")
        }
        if answerAt != nil, outcome != .refused {
            throw ValidationError("Only a refusal points to an answer that stands already: leave --answer-at out.")
        }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            // Who and when are the store's to say.
            let decision = Decision(
                outcome: outcome, words: words, ground: ground.map { GroundID($0) }, amountKopecks: amount?.kopecks,
                answerAt: answerAt, by: session.login, at: session.store.now())
            let notice = try notice.draft(outcome.purpose, of: ticket, in: session, place)
            return try ticket.decide(decision, with: notice, isDone: done, in: session, place)
        }
    }
}

/// `hotline ticket forward`: another body is competent.
struct TicketForwardCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "forward", abstract: "Send a ticket you hold to the body that is competent for it.")

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: ArgumentHelp("To which of the procedure's bodies.", valueName: "body"))
    var to: String
    @Option(name: .long, help: "What the caller is to be told, in words that can be read out.")
    var words: String
    @OptionGroup var notice: NoticeOptions

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            let decision = Decision(
                outcome: .forwarded, words: words, forwardedTo: BodyID(to), by: session.login, at: session.store.now())
            return try ticket.decide(
                decision, with: try notice.draft(.forwarding, of: ticket, in: session, place), in: session, place)
        }
    }
}

extension Ticket {
    /// The act of deciding, checked under the procedure that the ticket was registered under.
    /// - Throws: ``TicketError``, ``Refusal``, ``StoreError``.
    /// - Parameter isDone: nothing of what the caller accepted is still owed.
    fileprivate func decide(
        _ decision: Decision, with notice: NoticeDraft?, isDone: Bool = false, in session: Session,
        _ place: Surroundings
    ) throws -> TicketAct {
        let procedure = try session.procedure(self.procedure, in: place)
        let run = try session.store.run(run).looked(at: self, at: decision.at, in: session.zone)
        try procedure.check(decision, with: notice, of: run)
        try decision.checkAmount(under: procedure)
        if let ground = decision.ground, procedure.isUnsuggested(ground, of: run) {
            place.complain(
                "Note: what is known of the ticket doesn't suggest “\(ground)”; one may refuse on it all the same.")
        }
        let rest = try run.remainder(
            after: decision.outcome, at: decision.at, under: procedure, phone: caller.phone,
            hours: session.settings.callingHours, zone: session.zone)
        return .decide(
            decision, generation: generation, leaving: isDone ? .nothing : rest,
            with: Attendance(
                notice: notice,
                starting: ClockStarts(run.clocks(startedBy: decision.outcome, under: procedure), knowing: known)))
    }
}
