import ArgumentParser
import Domain
import Store
import Time

/// `hotline ticket`: the acts on a ticket, each by its own name.
struct TicketCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket", abstract: "Tickets: list, show, claim, decide, contact and what else is done to them.",
        subcommands: [
            TicketListCommand.self, TicketShowCommand.self, TicketNoteCommand.self, TicketClaimCommand.self,
            TicketReleaseCommand.self, TicketDecideCommand.self, TicketAttemptCommand.self,
            TicketContactCommand.self, TicketRenewCommand.self, TicketPromiseCommand.self, TicketTellCommand.self,
            TicketCarryOutCommand.self, TicketWithdrawCommand.self, TicketReopenCommand.self, TicketGiveUpCommand.self,
            TicketClocksCommand.self, TicketForwardCommand.self, TicketExtendCommand.self, TicketNotifyCommand.self,
            TicketTellDateCommand.self, TicketFinishCommand.self, TicketPauseCommand.self, TicketFindCommand.self,
            TicketAttachCommand.self, TicketPreserveCommand.self, TicketLetterCommand.self,
        ])
}

/// A command on one ticket.
protocol TicketVerb: QueueVerb {
    var ticket: TicketOptions { get }
}

extension TicketVerb {
    var queue: QueueOptions { ticket.queue }
}

/// The ticket that an act is done to.
struct TicketOptions: ParsableArguments {
    @Argument(help: "The ticket's number, like 4821-7.")
    var number: String

    @OptionGroup var queue: QueueOptions

    /// Opens the queue and finds the ticket, does the act that `choose` makes of it, and shows what became of it.
    func perform(
        in place: Surroundings, _ choose: (Ticket, Session) throws -> TicketAct
    ) throws -> any Answer {
        let number = try TicketNumber(parsing: number)
        let session = try queue.session(in: place)
        let act = try choose(try session.store.ticket(number), session)
        return try TicketAnswer(try session.store.perform(act, on: number, session.command()), in: session)
    }
}

/// Which promise of a ticket is meant: the one owed first, unless told.
struct PromiseOption: ParsableArguments {
    @Option(name: .long, help: "The promise's id, as `ticket show` has it; otherwise the one owed first.")
    var promise: Int64?

    func promise(of ticket: Ticket, where fits: (PromiseKind) -> Bool) throws(TicketError) -> PromiseID {
        if let promise {
            let id = PromiseID(promise)
            guard ticket.promises.contains(where: { $0.id == id }) else { throw .noSuchPromise(id) }
            return id
        }
        let owed = ticket.livePromises.sorted { $0.due < $1.due }
        guard let first = owed.first(where: { fits($0.kind) }) ?? owed.first else { throw .closed }
        return first.id
    }
}

/// The next promise, by days or by a window that the caller named.
struct DueOptions: ParsableArguments {
    @Option(
        name: .customLong("next-within"),
        help: "Promise the next contact within so many calendar days, to the end of calling hours.")
    var withinDays: Int?
    @Option(name: .long, help: ArgumentHelp("The window the caller named.", valueName: "YYYY-MM-DD HH:MM-HH:MM"))
    var window: String?
    @Option(
        name: .long,
        help: "What is promised; otherwise callBack, or what was owed when that is renewed.")
    var kind: PromiseKind?

    func validate() throws {
        if let withinDays, !(1...366).contains(withinDays) {
            throw ValidationError("--next-within must be from 1 to 366 days.")
        }
        if window != nil, callbackWindow == nil {
            throw ValidationError("--window must be like “2026-11-27 14:00-16:00”, and end after it begins.")
        }
    }

    /// For an act that promises something in any case.
    /// - Throws: `ValidationError`, which is wrong usage.
    func demandTime() throws {
        guard withinDays != nil || window != nil else {
            throw ValidationError("Say by when: --next-within DAYS or --window.")
        }
    }

    private var callbackWindow: CallbackWindow? {
        let parts = (window ?? "").split(separator: " ")
        guard parts.count == 2, let day = CalendarDay(String(parts[0])) else { return nil }
        let times = parts[1].split(separator: "-").compactMap { TimeOfDay(String($0)) }
        return times.count == 2 ? CallbackWindow(day: day, from: times[0], to: times[1]) : nil
    }

    /// A window that we propose has to be one in which we may phone; one that a caller asks for on a call needn't be.
    /// - Throws: ``Refusal``.
    func demandCallingHours(_ hours: CallingHours) throws(Refusal) {
        guard let window = callbackWindow, window.from < hours.from || hours.to < window.to else { return }
        throw Refusal(
            .refused,
            "The window \(window.from)-\(window.to) isn't within calling hours: name one from \(hours.from) to \(hours.to)."
        )
    }

    /// - Parameter kind: of what is promised, unless it was said.
    /// - Returns: `nil` when nothing more is promised.
    func draft(
        for ticket: Ticket, _ kind: PromiseKind = .callBack, in session: Session
    ) throws(PromiseClockError) -> PromiseDraft? {
        guard withinDays != nil || window != nil else { return nil }
        let hours = session.settings.callingHours
        let clock =
            PromiseClock(basis: ticket.procedure.id.text, calendarDays: withinDays ?? 5, callingHours: hours)
            ?? .withinFiveDays(hours)
        let time = try clock.promise(from: session.store.now(), in: session.zone, window: callbackWindow)
        return PromiseDraft(
            kind: self.kind ?? kind, opens: time.opens, due: time.due, number: ticket.nextPromise?.number)
    }
}

extension PromiseKind: ExpressibleByArgument {}
extension Attempt.Result: ExpressibleByArgument {}
extension Decision.Outcome: ExpressibleByArgument {}
