import Domain
import Store
import Testing

@Suite struct IncidentTests {
    static let draft = IncidentDraft(
        title: "Ошибочные счета", bulletin: Wording(ru: "Счета за октябрь исправим", en: "October's bills are wrong"))

    @Test(arguments: StoreKind.allCases)
    func attachedOnceAndClosed(kind: StoreKind) throws {
        let floor = try Floor(kind)
        #expect(throws: StoreError.notAllowed(Floor.anna, needs: [.lead])) {
            try floor.store.open(Self.draft, floor.by(Floor.anna))
        }
        let incident = try floor.store.open(Self.draft, floor.by(Floor.lena))
        let ticket = try floor.ticket()
        let targets: [IncidentTarget] = [.run(ticket.run), .ticket(ticket.number), .ticket(ticket.number)]
        for target in targets { _ = try floor.store.attach(target, to: incident.id, floor.by(Floor.anna)) }
        #expect(try floor.console().openIncidents().map(\.attached) == [2])
        #expect(try floor.store.history(of: ticket.number, after: nil, limit: 9).last?.fact.kind == .attached)
        #expect(try floor.store.incidents(about: .run(ticket.run)).map(\.id) == [incident.id])
        let closed = try floor.store.close(incident.id, floor.by(Floor.lena))
        #expect(closed.closedAt == floor.clock.now)
        #expect(try floor.store.openIncidents() == [])
        let nowhere = IncidentID(9)
        #expect(throws: StoreError.noSuchIncident(nowhere)) {
            try floor.store.attach(.run(ticket.run), to: nowhere, floor.by(Floor.anna))
        }
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func detachedOnceAndTold(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket()
        let bills = try floor.store.open(Self.draft, floor.by(Floor.lena))
        let other = try floor.store.open(Self.draft, floor.by(Floor.lena))
        _ = try floor.store.attach(.run(ticket.run), to: bills.id, floor.by(Floor.anna))
        _ = try floor.store.attach(.ticket(ticket.number), to: other.id, floor.by(Floor.anna))
        #expect(try floor.store.incidents(about: .run(ticket.run)).map(\.id) == [bills.id])
        // A ticket is about what its matter was about; the latest first.
        #expect(try floor.store.incidents(about: .ticket(ticket.number)).map(\.id) == [other.id, bills.id])

        let command = floor.by(Floor.anna)
        let without = try floor.store.detach(.ticket(ticket.number), from: other.id, command)
        #expect(without.attached == 0)
        #expect(try floor.store.detach(.ticket(ticket.number), from: other.id, command) == without)
        // What isn't attached is left alone, without a word in its history.
        #expect(try floor.store.detach(.ticket(ticket.number), from: other.id, floor.by(Floor.anna)) == without)
        #expect(try floor.console().incidents(about: .ticket(ticket.number)).map(\.id) == [bills.id])
        let kinds = try floor.store.history(of: ticket.number, after: nil, limit: 9).map(\.fact.kind)
        #expect(kinds == [.registered, .promised, .attached, .detached])
        #expect(try floor.store.attach(.ticket(ticket.number), to: other.id, floor.by(Floor.anna)).attached == 1)
        // A ticket goes with its matter.
        #expect(try floor.store.detach(.ticket(ticket.number), from: bills.id, floor.by(Floor.anna)).attached == 0)
        #expect(try floor.store.incidents(about: .run(ticket.run)).isEmpty)
        #expect(throws: StoreError.noSuchIncident(IncidentID(9))) {
            try floor.store.detach(.run(ticket.run), from: IncidentID(9), floor.by(Floor.anna))
        }
        #expect(try floor.findings() == [])
    }
}
