import Domain
import Store
import TestSupport
import Testing
import Time

/// Whatever people do in whatever order, what is kept equals what is counted, and what is stored what was answered.
@Suite struct RandomActTests {
    @Test(arguments: StoreKind.allCases, [1, 2, 3] as [UInt64])
    func nothingDrifts(kind: StoreKind, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let floor = try Floor(kind)
        var tickets: [Ticket] = []
        for _ in 0..<120 {
            if tickets.isEmpty || Int.random(in: 0..<6, using: &random) == 0 {
                tickets.append(
                    try floor.ticket(
                        promises: [floor.draft(within: .hours(Int.random(in: 1...60, using: &random)))],
                        agreed: Bool.random(using: &random) ? "Пересчёт" : nil,
                        cause: ["bill", "tariff", nil].randomElement(using: &random) ?? nil))
            }
            let index = Int.random(in: tickets.indices, using: &random)
            do {
                let act = Self.act(on: tickets[index], floor, &random)
                tickets[index] = try floor.act(act, on: tickets[index], by: Floor.lena)
                #expect(try floor.store.ticket(tickets[index].number) == tickets[index])
            } catch StoreError.ticket {
                // Refused: the examination below shows that it left nothing behind.
            }
            floor.clock.advance(.minutes(Int.random(in: 0...180, using: &random)))
            for broken in try floor.store.breakDue(limit: 100, floor.by(Floor.lena)) {
                tickets[broken.ticket.serial - 1] = try floor.store.ticket(broken.ticket)
            }
        }
        #expect(try floor.findings() == [])
        let counters = try floor.store.counters()
        #expect(counters.open == tickets.count(where: \.isOpen))
        #expect(counters.undecided == tickets.count { $0.stage == .open })
        #expect(counters.broken == tickets.flatMap(\.livePromises).count { $0.brokenAt != nil })
        #expect(tickets.allSatisfy { $0.isOpen == !$0.livePromises.isEmpty })
    }

    /// Anything that a lead may try, fitting or not.
    static func act(on ticket: Ticket, _ floor: Floor, _ random: inout SeededGenerator) -> TicketAct {
        let promise = ticket.promises.randomElement(using: &random)?.id ?? PromiseID(1)
        let next = floor.draft(within: .hours(Int.random(in: 1...60, using: &random)))
        let decision = Decision(outcome: .granted, words: "Да", by: Floor.lena, at: floor.clock.now)
        let acts: [TicketAct] = [
            .claim, .claim, .decide(decision, generation: ticket.generation, leaving: .nothing),
            .release(generation: ticket.generation),
            .attempt(promise, .busy, note: nil), .keep(promise, Floor.called, next: nil),
            .keep(promise, Floor.called, next: next), .renew(promise, Floor.called, as: next), .promise(next),
            .tell(promise), .withdraw(reason: "Нет"), .reopen(reason: "Опять", next), .note("заметка"),
            .carryOut(promise, words: "Сделано", next: nil), .giveUp(promise),
        ]
        return acts.randomElement(using: &random) ?? .claim
    }
}
