import Foundation
import Testing

@Suite("People from the command line")
struct PersonCommandTests {
    private static func withPerson() throws -> (CommandFloor, id: String) {
        let floor = CommandFloor.open()
        #expect(floor.play(CommandFloor.complaint).status == 0)
        let found = floor.run("person", "find", "+7 495 123-45-67", "--json").json
        let person = try #require((found?["people"] as? [[String: Any]])?.first)
        #expect(person["name"] as? String == "Пётр Иванов" && person["address"] as? String == "Садовая, 5")
        #expect(found?["openTickets"] as? [String] == ["1-3"])
        return (floor, try #require(person["id"] as? String))
    }

    @Test("a person is found by a number, and shown with what is owed to them")
    func find() throws {
        let (floor, id) = try Self.withPerson()
        let shown = floor.run("person", "find", "--id", id).output
        #expect(shown.contains("Пётр Иванов, Садовая, 5") && shown.contains("open ticket 1-3"))
        #expect(floor.run("person", "find", "+7 812 000-00-00").output == "Nobody is known by it.")
        #expect(floor.run("person", "find").status == 64)
        #expect(floor.run("person", "find", "112", "--id", id).messages.contains("in one way"))
        #expect(
            floor.run("person", "find", "--id", "99").messages
                == "hotline: There is no person 99: see `hotline person find`.")
    }

    @Test("a person is erased only under their own name, by an admin, when nothing is owed to them any more")
    func erase() throws {
        let (floor, id) = try Self.withPerson()
        #expect(floor.run("person", "erase", id, "--name", "Пётр Петров").messages.contains("has another name"))
        let owed = floor.run("person", "erase", id, "--name", "Пётр Иванов")
        #expect(owed.status == 1 && owed.messages.contains("still owed something on 1-3"))
        #expect(floor.run("ticket", "withdraw", "1-3", "--reason", "передумал").status == 0)
        let other = floor.run("person", "erase", id, "--name", "Пётр Иванов", by: "anna")
        #expect(other.status == 1 && other.messages.contains("admin"))
        let erased = floor.run("person", "erase", id, "--name", "Пётр Иванов", "--json")
        #expect(erased.json?["tickets"] as? Int == 1 && erased.json?["recordings"] as? [String] == [])
        let ticket = floor.run("ticket", "show", "1-3").output
        #expect(!ticket.contains("Пётр") && !ticket.contains("Жду") && ticket.contains("[…]"))
        #expect(floor.run("doctor").status == 0)
    }
}
