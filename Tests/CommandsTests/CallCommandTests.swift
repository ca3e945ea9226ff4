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

    @Test("from the ring to the end of wrap-up")
    func wholeCall() {
        let floor = CommandFloor.open()
        _ = floor.run("call", "ring", "withheld", "--id", "x1")
        let taken = floor.run("call", "take", "--id", "x1", "--json", by: "anna")
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
        _ = floor.run("call", "ring", "withheld", "--id", "x1")
        _ = floor.run("call", "take", by: "anna")
        let second = floor.run("call", "take", "--id", "x1")
        #expect(second.status == 1)
        #expect(second.messages.contains("anna has taken this call already"))
    }
}
