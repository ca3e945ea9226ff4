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

    @Test("every shipped procedure has one in both languages, naming all its steps", arguments: Language.allCases)
    func shippedOnes(language: Language) throws {
        for id in try shipped.ids() {
            let procedure = try shipped.procedure(id).procedure
            let text = ProcedureOutline(procedure, in: language).text
            for step in procedure.steps { #expect(text.contains(step.title[language])) }
        }
    }
}
