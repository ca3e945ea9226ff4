import Domain
import Store
import Testing
import Time

/// What a person enters and can't be kept is refused in a sentence about the input, and nothing of it stays.
@Suite struct InputTests {
    @Test("U+0000 would end the text where it stands, and the history wouldn't verify", arguments: StoreKind.allCases)
    func noTextWithNUL(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let bad = "before\0AFTER"
        let ticket = try floor.ticket()
        let run = try floor.matter()
        let call = try #require(try floor.store.callInHand(of: Floor.anna))
        func refused(_ what: String, _ body: () throws -> Void) {
            #expect(throws: StoreError.hasNUL(what), performing: body)
        }
        func registration(_ change: (inout Registration) -> Void) throws -> Registration {
            var registration = try floor.registration(of: run)
            change(&registration)
            return registration
        }
        for fact: RunEvent.Fact in [
            .statementAdded(bad), .answered("story", .text(bad)), .fewerOffers(because: bad), .suspended(why: bad),
            .discarded(reason: bad), .managerWished(ManagerWish(name: bad)),
            .callbackWished(CallbackWish(askFor: bad)),
        ] { refused("text") { _ = try floor.record([fact], in: run, by: Floor.anna) } }
        refused("subject") { _ = try floor.store.register(registration { $0.subject.ru = bad }, floor.by(Floor.anna)) }
        refused("subject") { _ = try floor.store.register(registration { $0.subject.en = bad }, floor.by(Floor.anna)) }
        refused("name") { _ = try floor.store.register(registration { $0.caller.name = bad }, floor.by(Floor.anna)) }
        refused("address") {
            _ = try floor.store.register(registration { $0.caller.address = bad }, floor.by(Floor.anna))
        }
        refused("decision") { _ = try floor.store.register(registration { $0.agreed = bad }, floor.by(Floor.anna)) }
        refused("name to ask for") {
            _ = try floor.store.register(registration { $0.promises[0].askFor = bad }, floor.by(Floor.anna))
        }
        for act: TicketAct in [
            .note(bad), .addToStatement(bad), .withdraw(reason: bad), .attempt(ticket.promises[0].id, .busy, note: bad),
            .keep(ticket.promises[0].id, Contact(means: .weCalled, words: bad), next: floor.draft()),
        ] { refused("text") { _ = try floor.store.perform(act, on: ticket.number, floor.by(Floor.anna)) } }
        refused("name") {
            let who = Identification.Who.new(name: bad, address: nil, account: nil)
            _ = try floor.store.identify(
                Identification(who: who, capacity: .holder, verification: .none, language: .ru), in: call.id,
                floor.by(Floor.anna))
        }
        refused("alert") { try floor.store.alertLead(of: call.id, words: bad, floor.by(Floor.anna)) }
        refused("exchange id") { _ = try floor.ring(bad) }
        refused("name") {
            let member = StaffMember(login: "new", name: bad, roles: [.operator])
            _ = try floor.store.put(member, floor.by(Floor.root))
        }
        #expect(throws: StoreError.login(.unknownCharacter("\0", in: bad))) {
            let member = StaffMember(login: Name(bad), name: "Новая", roles: [.operator])
            _ = try floor.store.put(member, floor.by(Floor.root))
        }
        #expect(try floor.store.ticket(ticket.number) == ticket)
        #expect(try floor.store.run(run.id) == run)
        #expect(try floor.findings() == [])
    }

    @Test(arguments: StoreKind.allCases, [0, -1, 10_000, Int.max])
    func aLineIsOneOfTheExchange(kind: StoreKind, line: Int) throws {
        let floor = try Floor(kind)
        #expect(throws: StoreError.outOfRange("line", 1...9999, found: line)) {
            try floor.store.ring(Ring(exchangeID: "x", line: line, number: nil), floor.by(Floor.exchange))
        }
        #expect(try floor.store.waitingCalls(limit: 1).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func aCallOnALineTheHouseDoesNotHaveIsNotLost(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.store.ring(Ring(exchangeID: "x", line: 9999, number: nil), floor.by(Floor.exchange))
        #expect(call.line == 9999)
    }

    @Test(arguments: StoreKind.allCases, ["", " "])
    func nobodyIsWithoutName(kind: StoreKind, name: String) throws {
        let floor = try Floor(kind)
        #expect(throws: StoreError.isEmpty("name")) {
            try floor.store.put(StaffMember(login: "new", name: name, roles: [.operator]), floor.by(Floor.root))
        }
        #expect(throws: StoreError.isEmpty("exchange id")) { try floor.ring(name) }
    }

    @Test(
        "whoever writes it, a login is one, and a name shows all that is in it",
        arguments: StoreKind.allCases)
    func nobodyLooksLikeAnother(kind: StoreKind) throws {
        let floor = try Floor(kind)
        func refused(_ error: StoreError, _ login: String, _ name: String, _ organisation: String? = nil) {
            let member = StaffMember(login: Name(login), name: name, roles: [.operator], organisation: organisation)
            #expect(throws: error) { try floor.store.put(member, floor.by(Floor.root)) }
        }
        refused(.login(.empty), "", "A")
        refused(.login(.unknownCharacter(" ", in: " ")), " ", "A")
        refused(.login(.unknownCharacter("/", in: "a/b")), "a/b", "A")
        refused(.hasHidden("name", "\u{202e}"), "new", "\u{202e}annA")
        refused(.hasHidden("organisation", "\u{7}"), "new", "A", "\u{7}")
        #expect(throws: StoreError.unknownStaff("new")) { try floor.store.staffMember("new") }
    }

    /// "е" with a stress mark is one character to a reader and two to the table.
    @Test(arguments: StoreKind.allCases)
    func lengthIsCountedAsTheTablesDo(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let name = String(repeating: "е\u{301}", count: 101)
        #expect(throws: StoreError.tooLong("name", limit: 200, length: 202)) {
            try floor.store.put(StaffMember(login: "new", name: name, roles: [.operator]), floor.by(Floor.root))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func rulesThatMakeNoSenseAreRefused(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let settings = try floor.store.settings()
        func refused(_ error: StoreError, _ change: (inout HotlineSettings) -> Void) throws {
            var settings = settings
            change(&settings)
            #expect(throws: error) { try floor.store.change(settings, floor.by(Floor.root)) }
        }
        try refused(.isEmpty("hotline's name")) { $0.name = " " }
        try refused(.outOfRange("number of lines", 1...9999, found: 0)) { $0.lines = 0 }
        try refused(.outOfRange("lease in seconds", 1...86_400, found: 0)) { $0.leaseSeconds = 0 }
        try refused(.outOfRange("number of attempts", 1...1000, found: 0)) { $0.ladder.attempts = 0 }
        #expect(try floor.store.settings() == settings)
    }
}
