import Foundation
import Testing

@testable import Procedures

@Suite("A file that means harm costs a complaint and no more")
struct HostileSourceTests {
    @Test("aliases that multiply are refused before they do")
    func manyAliases() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        text += "? *a30\n: x\n"
        #expect(ProcedureSource(text: text, file: "x").complaints().map(\.rule) == [.alias])
    }

    @Test("facts that name facts are refused where they grow too long, and grow no further")
    func factsThatMultiply() throws {
        var facts = "facts:\n  f0: { ru: жжжжжжжжжж, en: jjjjjjjjjj }\n"
        for level in 1...40 {
            let words = String(repeating: "{f\(level - 1)}", count: 10)
            facts += "  f\(level): { ru: \"\(words)\", en: \"\(words)\" }\n"
        }
        let text = try exampleText().replacing(try Regex("(?m)^facts:\\n(  .*\\n)*"), with: facts)
        let complaints = ProcedureSource(text: text, file: "x").complaints()
        #expect(complaints.contains { $0.rule == .tooLong && $0.what.hasPrefix("1000 characters") }, "\(complaints)")
    }

    @Test("tables that look at each other are refused at the first row that asks too much, and go no further")
    func tablesThatMultiply() throws {
        func rows(_ condition: String) -> String {
            (0..<20).map { "      r\($0): { when: \(condition), say: { ru: Да., en: Yes. } }\n" }.joined()
        }
        var tables = "tables:\n"
        for level in 0..<20 {
            let looks = (0..<20).map { "{ verdict: t\(level - 1), is: r\($0) }" }.joined(separator: ", ")
            tables += "  t\(level):\n    title: { ru: Таблица, en: Table }\n    hit: all\n    rows:\n"
            tables += rows(level == 0 ? "{ cause: none }" : "{ any: [\(looks)] }")
            tables += "    otherwise: { ru: Нет., en: No. }\n"
        }
        let complaints = ProcedureSource(text: try exampleText() + tables, file: "x").complaints()
        #expect(complaints.contains { $0.rule == .tooMany }, "\(complaints)")
        #expect(
            Set(complaints.filter { $0.rule == .tooMany }.compactMap(\.line)).count <= 20,
            "more than one table is blamed")
    }

    @Test("a condition anywhere asks only so much, tables spelled out")
    func conditionsThatMultiply() throws {
        let answers = Array(repeating: "{ field: hurry, is: yes }", count: 20).joined(separator: ", ")
        var tables = "tables:\n  t:\n    title: { ru: Таблица, en: Table }\n    hit: all\n    step: listen\n    rows:\n"
        for row in 0..<20 {
            tables += "      r\(row): { when: { any: [\(answers)] }, say: { ru: Да., en: Yes. } }\n"
        }
        tables += "    otherwise: { ru: Нет., en: No. }\n"
        // Each verdict asks 400 questions.
        func source(_ verdicts: Int) throws -> ProcedureSource {
            let looks = Array(repeating: "{ verdict: t, is: otherwise }", count: verdicts).joined(separator: ", ")
            let text = try exampleText().replacing(
                "    carried-out: on-phone", with: "    carried-out: on-phone\n    when: { any: [\(looks)] }")
            return ProcedureSource(text: text + tables, file: "x")
        }
        #expect(throws: Never.self) { try source(2).loaded() }
        let complaints = try source(3).complaints()
        #expect(complaints.map(\.path) == ["solutions.keep.when"], "\(complaints)")
        #expect(complaints.map(\.rule) == [.tooMany])
    }

    @Test("so many questions in so many situations are left unasked")
    func situationsThatMultiply() throws {
        let answers = Array(repeating: "{ field: hurry, is: yes }", count: 20).joined(separator: ", ")
        let condition =
            "{ any: [" + Array(repeating: "{ any: [\(answers)] }", count: 20).joined(separator: ", ") + "] }"
        var fields = ""
        for index in 0..<10 {
            fields += "  q\(index):\n    label: { ru: Да, en: Yes }\n    type: yes-no\n    required: yes\n"
        }
        for index in 0..<15 {
            fields += "  w\(index):\n    label: { ru: Да, en: Yes }\n    type: yes-no\n    when: \(condition)\n"
        }
        let text = try exampleText().replacing("  hurry:\n", with: fields + "  hurry:\n", maxReplacements: 1)
        let procedure = try ProcedureSource(text: text, file: "x").loaded().procedure
        #expect(Situation.all(of: procedure, atMost: 2_000) == nil)
        #expect(
            try Situation.all(of: ProcedureSource(text: exampleText(), file: "x").loaded().procedure, atMost: 1) != nil)
    }

    @Test("a table that nobody could follow is refused as such, and keeps nobody waiting")
    func pigeons() throws {
        // Ten pigeons and nine holes: some two are always in one, and nothing short of trying all shows it.
        let names = (0..<10).map { "p\($0)" }
        let options = (1...9).map { "h\($0): { ru: А, en: A }" }.joined(separator: ", ")
        let fields = names.map {
            "  \($0):\n    label: { ru: А, en: A }\n    type: choice\n    options: { \(options) }\n"
        }.joined()
        let rows = (0..<9).map { one in
            let pairs = ((one + 1)..<10).map { other in
                let both = (1...9).map {
                    "{ all: [{ field: p\(one), is: h\($0) }, { field: p\(other), is: h\($0) }] }"
                }.joined(separator: ", ")
                return "{ any: [\(both)] }"
            }.joined(separator: ", ")
            return "      r\(one): { when: { any: [\(pairs)] }, say: { ru: Да., en: Yes. } }\n"
        }.joined()
        var text = try exampleText()
        text.replace("    fields: [hurry]", with: "    fields: [hurry, \(names.joined(separator: ", "))]")
        text.replace("\nsolutions:\n", with: fields + "\nsolutions:\n")
        text += "tables:\n  holes:\n    title: { ru: А, en: A }\n    step: listen\n    hit: all\n    rows:\n" + rows
        text += "    otherwise: { ru: Нет., en: No. }\n"
        var complaints: [Complaint] = []
        let time = ContinuousClock().measure { complaints = ProcedureSource(text: text, file: "x").complaints() }
        #expect(complaints.map(\.rule) == [.tooMany], "\(complaints)")
        #expect(complaints.first?.path == "tables.holes.otherwise")
        #expect(complaints.first?.what.contains("more hangs together here than is followed") == true)
        #expect(time < .seconds(60), "\(time)")
    }

    @Test("what can't be read as YAML says where, and in the words of who writes procedures")
    func inWords() {
        func first(_ text: String) -> String {
            ProcedureSource(text: text, file: "x").complaints().first?.description ?? "sound"
        }
        #expect(
            first("format: procedure-1\nid: x\n\ttitle: y\n")
                == "x:3:1: a tab stands where only spaces can. Indent this line with spaces.")
        #expect(
            first("format: procedure-1\nid: " + String(repeating: "[", count: 1000))
                == "x:2:6: it is nested deeper than any procedure. Take brackets out.")
        #expect(
            first("format: procedure-1\n" + String(repeating: "a: *b\n", count: 30))
                .hasPrefix("x:22:1: anchors (&) and aliases (*)"))
        #expect(first("# remark\n\nformat: procedure-1\n").hasPrefix("x:3:1: “disclosure” is missing"))
    }

    @Test("the ends of lines and a mark at the beginning change nothing", arguments: [false, true])
    func otherEditors(isMarked: Bool) throws {
        let text = (isMarked ? "\u{feff}" : "") + (try exampleText()).replacing("\n", with: "\r\n")
        #expect(ProcedureSource(text: text, file: "x").complaints().isEmpty)
    }

    @Test(
        "a character that nobody sees is told with its place",
        arguments: [
            ("\u{0}", "U+0000"), ("\u{8}", "U+0008"), ("\u{1b}", "U+001B"), ("\u{7f}", "U+007F"), ("\u{9b}", "U+009B"),
            ("\u{ffff}", "U+FFFF"),
        ])
    func controls(character: String, code: String) throws {
        // Behind letters of two bytes, which were counted as two characters once.
        let complaints = try example(replacing: "ru: \"Заведующий", with: "ru: \"Завед\(character)ующий").complaints()
        let complaint = try #require(complaints.first)
        #expect(complaints.count == 1 && complaint.rule == .controlCharacter, "\(complaints)")
        #expect(complaint.what.contains(code), "\(complaint)")
        let lines = try exampleText().split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("ru: \"Заведующий") })
        let place = try #require(lines[line].firstRange(of: "ующий"))
        #expect(complaint.line == line + 1)
        #expect(
            complaint.column == lines[line].unicodeScalars.distance(from: lines[line].startIndex, to: place.lowerBound)
                + 1)
    }

    @Test("every line end is one, also before a character that nobody sees", arguments: ["\n", "\r\n", "\r"])
    func controlsBehindLineEnds(end: String) {
        let text = ["format: procedure-1", "id: x", "title: { ru: \u{1}, en: x }"].joined(separator: end)
        #expect(ProcedureSource(text: text, file: "x").complaints().map(\.line) == [3])
    }

    @Test(
        "a tag is refused where it stands, whatever it stands before",
        arguments: [
            ("    days: 5\n", "    days: !!str 5\n", "promises.call-back.days", 11),
            ("    days: 5\n", "    days: ! 5\n", "promises.call-back.days", 11),
            ("    days: 5\n", "    !!str days: 5\n", "promises.call-back", 5),
            ("    days: 5\n", "    days: !<tag:yaml.org,2002:int> \"5\"\n", "promises.call-back.days", 11),
            ("    gates: close", "    gates: !x [close]", "obligations.told.gates", 12),
            ("    gates: close", "    gates: [!x close]", "obligations.told.gates[0]", 13),
        ])
    func tags(old: String, new: String, path: String, column: Int) throws {
        let source = try example(replacing: old, with: new)
        let complaints = source.complaints()
        #expect(complaints.map(\.rule) == [.tag], "\(complaints)")
        #expect(complaints.first?.path == path)
        let line = source.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            new.hasPrefix($0) && !$0.isEmpty
        }
        #expect(complaints.first?.line == line.map { $0 + 1 } && complaints.first?.column == column)
        #expect(throws: ProcedureError.self) { try source.checked() }
        // What a matter began with before tags were refused is run to its end.
        #expect((try? source.loaded()) != nil)
    }

    @Test("an exclamation mark in words is none, and one in quotes neither")
    func exclamations() throws {
        let sound = try example(replacing: "en: Keep it }", with: "en: \"!Keep, ! it!\" }")
        #expect(sound.complaints().isEmpty)
    }

    @Test("a few aliases are told one by one")
    func fewAliases() throws {
        let source = try example(replacing: "en: Goodbye }", with: "en: &bye Goodbye }")
        #expect(source.complaints().map(\.rule) == [.alias])
    }

    @Test("brackets without end don't exhaust the stack")
    func deepNesting() {
        let text = "format: procedure-1\nid: " + String(repeating: "[", count: 100_000)
        #expect(ProcedureSource(text: text, file: "x").complaints().map(\.rule) == [.notYAML])
    }

    @Test("a file beyond all sense isn't even looked at")
    func tooLarge() {
        let text = String(repeating: "# nothing\n", count: 30_000)
        #expect(ProcedureSource(text: text, file: "x").complaints().map(\.rule) == [.tooLong])
    }

    @Test("emptiness is named", arguments: ["", "\n", "# only a comment\n"])
    func empty(text: String) {
        #expect(ProcedureSource(text: text, file: "x").complaints().map(\.what) == ["the file is empty"])
    }

    @Test("what is no mapping is named", arguments: ["- a\n- b\n", "just words\n", "\u{feff}id: x\n---\nid: y\n"])
    func otherShapes(text: String) {
        #expect(!ProcedureSource(text: text, file: "x").complaints().isEmpty)
    }

    @Test("any cut and any flipped byte of a sound file ends in a complaint or a procedure, never in a crash")
    func mutations() throws {
        let sound = Array(try exampleText().utf8)
        var state: UInt64 = 20_061_123
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<80 {
            var bytes = sound
            switch next(3) {
            case 0: bytes.removeLast(next(bytes.count))
            case 1: bytes[next(bytes.count)] = UInt8(next(128))
            default: bytes.removeSubrange(next(bytes.count / 2)..<(bytes.count / 2 + next(bytes.count / 2)))
            }
            let source = ProcedureSource(text: String(decoding: bytes, as: UTF8.self), file: "x")
            let complaints = source.complaints()
            let isLoaded = (try? source.checked()) != nil
            #expect(complaints.isEmpty == isLoaded)
            #expect(complaints == complaints.sorted())
        }
    }
}
