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
        let closed = try floor.store.close(incident.id, floor.by(Floor.lena))
        #expect(closed.closedAt == floor.clock.now)
        #expect(try floor.store.openIncidents() == [])
        let nowhere = IncidentID(9)
        #expect(throws: StoreError.noSuchIncident(nowhere)) {
            try floor.store.attach(.run(ticket.run), to: nowhere, floor.by(Floor.anna))
        }
        #expect(try floor.findings() == [])
    }
}
