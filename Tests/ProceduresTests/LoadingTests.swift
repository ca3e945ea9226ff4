import Domain
import Procedures
import Testing

@Suite("A procedure's file becomes values")
struct LoadingTests {
    @Test("the documentation's example is sound")
    func exampleIsSound() throws {
        let source = ProcedureSource(text: try exampleText(), file: "docs/example-procedure.yaml")
        #expect(source.complaints() == [])
        let procedure = try source.checked().procedure
        #expect(procedure.id == "keep-a-book")
        #expect(procedure.steps.map(\.id) == ["greet", "listen", "offer", "promise", "close"])
        #expect(procedure.solution("send-word")?.carriedOut == .later(days: 14))
        #expect(
            procedure.step("listen")?.next == [
                Branch(to: "promise", when: .answered("hurry", with: ["yes"])), Branch(to: "offer"),
            ])
    }

    @Test("a fact is said in the language it is said in")
    func factsAreFilledIn() throws {
        let procedure = try ProcedureSource(text: try exampleText(), file: "x").checked().procedure
        #expect(
            procedure.solution("keep")?.say
                == Wording(
                    ru: "Могу отложить книгу на три дня.", en: "I can keep the book for three days."))
    }

    @Test(
        "a title is read however it is written",
        arguments: [
            ("\n", "\r\n", "Keeping a book"), ("title: { ru: Отложить", "\"title\": { ru: Отложить", "Keeping a book"),
            ("en: Keeping a book }", "en: \"Keeping it for {days}\" }", "Keeping it for three days"),
            ("title: { ru: Отложить книгу, en: Keeping a book }", "title:\n  ru: А\n  # B\n\n  en: C", "C"),
        ])
    func title(old: String, new: String, title: String) throws {
        let source = ProcedureSource(text: try exampleText().replacing(old, with: new), file: "x")
        #expect(source.complaints() == [])
        #expect(try source.title().en == title)
    }

    @Test("a file without a title is refused with a complaint")
    func noTitle() throws {
        let source = try example(replacing: "title: { ru: Отложить книгу, en: Keeping a book }\n", with: "")
        let error = #expect(throws: ProcedureError.self) { try source.title() }
        guard case .refused(let complaints) = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(complaints.map(\.rule) == [.missingKey])
    }

    @Test("the version is the SHA-256 of the bytes")
    func hash() {
        // FIPS 180-4, the example of one block.
        let abc = ProcedureSource(text: "abc", file: "x")
        #expect(abc.hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("every fault is told at once, each with its line")
    func allComplaintsAtOnce() throws {
        var text = try exampleText()
        text.replace("stage: listen", with: "stage: lisen")
        text.replace("limit: 120", with: "limit: many")
        text.replace("carried-out: on-phone", with: "carried-out: on-fone")
        let complaints = ProcedureSource(text: text, file: "broken.yaml").complaints()
        #expect(complaints.map(\.rule) == [.unknownWord, .wrongType, .unknownWord])
        #expect(complaints.map(\.path) == ["steps.listen.stage", "fields.name.limit", "solutions.keep.carried-out"])
        #expect(complaints.first?.description.hasPrefix("broken.yaml:20:12: steps.listen.stage: “lisen”") == true)
        #expect(complaints.first?.remedy == "Perhaps “listen” was meant")
    }

    @Test("there is an end to complaining")
    func complaintsAreBounded() {
        let text = "format: procedure-1\n" + (0..<500).map { "key-\($0): 1\n" }.joined()
        #expect(ProcedureSource(text: text, file: "x").complaints().count == 100)
    }
}
