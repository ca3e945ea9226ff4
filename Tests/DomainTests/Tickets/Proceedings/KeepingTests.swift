import Testing
import Time

@testable import Domain

/// What is found out, attached and preserved on a ticket.
@Suite struct KeepingTests {
    private static func file(_ name: String, _ digit: String = "a") throws -> AttachedFile {
        try #require(AttachedFile(name: name, bytes: 9, sha256: String(repeating: digit, count: 64)))
    }

    @Test func aFindingIsKeptChangedAndTakenBack() throws {
        var bench = try Bench()
        try bench.act(.find("readable", .yesNo(false), starting: []))
        try bench.act(.find("readable", .yesNo(true), starting: []))
        try bench.act(.find("body", .text("City"), starting: []))
        #expect(bench.ticket.proceedings.findings == ["readable": .yesNo(true), "body": .text("City")])
        try bench.act(.find("readable", nil, starting: []))
        #expect(bench.ticket.proceedings.findings == ["body": .text("City")])
        try bench.act(.withdraw(reason: "No"))
        #expect(bench.refusal(of: .find("body", nil, starting: [])) == .closed)
    }

    /// Two look at once, and each sees only what they found: the second is refused, so that no clock which waits for both is
    /// forgotten between them.
    @Test func whatWasWorkedOutBeforeSomethingElseWasFoundIsRefused() throws {
        var bench = try Bench()
        let before = bench.ticket.known
        let clock = try ClockDraft.days(9, "both", ends: .done)
        try bench.act(.find("readable", .yesNo(true), starting: ClockStarts([], knowing: before)))
        let stale = TicketAct.find("signed", .yesNo(true), starting: ClockStarts([], knowing: before))
        #expect(bench.refusal(of: stale) == .changedMeanwhile)
        try bench.act(.claim)
        let deciding = TicketAct.decide(
            bench.decision(.explained), generation: bench.ticket.generation, leaving: .nothing,
            with: Attendance(starting: ClockStarts([], knowing: before)))
        #expect(bench.refusal(of: deciding) == .changedMeanwhile)
        let known = bench.ticket.known
        try bench.act(.find("signed", .yesNo(true), starting: ClockStarts([clock], knowing: known)))
        #expect(bench.ticket.proceedings.clocks.map(\.id) == ["both"])
        try bench.decide()
        // A clock that a finding starts depends on the decision too.
        #expect(bench.refusal(of: .find("late", nil, starting: ClockStarts([], knowing: known))) == .changedMeanwhile)
    }

    @Test func aFileIsAttachedOnceUnderItsName() throws {
        var bench = try Bench()
        try bench.act(.attach(Self.file("bill.pdf")))
        #expect(bench.refusal(of: .attach(try Self.file("bill.pdf"))) == .alreadyAttached)
        // Another content under the same name, and the same content under another.
        try bench.act(.attach(Self.file("bill.pdf", "b")))
        let facts = try bench.act(.attach(Self.file("copy.pdf")))
        #expect(facts.map(\.kind) == [.fileAttached] && facts.first?.words == "copy.pdf")
        // It names a person often enough, and so is no detail.
        #expect(facts.first?.detail.values.contains("copy.pdf") == false)
        for number in 3..<Ticket.mostAttachments { try bench.act(.attach(Self.file("\(number)"))) }
        #expect(
            bench.refusal(of: .attach(try Self.file("one more"))) == .tooManyAttachments(Ticket.mostAttachments))
    }

    @Test(arguments: [
        ("", 1, String(repeating: "a", count: 64)), ("x", -1, String(repeating: "a", count: 64)),
        ("x", 1, String(repeating: "a", count: 63)), ("x", 1, String(repeating: "A", count: 64)),
        ("x", 1, String(repeating: "g", count: 64)), ("x", 1, String(repeating: "é", count: 32)),
    ])
    func whatIsNoFileIsNone(name: String, bytes: Int, sum: String) {
        #expect(AttachedFile(name: name, bytes: bytes, sha256: sum) == nil)
    }

    @Test func preservedUntilALeadEndsIt() throws {
        var bench = try Bench()
        #expect(bench.refusal(of: .endPreservation(reason: "x")) == .notPreserved)
        #expect(bench.refusal(of: .preserve(why: "")) == .wordsMissing)
        try bench.act(.preserve(why: "A lawsuit"))
        #expect(bench.ticket.proceedings.preservation == Preservation(since: bench.now, by: "oleg", why: "A lawsuit"))
        #expect(bench.refusal(of: .preserve(why: "Again")) == .alreadyPreserved)
        // It outlasts the ticket.
        try bench.act(.withdraw(reason: "No"))
        #expect(bench.ticket.proceedings.preservation != nil)
        #expect(bench.refusal(of: .endPreservation(reason: " ")) == .wordsMissing)
        try bench.act(.endPreservation(reason: "Settled"))
        #expect(bench.ticket.proceedings.preservation == nil)
        #expect(TicketAct.endPreservation(reason: "x").roles == [.lead])
    }
}
