import Foundation
import Testing

@testable import Commands

@Suite("JSON as commands print it")
struct JSONTests {
    @Test("keeps its members' order, and hides no control character from whoever reads it")
    func written() {
        let json: JSON = [
            "b": .number(1), "a": .list([.null, .bool(true), .number(1.5)]), "c": "x\u{1b}\u{9b}\"\n\\Ж",
        ]
        #expect(json.line == #"{"b":1,"a":[null,true,1.5],"c":"x\u001b\u009b\"\n\\Ж"}"#)
        #expect(json.pretty.hasPrefix("{\n  \"b\": 1,\n  \"a\": [\n    null,"))
        #expect(JSON.object([]).pretty == "{}")
    }

    @Test("what it writes, another program reads")
    func roundTrip() throws {
        let json: JSON = ["text": "й\u{306} 📞\u{2028}", "list": .list([["deep": .null]])]
        #expect(try JSON(parsing: json.pretty) == JSON(parsing: json.line))
        #expect(try JSON(parsing: json.pretty) == json)
        #expect(try JSON(parsing: #"["\ud83d\udcde", -1.5e2]"#) == .list(["📞", .number(-150)]))
    }

    @Test(
        "what isn't JSON to other programs isn't to this one",
        arguments: [
            #"{"a": }"#, "", "[1,]", "{\"a\" 1}", "01", "1.", "1e999", "nul", "\"a\tb\"", #""\ud83d""#, #""\x""#,
            "[1] 2",
            "'a'", String(repeating: "[", count: 100_000),
        ])
    func notJSON(text: String) {
        #expect(throws: NotJSON.self) { try JSON(parsing: text) }
    }
}
