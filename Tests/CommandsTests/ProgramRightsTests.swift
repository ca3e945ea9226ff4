import Commands
import Foundation
import Synchronization
import Testing

@Suite("What an installed program does with rights that its user hasn't")
struct ProgramRightsTests {
    /// Notes what becomes of the rights.
    private final class Keeper: Sendable {
        private let acts = Mutex<[String]>([])

        var noted: [String] { acts.withLock { $0 } }

        func rights(for queue: String?) -> ProgramRights {
            ProgramRights(
                queue: { () throws(Refusal) in
                    guard let queue else { throw Refusal(.queueTrouble, "not configured") }
                    return queue
                },
                giveUp: { [self] in note("given up") }, setAside: { [self] in note("set aside") },
                takeBack: { [self] in note("taken back") })
        }

        private func note(_ act: String) { acts.withLock { $0.append(act) } }
    }

    private static func acts(
        _ arguments: [String], on floor: CommandFloor, configured: String?, variables: [String: String] = [:]
    ) -> (acts: [String], result: CommandFloor.Result) {
        let keeper = Keeper()
        let result = floor.run(arguments, variables: variables, rights: keeper.rights(for: configured))
        return (keeper.noted, result)
    }

    @Test("they are kept for the configured queue, however its folder is written")
    func configured() {
        let floor = CommandFloor.open()
        for arguments in [[], ["--queue", floor.queue], ["--queue", floor.queue + "/queue.db"]] {
            let (acts, result) = Self.acts(["queue"] + arguments, on: floor, configured: floor.queue)
            #expect(result.status == 0, "\(result.messages)")
            #expect(acts.isEmpty)
        }
    }

    @Test("they are given up before another queue is opened, a link to the configured one among them")
    func another() throws {
        let floor = CommandFloor.open()
        let link = floor.folder + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: floor.queue)
        for (queue, configured) in [(floor.queue, "/var/lib/hotline/queue"), (floor.queue, nil), (link, floor.queue)] {
            let (acts, result) = Self.acts(["queue", "--queue", queue], on: floor, configured: configured)
            #expect(result.status == 0, "\(result.messages)")
            #expect(acts == ["given up"])
        }
    }

    @Test("the environment names no queue then, and one that nobody configured is a sentence")
    func environment() {
        let floor = CommandFloor.open()
        let (acts, result) = Self.acts(["queue"], on: floor, configured: nil, variables: ["HOTLINE_QUEUE": floor.queue])
        #expect(acts.isEmpty)
        #expect(result.status == 2)
        #expect(result.messages == "hotline: not configured")
    }

    @Test("what needs no queue, or makes one, has none of them")
    func withoutQueue() throws {
        let floor = CommandFloor()
        let file = try ResourceFolder.ofThisProgram().path(of: "procedures") + "/complaint.yaml"
        for arguments in [
            ["procedure", "check", file], ["procedure", "list"], ["procedure", "show", "complaint"],
            ["init", "--zone", "Europe/Moscow"],
        ] {
            let (acts, result) = Self.acts(arguments, on: floor, configured: floor.queue)
            #expect(result.status == 0, "\(result.messages)")
            #expect(acts == ["given up"], "\(arguments)")
        }
    }

    @Test("a file that the user names is read with the user's own")
    func files() {
        let floor = CommandFloor.open()
        _ = floor.play(CommandFloor.complaint)
        let (acts, result) = Self.acts(
            ["call", "play", floor.folder + "/calls.jsonl"], on: floor, configured: floor.queue)
        #expect(result.status == 0, "\(result.messages)")
        #expect(acts == ["set aside", "taken back"])
        let missing = Self.acts(["call", "play", floor.folder + "/none"], on: floor, configured: floor.queue)
        #expect(missing.result.status == 1)
        #expect(missing.acts == ["set aside", "taken back"])
    }
}

@Suite("The configuration of an installed program")
struct InstalledQueueTests {
    private static func configure(_ text: String?, mode: Int = 0o644, folderMode: Int = 0o755) throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/etc-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if let text {
            let made = FileManager.default.createFile(
                atPath: folder + "/queue", contents: Data(text.utf8), attributes: [.posixPermissions: mode])
            try #require(made)
        }
        try FileManager.default.setAttributes([.posixPermissions: folderMode], ofItemAtPath: folder)
        return folder
    }

    private static func path(in folder: String) throws(Refusal) -> String {
        try InstalledQueue(configuredIn: folder, owner: getuid()).path
    }

    @Test("one line names the folder; remarks and empty lines may stand beside it")
    func line() throws {
        let folder = try Self.configure("# where calls go\n\n/var/lib/hotline/queue\n")
        #expect(try Self.path(in: folder) == "/var/lib/hotline/queue")
    }

    @Test(
        "what names no folder, or could have been written by others, isn't believed",
        arguments: [
            (nil, 0o644, 0o755, "have an administrator write its folder into"), ("", 0o644, 0o755, "one line"),
            ("queue\n", 0o644, 0o755, "one line"), ("/a\n/b\n", 0o644, 0o755, "one line"),
            ("/a\u{1b}[2J\n", 0o644, 0o755, "one line"), ("/a\n", 0o664, 0o755, "isn't believed"),
            ("/a\n", 0o646, 0o755, "isn't believed"), ("/a\n", 0o644, 0o777, "isn't believed"),
        ] as [(String?, Int, Int, String)])
    func doubtful(text: String?, mode: Int, folderMode: Int, words: String) throws {
        let folder = try Self.configure(text, mode: mode, folderMode: folderMode)
        let refusal = #expect(throws: Refusal.self) { try Self.path(in: folder) }
        #expect(refusal?.code == .queueTrouble)
        #expect(refusal?.sentence.contains(words) == true)
        #expect(refusal?.sentence.contains(folder) == true)
    }

    @Test("neither is a link, nor a file of somebody else")
    func link() throws {
        let folder = try Self.configure(nil)
        let elsewhere = try Self.configure("/a\n") + "/queue"
        try FileManager.default.createSymbolicLink(atPath: folder + "/queue", withDestinationPath: elsewhere)
        #expect(throws: Refusal.self) { try Self.path(in: folder) }
        let mine = try Self.configure("/a\n")
        #expect(throws: Refusal.self) { try InstalledQueue(configuredIn: mine, owner: getuid() + 1) }
    }
}
