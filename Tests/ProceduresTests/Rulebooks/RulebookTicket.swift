import Domain
import Procedures
import Testing
import Time

extension Instant {
    /// As a table writes it: nothing here is due in the middle of a second.
    func written(in zone: Zone) -> String { rfc3339(in: zone).replacing(".000", with: "") }
}

/// A ticket of one rulebook, and the acts of whoever decides it.
struct RulebookTicket: CustomStringConvertible {
    let rulebook: Rulebook
    private let matter: Run
    /// The matter, informed by what was found, on the day of the next act or of the decision.
    var run: Run { matter.looked(at: ticket, at: now, in: rulebook.setting.zone) }
    private(set) var ticket: Ticket
    /// When the next act happens.
    var now: Instant

    private var procedure: Procedure { rulebook.procedure }

    init(of rulebook: Rulebook, run: Run) throws {
        self.rulebook = rulebook
        matter = run
        now = rulebook.registered
        let promise = Promise(
            id: PromiseID(1), kind: .callBack, madeAt: now, due: now + .days(5), number: nil)
        ticket = Ticket(
            id: TicketID(1), number: try #require(TicketNumber(serial: 4821)), run: run.id, procedure: run.procedure,
            registeredAt: now, registeredBy: "anna", caller: TicketCaller(language: .en),
            subject: run.subject(under: rulebook.procedure), cause: nil, statement: "Please help",
            isStatementConfirmed: true, desiredOutcome: nil, promises: [promise])
        try ticket.begin(
            run.on(rulebook.setting.zone.day(at: now)).clocksOnRegistering(under: rulebook.procedure, isAgreed: false),
            receivedAt: rulebook.received,
            in: rulebook.setting)
    }

    /// In short, since it stands in the message of every expectation that fails.
    var description: String {
        let running = ticket.proceedings.running.map { "\($0.id) until \(due()[$0.id] ?? "–")" }
        return "a ticket by “\(procedure.title.en)”, deadlines: \(running.joined(separator: ", "))"
    }

    // MARK: Acts

    /// As a finding is recorded: known to the rulebook, asked for now, and starting its clocks.
    mutating func find(_ id: FieldID, _ words: Said) throws {
        try procedure.checkFinding(id, of: run)
        let field = try #require(procedure.field(id))
        let answer = try words.answer(to: field)
        try field.check(answer, on: rulebook.setting.zone.day(at: now))
        try act(procedure.finding(id, answer, of: run, on: ticket))
    }

    mutating func extend(
        _ clock: ClockID, by units: Int, notice: NoticePurpose = .extension, told means: Notice.Means = .letter
    ) throws {
        try act(.claim)
        let draft = NoticeDraft(serves: notice, means: means, at: now)
        try act(.extend(clock, by: units, draft, generation: ticket.generation))
    }

    mutating func decide(_ decision: Decision, notice: NoticeDraft?) throws {
        try procedure.check(decision, with: notice, of: run)
        try act(.claim)
        let starting = run.clocks(startedBy: decision.outcome, under: procedure)
        try act(
            .decide(
                decision, generation: ticket.generation, leaving: .nothing,
                with: Attendance(notice: notice, starting: ClockStarts(starting, knowing: ticket.known))))
    }

    /// Sends it to another body, with a letter to the person or without one.
    mutating func forward(to body: BodyID, telling: Bool = true) throws {
        let decision = Decision(outcome: .forwarded, words: "It was sent on", forwardedTo: body, by: "irina", at: now)
        try decide(decision, notice: telling ? NoticeDraft(serves: .forwarding, means: .letter, at: now) : nil)
    }

    mutating func refuse(on ground: GroundID, telling: Bool = false, answerAt: String? = nil) throws {
        let decision = Decision(
            outcome: .refused, words: "It is refused", ground: ground, answerAt: answerAt, by: "irina", at: now)
        try decide(decision, notice: telling ? NoticeDraft(serves: .refusal, means: .letter, at: now) : nil)
    }

    mutating func send(_ letter: LetterID) throws {
        let letter = try #require(procedure.letter(letter))
        #expect(run.holds(letter.when, under: procedure), "the letter “\(letter.id)” isn't one for this matter")
        try act(.notify(NoticeDraft(serves: letter.serves ?? .notice, means: .letter, at: now, letter: letter.id)))
    }

    mutating func act(_ act: TicketAct) throws {
        let lease = LeaseTime(boot: "b", milliseconds: 0)
        let context = ActContext(
            by: "irina", now: now, leaseNow: lease, leaseDuration: .seconds(900), newPromise: PromiseID(2),
            ladder: AttemptLadder(), setting: rulebook.setting)
        _ = try ticket.apply(act, in: context)
    }

    // MARK: What can be read on it

    /// Every deadline with its last moment, and the later reading where there is one.
    func due() -> [ClockID: String] {
        let zone = rulebook.setting.zone
        return Dictionary(
            uniqueKeysWithValues: ticket.proceedings.clocks.map { clock in
                let readings = [clock.counted, clock.countedLater].compactMap(\.self).map { $0.written(in: zone) }
                return (clock.id, readings.joined(separator: " or "))
            })
    }

    func isRunning(_ clock: ClockID) -> Bool { ticket.proceedings.clock(clock)?.isRunning == true }

    /// The grounds that the rows which fit name.
    func suggested() throws -> Set<RulebookCase.Suggested> {
        let rows = procedure.tables.flatMap { run.verdict(of: $0, under: procedure).rows }
        return Set(
            try rows.compactMap(\.ground).map { id in
                let ground = try #require(procedure.ground(id))
                return .init(id, ground.demands, again: ground.mayPass)
            })
    }

    func fits(_ table: TableID, _ row: RowID) throws -> Bool {
        let table = try #require(procedure.table(table))
        return run.verdict(of: table, under: procedure).rows.contains { $0.id == row }
    }

    /// The letter that it was registered is no answer, no return and no forwarding: it ends what waits for itself alone.
    func expectReceiptEndsNothing(_ row: String) throws {
        let receipts = procedure.letters.filter {
            $0.serves == .acknowledgement && run.holds($0.when, under: procedure)
        }
        for receipt in receipts {
            var sent = self
            try sent.send(receipt.id)
            let running = sent.ticket.proceedings.running.map(\.id)
            let before = ticket.proceedings.running.filter { $0.terms.ends != .acknowledged }.map(\.id)
            #expect(running == before, "\(row): what runs once the receipt “\(receipt.title.en)” is sent")
        }
    }

    /// A refusal goes through with what its ground demands, and not with less; then the person may apply again, or not.
    func expectRefusing(on suggested: RulebookCase.Suggested, _ row: String) throws {
        let (ground, demands) = (suggested.ground, suggested.demands)
        var bare = self
        if demands == .nothing {
            #expect(throws: Never.self, "\(row): “\(ground)” needs no notice") { try bare.refuse(on: ground) }
        } else {
            #expect(
                throws: TicketError.groundDemands(ground, demands),
                "\(row): it could be refused on “\(ground)” without the \(demands.rawValue) that is owed"
            ) { try bare.refuse(on: ground) }
            #expect(bare.ticket == ticket, "\(row): the refusal that didn't go through left something behind")
        }
        var refused = self
        try refused.refuse(
            on: ground, telling: demands == .notice, answerAt: demands == .address ? "https://example.org/a" : nil)
        if suggested.again {
            try procedure.checkApplyingAgain(after: refused.ticket)
        } else {
            #expect(throws: TicketError.refusalStands(ticket.number), "\(row): it can be applied for again") {
                try procedure.checkApplyingAgain(after: refused.ticket)
            }
        }
    }
}
