import Domain
import Foundation
import Store
import Testing
import Time

@Suite struct ProceedingErasingTests {
    private static let words = ["Иск-Суховой", "Суховский", "Сухова", "74957654321"]

    /// A closed ticket of a known caller whose every part names them.
    private func floorWithTicket(_ kind: StoreKind) throws -> (Floor, PersonID, Ticket) {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        let known = try floor.store.identify(
            Identification(
                who: .new(name: "Мария", address: nil, account: nil), capacity: .holder, verification: .detail,
                language: .ru), in: call.id, floor.by(Floor.anna))
        let files = [try Floor.file("Иск-Суховой.pdf")]
        let run = try floor.record(
            [.answered("papers", .attachments(files)), .stated("Не согласна"), .statementConfirmed],
            in: floor.begin(in: call.id, by: Floor.anna), by: Floor.anna)
        var registration = try floor.registration(of: run, phone: nil)
        registration.clocks = [try Floor.clock("report", days: 9)]
        registration.attachments = files
        registration.noCalls = NoCalls(
            why: Wording(ru: "Через адвоката", en: "Through a lawyer"),
            through: try PhoneNumber(parsing: "+7 495 765-43-21"))
        let ticket = try floor.store.register(registration, floor.by(Floor.anna))
        try floor.finish(call.id, by: Floor.anna, .registered)
        try floor.act(
            .find("whom", .text("На Суховского"), starting: [], noCalls: ticket.proceedings.noCalls), on: ticket)
        try floor.act(.attach(try Floor.file("Суховский ответ.pdf", "b")), on: ticket)
        let decided = try floor.decide(
            ticket, .refused, with: Attendance(), at: "суд.рф/иск-Суховский-ответ")
        #expect(decided.decision?.answerAt != nil)
        var letter = floor.notice(.notice)
        letter.words = "Сухова извещена"
        try floor.act(.notify(letter), on: ticket)
        try floor.act(.finish("report", words: "Сухова довольна"), on: ticket)
        try floor.act(.withdraw(reason: "Сухова передумала"), on: ticket)
        return (floor, try #require(known.identity.person), ticket)
    }

    @Test("what is preserved isn't erased until a lead ends it", arguments: StoreKind.allCases)
    func notWhilePreserved(kind: StoreKind) throws {
        let (floor, person, ticket) = try floorWithTicket(kind)
        let kept = try floor.act(.preserve(why: "Сухова судится"), on: ticket)
        #expect(throws: StoreError.preserved(person, [ticket.number])) {
            try floor.store.erase(person, floor.by(Floor.root))
        }
        #expect(try floor.store.ticket(ticket.number) == kept)
        try floor.act(.endPreservation(reason: "Сухова помирилась"), on: ticket, by: Floor.lena)
        _ = try floor.store.erase(person, floor.by(Floor.root))
        #expect(try floor.story(of: ticket).allSatisfy { $0.fact.words == nil })
        #expect(try floor.findings() == [])
    }

    @Test("findings, file names and whoever speaks for them go, and what happened stays")
    func nothingIsLeft() throws {
        let (floor, person, ticket) = try floorWithTicket(.sqlite)
        let before = try floor.store.ticket(ticket.number)
        floor.clock.advance(.minutes(11))
        _ = try floor.store.erase(person, floor.by(Floor.root))
        let left = try floor.console().ticket(ticket.number)
        #expect(left.proceedings.findings.isEmpty)
        #expect(left.decision?.answerAt == Erased.words)
        #expect(left.proceedings.attachments.map(\.name) == [Erased.words, Erased.words])
        #expect(left.proceedings.attachments.map(\.sha256) == before.proceedings.attachments.map(\.sha256))
        #expect(left.proceedings.noCalls?.through == nil && left.proceedings.noCalls != nil)
        #expect(left.proceedings.clocks == before.proceedings.clocks)
        #expect(left.proceedings.notices == before.proceedings.notices)
        #expect(try floor.story(of: ticket).allSatisfy { $0.fact.words == nil })
        let run = try floor.store.run(ticket.run)
        #expect(try Run(id: run.id, replaying: floor.store.events(of: run.id)) == run)
        #expect(try floor.findings() == [])
        let bytes = try ["queue.db", "queue.db-wal"].map {
            try Data(contentsOf: URL(fileURLWithPath: floor.folder.path + "/" + $0))
        }
        for word in Self.words {
            let isThere = bytes.contains { $0.range(of: Data(word.utf8)) != nil }
            #expect(!isThere, "“\(word)” still stands in the file")
        }
    }

    @Test("a text that nobody can keep is refused in a sentence about it", arguments: StoreKind.allCases)
    func noTextWithNUL(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket(under: [Floor.clock("report", days: 9)])
        let bad = "before\0AFTER"
        var letter = floor.notice(.notice)
        letter.letter = Name(bad)
        for (act, what) in [
            (TicketAct.preserve(why: bad), "subject"), (.finish("report", words: bad), "text"),
            (.find("x", .text(bad), starting: []), "text"), (.attach(try Floor.file(bad)), "file name"),
            (.notify(letter), "subject"), (.find(Name(bad), .yesNo(true), starting: []), "subject"),
            (.find("x", .option(Name(bad)), starting: []), "subject"),
            (.find("x", .attachments([try Floor.file(bad)]), starting: []), "file name"),
        ] {
            #expect(throws: StoreError.hasNUL(what), "\(act)") { try floor.act(act, on: ticket) }
        }
        #expect(throws: StoreError.hasNUL("note")) {
            let day = OwnDay(day: floor.today, kind: .off, note: bad)
            _ = try floor.store.put(day, floor.by(Floor.root))
        }
        #expect(try floor.store.ticket(ticket.number) == ticket)
        #expect(try floor.findings() == [])
    }
}
