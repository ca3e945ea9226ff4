import Foundation
import Testing
import Time

@Suite("A ticket's life from the command line")
struct TicketCommandTests {
    private static func withTicket() -> CommandFloor {
        let floor = CommandFloor.open()
        _ = floor.play(CommandFloor.complaint)
        return floor
    }

    /// The caller accepted what only a specialist could grant: the call that tells it isn't the end.
    @Test("claimed, decided, tried, told, carried out: the promises are kept and the ticket closed")
    func kept() throws {
        let floor = Self.withTicket()
        #expect(floor.run("ticket", "claim", "1-3", "--json", by: "irina").json?["owner"] as? String == "irina")
        let decided = floor.run(
            "ticket", "decide", "1-3", "--outcome", "granted", "--words", "Поставим завтра.", "--amount", "250,50",
            "--json", by: "irina")
        #expect(decided.json?["state"] as? String == "decided")
        #expect((decided.json?["decision"] as? [String: Any])?["amount"] as? Double == 250.5)
        #expect(floor.run("ticket", "attempt", "1-3", "--result", "noAnswer", by: "anna").status == 0)
        let told = floor.run(
            "ticket", "contact", "1-3", "--words", "Сказали.", "--satisfied", "yes", "--json", by: "anna")
        #expect(told.json?["state"] as? String == "decided")
        let done = floor.run("ticket", "carry-out", "1-3", "--words", "Поставили.", "--json", by: "anna")
        #expect(done.json?["state"] as? String == "closed")
        let promises = try #require(done.json?["promises"] as? [[String: Any]])
        #expect(promises.map { $0["kind"] as? String } == ["callBack", "carryOut"])
        #expect(promises.map { $0["state"] as? String } == ["kept", "kept"])
        let events = try #require(done.json?["events"] as? [[String: Any]]).compactMap { $0["kind"] as? String }
        let said = [
            "decided", "promised", "attempted", "contacted", "kept", "clockMet", "carriedOut", "kept", "closed",
        ]
        #expect(events.suffix(said.count) == said[...])
    }

    @Test("what is done by the time it is decided is owed no more")
    func done() throws {
        let floor = Self.withTicket()
        _ = floor.run("ticket", "claim", "1-3", by: "irina")
        let decided = floor.run(
            "ticket", "decide", "1-3", "--outcome", "granted", "--words", "Поставили сегодня.", "--done", "--json",
            by: "irina")
        #expect((decided.json?["promises"] as? [[String: Any]])?.count == 1)
        let told = floor.run("ticket", "contact", "1-3", "--words", "Сказали.", "--json", by: "anna")
        #expect(told.json?["state"] as? String == "closed")
    }

    @Test("somebody who isn't satisfied is promised what comes next")
    func unsatisfied() throws {
        let floor = Self.withTicket()
        _ = floor.run("ticket", "claim", "1-3", by: "irina")
        _ = floor.run("ticket", "decide", "1-3", "--outcome", "explained", "--words", "Так и есть.", by: "irina")
        let refused = floor.run("ticket", "contact", "1-3", "--words", "Сказали.", "--satisfied", "no", by: "anna")
        #expect(refused.status == 1)
        #expect(refused.messages.contains("--next-within"))
        let told = floor.run(
            "ticket", "contact", "1-3", "--words", "Сказали.", "--satisfied", "no", "--next-within", "2", "--json",
            by: "anna")
        let promises = try #require(told.json?["promises"] as? [[String: Any]])
        #expect(promises.map { $0["state"] as? String } == ["kept", "live"])
        #expect(promises.last?["due"] as? String == "2026-11-25T21:00:00.000+03:00")
    }

    @Test("a promise renewed for the window that the caller named")
    func renewed() throws {
        let floor = Self.withTicket()
        let renewed = floor.run(
            "ticket", "renew", "1-3", "--words", "Просили позже.", "--window", "2026-12-01 14:00-16:00", "--json",
            by: "anna")
        let promises = try #require(renewed.json?["promises"] as? [[String: Any]])
        #expect(promises.map { $0["state"] as? String } == ["renewed", "live"])
        #expect(promises.last?["opens"] as? String == "2026-12-01T14:00:00.000+03:00")
        #expect(promises.last?["due"] as? String == "2026-12-01T16:00:00.000+03:00")
        #expect(floor.run("ticket", "renew", "1-3", "--words", "x", by: "anna").status == 64)
    }

    @Test("what was agreed is still to be carried out when it is renewed, and by the time that its history names")
    func renewedAgreement() throws {
        let floor = CommandFloor.open()
        let agreed = [("installation", "visit"), ("order-stuck", "visit-missed"), ("speed-up", "new-visit")]
        let line = agreed.reduce(CommandFloor.complaint) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        #expect(floor.play(line).status == 0)
        let renew = ["ticket", "renew", "1-3", "--words", "Позже.", "--next-within", "9", "--json"]
        let swapped = floor.run(renew + ["--kind", "callBack"], by: "anna")
        #expect(swapped.status == 1)
        #expect(swapped.messages.contains("What is owed is “carryOut”, and that is renewed as the same"))
        let renewed = try #require(floor.run(renew, by: "anna").json)
        let promises = try #require(renewed["promises"] as? [[String: Any]])
        #expect(promises.map { $0["kind"] as? String } == ["carryOut", "carryOut"])
        let events = try #require(renewed["events"] as? [[String: Any]])
        let detail = try #require(events.last?["detail"] as? [String: String])
        #expect(detail == ["promise": "carryOut", "due": "2026-12-02T21:00:00.000+03:00"])
        #expect(floor.run("ticket", "show", "1-3").output.contains("root  decided agreed: "))
    }

    @Test(
        "a promise is renewed for a later time, in calling hours, and not for a slip in the year",
        arguments: [
            (["--window", "2026-11-27 14:00-16:00"], "owed by 2026-11-28 21:00 already"),
            (["--next-within", "5"], "owed by 2026-11-28 21:00 already"),
            (["--window", "2026-12-01 21:00-22:00"], "isn't within calling hours: name one from 09:00 to 21:00"),
            (["--window", "2027-12-01 14:00-16:00"], "more than 30 days ahead"),
            (["--window", "2026-11-22 14:00-16:00"], "which is over"),
        ])
    func renewedWrongly(due: [String], reason: String) {
        let floor = Self.withTicket()
        let renewed = floor.run(["ticket", "renew", "1-3", "--words", "Просили."] + due, by: "anna")
        #expect(renewed.status == 1)
        #expect(renewed.messages.contains(reason), "\(renewed.messages)")
    }

    @Test(
        "what the rulebook doesn't know isn't decided: another's ground, a ground of nothing refused, too large a sum",
        arguments: [
            (["--outcome", "refused", "--ground", "nosuch"], "“nosuch” is no ground here: choose one of "),
            (["--outcome", "granted", "--ground", "terms-kept"], "Only a refusal has a ground"),
            (["--outcome", "granted", "--amount", "999999"], "roubles be granted"),
            (["--outcome", "granted", "--amount", "0"], "roubles be granted"),
            (["--outcome", "explained", "--amount", "10"], "no sum is granted"),
        ])
    func decidedWrongly(options: [String], reason: String) {
        let floor = Self.withTicket()
        _ = floor.run("ticket", "claim", "1-3", by: "irina")
        let decided = floor.run(["ticket", "decide", "1-3", "--words", "Так."] + options, by: "irina")
        #expect(decided.status == 1)
        #expect(decided.messages.contains(reason), "\(decided.messages)")
        let refused = floor.run(
            "ticket", "decide", "1-3", "--words", "Так.", "--outcome", "refused", "--ground", "terms-kept", by: "irina")
        #expect(refused.status == 0, "\(refused.messages)")
    }

    @Test(
        "a number misheard is found out, and names no other ticket",
        arguments: [("1-4", "check digit"), ("abc", "4821-7"), ("2-1", "There is no ticket 2-1")])
    func wrongNumber(number: String, complaint: String) {
        let shown = Self.withTicket().run("ticket", "show", number)
        #expect(shown.status == 1)
        #expect(shown.messages.contains(complaint))
    }

    @Test("who holds no claim can't decide, and is told to claim first")
    func unclaimed() {
        let decided = Self.withTicket().run(
            "ticket", "decide", "1-3", "--outcome", "granted", "--words", "Да.", by: "irina")
        #expect(decided.status == 1)
        #expect(decided.messages.contains("claim the ticket first"))
    }

    @Test("what was promised and not kept is listed as broken, once its time is over")
    func broken() throws {
        let floor = Self.withTicket()
        floor.clock.advance(to: CommandFloor.noon + .days(6))
        let rows = floor.run("ticket", "list", "--which", "urgent", "--json").json?["tickets"] as? [[String: Any]]
        #expect(rows?.count == 1)
        let counters = floor.run("queue", "--json").json?["tickets"] as? [String: Any]
        #expect(counters?["broken"] as? Int == 1)
    }

    @Test("found by a part of what was said")
    func search() {
        let floor = Self.withTicket()
        #expect(floor.run("ticket", "list", "--search", "октября").output.contains("1-3"))
        #expect(floor.run("ticket", "list", "--search", "ноября").output == "No tickets.")
    }
}
