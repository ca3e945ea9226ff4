import Foundation
import TestSupport
import Testing

extension ProgramTests {
    /// As docs/deployment.md installs it: a setgid binary, a queue that only its group may open, a user outside it.
    @Suite("Installed setgid", .enabled(if: SetgidHouse.trouble == nil, "\(SetgidHouse.trouble ?? "")"))
    struct Setgid {
        @Test("Who may not open the file works in the configured queue, as who they really are")
        func configured() throws {
            let house = try SetgidHouse()
            let read = try house.run(["/bin/cat", house.queue + "/queue.db"])
            #expect(read.status != 0, "the user may not")
            let floor = try house.hotline("queue")
            #expect(floor.status == 0, "\(floor.complaint)")
            #expect(floor.text.contains("tickets open 0"))
            let ready = try house.hotline("presence", "ready")
            #expect(ready.text.hasPrefix("\(SetgidHouse.user)  ready"))
            let acting = try house.hotline("presence", "ready", "--as", "root")
            #expect(acting.complaint.contains("Only an admin may act for another"))
        }

        @Test("The environment moves neither the queue nor anything else, and the language still counts")
        func environment() throws {
            let house = try SetgidHouse()
            let own = try TestHotline()
            let moved = ["HOTLINE_QUEUE": own.queue, "XDG_DATA_HOME": "/nonexistent", "TMPDIR": "/nonexistent"]
            #expect(try house.hotline("queue", variables: moved).status == 0)
            let demo = try house.hotline("demo", variables: moved.merging(["LANG": "ru_RU.UTF-8"]) { $1 })
            #expect(demo.status == 0, "\(demo.complaint)")
            #expect(demo.text.contains("Заказ застрял"))
        }

        @Test("Another queue, or another way to this one, is opened with the user's own rights")
        func another() throws {
            let house = try SetgidHouse()
            for path in [house.folder + "/var/../var/queue", "/proc/self/root" + house.queue] {
                let refused = try house.hotline("queue", "--queue", path)
                #expect(refused.status == 2)
                #expect(refused.complaint.contains("You may not open"), "\(refused.complaint)")
            }
            let made = try house.hotline("init", "--queue", house.folder + "/var/mine")
            #expect(made.status == 2)
            try FileManager.default.removeItem(atPath: house.queue)
            #expect(try house.hotline("init").status == 2, "nobody becomes the admin of a queue that was lost")
        }

        @Test("No file is read with the group's rights but the queue")
        func files() throws {
            let house = try SetgidHouse()
            let secret = house.folder + "/var/secret.yaml"
            #expect(FileManager.default.createFile(atPath: secret, contents: Data("format: procedure-1\n".utf8)))
            try house.give(secret, mode: 0o640)
            let checked = try house.hotline("procedure", "check", secret)
            #expect(checked.status == 3)
            #expect(checked.text.contains("Permission denied"))
            let played = try house.hotline("call", "play", secret)
            #expect(played.status == 1)
            #expect(played.complaint.contains("can't be read"))
        }

        @Test("A copy of the binary with procedures of somebody else beside it doesn't believe them")
        func resources() throws {
            let house = try SetgidHouse()
            #expect(try house.hotline("procedure", "list").status == 0)
            #expect(chown(house.folder + "/share/hotline/procedures", 4711, 4711) == 0)
            let refused = try house.hotline("procedure", "list")
            #expect(refused.status == 3)
            #expect(refused.complaint.contains("../share/hotline"))
        }

        @Test(
            "While it runs: umask 007, no core, no tracing, SIGXFSZ ignored, and the group set aside for a user's file")
        func process() throws {
            let house = try SetgidHouse()
            let pipe = house.folder + "/calls"
            #expect(mkfifo(pipe, 0o644) == 0)
            chmod(pipe, 0o644)
            let process = try house.start(["call", "play", pipe])
            // Opening waits until the program has opened the other end.
            let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: pipe))
            let own = "/proc/\(process.processIdentifier)"
            let status = try String(contentsOfFile: own + "/status", encoding: .utf8).split(separator: "\n")
            func line(_ name: String) -> [Substring] {
                status.first { $0.hasPrefix(name + ":") }?.split(whereSeparator: \.isWhitespace).dropFirst().map { $0 }
                    ?? []
            }
            #expect(line("Umask") == ["0007"])
            let group = line("Gid")
            #expect(group.first == group.dropFirst().first, "only the user's group counts now")
            #expect(
                group.dropFirst(2).first.map(String.init) == String(SetgidHouse.group), "and the own one comes back")
            let ignored = UInt64(line("SigIgn").first ?? "", radix: 16) ?? 0
            #expect(ignored & (1 << UInt64(SIGXFSZ - 1)) != 0)
            let owner = try FileManager.default.attributesOfItem(atPath: own + "/environ")[.ownerAccountID] as? Int
            #expect(owner == 0, "a process that can be traced and dumped is its user's in /proc")
            try writer.close()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }
}
