import Foundation
import Testing

@Suite("Wrong usage is told in one sentence")
struct UsageTests {
    @Test(
        "what was wrong, what to do, and which help says more",
        arguments: [
            (["tickets"], "“tickets” is no command of `hotline`: perhaps “ticket” was meant (see `hotline help`)."),
            (["call", "rng", "1"], "“rng” is no command of `hotline call`: perhaps “ring” was meant"),
            (["help", "nosuch"], "“nosuch” is no command of `hotline`: see `hotline help`."),
            (["help", "call", "rng"], "(see `hotline help call`)."),
            (["settings", "chnge"], "perhaps “change” was meant (see `hotline help settings`)."),
            (["--queue=x", "queue"], "“--queue=x” stands where a command's name was expected"),
            (["call", "ring"], "Missing expected argument '<number>' (see `hotline help call ring`)."),
            (["call", "ring", "112", "--lin", "3"], "perhaps you meant '--line' (see `hotline help call ring`)."),
            (["staff", "add", "x", "--name", "X", "--role", "boss"], "'lead', 'admin' or 'telephony' (see "),
            (
                ["ticket", "list", "--which", "all"],
                "give one of urgent, undecided, toContact, broken, clocks, mine, newest"
            ),
            (["call", "list", "--limit", "-4"], "what begins with a dash follows an equals sign, `--limit=-4`"),
            (["call", "list", "--limit=-4"], "--limit must be from 1 to 10000 (see `hotline help call list`)."),
            (["figures", "--day", "x"], "--day must be a day like 2026-11-27 (see `hotline help figures`)."),
        ])
    func sentences(arguments: [String], sentence: String) {
        let result = CommandFloor().run(arguments)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.messages.hasPrefix("hotline: "))
        #expect(result.messages.contains(sentence), "\(result.messages)")
        #expect(!result.messages.contains("\n"))
    }

    @Test(
        "of what was typed a message repeats as much as one needs to know it again, and nothing that steers a terminal",
        arguments: [
            ["@"], ["--@"], ["call", "ring", "@"], ["call", "ring", "112", "--line", "@"], ["call", "hangup", "@"],
            ["ticket", "show", "@"], ["figures", "--of", "@"], ["presence", "@"], ["procedure", "show", "@"],
            ["procedure", "check", "@"], ["call", "play", "@"], ["queue", "--queue", "@"], ["call", "@"],
        ])
    func brief(arguments: [String]) {
        let floor = CommandFloor.open()
        for typed in [
            String(repeating: "x", count: 100_000), String(repeating: "a b ", count: 3_000),
            "a\u{1b}[2Jb\nforged\u{202e}", String(repeating: "\u{301}", count: 5_000),
        ] {
            let result = floor.run(arguments.map { $0.replacingOccurrences(of: "@", with: typed) })
            #expect(result.status != 0)
            let said = result.messages + result.output
            #expect(said.count < 2_000, "\(said.count)")
            #expect(!said.contains("\n") && !said.contains("\u{1b}") && !said.contains("\u{202e}"))
        }
    }

    @Test(
        "help is whole, and asked for it is no mistake",
        arguments: [["help", "call", "ring"], ["call", "ring", "-h"]])
    func help(arguments: [String]) {
        let result = CommandFloor().run(arguments)
        #expect(result.status == 0)
        #expect(result.messages.isEmpty)
        #expect(result.output.contains("USAGE: hotline call ring <number>"))
        #expect(result.output.contains("--line <line>"))
    }
}
