import Foundation
import Testing

@Suite("Finding tickets page by page")
struct SearchCommandTests {
    /// Five tickets of one caller.
    private static func full() -> CommandFloor {
        let floor = CommandFloor.open()
        for number in 1...5 {
            let line = CommandFloor.complaint.replacingOccurrences(of: "c-1", with: "c-\(number)")
            _ = floor.play(line)
        }
        return floor
    }

    private static func numbers(_ result: CommandFloor.Result) -> [String] {
        (result.json?["tickets"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? String }
    }

    /// Asks for page after page of two, as a script would.
    private static func walk(_ arguments: [String], on floor: CommandFloor) -> [[String]] {
        var pages: [[String]] = []
        var next: String?
        repeat {
            let page = floor.run(arguments + ["--limit", "2", "--json"] + (next.map { ["--after", $0] } ?? []))
            pages.append(numbers(page))
            next = page.json?["next"] as? String
        } while next != nil && pages.count < 10
        return pages
    }

    @Test("every list and a search come whole in pages, each ticket once", arguments: ["urgent", "newest", "search"])
    func pages(which: String) {
        let floor = Self.full()
        let arguments = which == "search" ? ["search", "Иванов"] : ["ticket", "list", "--which", which]
        let pages = Self.walk(arguments, on: floor)
        #expect(pages.map(\.count).filter { $0 > 0 } == [2, 2, 1])
        #expect(pages.flatMap(\.self) == Self.numbers(floor.run(arguments + ["--json"])))
        #expect(Set(pages.flatMap(\.self)).count == 5)
    }

    @Test("by words, by number, by a part of the telephone; and by what nobody said")
    func find() {
        let floor = Self.full()
        #expect(Self.numbers(floor.run("search", "жду", "октябр", "--json")).count == 5)
        #expect(Self.numbers(floor.run("search", "3-7", "--json")).first == "3-7")
        #expect(Self.numbers(floor.run("search", "123-45", "--json")).count == 5)
        #expect(floor.run("search", "зима").output == "No tickets.")
        #expect(floor.run("search", "").status == 0)
        #expect(floor.run("search", "иванов", "--limit", "2").output.contains("ask again with --after"))
    }

    @Test("a place that no list has named is refused", arguments: ["x", "1", "1.2.3", "-", "99999999999999999999.1"])
    func wrongPlace(place: String) {
        let floor = Self.full()
        #expect(floor.run("ticket", "list", "--after=\(place)").status == 64)
        #expect(floor.run("search", "x", "--after=\(place)x").status == 64)
    }
}
