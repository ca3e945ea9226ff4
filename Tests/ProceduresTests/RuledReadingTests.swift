import Domain
import Procedures
import Testing

@Suite("What a procedure says of days and of being told is read from its file")
struct RuledReadingTests {
    @Test("no field is called today, which is the day itself")
    func todayIsNoField() throws {
        var text = try RuledExample.text()
        text.replace("  served:\n", with: "  today:\n")
        text.replace("whom, served, lawyer", with: "whom, today, lawyer")
        text.replace("since: served", with: "since: signed")
        text.replace("field: signed, since", with: "field: today, since")
        text.replace("{ field: served }", with: "{ field: today }")
        let complaints = ProcedureSource(text: text, file: "x").complaints()
        #expect(complaints.map(\.path) == ["fields.today"] && complaints.first?.rule == .badName, "\(complaints)")
    }

    @Test("months and today are read from the file")
    func months() throws {
        let text = try RuledExample.text()
            .replacing(
                "{ field: signed, since: served, at-most: 180 }",
                with: "{ all: [{ field: today, since: served, at-least-months: 1, at-most-months: 6 }, "
                    + "{ field: signed, since: today, at-least: -30 }] }")
        let procedure = try ProcedureSource(text: text, file: "x").checked().procedure
        let condition = procedure.table("repeated")?.rows.last?.when
        #expect(
            condition
                == .all([
                    .elapsed(.today, since: "served", .months(.between(1...6))),
                    .elapsed("signed", since: .today, .days(.atLeast(-30))),
                ]))
        let outline = ProcedureOutline(procedure, in: .en).text
        #expect(outline.contains("months from served to today 1 … 6"))
    }
}
