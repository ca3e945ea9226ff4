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
        #expect(throws: (any Error).self) { try JSON(parsing: "{\"a\": }") }
    }
}
