import Foundation
import Testing

@Suite("Calls played from a file")
struct CallPlayTests {
    @Test("a complaint becomes a ticket whose promise was told")
    func complaint() throws {
        let floor = CommandFloor.open()
        let played = floor.play(CommandFloor.complaint)
        #expect(played.status == 0)
        #expect(played.messages.isEmpty)
        #expect(played.output.contains("c-1  registered  ticket 1-3, due 2026-11-28 21:00"))
        let ticket = try #require(floor.run("ticket", "show", "1-3", "--json").json)
        let caller = try #require(ticket["caller"] as? [String: Any])
        #expect(caller["name"] as? String == "Пётр Иванов")
        #expect(caller["phone"] as? String == "+74951234567")
        #expect(caller["address"] as? String == "Садовая, 5")
        #expect(ticket["state"] as? String == "open")
        #expect(ticket["statement"] as? String == "Жду с октября.")
        #expect(ticket["registeredAt"] as? String == "2026-11-23T12:00:00.000+03:00")
        let promises = try #require(ticket["promises"] as? [[String: Any]])
        #expect(promises.map { $0["kind"] as? String } == ["callBack"])
        #expect(promises.first?["due"] as? String == "2026-11-28T21:00:00.000+03:00")
        #expect(promises.first?["told"] as? Bool == true)
    }

    @Test("played twice, it is one call and one ticket")
    func twice() {
        let floor = CommandFloor.open()
        _ = floor.play(CommandFloor.complaint)
        let again = floor.play(CommandFloor.complaint)
        #expect(again.status == 0)
        #expect(again.output.contains("ticket 1-3"))
        #expect(again.output.contains("(played before)"))
        #expect((floor.run("ticket", "list", "--json").json?["tickets"] as? [Any])?.count == 1)
        #expect((floor.run("call", "list", "--all", "--json").json?["calls"] as? [Any])?.count == 1)
    }

    @Test(
        "a bad line is named with its number and its member, and the good ones around it are played",
        arguments: [
            ("nonsense", "it isn't JSON"),
            (#"{"id": "b", "number": "withheld"}"#, "ends: it is missing"),
            (#"{"id": "b", "number": "12a", "ends": "silent"}"#, "number: “12a”"),
            (#"{"id": "b", "number": "withheld", "ends": "silent", "ans": 1}"#, "ans: there is no such member"),
            (#"{"id": "b", "number": "withheld", "line": -1, "ends": "silent"}"#, "line: lines count from 1"),
            (
                #"{"id": "b", "number": "withheld", "line": 1e18, "ends": "silent", "line": 2}"#,
                "line: it stands there twice"
            ),
            (
                #"{"id": "b", "number": "withheld", "caller": {"name": "A\u0000B"}, "ends": "silent"}"#,
                "caller.name: it has the character U+0000"
            ),
            (
                #"{"id": "b\u001b", "number": "withheld", "ends": "silent"}"#,
                "id: it has the character U+001B in it, which"
            ),
            (#"{"id": "b", "number": "withheld", "ends": "settled"}"#, "procedure: a call that ends this way"),
            (#"{"id": "b", "number": "withheld", "procedure": "nosuch", "ends": "settled"}"#, "nosuch"),
            (
                #"{"id": "b", "number": "withheld", "procedure": "complaint", "answers": {"situation": "late"}, "ends": "dropped"}"#,
                "answers.situation: “late” is no option"
            ),
            (
                #"{"id": "b", "number": "withheld", "procedure": "complaint", "ends": "registered"}"#,
                "ends: Still open before this end"
            ),
            (
                #"{"id": "b", "number": "withheld", "procedure": "complaint", "solutions": [{"id": "credit", "amount": 100000}], "ends": "dropped"}"#,
                "solutions[0]: “credit” may be at most 300 roubles"
            ),
        ])
    func badLine(line: String, complaint: String) {
        let floor = CommandFloor.open()
        let silent = #"{"id": "a", "number": "withheld", "ends": "silent"}"#
        let played = floor.play(silent, line, CommandFloor.complaint)
        #expect(played.status == 4)
        #expect(played.messages.contains("calls.jsonl:2: "))
        #expect(played.messages.contains(complaint), "\(played.messages)")
        #expect(played.output.contains("played 2, failed 1"))
        // Nothing of it is left to trip over: a line that isn't right changes nothing.
        #expect((floor.run("call", "list", "--all", "--json").json?["calls"] as? [Any])?.count == 2)
    }

    @Test(
        "each line is judged by itself as bytes: what isn't text is named with its number, and the rest go on",
        arguments: [
            (Data(#"{"id": "b", "number": ""#.utf8) + [0xc3, 0x28], "line: it isn't UTF-8 from byte 24 on"),
            (Data([0xff, 0xfe, 0x7b]), "line: it isn't UTF-8 from byte 1 on"),
            (Data(#"{"id": "b\#u{0}"}"#.utf8), "line: it has the character U+0000 in it, at byte 10"),
            (
                Data(repeating: 0x20, count: 1 << 20) + Data("{}".utf8),
                "line: it has 1048578 bytes and may have 1048576"
            ),
        ])
    func damagedLine(bytes: Data, complaint: String) {
        let floor = CommandFloor.open()
        let silent = Data(#"{"id": "a", "number": "withheld", "ends": "silent"}"#.utf8)
        let mark = Data([0xef, 0xbb, 0xbf])
        let complaints = Data(CommandFloor.complaint.utf8)
        let played = floor.play(mark + silent + Data("\r\n\r\n".utf8) + bytes + Data("\n".utf8) + complaints)
        #expect(played.status == 4)
        #expect(played.messages.contains("calls.jsonl:3: \(complaint)"), "\(played.messages)")
        #expect(played.output.contains("played 2, failed 1"))
    }

    @Test("what the queue refuses of one line is told with its number, and the lines after it are played")
    func refusedByTheQueue() {
        let floor = CommandFloor.open()
        let long = String(repeating: "x", count: 201)
        let played = floor.play(
            #"{"id": "\#(long)", "number": "withheld", "ends": "silent"}"#,
            #"{"id": "a", "number": "withheld", "ends": "silent"}"#)
        #expect(played.status == 4)
        #expect(played.messages.contains("calls.jsonl:1: id: it has 201 characters and may have 200."))
        #expect(played.output.contains("played 1, failed 1"))
    }

    @Test("a slip in the year of a callback's window doesn't take the five days' promise away")
    func windowTooFar() {
        let line = CommandFloor.complaint.replacingOccurrences(
            of: #""ends""#, with: #""callback": {"day": "2036-11-27", "from": "14:00", "to": "16:00"}, "ends""#)
        let played = CommandFloor.open().play(line)
        #expect(played.status == 1)
        #expect(played.messages.contains(":1: callback: The window on 2036-11-27 is more than 30 days ahead"))
    }

    @Test("where no line could be played, that isn't partly done but refused")
    func allFailed() {
        let played = CommandFloor.open().play("nonsense", "{}")
        #expect(played.status == 1)
        #expect(played.output.contains("played 0, failed 2"))
    }

    @Test("a caller who hangs up is registered all the same, and owed what wasn't told")
    func hungUp() throws {
        let floor = CommandFloor.open()
        let line = CommandFloor.complaint.replacingOccurrences(of: #""ends": "registered""#, with: #""ends": "hungUp""#)
        #expect(floor.play(line).status == 0)
        let ticket = try #require(floor.run("ticket", "show", "1-3", "--json").json)
        #expect(ticket["statementConfirmed"] as? Bool == false)
        let promises = try #require(ticket["promises"] as? [[String: Any]])
        #expect(promises.first?["told"] as? Bool == false)
    }

    @Test(
        "the ways to end a call without a ticket",
        arguments: ["silent", "wrongNumber", "prank", "notOurs", "abandoned"])
    func endings(word: String) {
        let floor = CommandFloor.open()
        let played = floor.play(#"{"id": "a", "number": "withheld", "ends": "\#(word)"}"#)
        #expect(played.status == 0)
        #expect(played.output.contains("a  \(word)"))
    }
}
