import Domain
import Store
import Testing
import Time

/// What consoles on the same queue hear of each other, and what only one of them does.
@Suite struct WatchTests {
    @Test(arguments: StoreKind.allCases)
    func aConsoleHearsWhatAnotherChangedAndShows(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let lead = try floor.console()
        let calls = try lead.watch([.floor])
        let alerts = try lead.watch([.alerts])
        let people = try lead.watch([.staff, .alerts])
        let before = try lead.floor().waiting
        try floor.ring("x1")
        #expect(calls.changed(waitingAtMost: .seconds(10)) == [.floor])
        #expect(try lead.floor().waiting == before + 1)
        #expect(alerts.changed(waitingAtMost: .zero).isEmpty)
        var anna = try lead.staffMember(Floor.anna)
        anna.name = "Анна Петрова"
        _ = try floor.store.put(anna, floor.by(Floor.root))
        #expect(people.changed(waitingAtMost: .seconds(10)) == [.staff])
        #expect(try lead.staff().first { $0.login == Floor.anna } == anna)
    }

    /// A changed calendar moves a thousand clocks in many slices, and every list would be read anew at each.
    @Test(arguments: StoreKind.allCases)
    func aRecountWakesOthersOnceItIsDone(kind: StoreKind) throws {
        let floor = try Floor(kind)
        for _ in 0..<5 { _ = try floor.ticket(under: [Floor.clock("x", days: 5, inWorkingDays: true)]) }
        _ = try floor.store.use(Floor.calendar(off: [floor.today + 2]), floor.by(Floor.root))
        let lists = try floor.console().watch([.queue, .counters])
        // What was registered is told with a delay.
        while !lists.changed(waitingAtMost: .seconds(1)).isEmpty {}
        var slices = 1
        while try !floor.store.recountClocks(limit: 2, floor.by(Floor.anna)).isDone {
            #expect(lists.changed(waitingAtMost: .milliseconds(300)).isEmpty)
            slices += 1
        }
        #expect(slices > 2)
        var heard: Set<Topic> = []
        while heard.count < 2, case let more = lists.changed(waitingAtMost: .seconds(10)), !more.isEmpty {
            heard.formUnion(more)
        }
        #expect(heard == [.queue, .counters])
    }

    @Test(arguments: StoreKind.allCases)
    func oneConsoleKeepsHouseInAMinute(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let consoles = try [floor.store] + (0..<2).map { _ in try floor.console() }
        let minute = Instant(milliseconds: floor.clock.now.milliseconds / 60_000 * 60_000)
        for turn in 0..<3 {
            let moments = [0, 20, 59].map { minute + .minutes(turn) + .seconds($0) }
            #expect(zip(consoles, moments).map { $0.takesHouseTurn(at: $1) } == [true, false, false])
        }
    }
}
