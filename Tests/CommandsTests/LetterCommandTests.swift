import Domain
import Testing

@testable import Commands

/// What a letter says of who applied, where only the script's own questions told it.
@Suite("Who a letter is from")
struct LetterCommandTests {
    /// A recorded sales call that may be a violation; whoever complains said who they are in the script, and nowhere else.
    private static func line(caller: String, address: String) -> String {
        """
        {"id":"p10","number":"withheld","procedure":"do-not-call","caller":\(caller),
        "answers":{"name":"Maria Orlova","account":"617 555 0100","address":\(address),"resident":true,
        "line-kind":"home","purpose":"sale","permission":false,"shop-visit":false,"contract":false,"customer":false,
        "meeting":false,"called-on":"2026-11-20","on-registry":false,"time-of-day":"day","manner":"recording",
        "id-blocked":false,"lasted":false,"asked-payment":false,"seller":"Acme Windows","calls":1,"consent":true},
        "statement":"A recording rang about windows.","cause":"violation","outcome":"punish",
        "solutions":[{"id":"ag-complaint","response":"accepted"},{"id":"diary","response":"declined"}],
        "ends":"registered"}
        """.replacing("\n", with: "")
    }

    private static func played(_ caller: String, address: String = #""1 Ashburton Place, Boston""#) -> CommandFloor {
        let floor = CommandFloor.open()
        let played = floor.play(line(caller: caller, address: address))
        #expect(played.status == 0, "\(played.messages)")
        return floor
    }

    @Test("a letter has the name and the address that the script asked for, where nobody filled in a card")
    func withoutCard() throws {
        let floor = Self.played(#"{"language":"en"}"#)
        let letter = floor.run("ticket", "letter", "1-3", "complaint")
        #expect(letter.output.contains("From: Maria Orlova\nAddress: 1 Ashburton Place, Boston"), "\(letter.messages)")
        let found = floor.run("ticket", "show", "1-3", "--json").json?["caller"] as? [String: Any]
        #expect(found?["name"] as? String == "Maria Orlova")
        let card = floor.run("person", "find", "--call", "p10", "--json").json
        let people = try #require(card?["people"] as? [[String: Any]])
        #expect(people.map { $0["name"] as? String } == ["Maria Orlova"], "whoever asks to be erased has to be found")
    }

    @Test("what is answered in the matter stands before the card: there they said it for this application")
    func beforeTheCard() {
        let floor = Self.played(#"{"name":"Maria Orlova","address":"Elsewhere, 9","language":"en"}"#)
        let letter = floor.run("ticket", "letter", "1-3", "complaint").output
        #expect(letter.contains("Address: 1 Ashburton Place, Boston"), "\(letter)")
    }

    @Test("where no address was said, nothing is written with a hole in it")
    func nowhere() {
        let floor = Self.played(#"{"language":"en"}"#, address: #"{"refused":true}"#)
        let letter = floor.run("ticket", "letter", "1-3", "complaint")
        #expect(letter.status == 1 && letter.messages.contains("{address}"), "\(letter.messages)")
    }
}
