import Foundation
import Testing

@Suite("A matter led by hand")
struct MatterCommandTests {
    private static let said = """
        {"answers": {"name": "Пётр Иванов", "situation": "waited", "what-is-late": "installation"}, \
        "statement": "Жду с октября.", "cause": "order-stuck", "outcome": "done-soon", \
        "solutions": [{"id": "speed-up", "response": "accepted"}, {"id": "discount", "response": "declined"}]}
        """

    /// Anna has call x1 in hand and has begun matter 1 in it.
    private static func begun() -> CommandFloor {
        let floor = CommandFloor.open()
        _ = floor.run("call", "ring", "+7 495 123-45-67", "--id", "x1")
        _ = floor.run("call", "take", by: "anna")
        _ = floor.run("matter", "begin", "x1", "complaint", by: "anna")
        return floor
    }

    private static func record(_ text: String, _ options: String..., on floor: CommandFloor) -> CommandFloor.Result {
        let file = floor.folder + "/said.json"
        _ = FileManager.default.createFile(atPath: file, contents: Data(text.utf8))
        return floor.run(["matter", "record", "1", file] + options, by: "anna")
    }

    @Test("begun, recorded, registered, told: a ticket with its promise, and who called")
    func registered() throws {
        let floor = Self.begun()
        let identified = floor.run(
            "call", "identify", "x1", "--name", "Пётр Иванов", "--address", "Садовая, 5", "--account", "40-17",
            "--verification", "detail", "--json", by: "anna")
        let caller = try #require(identified.json?["caller"] as? [String: String])
        #expect(caller["verification"] == "detail" && caller["capacity"] == "holder" && caller["language"] == "ru")
        #expect(Self.record(Self.said, on: floor).status == 0)
        let ticket = floor.run("matter", "register", "1", "--json", by: "anna")
        #expect(ticket.json?["number"] as? String == "1-3", "\(ticket.messages)")
        let of = try #require(ticket.json?["caller"] as? [String: String])
        #expect(of == ["name": "Пётр Иванов", "phone": "+74951234567", "address": "Садовая, 5", "language": "ru"])
        let told = floor.run("matter", "tell", "1", "--json", by: "anna")
        #expect(told.json?["ending"] as? String == "registered")
        #expect(told.json?["ticket"] as? String == "1-3")
        let promises = try #require(floor.run("ticket", "show", "1-3", "--json").json?["promises"] as? [[String: Any]])
        #expect(promises.map { $0["told"] as? Bool } == [true])
    }

    @Test("what is still open is named, and waived only for who is gone")
    func obligations() {
        let floor = Self.begun()
        #expect(Self.record(#"{"statement": "Жду."}"#, "--unconfirmed", on: floor).status == 0)
        let refused = floor.run("matter", "register", "1", by: "anna")
        #expect(refused.status == 1)
        #expect(refused.messages.contains("Still open before this end: asked, statement, restated"))
        #expect(floor.run("matter", "settle", "1", by: "anna").messages.contains("Still open"))
        _ = floor.run("call", "hangup", "x1")
        #expect(floor.run("matter", "register", "1", "--hung-up", by: "anna").status == 0)
    }

    @Test("what a matter follows is a refused ticket, and is taken back")
    func following() {
        let floor = Self.begun()
        #expect(floor.run("matter", "follow", "1", by: "anna").messages.contains("or --take-back"))
        #expect(floor.run("matter", "follow", "1", "1-3", "--take-back", by: "anna").status == 64)
        #expect(floor.run("matter", "follow", "1", "1-3", by: "anna").status == 1, "there is no such ticket")
        let taken = floor.run("matter", "follow", "1", "--take-back", "--json", by: "anna")
        #expect(taken.status == 0, "\(taken.messages)")
    }

    @Test("put aside, it is offered when they ring again, and goes on in that call")
    func suspended() throws {
        let floor = Self.begun()
        _ = Self.record(#"{"statement": "Жду."}"#, on: floor)
        _ = floor.run("matter", "suspend", "1", "--reason", "cut off", by: "anna")
        _ = floor.run("call", "hangup", "x1")
        _ = floor.run("call", "wrapup", "x1", "--disposition", "dropped", by: "anna")
        _ = floor.run("call", "ring", "8 495 123-45-67", "--id", "x2")
        let offered = floor.run("person", "find", "--call", "x2", "--json", by: "anna")
        let matters = try #require(offered.json?["suspendedMatters"] as? [[String: Any]])
        #expect(matters.map { $0["id"] as? String } == ["1"])
        #expect(matters.first?["reason"] as? String == "cut off")
        _ = floor.run("call", "take", by: "anna")
        let resumed = floor.run("matter", "resume", "1", "--call", "x2", "--json", by: "anna")
        #expect(resumed.json?["state"] as? String == "active")
        #expect(resumed.json?["statement"] as? String == "Жду.")
        let listed = floor.run("matter", "list", "x2", "--json").json?["matters"] as? [[String: Any]]
        #expect(listed?.map { $0["id"] as? String } == ["1"])
    }

    @Test("adopted, only the new owner writes in it; switched, what was said stays")
    func adopted() {
        let floor = Self.begun()
        _ = Self.record(#"{"statement": "Жду.", "answers": {"name": "Пётр"}}"#, on: floor)
        _ = floor.run("staff", "add", "boris", "--name", "Boris", "--role", "operator")
        let adopted = floor.run("matter", "adopt", "1", "--json", by: "boris")
        #expect(adopted.json?["owner"] as? String == "boris")
        #expect(adopted.json?["generation"] as? Int == 2)
        #expect(floor.run("matter", "discard", "1", "--reason", "x", by: "anna").status == 1)
        let switched = floor.run("matter", "switch", "1", "telephone-company", "--json", by: "boris")
        #expect(switched.json?["procedure"] as? String == "telephone-company", "\(switched.messages)")
        #expect(switched.json?["statement"] as? String == "Жду.")
        let discarded = floor.run("matter", "discard", "1", "--reason", "a joke", "--json", by: "boris")
        #expect(discarded.json?["ending"] as? String == "discarded")
        #expect(discarded.json?["reason"] as? String == "a joke")
    }

    @Test("the same matter goes to the ticket that it has, and a matter to an incident")
    func added() throws {
        let floor = Self.begun()
        _ = Self.record(Self.said, on: floor)
        _ = floor.run("matter", "register", "1", by: "anna")
        _ = floor.run("matter", "begin", "x1", "complaint", by: "anna")
        _ = floor.run("staff", "add", "viktor", "--name", "Viktor", "--role", "lead")
        _ = floor.run("incident", "open", "X", "--ru", "x", "--en", "x", by: "viktor")
        #expect(floor.run("incident", "attach", "1", "--matter", "2", by: "anna").output.contains("(1 attached)"))
        #expect(floor.run("incident", "attach", "1", "1-3", "--matter", "2", by: "anna").status == 64)
        #expect(floor.run("incident", "attach", "1", by: "anna").status == 64)
        let file = floor.folder + "/more.json"
        _ = FileManager.default.createFile(atPath: file, contents: Data(#"{"statement": "И ещё."}"#.utf8))
        _ = floor.run("matter", "record", "2", file, by: "anna")
        let added = floor.run("matter", "add", "2", "1-3", "--json", by: "anna")
        #expect(added.json?["number"] as? String == "1-3", "\(added.messages)")
        #expect(floor.run("matter", "show", "2", "--json").json?["ending"] as? String == "addedTo")
    }

    @Test(
        "what can't be recorded names the member, and nothing of it is",
        arguments: [
            (#"{"statment": "Жду."}"#, "statment: there is no such member"),
            (#"{"statement": "Жду.", "cause": "weather"}"#, "no cause “weather”"),
            (#"{"statement": "Жду.", "ends": "settled"}"#, "ends: there is no such member"),
            (#"{"statement": "a", "statement": "b"}"#, "it stands there twice"),
            ("", "it isn't JSON"), ("[]", "expected an object"), ("{\"statement\": \"\u{0}\"}", "it isn't JSON"),
            (#"{"answers": {"name": "\u0000"}}"#, "U+0000"),
        ])
    func wrong(text: String, words: String) {
        let floor = Self.begun()
        let refused = Self.record(text, on: floor)
        #expect(refused.status == 1)
        #expect(refused.messages.contains(words), "\(refused.messages)")
        #expect(floor.run("matter", "show", "1", "--json").json?["revision"] as? Int == 1)
    }
}
