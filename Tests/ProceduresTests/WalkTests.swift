import Domain
import Procedures
import Testing

@Suite("Every shipped procedure can be walked, from whatever the caller rings about to each exit")
struct WalkTests {
    @Test("to a registered ticket whose number and promise are told", arguments: everyWalk)
    func register(walk: Walk) throws {
        var walker = try Walker(walk)
        try walker.walk(accepting: .neither)
        let number = try #require(TicketNumber(serial: 4821))
        try walker.say(.registered(number, waived: []))
        #expect(walker.open(.close) == ["told"])
        try walker.say(.told)
        #expect(walker.open(.close) == [])
        #expect(walker.keys <= 25, "\(walk): \(walker.keys) keys")
    }

    @Test("to a matter settled on the phone, where one of its ways out is done at once", arguments: everyWalk)
    func settle(walk: Walk) throws {
        var walker = try Walker(walk)
        guard walker.hasWayDoneAtOnce else { return }
        try walker.walk(accepting: .doneAtOnce)
        try walker.say(.settled)
        #expect(walker.run.state.word == "ended")
    }

    @Test("to a ticket that owes what was agreed, where one of its ways out is done later", arguments: everyWalk)
    func carryOut(walk: Walk) throws {
        var walker = try Walker(walk)
        try walker.walk(accepting: .doneLater)
        #expect(throws: RunError.self) { try walker.say(.settled) }
        let number = try #require(TicketNumber(serial: 4821))
        try walker.say(.registered(number, waived: []))
    }

    @Test("the script alone leads from the first step to a goodbye, and past every step")
    func everyStep() throws {
        var visited: [ProcedureID: Set<StepID>] = [:]
        for walk in try walks() {
            for accepting in Walker.Taste.allCases {
                var walker = try Walker(walk)
                try walker.walk(accepting: accepting)
                #expect(walker.run.step == "close", "\(walk)")
                visited[walk.id, default: []].formUnion(walker.run.visited)
            }
        }
        for id in everydays {
            #expect(visited[id] == Set(try shipped.procedure(id).procedure.steps.map(\.id)))
        }
    }

    @Test("a caller who won't name the account hears why it can't be registered, and may be answered all the same")
    func withoutAccount() throws {
        let loaded = try shipped.procedure("telephone-company")
        var run = try loaded.begun(answers: ["topic": "bill"])
        let refusal = loaded.event(.answered("account", .refused))
        try run.check(refusal, under: loaded.procedure, in: moscow)
        try run.apply(refusal)
        let field = try #require(run.fieldForbiddingRegistration(under: loaded.procedure))
        #expect(field.id == "account")
        #expect(field.refused?.say.en.contains("can't register it") == true)
    }

    @Test("a complaint of a wrong bill switches rulebooks without a name being asked twice")
    func switching() throws {
        let complaint = try shipped.procedure("complaint").procedure
        let company = try shipped.procedure("telephone-company").procedure
        for id in ["name", "account"] as [FieldID] {
            #expect(complaint.field(id)?.type == company.field(id)?.type)
        }
    }
}
