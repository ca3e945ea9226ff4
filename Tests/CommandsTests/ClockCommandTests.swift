import Domain
import Foundation
import Testing

@testable import Commands

/// Deadlines, their calendar, letters and the file of a ticket from the command line.
@Suite("Clocks from the command line")
struct ClockCommandTests {
    /// An appeal of 23 November 2026 under 59-FZ, registered as ticket 1-3, and claimed.
    private static func appeal() -> CommandFloor {
        let floor = CommandFloor.open()
        #expect(floor.run("calendar", "use", "russia").status == 0)
        let played = floor.play(appealLine)
        #expect(played.status == 0, "\(played.messages)")
        #expect(floor.run("ticket", "claim", "1-3", by: "irina").status == 0)
        return floor
    }

    private static let appealLine = """
        {"id":"p5","number":"+7 495 123-45-67","procedure":"citizens-appeal",
        "caller":{"name":"Пётр Иванович Орлов","language":"ru"},"answers":{"matter":"new",
        "name":"Пётр Иванович Орлов","form":"spoken","answer-by":"paper","address":"Лесная, 5","kind":"complaint",
        "addressee":"Мэрия","readable":true,"sender-readable":true,"point-clear":true,"words":"calm",
        "against-court":false,"unlawful-act":false,"complaint-about":"body","complained-about":"city"},
        "statement":"Во дворе третий месяц не горит свет.","cause":"nothing-done","outcome":"answer",
        "solutions":[{"id":"answer-by-post","response":"accepted"},{"id":"later-papers","response":"declined"}],
        "ends":"registered"}
        """.replacing("\n", with: "")

    private static func clock(_ id: String, in output: CommandFloor.Result) throws -> [String: Any] {
        let clocks = try #require(output.json?["clocks"] as? [[String: Any]])
        return try #require(clocks.first { $0["id"] as? String == id })
    }

    @Test("every deadline says which days counted, which didn't, and why")
    func derivation() throws {
        let floor = Self.appeal()
        let answer = try Self.clock("answer", in: floor.run("ticket", "clocks", "1-3", "--json"))
        #expect(answer["basis"] as? String == "59-FZ art. 12(1)")
        let derivation = try #require(answer["derivation"] as? [String: Any])
        let days = try #require(derivation["days"] as? [[String: Any]])
        #expect(days.first?["reason"] as? String == "startsTheCount")
        #expect(days.compactMap { $0["number"] as? Int } == Array(1...30))
        #expect(derivation["due"] as? String == answer["due"] as? String)
        let page = floor.run("ticket", "clocks", "1-3").output
        #expect(page.contains("days 1–30, calendar days") && page.contains("59-FZ art. 12(1)"), "\(page)")
    }

    @Test("a clock is extended within its rule, once, and never without the notice")
    func extending() throws {
        let floor = Self.appeal()
        let silent = floor.run("ticket", "extend", "1-3", "answer", "--by", "30", by: "irina")
        #expect(silent.status == 64 && silent.messages.contains("--means"))
        let far = floor.run("ticket", "extend", "1-3", "answer", "--by", "31", "--means", "letter", by: "irina")
        #expect(far.status == 1 && far.messages.contains("its rule allows 30"), "\(far.messages)")
        let extended = floor.run(
            "ticket", "extend", "1-3", "answer", "--by", "30", "--means", "letter", "--letter", "extension", "--json",
            by: "irina")
        #expect(extended.status == 0, "\(extended.messages)")
        let answer = try Self.clock("answer", in: extended)
        #expect(answer["extendedBy"] as? Int == 30)
        #expect(answer["told"] as? String == answer["due"] as? String, "the notice names the new date")
        let again = floor.run("ticket", "extend", "1-3", "answer", "--by", "1", "--means", "letter", by: "irina")
        #expect(again.status == 1)
    }

    @Test("a notice of the future, or of a time before the registration, isn't believed")
    func notices() {
        let floor = Self.appeal()
        let notify = ["ticket", "notify", "1-3", "--serves", "notice", "--means", "letter", "--at"]
        #expect(floor.run(notify + ["2030-01-01"], by: "irina").messages.contains("still to come"))
        #expect(floor.run(notify + ["2001-01-01 12:00"], by: "irina").messages.contains("before the registration"))
        #expect(floor.run(notify + ["soon"], by: "irina").messages.contains("--at must be like"))
    }

    @Test("forwarding needs a body of the rulebook, never the one complained about, and the notice")
    func forwarding() throws {
        let floor = Self.appeal()
        let forward = ["ticket", "forward", "1-3", "--words", "Передали.", "--to"]
        #expect(floor.run(forward + ["moon"], by: "irina").messages.contains("choose one of police"))
        #expect(floor.run(forward + ["city"], by: "irina").messages.contains("never goes to whom it is about"))
        #expect(floor.run(forward + ["region"], by: "irina").messages.contains("needs the notice"))
        let forwarded = floor.run(forward + ["region", "--means", "letter", "--json"], by: "irina")
        #expect(forwarded.status == 0, "\(forwarded.messages)")
        let decision = try #require(forwarded.json?["decision"] as? [String: Any])
        #expect(decision["outcome"] as? String == "forwarded" && decision["forwardedTo"] as? String == "region")
        #expect(try Self.clock("answer", in: forwarded)["state"] as? String == "overtaken")
    }

    @Test("a refusal gives what its ground demands, and whoever was refused may apply again")
    func refusing() throws {
        let floor = Self.appeal()
        let refuse = ["ticket", "decide", "1-3", "--outcome", "refused", "--words", "Нет.", "--ground"]
        #expect(floor.run(refuse + ["secret"], by: "irina").messages.contains("needs the notice"))
        #expect(floor.run(refuse + ["on-site"], by: "irina").messages.contains("--answer-at"))
        let refused = floor.run(refuse + ["secret", "--means", "letter", "--json"], by: "irina")
        #expect(refused.status == 0, "\(refused.messages)")
        #expect(try Self.clock("answer", in: refused)["state"] as? String == "met", "the letter answers them")
        let answer = floor.run("ticket", "letter", "1-3", "answer")
        #expect(answer.status == 1 && answer.messages.contains("serves as answer"), "\(answer.messages)")
    }

    @Test("a notice is of what its letter serves as, and of the minute or day that was said")
    func noticesByLetter() throws {
        let floor = Self.appeal()
        let wrong = floor.run(
            "ticket", "notify", "1-3", "--serves", "notice", "--means", "letter", "--letter", "registered", by: "irina")
        #expect(wrong.status == 1 && wrong.messages.contains("serves as acknowledgement"), "\(wrong.messages)")
        let shown = try #require(floor.run("ticket", "show", "1-3", "--json").json?["registeredAt"] as? String)
        let today = String(shown.prefix(10))
        let told = floor.run(
            "ticket", "notify", "1-3", "--serves", "notice", "--means", "letter", "--at", today, by: "irina")
        #expect(told.status == 0, "the day of the registration lies before it: \(told.messages)")
    }

    @Test("that the facts don't suggest a ground is said, and nothing is kept from who decides")
    func unsuggested() {
        let floor = Self.appeal()
        let refused = floor.run(
            "ticket", "decide", "1-3", "--outcome", "refused", "--words", "Нет.", "--ground", "secret", "--means",
            "letter", by: "irina")
        #expect(refused.status == 0 && refused.messages.contains("doesn't suggest “secret”"), "\(refused.messages)")
    }

    @Test("a finding is corrected, the clock it let run is withdrawn, and the history keeps both answers")
    func correcting() throws {
        let floor = Self.appeal()
        let find = ["ticket", "find", "1-3", "competence"]
        #expect(floor.run(find + ["other", "--json"], by: "irina").status == 0)
        #expect(
            try Self.clock("forward", in: floor.run("ticket", "show", "1-3", "--json"))["state"] as? String == "running"
        )
        let corrected = floor.run(find + ["ours", "--json"], by: "irina")
        #expect(corrected.status == 0, "\(corrected.messages)")
        #expect(try Self.clock("forward", in: corrected)["state"] as? String == "withdrawn")
        let events = try #require(corrected.json?["events"] as? [[String: Any]])
        #expect(events.filter { $0["kind"] as? String == "found" }.map { $0["words"] as? String } == ["other", "ours"])
        // A second specialist doesn't change what the first one's decision rests on.
        _ = floor.run("staff", "add", "vera", "--name", "Vera", "--role", "specialist")
        let other = floor.run(find + ["other"], by: "vera")
        #expect(other.status == 1 && other.messages.contains("irina"), "\(other.messages)")
    }

    @Test("a letter is written in the caller's language, to the terminal and to a file that isn't there yet")
    func letters() throws {
        let floor = Self.appeal()
        #expect(floor.run("ticket", "letter", "1-3").output.contains("registered"))
        let letter = floor.run("ticket", "letter", "1-3", "registered")
        #expect(letter.output.contains("Обращение № 1-3") && letter.output.contains("не позднее"), "\(letter.output)")
        let file = floor.folder + "/letter.txt"
        #expect(floor.run("ticket", "letter", "1-3", "registered", "--to", file).status == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == letter.output + "\n")
        let twice = floor.run("ticket", "letter", "1-3", "registered", "--to", file)
        #expect(twice.status == 1 && twice.messages.contains("is there already"))
        let other = floor.folder + "/other.txt"
        try "mine".write(toFile: other + ".part", atomically: true, encoding: .utf8)
        #expect(floor.run("ticket", "letter", "1-3", "registered", "--to", other).status == 0)
        #expect(try String(contentsOfFile: other + ".part", encoding: .utf8) == "mine", "another file was touched")
        #expect(try FileManager.default.contentsOfDirectory(atPath: floor.folder).count { $0.hasSuffix(".part") } == 1)
        let missing = floor.run("ticket", "letter", "1-3", "answer")
        #expect(missing.status == 1 && missing.messages.contains("{decision}"), "\(missing.messages)")
        #expect(floor.run("ticket", "letter", "1-3", "nosuch").messages.contains("choose one of"))
    }

    @Test("a letter that is sent before its act is recorded is written as it reads then")
    func lettersAhead() throws {
        let floor = Self.appeal()
        let letter = ["ticket", "letter", "1-3", "forwarded", "--body", "region", "--words"]
        let forwarded = floor.run(letter + ["Передали."])
        #expect(forwarded.status == 0 && forwarded.output.contains("1-3"), "\(forwarded.messages)")
        let nowhere = floor.run("ticket", "letter", "1-3", "forwarded", "--body", "moon", "--words", "Передали.")
        #expect(nowhere.status == 1 && nowhere.messages.contains("is no body here"), "\(nowhere.messages)")
        #expect(floor.run("ticket", "find", "1-3", "extension-why", "Запрос в другой орган", by: "irina").status == 0)
        let ahead = ["ticket", "letter", "1-3", "extension", "--extend", "answer", "--by"]
        let extension30 = floor.run(ahead + ["30"]).output
        #expect(floor.run(ahead + ["31"]).messages.contains("its rule allows 30"))
        let extended = floor.run(
            "ticket", "extend", "1-3", "answer", "--by", "30", "--means", "letter", "--letter", "extension", by: "irina"
        )
        #expect(extended.status == 0, "\(extended.messages)")
        #expect(extension30 == floor.run("ticket", "letter", "1-3", "extension").output, "the letter said another date")
        #expect(floor.run("ticket", "letter", "1-3", "forwarded", "--words", "Так.").status == 64)
    }

    @Test("the tickets whose deadlines fall due first can be listed without a console")
    func listing() throws {
        let floor = Self.appeal()
        let listed = try #require(floor.run("ticket", "list", "--which", "clocks", "--json").json)
        let rows = try #require(listed["tickets"] as? [[String: Any]])
        #expect(rows.map { $0["number"] as? String } == ["1-3"])
        #expect(floor.run("ticket", "show", "1-3").output.contains("by the end of"))
    }

    @Test("nobody was sent a letter that there isn't")
    func unknownLetter() {
        let floor = Self.appeal()
        let sent = floor.run(
            "ticket", "notify", "1-3", "--serves", "notice", "--means", "letter", "--letter", "nosuch", by: "irina")
        #expect(sent.status == 1 && sent.messages.contains("choose one of"), "\(sent.messages)")
    }

    @Test("a file is kept by its name, size and checksum")
    func attaching() throws {
        let floor = Self.appeal()
        let file = floor.folder + "/photo.txt"
        try "abc".write(toFile: file, atomically: true, encoding: .utf8)
        let attached = floor.run("ticket", "attach", "1-3", file, "--json", by: "irina")
        let files = try #require(attached.json?["attachments"] as? [[String: Any]])
        // FIPS 180-2, appendix B.1.
        #expect(
            files.first?["sha256"] as? String == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(files.first?["bytes"] as? Int == 3)
        #expect(floor.run("ticket", "attach", "1-3", floor.folder, by: "irina").messages.contains("is no file"))
        #expect(floor.run("ticket", "attach", "1-3", "/nonexistent", by: "irina").messages.contains("can't be read"))
    }

    @Test("what is to be preserved isn't erased until a lead says so")
    func preserving() {
        let floor = Self.appeal()
        #expect(floor.run("ticket", "preserve", "1-3", "--why", "Суд.", by: "irina").status == 0)
        #expect(floor.run("ticket", "preserve", "1-3", "--why", "Суд.", by: "irina").messages.contains("already"))
        #expect(floor.run("ticket", "preserve", "1-3", "--end", "Всё.", by: "irina").status == 1, "a lead's to end")
    }

    @Test("a day of the house's own moves what runs, and never a date that was told")
    func calendar() throws {
        let floor = Self.appeal()
        let listed = floor.run("calendar", "list").output
        #expect(listed.contains("russia") && listed.contains("united-states") && listed.contains("none"))
        #expect(floor.run("calendar", "use", "mars").messages.contains("There is no calendar “mars”"))
        #expect(floor.run("calendar", "add", "2026-13-01").status == 64)
        let early = floor.run("calendar", "add", "0001-01-01")
        #expect(early.status == 1 && early.messages == "hotline: The year of the day is 1 and may be 1900 to 2999.")
        let long = floor.run("calendar", "add", "2026-12-25", "--note", String(repeating: "x", count: 600))
        #expect(long.messages == "hotline: The note has 600 characters and may have 500: make it shorter.")
        let added = floor.run("calendar", "add", "2026-12-25", "--note", "Переезд", "--json")
        #expect((added.json?["ownDays"] as? [[String: Any]])?.first?["day"] as? String == "2026-12-25")
        #expect(floor.run("calendar", "show").output.contains("2026-12-25  off  Переезд"))
        #expect(floor.run("calendar", "remove", "2026-12-24").messages.contains("no day of the hotline's own"))
        #expect(floor.run("calendar", "remove", "2026-12-25").status == 0)
        #expect(floor.run("calendar", "use", "none", by: "anna").status == 1, "for admins")
    }
}
