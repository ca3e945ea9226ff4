import Domain
import Store
import StoreSQLite
import TestSupport
import Testing
import Time

@Suite struct FloorFigureTests {
    @Test(arguments: StoreKind.allCases)
    func aDayInFigures(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        floor.clock.advance(.seconds(20))
        _ = try floor.take(Floor.anna)
        floor.clock.advance(.seconds(100))
        try floor.happened(.hungUp(by: .caller), to: call.id, by: Floor.anna)
        floor.clock.advance(.seconds(30))
        try floor.happened(.wrappedUp(.settled), to: call.id, by: Floor.anna)
        try floor.ring("late")
        floor.clock.advance(.seconds(21))
        _ = try floor.take(Floor.boris)

        let all = try floor.store.service(on: floor.today)
        #expect((all.offered, all.answered, all.answeredInTime) == (2, 2, 1))
        #expect((all.waitMilliseconds, all.talkMilliseconds, all.wrapUpMilliseconds) == (41_000, 100_000, 30_000))
        let anna = try floor.store.figures(of: Floor.anna, on: floor.today).service
        #expect((anna.offered, anna.answered, anna.answeredInTime, anna.averageTalk) == (1, 1, 1, .seconds(100)))
        #expect(try floor.store.figures(of: Floor.lena, on: floor.today) == DayFigures())
        #expect(try floor.store.service(on: floor.today + 1) == ServiceFigures())
    }

    /// 23:59:50 in Moscow is 20:59:50 UTC: the call is that day's, however long it lasts.
    @Test(arguments: StoreKind.allCases)
    func aCallOverMidnightIsTheDaysItRangOn(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let day = floor.today
        floor.clock.advance(.hours(13) + .minutes(59) + .seconds(50))
        let call = try floor.ring("x")
        floor.clock.advance(.seconds(15))
        #expect(floor.today == day + 1)
        _ = try floor.take(Floor.anna)
        try floor.finish(call.id, by: Floor.anna)
        #expect(try floor.store.service(on: day).answered == 1)
        #expect(try floor.store.service(on: day + 1) == ServiceFigures())
    }

    /// Whatever happens in whatever order, the counters are what a recount of the calls and people gives.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func figuresEqualARecount(seed: UInt64) throws {
        let floor = try Floor(.sqlite)
        var random = SeededGenerator(seed: seed)
        let people = [Floor.anna, Floor.boris, Floor.lena]
        var calls: [CallID] = []
        let states: [PresenceState] = [.ready, .away, .onBreak(.rest)]
        for step in 0..<300 {
            floor.clock.advance(.milliseconds(Int64.random(in: -2000...30_000, using: &random)))
            let login = people.randomElement(using: &random) ?? Floor.anna
            let call = calls.randomElement(using: &random) ?? CallID(1)
            // Refusals are part of the sequence: they must change nothing.
            switch Int.random(in: 0..<10, using: &random) {
            case 0, 1: calls.append(try floor.ring("x\(step)").id)
            case 2, 3: _ = try? floor.take(login)
            case 4: _ = try? floor.happened(.hungUp(by: .caller), to: call, by: Floor.exchange)
            case 5: _ = try? floor.happened(.hungUp(by: .staff), to: call, by: login)
            case 6: _ = try? floor.happened(.wrappedUp(.answered), to: call, by: login)
            case 7: _ = try? floor.happened(.handedOver(to: login), to: call, by: Floor.lena)
            case 8: _ = try? floor.happened(.rangBack(PhoneNumber(parsing: "112")), to: call, by: login)
            default: _ = try? floor.store.set(states.randomElement(using: &random) ?? .ready, floor.by(login))
            }
        }
        let all = try floor.store.recentCalls(limit: 1000)
        #expect(all.count == calls.count)
        let count = { (word: String) in all.count { $0.state.word == word } }
        let here = try floor.store.presences(limit: 100)
        let figures = try floor.store.floor()
        #expect(
            figures
                == FloorFigures(
                    waiting: count("ringing"),
                    longestSince: all.filter { $0.state == .ringing }.map(\.rangAt).min(), talking: count("talking"),
                    wrapUp: count("wrapUp"), ready: here.count { $0.state == .ready },
                    onBreak: here.count { $0.state == .onBreak(.rest) },
                    away: try people.count { try floor.store.presence(of: $0)?.state == .away }, lines: 180))
        let service = try floor.store.service(on: floor.today)
        #expect((service.offered, service.abandoned) == (calls.count, count("abandoned")))
        #expect(service.answered == calls.count - count("abandoned") - count("ringing"))
        let talking = here.filter { $0.state == .talking }.map(\.login)
        let inHand = try people.filter { login in
            guard case .talking? = try floor.store.callInHand(of: login)?.state else { return false }
            return true
        }
        #expect(Set(talking) == Set(inHand))
        let own = try people.map { try floor.store.figures(of: $0, on: floor.today).service }
        #expect(own.map(\.talkMilliseconds).reduce(0, +) == service.talkMilliseconds)
    }
}
