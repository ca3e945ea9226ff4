import Domain
import Store
import Testing
import Time

/// A changed calendar is carried to what runs, bit by bit, and moves nothing that somebody was told.
@Suite struct CalendarTests {
    @Test(arguments: StoreKind.allCases)
    func onlyAnAdminSaysWhenTheHouseWorks(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let before = try floor.store.calendar()
        let day = OwnDay(day: floor.today + 1, kind: .off, note: "Переезд")
        for login in [Floor.anna, Floor.sasha, Floor.lena, Floor.exchange] {
            let refusal = StoreError.notAllowed(login, needs: [.admin])
            #expect(throws: refusal) { try floor.store.use(Floor.calendar(), floor.by(login)) }
            #expect(throws: refusal) { try floor.store.put(day, floor.by(login)) }
            #expect(throws: refusal) { try floor.store.removeOwnDay(day.day, floor.by(login)) }
        }
        #expect(try floor.store.calendar() == before)
        #expect(throws: StoreError.noSuchOwnDay(day.day)) {
            try floor.store.removeOwnDay(day.day, floor.by(Floor.root))
        }
        let used = try floor.store.use(Floor.calendar(), floor.by(Floor.root))
        #expect(used == HouseCalendar(calendar: Floor.calendar()))
        let other = OwnDay(day: day.day + -1, kind: .shortened, note: "")
        _ = try floor.store.put(day, floor.by(Floor.root))
        #expect(try floor.store.put(other, floor.by(Floor.root)).own == [other, day])
        #expect(try floor.console().calendar() == floor.store.calendar())
        // Another calendar, and the house's own days stay.
        #expect(try floor.store.use(.none, floor.by(Floor.root)) == HouseCalendar(calendar: .none, own: [other, day]))
        #expect(try floor.store.removeOwnDay(other.day, floor.by(Floor.root)).own == [day])
        let whole = try floor.console().calendar().whole
        let isOff = try whole.isOff(day.day)
        #expect(isOff)
    }

    @Test(arguments: StoreKind.allCases)
    func aDayOfItsOwnHasAYearAndANoteOfSense(kind: StoreKind) throws {
        let floor = try Floor(kind)
        for year in [0, 1, 1899, 3000, 9999] {
            let day = try #require(CalendarDay(year: year, month: 3, day: 1))
            #expect(throws: StoreError.outOfRange("year of the day", 1900...2999, found: year)) {
                try floor.store.put(OwnDay(day: day, kind: .off, note: ""), floor.by(Floor.root))
            }
        }
        let long = OwnDay(day: floor.today, kind: .off, note: String(repeating: "я", count: 501))
        #expect(throws: StoreError.tooLong("note", limit: 500, length: 501)) {
            try floor.store.put(long, floor.by(Floor.root))
        }
        #expect(try floor.store.calendar().own.isEmpty)
        for year in [1900, 2999] {
            let day = try #require(CalendarDay(year: year, month: 12, day: 31))
            _ = try floor.store.put(OwnDay(day: day, kind: .off, note: ""), floor.by(Floor.root))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func askedAgainItAnswersAsItDid(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let commands = (0..<3).map { _ in floor.by(Floor.root) }
        let day = OwnDay(day: floor.today + 1, kind: .working, note: "\"Суббота\"\n")
        let verbs: [() throws -> HouseCalendar] = [
            { try floor.store.use(Floor.calendar(off: [floor.today + 9]), commands[0]) },
            { try floor.store.put(day, commands[1]) }, { try floor.store.removeOwnDay(day.day, commands[2]) },
        ]
        let answers = try verbs.map { try $0() }
        _ = try floor.store.use(.none, floor.by(Floor.root))
        #expect(try verbs.map { try $0() } == answers)
        #expect(try floor.store.calendar() == HouseCalendar(calendar: .none))
    }

    /// Another console that has read the rules before counts by the new ones.
    @Test(arguments: StoreKind.allCases)
    func everyConsoleCountsByTheNewDays(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let other = try floor.console()
        _ = try floor.store.use(Floor.calendar(), floor.by(Floor.root))
        let draft = try Floor.clock("x", days: 3, inWorkingDays: true)
        let before = try floor.ticket(under: [draft])
        _ = try other.perform(.note("x"), on: before.number, floor.by(Floor.anna))
        _ = try other.put(OwnDay(day: floor.today + 2, kind: .off, note: "Ремонт"), floor.by(Floor.root))
        let after = try floor.ticket(under: [draft])
        let due = try #require(before.proceedings.clock("x")?.due)
        #expect(after.proceedings.clock("x")?.due == due + .days(1))
    }

    @Test(arguments: StoreKind.allCases)
    func whatRunsIsCountedAgainInSlices(kind: StoreKind) throws {
        let floor = try Floor(kind)
        _ = try floor.store.use(Floor.calendar(), floor.by(Floor.root))
        while try !floor.store.recountClocks(limit: 100, floor.by(Floor.root)).isDone {}
        var tickets: [Ticket] = []
        for days in [5, 9, 5, 7, 12, 5, 20] {
            tickets.append(
                try floor.ticket(under: [
                    Floor.clock("x", days: days, inWorkingDays: true), Floor.clock("plain", days: days),
                ]))
        }
        let ended = try floor.act(.finish("x", words: "Сделано"), on: tickets[1])
        let told = try floor.act(.tellClock("x", floor.notice(.notice)), on: tickets[2])
        let holiday = floor.today + 3
        _ = try floor.store.put(OwnDay(day: holiday, kind: .off, note: "Праздник"), floor.by(Floor.root))
        #expect(try floor.findings().map { "\($0)".contains("isn't carried") } == [true], "a doctor tells of it")
        var (looked, moved, slices) = (0, 0, 0)
        // Each slice by another console: the one before was killed.
        var slice: Recount
        repeat {
            slice = try floor.console().recountClocks(limit: 3, floor.by(Floor.anna))
            (looked, moved, slices) = (looked + slice.looked, moved + slice.moved, slices + 1)
        } while !slice.isDone
        #expect(slices > 4 && looked >= 13 && moved == 6)
        #expect(
            try floor.store.recountClocks(limit: 3, floor.by(Floor.anna)) == Recount(looked: 0, moved: 0, isDone: true))
        for (index, before) in tickets.enumerated() where index != 1 {
            let after = try floor.store.ticket(before.number)
            #expect(after.proceedings.clock("plain") == before.proceedings.clock("plain"))
            let (was, now) = (before.proceedings.clock("x"), after.proceedings.clock("x"))
            let counted = try #require(now?.counted)
            #expect(counted > was?.counted ?? counted)
            let line = try #require(try floor.story(of: before).first { $0.fact.kind == .clockRecounted })
            #expect(line.fact.detail["was"] == was?.counted.map { String($0.milliseconds) })
            #expect(line.fact.detail["due"] == String(counted.milliseconds))
        }
        #expect(try floor.store.ticket(ended.number) == ended)
        // What was told stands against the count, and binds us.
        let conflict = try #require(try floor.store.ticket(told.number).proceedings.clock("x"))
        #expect(conflict.isInConflict && conflict.told == told.proceedings.clock("x")?.told)
        #expect(conflict.due == conflict.told)
        #expect(try floor.store.clocksAtRisk(limit: 10).filter(\.isInConflict).map(\.ticket) == [told.number])
        #expect(try floor.findings() == [])
        let heard = try floor.act(.tellClock("x", floor.notice(.notice)), on: told)
        #expect(heard.proceedings.clock("x")?.isInConflict == false)
        #expect(try floor.findings() == [])
    }

    /// By the calendar of that time it was over; a holiday laid down afterwards undoes nothing.
    @Test(arguments: StoreKind.allCases)
    func whatWasOverBeforeTheChangeStaysMissed(kind: StoreKind) throws {
        let floor = try Floor(kind)
        _ = try floor.store.use(Floor.calendar(), floor.by(Floor.root))
        let ticket = try floor.ticket(under: [Floor.clock("x", days: 2, inWorkingDays: true)])
        let due = try #require(ticket.proceedings.clock("x")?.due)
        floor.clock.advance(.days(4))
        _ = try floor.store.put(OwnDay(day: floor.today + -2, kind: .off, note: ""), floor.by(Floor.root))
        while try !floor.store.recountClocks(limit: 5, floor.by(Floor.root)).isDone {}
        let clock = try #require(try floor.store.ticket(ticket.number).proceedings.clock("x"))
        #expect(clock.missedAt == due && clock.due == due)
        #expect(try floor.store.alerts(limit: 5).map(\.kind) == [.clockMissed])
        #expect(try floor.store.missDue(limit: 5, floor.by(Floor.root)) == [])
        #expect(try floor.findings() == [])
    }

    /// A date that was missed by what was told, and told anew, is due later than it was missed.
    @Test(arguments: StoreKind.allCases)
    func aMissedDateMayBeToldAnew(kind: StoreKind) throws {
        let floor = try Floor(kind)
        _ = try floor.store.use(Floor.calendar(), floor.by(Floor.root))
        let ticket = try floor.ticket(under: [Floor.clock("x", days: 2, inWorkingDays: true)])
        let told = try floor.act(.tellClock("x", floor.notice(.notice)), on: ticket)
        let due = try #require(told.proceedings.clock("x")?.due)
        _ = try floor.store.put(OwnDay(day: floor.today + 2, kind: .off, note: ""), floor.by(Floor.root))
        while try !floor.store.recountClocks(limit: 5, floor.by(Floor.root)).isDone {}
        floor.clock.advance(due - floor.clock.now)
        let anew = try floor.act(.tellClock("x", floor.notice(.notice)), on: ticket)
        #expect(anew.proceedings.clock("x")?.missedAt == due)
        #expect(anew.proceedings.clock("x")?.due == due + .days(1))
        #expect(try floor.console().ticket(ticket.number) == anew)
        #expect(try floor.store.counters().missed == 1)
        floor.clock.advance(.hours(2))
        let ended = try floor.act(.finish("x", words: "Сделано"), on: ticket)
        #expect(ended.proceedings.clock("x")?.missedAt == due)
        #expect(try floor.console().ticket(ticket.number) == ended)
        #expect(try floor.findings() == [])
    }

    /// Asked for nothing, it does nothing, and what is left to do stays so.
    @Test(arguments: StoreKind.allCases)
    func aRecountOfNothingForgetsNothing(kind: StoreKind) throws {
        let floor = try Floor(kind)
        _ = try floor.store.use(Floor.calendar(), floor.by(Floor.root))
        while try !floor.store.recountClocks(limit: 100, floor.by(Floor.root)).isDone {}
        _ = try floor.ticket(under: [Floor.clock("x", days: 5, inWorkingDays: true)])
        _ = try floor.store.put(OwnDay(day: floor.today + 1, kind: .off, note: ""), floor.by(Floor.root))
        for limit in [0, -3] { #expect(try !floor.store.recountClocks(limit: limit, floor.by(Floor.root)).isDone) }
        #expect(try floor.store.recountClocks(limit: 100, floor.by(Floor.root)).moved == 1)
    }

    /// Of several tickets in a slice, the history tells in the order in which they fall due.
    @Test(arguments: StoreKind.allCases)
    func aSliceGoesByWhatFallsDueFirst(kind: StoreKind) throws {
        let floor = try Floor(kind)
        _ = try floor.store.use(Floor.calendar(), floor.by(Floor.root))
        while try !floor.store.recountClocks(limit: 100, floor.by(Floor.root)).isDone {}
        let tickets = try [9, 5, 8, 6, 7, 10, 4].map { days in
            try floor.ticket(under: [
                Floor.clock("x", days: days, inWorkingDays: true),
                Floor.clock("y", days: days + 3, inWorkingDays: true),
            ])
        }
        _ = try floor.store.put(OwnDay(day: floor.today + 1, kind: .off, note: ""), floor.by(Floor.root))
        #expect(try floor.store.recountClocks(limit: 100, floor.by(Floor.root)).moved == 14)
        let lines = try tickets.map { ticket in
            try #require(try floor.story(of: ticket).first { $0.fact.kind == .clockRecounted }?.sequence)
        }
        #expect(zip([9, 5, 8, 6, 7, 10, 4], lines).sorted { $0.1 < $1.1 }.map(\.0) == [4, 5, 6, 7, 8, 9, 10])
    }

    /// Hours of business and the zone are counted by as well.
    @Test(arguments: StoreKind.allCases)
    func anotherZoneIsCarriedToWhatRuns(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket(under: [Floor.clock("x", days: 5)])
        let due = try #require(ticket.proceedings.clock("x")?.due)
        var settings = try floor.store.settings()
        settings.serviceThresholdSeconds = 31
        _ = try floor.store.change(settings, floor.by(Floor.root))
        #expect(try floor.store.recountClocks(limit: 5, floor.by(Floor.root)).looked == 0)
        settings.zone = "Asia/Yekaterinburg"
        _ = try floor.store.change(settings, floor.by(Floor.root))
        #expect(try floor.store.recountClocks(limit: 5, floor.by(Floor.root)).moved == 1)
        #expect(try floor.store.ticket(ticket.number).proceedings.clock("x")?.due == due - .hours(2))
        #expect(try floor.findings() == [])
    }
}
