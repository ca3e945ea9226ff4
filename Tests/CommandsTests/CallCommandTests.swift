import Foundation
import Testing

@Suite("Calls from a dialplan")
struct CallCommandTests {
    @Test("a call that an exchange announces twice is one call")
    func ringTwice() {
        let floor = CommandFloor.open()
        let first = floor.run("call", "ring", "8 495 123-45-67", "--line", "3", "--id", "x1", "--json")
        let second = floor.run("call", "ring", "8 495 123-45-67", "--line", "3", "--id", "x1", "--json")
        #expect(first.status == 0)
        #expect(first.output == second.output)
        #expect(first.json?["number"] as? String == "+74951234567")
        #expect(first.json?["rangAt"] as? String == "2026-11-23T12:00:00.000+03:00")
        #expect((floor.run("call", "list", "--json").json?["calls"] as? [Any])?.count == 1)
    }

    @Test("the call that is in the telephone comes on the screen, whoever waits longer")
    func putThrough() {
        let floor = CommandFloor.open()
        _ = floor.run("call", "ring", "withheld", "--id", "x1")
        _ = floor.run("call", "ring", "withheld", "--id", "x2")
        let again = floor.run("call", "ring", "withheld", "--id", "x2", "--extension", "SIP/204", "--json")
        #expect(again.json?["extension"] as? String == "SIP/204")
        let taken = floor.run("call", "take", "--extension", "SIP/204", "--json", by: "anna")
        #expect(taken.json?["exchangeId"] as? String == "x2")
        #expect(floor.run("call", "ring", "withheld", "--extension", "2 04").status == 64)
    }

    @Test("from the ring to the end of wrap-up")
    func wholeCall() {
        let floor = CommandFloor.open()
        _ = floor.run("call", "ring", "withheld", "--id", "x1")
        let taken = floor.run("call", "take", "x1", "--json", by: "anna")
        #expect(taken.json?["state"] as? String == "talking")
        #expect(taken.json?["number"] is NSNull)
        #expect(floor.run("call", "hangup", "x1", "--json").json?["state"] as? String == "wrapUp")
        let done = floor.run("call", "wrapup", "x1", "--disposition", "silent", "--json", by: "anna")
        #expect(done.json?["disposition"] as? String == "silent")
    }

    @Test("what can't be done says why, and changes nothing")
    func refusals() {
        let floor = CommandFloor.open()
        #expect(floor.run("call", "take", by: "anna").messages.contains("Nobody is waiting"))
        #expect(floor.run("call", "hangup", "nosuch").messages.contains("There is no call nosuch"))
        #expect(floor.run("call", "ring", "12ab").messages.contains("“a” can't be dialled"))
        #expect(floor.run("call", "ring", "31.02").messages.contains("“.” can't stand there; write it like +7"))
        _ = floor.run("call", "ring", "withheld", "--id", "x1")
        _ = floor.run("call", "take", by: "anna")
        let second = floor.run("call", "take", "x1")
        #expect(second.status == 1)
        #expect(second.messages.contains("anna has taken this call already"))
    }

    @Test(
        "whatever an exchange says of a number that was withheld, the call is no less a call",
        arguments: ["withheld", "anonymous", "Anonymous", "unknown", "Restricted", ""])
    func withheld(word: String) {
        let rung = CommandFloor.open().run("call", "ring", word, "--id", "x1", "--json")
        #expect(rung.status == 0)
        #expect(rung.json?["number"] is NSNull)
    }

    /// Anna talks in call x1.
    private static func talking() -> CommandFloor {
        let floor = CommandFloor.open()
        _ = floor.run("call", "ring", "+7 495 123-45-67", "--id", "x1")
        _ = floor.run("call", "take", by: "anna")
        return floor
    }

    @Test("hold, consultation and the rest begin and end beside the conversation")
    func legs() throws {
        let floor = Self.talking()
        #expect(floor.run("call", "leg", "x1", "hold", by: "anna").output.hasSuffix("(hold)"))
        #expect(floor.run("call", "leg", "x1", "hold", by: "anna").messages.contains("already has an open hold"))
        #expect(floor.run("call", "leg", "x1", "hold", "--end", by: "anna").status == 0)
        #expect(floor.run("call", "leg", "x1", "conference", by: "anna").messages.contains("Say with whom"))
        for kind in ["consultation", "transfer", "conference", "interpreter"] {
            #expect(floor.run("call", "leg", "x1", kind, "--with", "4021", by: "anna").status == 0)
            #expect(floor.run("call", "leg", "x1", kind, "--end", "--by", "exchange", by: "root").status == 0)
        }
        let shown = floor.run("call", "show", "--json", by: "anna")
        let legs = try #require(shown.json?["legs"] as? [[String: Any]])
        #expect(
            legs.map { $0["kind"] as? String }
                == ["inbound", "hold", "consultation", "transfer", "conference", "interpreter"])
        #expect(legs.last?["party"] as? String == "4021")
        #expect(legs.last?["endedBy"] as? String == "exchange")
    }

    @Test("a colleague goes on with it, and who was cut off is rung back")
    func handOver() {
        let floor = Self.talking()
        _ = floor.run("staff", "add", "boris", "--name", "Boris", "--role", "operator")
        #expect(floor.run("call", "handover", "x1", "--to", "eve", by: "anna").messages.contains("eve is not on"))
        let over = floor.run("call", "handover", "x1", "--to", "boris", "--json", by: "anna")
        #expect(over.json?["handler"] as? String == "boris")
        #expect(floor.run("call", "show", by: "anna").messages.contains("anna has no call in hand"))
        _ = floor.run("call", "hangup", "x1")
        let back = floor.run("call", "ringback", "x1", "--json", by: "boris")
        #expect(back.json?["state"] as? String == "talking")
        let legs = back.json?["legs"] as? [[String: Any]]
        #expect(legs?.last?["kind"] as? String == "callBackOut")
        #expect(legs?.last?["party"] as? String == "+74951234567")
    }

    @Test("a number that was withheld has to be named to be rung back")
    func ringBackWithheld() {
        let floor = CommandFloor.open()
        _ = floor.run("call", "ring", "withheld", "--id", "x1")
        _ = floor.run("call", "take", by: "anna")
        _ = floor.run("call", "hangup", "x1")
        #expect(floor.run("call", "ringback", "x1", by: "anna").messages.contains("--number"))
        #expect(floor.run("call", "ringback", "x1", "--number", "+7 495 123-45-67", by: "anna").status == 0)
    }

    @Test("who has called before is suggested, and named again by their id and account")
    func knownCaller() throws {
        let floor = Self.talking()
        _ = floor.run("call", "identify", "x1", "--name", "Пётр", "--account", "40-17", by: "anna")
        _ = floor.run("call", "hangup", "x1")
        _ = floor.run("call", "wrapup", "x1", "--disposition", "answered", by: "anna")
        _ = floor.run("call", "ring", "8 (495) 1234567", "--id", "x2")
        _ = floor.run("call", "take", by: "anna")
        let card = floor.run("person", "find", "--call", "x2", "--json", by: "anna")
        let person = try #require((card.json?["people"] as? [[String: Any]])?.first)
        #expect(person["name"] as? String == "Пётр")
        let id = try #require(person["id"] as? String)
        let known = floor.run(
            "call", "identify", "x2", "--person", id, "--account", "40-17", "--capacity", "representative",
            "--verification", "codeWord", "--language", "en", "--json", by: "anna")
        let caller = try #require(known.json?["caller"] as? [String: String])
        #expect(caller["person"] == id && caller["account"] != nil)
        #expect(caller["capacity"] == "representative" && caller["verification"] == "codeWord")
        #expect(caller["language"] == "en")
        let strange = floor.run("call", "identify", "x2", "--person", id, "--account", "99", by: "anna")
        #expect(strange.messages.contains("nothing to do with an account 99"))
        let nobody = floor.run("call", "identify", "x2", "--json", by: "anna")
        #expect((nobody.json?["caller"] as? [String: Any])?["person"] is NSNull)
    }

    @Test(
        "who is calling is said in one way, not in two",
        arguments: [
            ["--person", "1", "--name", "X"], ["--address", "X"], ["--account", "1"], ["--name", ""],
            ["--capacity", "king"], ["--verification", "sure"], ["--person", "x"], ["--language", "de"],
        ])
    func identifiedWrongly(options: [String]) {
        #expect(Self.talking().run(["call", "identify", "x1"] + options, by: "anna").status == 64)
    }
}
