import Foundation
import Testing

@Suite("The rules of the house from the command line")
struct SettingsCommandTests {
    @Test("an admin changes some of them, and what wasn't named stays")
    func change() {
        let floor = CommandFloor.open()
        let changed = floor.run(
            "settings", "change", "--hours", "08:00-20:30", "--lines", "24", "--service-threshold", "30", "--lease",
            "600", "--ladder-attempts", "4", "--ladder-days", "2", "--json")
        #expect(changed.status == 0, "\(changed.messages)")
        let shown = floor.run("settings", "--json", by: "anna")
        #expect(shown.output == changed.output)
        #expect(shown.json?["name"] as? String == "Test")
        #expect(shown.json?["zone"] as? String == "Europe/Moscow")
        #expect(shown.json?["callingHours"] as? [String: String] == ["from": "08:00", "to": "20:30"])
        #expect(shown.json?["lines"] as? Int == 24)
        #expect(shown.json?["serviceThresholdSeconds"] as? Int == 30)
        #expect(shown.json?["leaseSeconds"] as? Int == 600)
        #expect(shown.json?["ladder"] as? [String: Int] == ["attempts": 4, "days": 2])
        #expect(floor.run("settings").output.contains("Callers are phoned from 08:00 to 20:30."))
    }

    @Test("a promise made afterwards keeps to the new hours")
    func promisesFollow() {
        let floor = CommandFloor.open()
        _ = floor.run("settings", "change", "--hours", "09:00-18:00")
        #expect(floor.play(CommandFloor.complaint).output.contains("due 2026-11-28 18:00"))
    }

    @Test("nobody but an admin, and nothing that makes no sense")
    func refused() {
        let floor = CommandFloor.open()
        let before = floor.run("settings", "--json").output
        #expect(floor.run("settings", "change", "--lines", "5", by: "anna").status == 1)
        for (arguments, status) in [
            ([], 64), (["--hours", "20:00-08:00"], 64), (["--hours", "8-20"], 64), (["--hours", "-"], 64),
            (["--hours", "09:00-21:00-22:00"], 64), (["--name", ""], 64), (["--lines", "0"], 1),
            (["--lease=-1"], 1), (["--ladder-days", "1001"], 1), (["--lines", "99999999999999999999"], 64),
        ] as [([String], Int32)] {
            let result = floor.run(["settings", "change"] + arguments)
            #expect(result.status == status, "\(arguments): \(result.messages)")
            #expect(result.output.isEmpty)
        }
        #expect(floor.run("settings", "--json").output == before)
    }
}
