import TestSupport
import Testing
import Time

@testable import Domain

/// Whatever is done in whatever order, no ticket gets into a state that nobody could answer for.
@Suite struct RandomProceedingTests {
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func nothingGetsLost(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bench = try Bench(
            ClockEnd.allCases.map { end in
                try .days(
                    Int.random(in: 1...20, using: &random), Name(end.rawValue), ends: end,
                    lastDayOff: ClockRule.LastDayOff.allCases.randomElement(using: &random) ?? .stays,
                    said: Bool.random(using: &random))
            }, agreed: Int.random(in: 0..<5, using: &random) == 0 ? "A refund" : nil)
        var done = 0
        for _ in 0..<150 {
            let before = bench.ticket
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                let days = (0..<12).map { _ in
                    Sample.zone.day(at: bench.now) + Int.random(in: 0..<40, using: &random)
                }
                bench.setting.calendar = Bench.calendar(off: days)
                _ = bench.ticket.missDue(at: bench.now)
                _ = try bench.ticket.recount(in: bench.setting)
                expectNothingTold(before, bench.ticket)
            case 1: _ = bench.ticket.missDue(at: bench.now)
            default:
                let act = Self.act(on: bench, &random)
                if bench.refusal(of: act) == nil { done += 1 }
            }
            expectSense(of: bench.ticket, at: bench.now)
            expectOneFate(before, bench.ticket)
            bench.now = bench.now + .hours(Int.random(in: 0...30, using: &random))
        }
        #expect(done > 10)
    }

    private func expectSense(of ticket: Ticket, at now: Instant) {
        let proceedings = ticket.proceedings
        #expect(ticket.isOpen == !ticket.livePromises.isEmpty)
        #expect(ticket.isOpen || proceedings.running.isEmpty)
        #expect(proceedings.pauses.dropLast().allSatisfy { $0.to != nil })
        // One of a name that was withdrawn may run anew, and no other.
        for clock in proceedings.clocks where !clock.state.isWithdrawn {
            #expect(proceedings.clock(clock.id) == clock)
            #expect(proceedings.clocks.count { $0.id == clock.id && !$0.state.isWithdrawn } == 1)
        }
        for clock in proceedings.clocks {
            #expect(clock.isRunning || clock.due == nil)
            #expect(clock.missedAt.map { $0 <= now } ?? true)
            #expect(!clock.isRunning || clock.missedAt.map { $0 <= clock.due ?? $0 } ?? true)
            #expect(clock.extendedBy <= clock.terms.rule.extending?.limit ?? 0)
            #expect(clock.countedLater.map { later in clock.counted.map { $0 < later } ?? false } ?? true)
        }
    }

    /// A clock that ended stays as it ended, and is never gone; nor is what was told or recorded.
    private func expectOneFate(_ before: Ticket, _ after: Ticket) {
        for (clock, next) in zip(before.proceedings.clocks, after.proceedings.clocks) {
            #expect(clock.id == next.id && clock.startedAt == next.startedAt && clock.terms == next.terms)
            if !clock.isRunning { #expect(clock == next) }
            if clock.told != nil { #expect(next.told != nil) }
            if clock.missedAt != nil, next.missedAt == nil { #expect(!next.isRunning) }
        }
        #expect(before.proceedings.clocks.count <= after.proceedings.clocks.count)
        #expect(after.proceedings.notices.starts(with: before.proceedings.notices))
    }

    private func expectNothingTold(_ before: Ticket, _ after: Ticket) {
        #expect(before.proceedings.clocks.map(\.told) == after.proceedings.clocks.map(\.told))
        #expect(before.proceedings.clocks.map(\.state) == after.proceedings.clocks.map(\.state))
    }

    /// Anything that somebody may try, fitting or not.
    private static func act(on bench: Bench, _ random: inout SeededGenerator) -> TicketAct {
        let ticket = bench.ticket
        let promise = ticket.promises.randomElement(using: &random)?.id ?? PromiseID(1)
        let clock = ticket.proceedings.clocks.randomElement(using: &random)?.id ?? "none"
        let at = bench.now - .hours([0, 0, 1, 30, 200].randomElement(using: &random) ?? 0)
        let purpose = NoticePurpose.allCases.randomElement(using: &random) ?? .notice
        let notice = bench.notice(purpose, at: at)
        let outcome = Decision.Outcome.allCases.randomElement(using: &random) ?? .explained
        let attendance = Attendance(notice: Bool.random(using: &random) ? bench.notice(outcome.purpose, at: at) : nil)
        let late = try? ClockDraft.days(
            Int.random(in: 1...9, using: &random), Name("late-\(Int.random(in: 0..<4, using: &random))"),
            ends: ClockEnd.allCases.randomElement(using: &random) ?? .done,
            from: [.registered, .now, .decided].randomElement(using: &random) ?? .now)
        let generation = ticket.generation
        let acts: [TicketAct] = [
            .claim, .claim, .tell(promise), .note("x"), .renew(promise, Bench.told, as: bench.draft()),
            .promise(bench.draft(.interimContact)), .attempt(promise, .busy, note: nil),
            .keep(promise, Bench.told, next: nil), .keep(promise, Bench.told, next: bench.draft()), .giveUp(promise),
            .decide(bench.decision(outcome), generation: generation, leaving: .nothing, with: attendance),
            .extend(
                clock, by: Int.random(in: 0...6, using: &random), bench.notice(.extension, at: at),
                generation: generation),
            .notify(notice), .notify(notice), .tellClock(clock, bench.notice(.notice, at: at)),
            .finish(clock, words: "Done"), .finish("done", words: "Done"), .pause(Bench.waiting), .endPause,
            .find("seen", .yesNo(true), starting: ClockStarts([late].compactMap(\.self))), .preserve(why: "x"),
            .endPreservation(reason: "x"), .withdraw(reason: "No"), .reopen(reason: "Again", bench.draft()),
        ]
        return acts.randomElement(using: &random) ?? .claim
    }
}
