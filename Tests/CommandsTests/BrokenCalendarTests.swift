import Commands
import Foundation
import GRDB
import Testing
import Time

/// A calendar's file that can't be used keeps nobody from the others, and is named by whoever looks.
@Suite final class BrokenCalendarTests {
    /// Procedures as they are shipped, and calendars to break.
    private let floor: CommandFloor
    private let share = FileManager.default.temporaryDirectory.path + "/hotline-share-\(UUID().uuidString)"
    private var calendars: String { share + "/share/hotline/calendars" }

    init() throws {
        let shipped = try ResourceFolder.ofThisProgram().path
        try FileManager.default.createDirectory(atPath: share + "/share/hotline", withIntermediateDirectories: true)
        for name in ["procedures", "calendars"] {
            try FileManager.default.copyItem(atPath: shipped + "/" + name, toPath: share + "/share/hotline/" + name)
        }
        floor = CommandFloor(resources: try ResourceFolder.find(binary: share + "/bin/hotline") { _ in true })
        floor.furnish()
    }

    deinit { try? FileManager.default.removeItem(atPath: share) }

    private func change(_ name: String, _ old: String, _ new: String) throws {
        let path = calendars + "/" + name
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try #require(text.contains(old))
        try text.replacing(old, with: new, maxReplacements: 1).write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test("the list has the others, and says what is wrong with which, and where")
    func list() throws {
        #expect(floor.run("calendar", "list").status == 0)
        try change("russia.yaml", "weekend:", "weekends:")
        try "format: calendar-1\nid: mars\n".write(toFile: calendars + "/venus.yaml", atomically: true, encoding: .utf8)
        let listed = floor.run("calendar", "list")
        #expect(listed.status == 4)
        let lines = listed.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("united-states  ") } && lines.contains { $0.hasPrefix("none  ") })
        #expect(lines.contains { $0.contains("/russia.yaml:") && $0.contains("weekends: “weekends” is no key here") })
        #expect(lines.contains { $0.contains("/venus.yaml:") && $0.contains("is missing") })
        let json = try #require(floor.run("calendar", "list", "--json").json)
        #expect(
            (json["calendars"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["united-states", "none"])
        #expect((json["complaints"] as? [[String: Any]])?.allSatisfy { $0["line"] is Int } == true)
        // Whoever is sound can be used all the same; the broken one is refused with its sentence.
        #expect(floor.run("calendar", "use", "united-states").status == 0)
        let refused = floor.run("calendar", "use", "russia")
        #expect(refused.status == 3 && refused.messages.contains("“weekends” is no key here"))
    }

    @Test("a file that has another's name is told")
    func misnamed() throws {
        try change("russia.yaml", "id: russia", "id: belarus")
        let listed = floor.run("calendar", "list")
        #expect(listed.status == 4)
        #expect(
            listed.output.contains(
                "id: the file's name isn't its calendar's, “belarus”. Rename the file to “belarus.yaml”"))
    }

    @Test("the doctor looks at what is installed, at the house's own and at its days")
    func doctor() throws {
        #expect(floor.run("calendar", "use", "russia").status == 0)
        let well = floor.run("doctor")
        #expect(well.status == 0 && well.output.contains("ok       calendars"), "\(well.output)")

        try change("united-states.yaml", "weekend:", "weekends:")
        let broken = floor.run("doctor")
        #expect(broken.status == 4)
        #expect(broken.output.contains("trouble  calendars: ") && broken.output.contains("united-states.yaml:"))
        #expect(!broken.output.contains("ok       calendars"))

        try change("russia.yaml", "preliminary: yes", "preliminary: no")
        let other = floor.run("doctor")
        #expect(
            other.output.contains(
                "“russia” as installed isn't the one that the house works by → run hotline calendar use russia"))
        #expect(floor.run("calendar", "use", "russia").status == 0)
        #expect(!floor.run("doctor").output.contains("“russia” as installed"))

        try FileManager.default.removeItem(atPath: calendars + "/russia.yaml")
        #expect(floor.run("doctor").output.contains("works by “russia”, which isn't installed any more"))
    }

    @Test("a year that nobody has laid down, once it is here, is told too")
    func yearsThatEnded() throws {
        #expect(floor.run("calendar", "use", "russia").status == 0)
        floor.clock.advance(to: CommandFloor.noon + .days(3 * 366))
        let examined = floor.run("doctor")
        #expect(examined.output.contains("“russia” doesn't lay down 2029, which is counted by its weekends alone"))
    }

    @Test("days of the house's own that an older hotline took are told with how to be rid of them")
    func senselessDays() throws {
        let day = try #require(CalendarDay(year: 9999, month: 1, day: 1))
        try DatabaseQueue(path: floor.queue + "/queue.db").write {
            try $0.execute(
                sql: "INSERT INTO own_day (day, kind, note, by_login) VALUES (?, 'off', '', 'root')",
                arguments: [day.ordinal])
        }
        let examined = floor.run("doctor")
        #expect(
            examined.output.contains(
                "9999-01-01, a day of the house's own, lies outside the years 1900 to 2999 → run hotline calendar remove 9999-01-01"
            ), "\(examined.output)")
        #expect(floor.run("calendar", "remove", "9999-01-01").status == 0)
        #expect(!floor.run("doctor").output.contains("9999"))
    }
}
