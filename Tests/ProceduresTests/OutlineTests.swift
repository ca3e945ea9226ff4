import Domain
import Procedures
import Testing

@Suite("A procedure as a page to read")
struct OutlineTests {
    @Test("the steps in order, with what is said, asked and where it leads")
    func example() throws {
        let procedure = try ProcedureSource(text: exampleText(), file: "x").checked().procedure
        let lines = ProcedureOutline(procedure, in: .en).lines
        #expect(
            lines.prefix(10) == [
                "Keeping a book (keep-a-book)", "", "1. Greeting (greet)",
                "   “Good afternoon, {operator} speaking. Which book may I keep for you?”", "   □ Name *",
                "   → listen",
                "", "2. Which book (listen)",
                "   “I am writing it down. Please tell me the author and the title.”", "   □ Urgent",
            ])
        #expect(lines.contains("   → promise  [hurry = yes]"))
        #expect(lines.contains("   • Send word (14 d)"))
        #expect(lines.contains("   • Two ways were offered → register"))
    }

    @Test("whatever the rulebook says of its tickets stands on it")
    func ruled() throws {
        var text = try RuledExample.text()
        text.replace(
            "  notice: yes\n",
            with: "  notice: yes\n  nobody-to-tell: { field: name, has: refused }\n  when: { field: hurry, is: yes }\n")
        text.replace("warn: [10 days, 12 hours]", with: "warn: [10 days, 12 hours, 30 minutes]")
        let procedure = try ProcedureSource(text: text, file: "x").checked().procedure
        let lines = ProcedureOutline(procedure, in: .en).lines
        for line in [
            "   □ Substance (substance)", "   □ Served (not-future)", "   • Readable *",
            "   • Answer: 30 calendar d from registered, counted from next-day, to end-of-day, last day off unsettled, "
                + "until answered, stands while waiting-for-caller, extendable by 30 from its end (59-FZ art. 12(2)), "
                + "warns 10 d, 12 h, 30 min before, in force from 2006-11-02; 59-FZ art. 12(1)",
            "   • Inquiry: 72 h (3 d of 24 h) from refused, counted from moment, to same-time, last day off stays, "
                + "until done; house",
            "   • Unreadable; 59-FZ, article 11; with notice; may apply again  [route = unread]", "Forwarding",
            "   • City, Court  [hurry = yes]", "   • never to whoever is named in “Whom”", "   • with notice",
            "   • nobody to tell  [name: refused]", "Nobody to be phoned",
            "   • Through the lawyer → “Lawyer”  [represented = yes]", "To be preserved",
            "   • A lawsuit  [represented = yes]",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        #expect(ProcedureOutline(procedure, in: .ru).lines.contains("   • никогда тому, кто назван в “На кого”"))
    }

    @Test("every shipped procedure has one in both languages, naming all its steps", arguments: Language.allCases)
    func shippedOnes(language: Language) throws {
        for id in try shipped.ids() {
            let procedure = try shipped.procedure(id).procedure
            let text = ProcedureOutline(procedure, in: language).text
            for step in procedure.steps { #expect(text.contains(step.title[language])) }
        }
    }
}
