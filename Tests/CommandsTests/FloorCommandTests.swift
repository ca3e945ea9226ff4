import Foundation
import Testing

@Suite("The floor from the command line")
struct FloorCommandTests {
    private static func withLead() -> CommandFloor {
        let floor = CommandFloor.open()
        _ = floor.run("staff", "add", "viktor", "--name", "Viktor", "--role", "lead")
        return floor
    }

    @Test("an incident is opened, gets a ticket attached, and is closed")
    func incident() throws {
        let floor = Self.withLead()
        _ = floor.play(CommandFloor.complaint)
        let opened = floor.run(
            "incident", "open", "Wrong bills", "--ru", "Знаем.", "--en", "We know.", "--json", by: "viktor")
        let incident = try #require((opened.json?["incidents"] as? [[String: Any]])?.first)
        let id = try #require(incident["id"] as? String)
        #expect((incident["bulletin"] as? [String: String]) == ["ru": "Знаем.", "en": "We know."])
        #expect(floor.run("incident", "attach", id, "1-3", by: "anna").output.contains("(1 attached)"))
        #expect(floor.run("incident", "close", id, by: "viktor").output.contains("closed 2026-11-23 12:00"))
        #expect(floor.run("incident", "list").output == "No incidents.")
        #expect(floor.run("incident", "open", "X", "--ru", "x", "--en", "x", by: "anna").status == 1)
    }

    @Test("who is here, and what they chose")
    func presence() {
        let floor = Self.withLead()
        #expect(floor.run("presence").output == "Nobody is here.")
        #expect(floor.run("presence", "meal", by: "anna").output == "anna  break (meal)  since 2026-11-23 12:00")
        let all = floor.run("presence", "--json").json?["presences"] as? [[String: Any]]
        #expect(all?.map { $0["login"] as? String } == ["anna"])
        #expect(floor.run("presence", "talking", by: "anna").status == 64)
    }

    @Test("a caller who asks for the manager is an alert until the lead sees to it")
    func alert() throws {
        let floor = Self.withLead()
        let line = CommandFloor.complaint.replacingOccurrences(of: #""ends":"#, with: #""manager": "", "ends":"#)
        #expect(floor.play(line).status == 0)
        let alerts = floor.run("alert", "list", "--json", by: "viktor").json?["alerts"] as? [[String: Any]]
        let alert = try #require(alerts?.first)
        #expect(alert["kind"] as? String == "managerAsked")
        let id = try #require(alert["id"] as? String)
        #expect(floor.run("alert", "acknowledge", id, by: "viktor").output == "No alerts.")
    }
}
