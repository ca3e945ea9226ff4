import Testing
import Time

@testable import Domain

/// What a caller accepted is done before their ticket closes, whoever had to agree to it.
@Suite struct CarryingOutTests {
    static let noon = Instant(milliseconds: 1_764_000_000_000)
    static let refunded = Sample.allDone + [.responded("refund", .accepted)]
    static let sent =
        Sample.allDone + [.offered("send", amountKopecks: nil), .responded("send", .accepted)]

    static let decided: [(said: [RunEvent.Fact], outcome: Decision.Outcome, days: Int?)] = [
        (Sample.allDone, .granted, nil),
        // Only a specialist could agree to it, so it is owed once they have.
        (refunded, .granted, 5), (refunded, .partlyGranted, 5),
        (refunded, .refused, nil), (refunded, .explained, nil),
        // The operator could: it is a promise since the registration, and not made twice.
        (sent, .granted, nil),
    ]

    @Test(arguments: decided)
    func whatAGrantLeaves(_ row: (said: [RunEvent.Fact], outcome: Decision.Outcome, days: Int?)) throws {
        let zone = try ZoneFolder.system.zone(named: "Europe/Moscow")
        let rest = try Run.after(row.said).remainder(
            after: row.outcome, at: Self.noon, under: Sample.procedure, phone: nil, hours: .usual, zone: zone)
        guard case .toCarryOut(let draft) = rest else {
            #expect(row.days == nil)
            return
        }
        #expect(draft.kind == .carryOut)
        #expect(row.days.map { zone.day(at: Self.noon) + $0 } == zone.day(at: draft.due))
    }

    /// Whoever may not be phoned is granted what they accepted all the same, and reached through who speaks for them.
    @Test(arguments: [Bench.lawyers, nil])
    func whatIsGrantedToWhomNobodyMayPhoneIsOwed(through: PhoneNumber?) throws {
        var procedure = Sample.procedure
        procedure.noCalls = NoCallsRule(
            when: .answered("topic", with: ["bill"]), why: Sample.both("A lawyer"), through: "phone")
        let run = try Run.after(Self.refunded + (through.map { [.answered("phone", .phone($0))] } ?? []))
        var bench = try Bench(noCalls: run.noCalls(under: procedure))
        try bench.act(.claim)
        let rest = try run.remainder(
            after: .granted, at: bench.now, under: procedure, phone: Bench.own, hours: .usual, zone: Sample.zone)
        try bench.act(.decide(bench.decision(.granted), generation: bench.ticket.generation, leaving: rest))
        let owed = try #require(bench.ticket.livePromises.first { $0.kind == .carryOut })
        #expect(owed.number == through)
    }

    @Test func theCallThatTellsAGrantDoesNotCloseItsTicket() throws {
        var ticket = try Self.ticket()
        try ticket.act(.claim)
        try ticket.act(.decide(Self.decision(.granted), generation: 1, leaving: .toCarryOut(Self.draft(.carryOut))))
        try ticket.act(.keep(PromiseID(1), Self.told, next: nil))
        #expect(ticket.isOpen)
        #expect(ticket.livePromises.map(\.kind) == [.carryOut])
        let facts = try ticket.act(.carryOut(PromiseID(3), words: "Paid back", next: nil))
        #expect(!ticket.isOpen)
        #expect(facts.map(\.kind) == [.carriedOut, .kept, .closed])
    }

    @Test func doneFirstAndToldAfterwardsClosesItAsWell() throws {
        var ticket = try Self.ticket()
        try ticket.act(.claim)
        try ticket.act(.decide(Self.decision(.granted), generation: 1, leaving: .toCarryOut(Self.draft(.carryOut))))
        try ticket.act(.carryOut(PromiseID(3), words: "Paid back", next: nil))
        #expect(ticket.isOpen)
        try ticket.act(.keep(PromiseID(1), Self.told, next: nil))
        #expect(!ticket.isOpen)
    }

    /// Each leaves the ticket as it was.
    static let refused: [(TicketAct, TicketError)] = [
        (
            .decide(decision(.refused), generation: 1, leaving: .toCarryOut(draft(.carryOut))),
            .nothingGranted(.refused)
        ),
        (
            .decide(decision(.explained), generation: 1, leaving: .toCarryOut(draft(.carryOut))),
            .nothingGranted(.explained)
        ),
        (.decide(decision(.granted), generation: 1, leaving: .toCarryOut(draft(.callBack))), .isContact(.callBack)),
        (.keep(PromiseID(2), told, next: nil), .isCarriedOut),
        (.renew(PromiseID(2), told, as: draft(.callBack)), .isCarriedOut),
        (.renew(PromiseID(1), told, as: draft(.carryOut)), .isContact(.callBack)),
        (.giveUp(PromiseID(2)), .isCarriedOut),
    ]

    @Test(arguments: refused)
    func nothingButDoingItKeepsIt(_ row: (TicketAct, TicketError)) throws {
        var ticket = try Self.ticket(carryingOut: true)
        try ticket.act(.claim)
        for _ in 0..<9 { try ticket.act(.attempt(PromiseID(2), .noAnswer, note: nil)) }
        let before = ticket
        #expect(throws: row.1) { try ticket.act(row.0) }
        #expect(ticket == before)
    }

    // MARK: A ticket with a call back owed, and perhaps something to carry out

    static let told = Contact(means: .weCalled, words: "You are right", isSatisfied: true)

    static func draft(_ kind: PromiseKind) -> PromiseDraft {
        PromiseDraft(kind: kind, due: noon + .days(5), number: nil)
    }

    static func decision(_ outcome: Decision.Outcome) -> Decision {
        Decision(
            outcome: outcome, words: "You are right", ground: outcome == .refused ? "in-time" : nil, by: "oleg",
            at: noon)
    }

    static func ticket(carryingOut: Bool = false) throws -> Ticket {
        let kinds: [PromiseKind] = carryingOut ? [.callBack, .carryOut] : [.callBack]
        return Ticket(
            id: TicketID(7), number: try Sample.number(7), run: RunID(1), procedure: Sample.version,
            registeredAt: noon, registeredBy: "anna", caller: TicketCaller(language: .en),
            subject: Wording(ru: "Счёт", en: "Bill"), cause: nil,
            statement: "Charged twice", isStatementConfirmed: true, desiredOutcome: nil,
            promises: zip(kinds, 1...).map { kind, id in
                Promise(id: PromiseID(Int64(id)), kind: kind, madeAt: noon, due: noon + .days(5), number: nil)
            })
    }
}

extension Ticket {
    /// At noon, by one specialist, under a ladder of two attempts in a day.
    @discardableResult
    fileprivate mutating func act(_ act: TicketAct) throws -> [HistoryFact] {
        let zone = try ZoneFolder.system.zone(named: "Europe/Moscow")
        return try apply(
            act,
            in: ActContext(
                by: "oleg", now: CarryingOutTests.noon, leaseNow: LeaseTime(boot: "b", milliseconds: 0),
                leaseDuration: .seconds(900), newPromise: PromiseID(3), ladder: AttemptLadder(attempts: 2, days: 1),
                setting: ClockSetting(zone: zone, calendar: .none, hours: .usual)))
    }
}
