import Domain
import Foundation
import Store
import StoreSQLite
import Testing
import Time

@Suite struct ErasingTests {
    private static let words = ["Сухова", "Тверская", "Мария", "Ёлкина", "Лесная", "втридорога", "4951234567", "77-1"]

    /// A caller who said who they are, stated something and has a ticket; nothing is owed any more.
    private func floorWithHistory(_ kind: StoreKind) throws -> (Floor, PersonID, Ticket) {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        let known = try floor.store.identify(
            Identification(
                who: .new(name: "Мария Сухова", address: "Тверская, 1", account: "77-1"), capacity: .holder,
                verification: .detail, language: .ru), in: call.id, floor.by(Floor.anna))
        let run = try floor.record(
            [
                .answered("name", .text("Мария Сухова")), .stated("Берут втридорога"), .statementConfirmed,
                .fewerOffers(because: "Сухова спешит"), .statementAdded("Тверская без связи"),
            ], in: floor.begin(in: call.id, by: Floor.anna), by: Floor.anna)
        _ = try floor.store.keep(
            Recording(id: "rec-1", noticeGiven: true), of: call.id, floor.by(Floor.anna))
        let ticket = try floor.store.register(floor.registration(of: run), floor.by(Floor.anna))
        try floor.finish(call.id, by: Floor.anna, .registered)
        return (floor, try #require(known.identity.person), ticket)
    }

    private func settle(_ ticket: Ticket, on floor: Floor) throws {
        let decided = try floor.decide(ticket)
        let owed = try #require(decided.nextPromise)
        try floor.act(.attempt(owed.id, .noAnswer, note: "сказали: Сухова в отъезде"), on: ticket, by: Floor.anna)
        try floor.act(.keep(owed.id, Floor.called, next: nil), on: ticket, by: Floor.anna)
    }

    @Test("an erased person's words are in no answer, no search and no byte of the queue, and the history verifies")
    func nothingIsLeft() throws {
        let (floor, person, ticket) = try floorWithHistory(.sqlite)
        try settle(ticket, on: floor)
        _ = try floor.store.indexPending(limit: 1)
        floor.clock.advance(.minutes(11))
        let erasure = try floor.store.erase(person, floor.by(Floor.root))
        #expect(erasure == Erasure(calls: 1, matters: 1, tickets: 1, recordings: ["rec-1"]))

        let left = try floor.store.ticket(ticket.number)
        #expect(left.statement == Erased.words && left.caller.name == nil && left.caller.phone == nil)
        #expect(left.decision?.words == Erased.words && left.decision?.outcome == .granted)
        #expect(left.promises.map(\.kind) == ticket.promises.map(\.kind))
        for word in Self.words {
            #expect(try floor.store.search(word, before: nil, limit: 10).rows.isEmpty, "\(word) is still found")
        }
        let history = try floor.store.history(of: ticket.number, after: nil, limit: 100)
        #expect(history.allSatisfy { $0.fact.words == nil } && history.count > 5)
        // The run replays to what its snapshot says.
        let run = try floor.store.run(ticket.run)
        #expect(try Run(id: run.id, replaying: floor.store.events(of: run.id)) == run)
        #expect(run.statement?.isConfirmed == true && run.answers["name"] == .text(Erased.words))
        #expect(try floor.store.callerCard(for: ticket.caller.phone, account: nil, person: nil) == CallerCard())
        #expect(try floor.findings() == [])
        let bytes = try ["queue.db", "queue.db-wal"].map {
            try Data(contentsOf: URL(fileURLWithPath: floor.folder.path + "/" + $0))
        }
        for word in Self.words where word != "4951234567" {
            let isThere = bytes.contains { $0.range(of: Data(word.utf8)) != nil }
            #expect(!isThere, "“\(word)” still stands in the file")
        }
    }

    @Test("who is still owed something, or still on the line, isn't erased", arguments: StoreKind.allCases)
    func notWhileOwed(kind: StoreKind) throws {
        let (floor, person, ticket) = try floorWithHistory(kind)
        #expect(throws: StoreError.stillOwed(person, [ticket.number])) {
            try floor.store.erase(person, floor.by(Floor.root))
        }
        try settle(ticket, on: floor)
        let call = try floor.ring("again")
        #expect(throws: StoreError.stillOnTheLine(person, call.id)) {
            try floor.store.erase(person, floor.by(Floor.root))
        }
        #expect(try floor.store.person(person).name == "Мария Сухова")
    }

    @Test("only an admin erases, and a person nobody knows isn't erased", arguments: StoreKind.allCases)
    func onlyAdmins(kind: StoreKind) throws {
        let (floor, person, _) = try floorWithHistory(kind)
        #expect(throws: StoreError.notAllowed(Floor.lena, needs: [.admin])) {
            try floor.store.erase(person, floor.by(Floor.lena))
        }
        #expect(throws: StoreError.noSuchPerson(PersonID(99))) {
            try floor.store.erase(PersonID(99), floor.by(Floor.root))
        }
    }

    @Test("who shares a number or an account with an erased person keeps theirs", arguments: StoreKind.allCases)
    func othersStay(kind: StoreKind) throws {
        let (floor, person, ticket) = try floorWithHistory(kind)
        try settle(ticket, on: floor)
        let call = try floor.ring("son")
        _ = try floor.take(Floor.anna)
        _ = try floor.store.identify(
            Identification(
                who: .new(name: "Пётр Сухов", address: nil, account: "77-1"), capacity: .representative,
                verification: .none, language: .ru), in: call.id, floor.by(Floor.anna))
        try floor.finish(call.id, by: Floor.anna)
        _ = try floor.store.erase(person, floor.by(Floor.root))
        let card = try floor.store.callerCard(for: call.number, account: nil, person: nil)
        #expect(card.people.map(\.name) == ["Пётр Сухов"])
        #expect(card.accounts.map(\.number) == ["77-1"] && card.accounts.map(\.holder) == [nil])
        #expect(card.calls.map(\.id) == [call.id])
    }

    @Test(
        "a matter that broke off ends with its caller, and words added to another's ticket go",
        arguments: StoreKind.allCases)
    func mattersEnd(kind: StoreKind) throws {
        let (floor, person, ticket) = try floorWithHistory(kind)
        try settle(ticket, on: floor)
        let olga = try floor.ring("olga", from: "+7 812 765-43-21")
        _ = try floor.take(Floor.anna)
        let hers = try floor.record(
            [.stated("Свет горит"), .statementConfirmed], in: floor.begin(in: olga.id, by: Floor.anna), by: Floor.anna)
        let others = try floor.store.register(
            floor.registration(of: hers, name: "Ольга", phone: nil), floor.by(Floor.anna))
        try floor.finish(olga.id, by: Floor.anna, .registered)
        let call = try floor.ring("third")
        _ = try floor.take(Floor.anna)
        _ = try floor.store.identify(
            Identification(who: .known(person, nil), capacity: .holder, verification: .none, language: .ru),
            in: call.id, floor.by(Floor.anna))
        let run = try floor.record(
            [.stated("И ещё втридорога"), .statementConfirmed], in: floor.begin(in: call.id, by: Floor.anna),
            by: Floor.anna)
        _ = try floor.store.add(
            run.id, revision: run.revision, generation: run.generation, to: others.number, floor.by(Floor.anna))
        let brokenOff = try floor.begin(in: call.id, by: Floor.anna)
        try floor.finish(call.id, by: Floor.anna, .dropped)
        #expect(try floor.store.search("втридорога", before: nil, limit: 10).rows.count == 2)

        _ = try floor.store.erase(person, floor.by(Floor.root))
        #expect(try floor.store.run(brokenOff.id).state.word == "ended")
        #expect(try floor.store.search("втридорога", before: nil, limit: 10).rows.isEmpty)
        #expect(try floor.store.search("Ольга", before: nil, limit: 10).rows.map(\.number) == [others.number])
        #expect(try floor.findings() == [])
    }
}
