import Domain
import Store
import StoreSQLite
import Time

extension Floor {
    /// A matter in a call of its own, with its statement confirmed and the caller gone: ready to be registered. Ends the
    /// call before.
    func matter(
        _ statement: String = "Счёт за интернет вырос вдвое", cause: CauseID? = nil, by login: Login = Floor.anna
    ) throws -> Run {
        if let before = try store.callInHand(of: login) {
            try happened(.wrappedUp(.registered), to: before.id, by: login)
        }
        let call = try ring("matter \(by(login).id)")
        _ = try take(login, .id(call.id))
        let facts: [RunEvent.Fact] =
            [.stated(statement), .statementConfirmed] + (cause.map { [.causeFound($0)] } ?? [])
        let run = try record(facts, in: begin(in: call.id, by: login), by: login)
        try happened(.hungUp(by: .caller), to: call.id, by: login)
        return run
    }

    static let subject = Wording(ru: "Счёт", en: "Bill")

    func draft(_ kind: PromiseKind = .callBack, within: Duration = .days(5), number: PhoneNumber? = nil) -> PromiseDraft
    {
        PromiseDraft(kind: kind, due: clock.now + within, number: number)
    }

    func registration(
        of run: Run, promises: [PromiseDraft]? = nil, agreed: String? = nil, name: String? = "Мария Ёлкина",
        phone: String? = "+7 495 123-45-67", subject: Wording = Floor.subject
    ) throws -> Registration {
        Registration(
            run: run.id, revision: run.revision, generation: run.generation,
            caller: TicketCaller(
                name: name, phone: try phone.map { try PhoneNumber(parsing: $0) }, address: "Лесная, 5", language: .ru),
            subject: subject, desiredOutcome: "пересчёт", promises: promises ?? [draft()], agreed: agreed)
    }

    /// A registered matter.
    func ticket(
        _ statement: String = "Счёт за интернет вырос вдвое", promises: [PromiseDraft]? = nil, agreed: String? = nil,
        name: String? = "Мария Ёлкина", phone: String? = "+7 495 123-45-67", cause: CauseID? = "tariff",
        subject: Wording = Floor.subject
    ) throws -> Ticket {
        let run = try matter(statement, cause: cause)
        return try store.register(
            registration(of: run, promises: promises, agreed: agreed, name: name, phone: phone, subject: subject),
            by(Self.anna))
    }

    /// Does an act as the person who may.
    @discardableResult
    func act(_ act: TicketAct, on ticket: Ticket, by login: Login = Floor.sasha) throws -> Ticket {
        try store.perform(act, on: ticket.number, by(login))
    }

    /// Decides a ticket by way of a claim.
    func decide(_ ticket: Ticket, _ outcome: Decision.Outcome = .granted) throws -> Ticket {
        let claimed = try act(.claim, on: ticket)
        let decision = Decision(
            outcome: outcome, words: "Пересчитаем", ground: outcome == .refused ? "inTime" : nil, by: Self.sasha,
            at: clock.now)
        return try act(.decide(decision, generation: claimed.generation, leaving: .nothing), on: ticket)
    }

    static let called = Contact(means: .weCalled, words: "Сказали решение", isSatisfied: true)

    /// Everything adds up.
    func findings() throws -> [String] { try store.examine().map(\.what) }
}
