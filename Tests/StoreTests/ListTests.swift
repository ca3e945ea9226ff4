import Domain
import Store
import StoreSQLite
import Testing
import Time

@Suite struct ListTests {
    private func walk(_ store: any HotlineStore, _ query: QueueQuery, between: () throws -> Void = {}) throws -> [Int] {
        var serials: [Int] = []
        var after: PageKey?
        repeat {
            let page = try store.page(query, after: after, limit: 2)
            serials += page.rows.map(\.number.serial)
            after = page.next
            try between()
        } while after != nil
        return serials
    }

    @Test(arguments: StoreKind.allCases)
    func eachListHasItsOrder(kind: StoreKind) throws {
        let floor = try Floor(kind)
        var tickets: [Ticket] = []
        for hours in [50, 20, 40, 20, 30] {
            tickets.append(try floor.ticket(promises: [floor.draft(within: .hours(hours))]))
        }
        _ = try floor.decide(tickets[2])
        _ = try floor.act(.claim, on: tickets[4])
        _ = try floor.act(.claim, on: tickets[1])
        #expect(try walk(floor.store, .urgent) == [2, 4, 5, 3, 1])
        #expect(try walk(floor.store, .undecided) == [2, 4, 5, 1])
        #expect(try walk(floor.store, .toContact) == [3])
        #expect(try walk(floor.store, .mine(Floor.sasha)) == [2, 5])
        #expect(try walk(floor.store, .mine(Floor.lena)) == [])
        #expect(try walk(floor.store, .newest) == [5, 4, 3, 2, 1])
        floor.clock.advance(.hours(31))
        _ = try floor.store.breakDue(limit: 10, floor.by(Floor.lena))
        #expect(try walk(floor.store, .broken) == [2, 4, 5])
    }

    /// Nobody is shown twice and nobody is left out, whatever is registered while one turns the pages.
    @Test(arguments: StoreKind.allCases)
    func pagesHoldStillUnderInserts(kind: StoreKind) throws {
        let floor = try Floor(kind)
        for hours in 1...8 { _ = try floor.ticket(promises: [floor.draft(within: .hours(hours * 5))]) }
        var hours = 0
        let seen = try walk(floor.store, .urgent) {
            hours += 1
            _ = try floor.ticket(promises: [floor.draft(within: .minutes(hours))])
        }
        #expect(seen == Array(1...8))
        let newest = try walk(floor.store, .newest) { _ = try floor.ticket() }
        #expect(newest == Array((1...12).reversed()))
    }

    @Test(arguments: StoreKind.allCases)
    func whoRingsSeesWhatTheyHaveOpen(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let open = try (0..<3).map { _ in try floor.ticket(phone: "8 495 123-45-67") }
        _ = try floor.ticket(phone: "8 495 765-43-21")
        try floor.act(.withdraw(reason: "Не надо"), on: open[1])
        let number = try PhoneNumber(parsing: "+7 495 1234567")
        let card = try floor.store.callerCard(for: number, account: nil, person: nil)
        #expect(card.openTickets.map(\.number.serial) == [3, 1])
    }
}
