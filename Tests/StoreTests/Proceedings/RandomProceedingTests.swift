import Domain
import Store
import TestSupport
import Testing
import Time

/// Whatever people do to tickets that run under clocks, and to the calendar: what is kept equals what is counted, what is
/// stored what was answered, and a command asked again answers as it did.
@Suite struct RandomProceedingTests {
    @Test(arguments: StoreKind.allCases, [1, 2] as [UInt64])
    func nothingDrifts(kind: StoreKind, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let floor = try Floor(kind)
        _ = try floor.store.use(Floor.calendar(), floor.by(Floor.root))
        var tickets: [Ticket] = []
        var asked: [Asked] = []
        var askedAgain = 0
        for _ in 0..<110 {
            if tickets.count < 8, tickets.isEmpty || Int.random(in: 0..<5, using: &random) == 0 {
                tickets.append(try floor.ticket(under: Self.clocks(&random)))
            }
            let index = Int.random(in: tickets.indices, using: &random)
            let act = Self.act(on: tickets[index], floor, &random)
            if let done = try Asked(act, on: tickets[index], floor) {
                tickets[index] = done.answer
                asked.append(done)
            }
            #expect(try floor.store.ticket(tickets[index].number) == tickets[index], "\(act)")
            floor.clock.advance(.minutes(Int.random(in: 0...600, using: &random)))
            try change(floor, &tickets, &random)
            if let again = asked.suffix(5).randomElement(using: &random), again.isRemembered(at: floor.clock.now) {
                #expect(try again.ask(floor) == again.answer)
                askedAgain += 1
            }
        }
        #expect(asked.count > 40 && askedAgain > 20)
        let missed = tickets.flatMap(\.proceedings.running).count { clock in
            clock.missedAt != nil || clock.due.map { $0 <= floor.clock.now } ?? false
        }
        #expect(try floor.store.counters().missed == missed)
        #expect(tickets.allSatisfy { $0.isOpen || $0.proceedings.running.isEmpty })
        #expect(try tickets.map { try floor.store.ticket($0.number) } == tickets)
        // A calendar that is still to be carried to some clocks is told of too.
        while try !floor.store.recountClocks(limit: 100, floor.by(Floor.lena)).isDone {}
        #expect(try floor.findings() == [])
    }

    /// An act that was carried out, and its answer.
    private struct Asked {
        let act: TicketAct
        let command: Command
        let answer: Ticket
        let at: Instant

        /// `nil` when it was refused: the examination afterwards shows that it left nothing behind.
        init?(_ act: TicketAct, on ticket: Ticket, _ floor: Floor) throws {
            self.act = act
            at = floor.clock.now
            command = floor.by(Floor.lena)
            do {
                answer = try floor.store.perform(act, on: ticket.number, command)
            } catch .ticket {
                return nil
            }
        }

        /// Answers are kept for a day.
        func isRemembered(at now: Instant) -> Bool { now - at < .hours(23) }

        func ask(_ floor: Floor) throws -> Ticket { try floor.store.perform(act, on: answer.number, command) }
    }

    /// Somebody looks for what was missed, or lays down other days.
    private func change(_ floor: Floor, _ tickets: inout [Ticket], _ random: inout SeededGenerator) throws {
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: _ = try floor.store.missDue(limit: 100, floor.by(Floor.anna))
        case 2:
            let days = (0..<9).map { _ in floor.today + Int.random(in: 0...30, using: &random) }
            _ = try floor.store.use(Floor.calendar(off: days), floor.by(Floor.root))
        case 3...5: _ = try floor.store.recountClocks(limit: 2, floor.by(Floor.anna))
        default: return
        }
        tickets = try tickets.map { before in
            let after = try floor.store.ticket(before.number)
            #expect(after.proceedings.clocks.map(\.told) == before.proceedings.clocks.map(\.told))
            return after
        }
    }

    static func clocks(_ random: inout SeededGenerator) throws -> [ClockDraft] {
        try ClockEnd.allCases.shuffled(using: &random).prefix(4).map { end in
            try Floor.clock(
                Name(end.rawValue), days: Int.random(in: 1...20, using: &random), ends: end,
                lastDayOff: ClockRule.LastDayOff.allCases.randomElement(using: &random) ?? .stays,
                inWorkingDays: Bool.random(using: &random), said: Bool.random(using: &random))
        }
    }

    /// Anything that a lead may try, fitting or not.
    static func act(on ticket: Ticket, _ floor: Floor, _ random: inout SeededGenerator) -> TicketAct {
        let clock = ticket.proceedings.clocks.randomElement(using: &random)?.id ?? "none"
        let at = floor.clock.now - .hours([0, 0, 2, 40].randomElement(using: &random) ?? 0)
        let purpose = NoticePurpose.allCases.randomElement(using: &random) ?? .notice
        let outcome = Decision.Outcome.allCases.randomElement(using: &random) ?? .explained
        let decision = Decision(
            outcome: outcome, words: "Так", ground: outcome == .refused ? "published" : nil,
            forwardedTo: outcome == .forwarded ? "city" : nil, by: Floor.lena, at: floor.clock.now)
        let attendance = Attendance(
            notice: Bool.random(using: &random) ? floor.notice(outcome.purpose, at: at) : nil,
            starting: ClockStarts([try? Floor.clock("after", days: 3, from: .now)].compactMap(\.self)))
        let late = try? Floor.clock("late", days: Int.random(in: 1...9, using: &random), ends: .notified)
        let file = try? Floor.file(["a", "b"].randomElement(using: &random) ?? "a")
        let acts: [TicketAct] = [
            .claim, .decide(decision, generation: ticket.generation, leaving: .nothing, with: attendance),
            .extend(
                clock, by: Int.random(in: 1...6, using: &random), floor.notice(.extension, at: at),
                generation: ticket.generation),
            .notify(floor.notice(purpose, at: at)), .tellClock(clock, floor.notice(.notice, at: at)),
            .finish(clock, words: "Сделано"), .finish("after", words: "Сделано"), .pause(Floor.waiting), .endPause,
            .find("seen", .yesNo(Bool.random(using: &random)), starting: ClockStarts([late].compactMap(\.self))),
            .find("seen", nil, starting: []), .find("whom", .text("Кого-то"), starting: []), .preserve(why: "Иск"),
            .endPreservation(reason: "Всё"), file.map { .attach($0) } ?? .endPause,
        ]
        return Bool.random(using: &random)
            ? RandomActTests.act(on: ticket, floor, &random) : acts.randomElement(using: &random) ?? .claim
    }
}
