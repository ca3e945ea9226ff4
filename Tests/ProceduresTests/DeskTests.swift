import Domain
import Foundation
import Procedures
import Testing

@Suite("The desk around every procedure")
struct DeskTests {
    @Test("calls that need no procedure end in two keys, with their disposition")
    func shortWays() throws {
        let ends = try shipped.desk().triage.compactMap { choice -> Disposition? in
            if case .ends(let disposition) = choice.leadsTo { disposition } else { nil }
        }
        #expect(ends == [.notOurs, .silent, .wrongNumber, .prank, .child])
    }

    @Test("nine choices at most, one digit key each; every interrupt has words")
    func complete() throws {
        let desk = try shipped.desk()
        #expect(desk.triage.count <= 9)
        #expect(Set(desk.interrupts.map(\.kind)) == Set(InterruptKind.allCases))
        #expect(desk.emergency.number.digits == "112")
        #expect(desk.emergency.say.ru.contains("112") && desk.emergency.say.en.contains("112"))
    }

    @Test("a line fault is known to be one when its procedure begins")
    func answersAreKnown() throws {
        let choice = try #require(try shipped.desk().triage.first { $0.id == "line-fault" })
        #expect(choice.leadsTo == .procedure("telephone-company", answers: ["topic": "line"]))
    }

    @Test("who speaks is said in the caller's language")
    func greeting() throws {
        let said = try #require(try shipped.desk().greeting.first?.spoken(in: .en, with: ["operator": "Anna"]))
        #expect(said.hasPrefix("City Telephone Network, my name is Anna."))
    }

    @Test(
        "a desk without an interrupt, or that leads nowhere, is refused",
        arguments: [
            ("  manager:\n", "  boss:\n", Complaint.Rule.unknownWord),
            ("leads-to: open-ticket", "leads-to: nowhere", .unknownWord),
            ("number: \"112\"", "number: help", .wrongType),
            ("ends: silent", "ends: silence", .unknownWord),
            ("format: desk-1", "format: desk-2", .unknownFormat),
        ])
    func refused(old: String, new: String, rule: Complaint.Rule) throws {
        let path = repository + "Resources/procedures/desk.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let source = ProcedureSource(text: text.replacing(old, with: new), file: "desk.yaml")
        #expect(throws: ProcedureError.self) { try source.desk() }
        #expect(source.complaints().contains { $0.rule == rule })
    }
}
