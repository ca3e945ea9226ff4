import Foundation
import Testing
import Time

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
        #expect(floor.run("incident", "detach", id, "1-3", by: "anna").output.contains("(0 attached)"))
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

    @Test("danger to life is told to the lead at once, by whoever has the call")
    func emergency() throws {
        let floor = Self.withLead()
        _ = floor.run("call", "ring", "withheld", "--id", "x1")
        _ = floor.run("call", "take", by: "anna")
        #expect(floor.run("alert", "raise", "x1", "gas in the hall", by: "anna").status == 0)
        #expect(floor.run("alert", "raise", "x1", " ", by: "anna").status == 64)
        let alerts = floor.run("alert", "list", "--json", by: "viktor").json?["alerts"] as? [[String: Any]]
        #expect(alerts?.map { $0["kind"] as? String } == ["emergency"])
        #expect(alerts?.first?["words"] as? String == "gas in the hall")
    }

    @Test("one person's presence, also of who is away")
    func presenceOfOne() {
        let floor = Self.withLead()
        _ = floor.run("presence", "ready", by: "anna")
        _ = floor.run("presence", "away", by: "anna")
        #expect(floor.run("presence", "--of", "anna").output == "anna  away  since 2026-11-23 12:00")
        #expect(floor.run("presence", "--of", "eve").status == 1)
        #expect(floor.run("presence", "ready", "--of", "anna").status == 64)
    }

    @Test("a day's figures of oneself, of another, and of a day before anything was")
    func figures() {
        let floor = Self.withLead()
        _ = floor.play(CommandFloor.complaint)
        let mine = floor.run("figures", "--json").json
        #expect(mine?["login"] as? String == "root")
        #expect(mine?["day"] as? String == "2026-11-23")
        #expect(mine?["registered"] as? Int == 1)
        #expect((mine?["calls"] as? [String: Any])?["answered"] as? Int == 1)
        #expect(floor.run("figures", "--of", "anna", "--json").json?["registered"] as? Int == 0)
        #expect(floor.run("figures", "--day", "2026-11-22", "--json").json?["registered"] as? Int == 0)
        for day in ["31.02", "2026-02-31", "", "2026-11-23 "] {
            #expect(floor.run("figures", "--day", day).status == 64)
        }
        #expect(floor.run("figures", "--of", "eve").status == 1)
    }

    @Test("the causes of the last hours, and of none")
    func causes() throws {
        let floor = Self.withLead()
        #expect(floor.run("causes").output == "Nothing was registered in the last 1 h.")
        _ = floor.play(CommandFloor.complaint)
        let causes = try #require(floor.run("causes", "--json").json?["causes"] as? [[String: Any]])
        #expect(causes.map { $0["count"] as? Int } == [1])
        #expect(floor.run("causes", "--hours", "0").status == 64)
    }

    @Test("keeping house finds what has broken, once, and says of which ticket")
    func keepHouse() throws {
        let floor = Self.withLead()
        _ = floor.play(CommandFloor.complaint)
        #expect(floor.run("keep-house").output.hasPrefix("Promises found broken: 0."))
        floor.clock.advance(to: CommandFloor.noon + .hours(24 * 7))
        let found = floor.run("keep-house", "--tidy", "--json", by: "anna").json
        let broken = try #require(found?["broken"] as? [[String: Any]])
        #expect(broken.map { $0["ticket"] as? String } == ["1-3"])
        #expect(broken.first?["due"] as? String == "2026-11-28T21:00:00.000+03:00")
        #expect((floor.run("keep-house", "--json").json?["broken"] as? [Any])?.isEmpty == true)
    }

    @Test("something more is promised, and told afterwards")
    func promise() throws {
        let floor = Self.withLead()
        _ = floor.play(CommandFloor.complaint)
        #expect(floor.run("ticket", "promise", "1-3", by: "anna").status == 64)
        let more = floor.run(
            "ticket", "promise", "1-3", "--kind", "interimContact", "--next-within", "2", "--json", by: "anna")
        let promises = try #require(more.json?["promises"] as? [[String: Any]])
        #expect(promises.last?["kind"] as? String == "interimContact")
        #expect(promises.last?["told"] as? Bool == false)
        let told = floor.run("ticket", "tell", "1-3", "--json", by: "anna").json?["promises"] as? [[String: Any]]
        #expect(told?.last?["told"] as? Bool == true)
    }
}
