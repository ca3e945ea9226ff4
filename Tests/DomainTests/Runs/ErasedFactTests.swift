import Testing
import Time

@testable import Domain

/// What an erased person answered names nobody any more, and what was chosen from lists stays for the figures.
@Suite struct ErasedFactTests {
    @Test(
        arguments: [
            (.text("Anna"), .text(Erased.words)), (.date(CalendarDay(ordinal: 20_000)), .text(Erased.words)),
            (.signature(by: "tenant", on: CalendarDay(ordinal: 20_000)), .option("tenant")),
            (.option("bill"), .option("bill")), (.yesNo(true), .yesNo(true)), (.money(kopecks: 1), .money(kopecks: 1)),
            (.number(3), .number(3)), (.refused, .refused), (.unknown, .unknown), (nil, nil),
        ] as [(Answer?, Answer?)])
    func anAnswer(before: Answer?, after: Answer?) {
        #expect(RunEvent.Fact.answered("x", before).erased == .answered("x", after))
    }

    @Test func aFilesNameGoesAndItsSumStays() throws {
        let sum = String(repeating: "a", count: 64)
        let file = try #require(AttachedFile(name: "anna.pdf", bytes: 3, sha256: sum))
        let erased = try #require(AttachedFile(name: Erased.words, bytes: 3, sha256: sum))
        #expect(RunEvent.Fact.answered("x", .attachments([file])).erased == .answered("x", .attachments([erased])))
    }

    /// The condition that asked who signed says what it said.
    @Test func whoSignedIsStillKnown() throws {
        var run = try Run.begun()
        let fact = RunEvent.Fact.answered("x", .signature(by: "tenant", on: CalendarDay(ordinal: 20_000)))
        try run.apply(.at(1, fact.erased))
        #expect(run.holds(.answered("x", with: ["tenant"]), under: Sample.procedure))
    }
}
