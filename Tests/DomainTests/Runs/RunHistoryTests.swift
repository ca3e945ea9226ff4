import Domain
import Foundation
import TestSupport
import Testing

@Suite("Whatever is done, in whatever order")
struct RunHistoryTests {
    @Test(
        "a history replays to the same matter, and no matter is ever in a state it shouldn't be in", arguments: 0..<40)
    func randomHistories(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<25 {
            let (events, run) = try course(&random)
            #expect(try Run(id: RunID(7), replaying: events) == run)
            #expect(run.revision == events.count)
            let snapshot = try JSONEncoder().encode(run)
            #expect(try JSONDecoder().decode(Run.self, from: snapshot) == run)
            let kept = try JSONEncoder().encode(events)
            #expect(try JSONDecoder().decode([RunEvent].self, from: kept) == events)
        }
    }

    @Test("the courses go everywhere: each fact happens, each ending is reached, with nothing waived too")
    func coursesGoEverywhere() throws {
        var random = SeededGenerator(seed: 4821)
        var words: Set<String> = []
        var isRegisteredInFull = false
        for _ in 0..<1500 {
            let (events, _) = try course(&random)
            words.formUnion(events.map(\.fact.word))
            isRegisteredInFull = isRegisteredInFull || events.contains { $0.fact.isRegisteredInFull }
        }
        let rare: Set = ["settled", "registered", "told", "addedTo", "discarded", "switched", "adopted", "resumed"]
        #expect(rare.isSubset(of: words), "\(words)")
        #expect(isRegisteredInFull)
    }

    /// One matter of at most eighty events, each of which was allowed; every step of it is looked at.
    private func course(_ random: inout SeededGenerator) throws -> ([RunEvent], Run) {
        var events = [RunEvent.at(0, .began(Sample.version, step: "greet", answers: [:]))]
        var run = try Run(id: RunID(7), replaying: events)
        // Half of what is done is what should be, so that the far ends of a matter are reached too.
        var proper = Sample.allDone[...]
        for second in 1...80 where run.procedure == Sample.version {
            let fact = Bool.random(using: &random) ? proper.popFirst() : nil
            let event = RunEvent.at(Int64(second), by: random.pick(["anna", "boris"]), try fact ?? random.fact())
            let before = run
            guard (try? before.check(event, under: Sample.procedure, in: Sample.zone)) != nil else { continue }
            try run.apply(event)
            events.append(event)
            expectSound(before, event, run)
        }
        return (events, run)
    }

    @Test("a refused event leaves no trace", arguments: 0..<10)
    func refusedLeavesNoTrace(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(1000 + seed))
        var run = try Run.begun()
        var refusals = 0
        for second in 1...300 {
            let before = run
            do {
                try run.apply(.at(Int64(second), try random.fact()))
            } catch {
                refusals += 1
                #expect(run == before)
            }
        }
        #expect(refusals > 10)
    }

    /// What holds after every step of every history.
    private func expectSound(_ before: Run, _ event: RunEvent, _ after: Run) {
        #expect(after.revision == before.revision + 1)
        #expect(after.generation >= before.generation)
        #expect(
            (after.owner == before.owner) || after.generation == before.generation + 1, "a new owner, a new generation")
        if case .confirmed = before.statement { #expect(after.statement == before.statement, "confirmed words stay") }
        #expect(after.additions.starts(with: before.additions), "what was added stays")
        #expect(after.abuseWarnings >= before.abuseWarnings)
        #expect(Set(after.offers.map(\.solution)).count == after.offers.count, "no way is offered twice")
        for offer in after.offers {
            let limit = Sample.procedure.solution(offer.solution)?.limitKopecks ?? 0
            #expect((offer.amountKopecks ?? 0) <= limit)
        }
        if !after.offers.isEmpty { #expect(after.permission != nil, "leave was asked first") }
        #expect(after.visited.contains(after.step))
        switch (before.state, after.state) {
        case (.ended, _): #expect(isKept(before.state, after.state), "an ending is for good")
        case (.suspended, .ended(_, let ending)):
            if case .discarded = ending {} else { Issue.record("a suspended matter can only be discarded: \(ending)") }
        case (_, .ended(_, .settled)):
            #expect(before.openObligations(for: .settle, under: Sample.procedure).isEmpty)
            #expect(before.toCarryOut(under: Sample.procedure).isEmpty)
            #expect(before.manager == nil)
        case (_, .ended(_, .registered)):
            guard case .registered(_, let waived) = event.fact else {
                Issue.record("registered by \(event.fact.word)")
                return
            }
            let open = before.openObligations(for: .register, under: Sample.procedure).map(\.id)
            #expect(open.allSatisfy(waived.contains))
            #expect(before.fieldForbiddingRegistration(under: Sample.procedure) == nil)
        default: break
        }
    }
}

extension RunEvent.Fact {
    fileprivate var isRegisteredInFull: Bool { if case .registered(_, waived: []) = self { true } else { false } }
}

/// The same ending, where at most the moment of telling was filled in.
private func isKept(_ before: RunState, _ after: RunState) -> Bool {
    if case .ended(let at, .registered(let number, told: nil)) = before,
        case .ended(let later, .registered(let same, _)) = after
    {
        return (at, number) == (later, same)
    }
    return before == after
}

extension SeededGenerator {
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }

    /// Anything that an operator, a script or a mistake might say; endings are rarer, so that histories grow.
    mutating func fact() throws -> RunEvent.Fact {
        let solutions: [SolutionID] = ["explain", "refund", "send", "none-such"]
        switch Int.random(in: 0..<29, using: &self) {
        case 0: return .went(to: pick(["greet", "listen", "offer", "promise", "close", "nowhere"]))
        case 1, 2: return .answered("topic", pick([.option("bill"), .option("quick"), .option("x"), nil]))
        case 3, 4: return .answered("name", pick([.text("Anna"), .refused, .unknown, .text("far too long a name")]))
        case 5, 6: return .answered("sum", pick([.money(kopecks: 1), .money(kopecks: 99_999), .refused, .unknown]))
        case 7: return .stated(pick(["", "Charged twice", "Nothing works"]))
        case 8: return .statementConfirmed
        case 9: return .statementAdded(pick(["and again", ""]))
        case 10: return .restated(pick([true, false]))
        case 11, 12: return .causeFound(pick(["ours", "theirs", nil, "x"]))
        case 13: return .outcomeWanted(pick(["money", "answer", nil, "x"]))
        case 14: return .permissionAsked(granted: pick([true, true, false]))
        case 15, 16, 17: return .offered(pick(solutions), amountKopecks: pick([nil, nil, 100, 9_999_999]))
        case 18, 19, 20: return .responded(pick(solutions), pick([.accepted, .declined, .thinking, nil]))
        case 21: return .offerTakenBack(pick(solutions))
        case 22: return .fewerOffers(because: pick(["nothing else helps", " "]))
        case 23:
            return pick([.abuseWarned, .managerWished(ManagerWish()), .callbackWished(CallbackWish(askFor: "Ann"))])
        case 24: return pick([.suspended(why: "dropped"), .resumed, .resumed, .adopted])
        case 25: return pick([.told, .told, .discarded(reason: "a test call"), .discarded(reason: "")])
        case 26: return .settled
        case 27:
            let waived: [[ObligationID]] = [[], ["statement", "restated"], Sample.procedure.obligations.map(\.id)]
            return .registered(try Sample.number(4821), waived: pick(waived))
        default:
            return pick([
                .addedTo(try Sample.number(1)), .switched(to: Sample.other, step: "start", keeping: ["name"]), .resumed,
            ])
        }
    }
}
