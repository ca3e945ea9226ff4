import Domain
import Foundation
import StoreSQLite
import Testing

@Suite("Making a queue and its staff")
struct HouseCommandTests {
    @Test("who makes a queue is its admin, and a second queue isn't made over the first")
    func initialisation() {
        let floor = CommandFloor()
        let made = floor.run("init", "--zone", "Asia/Yekaterinburg", "--hours", "08:00-20:00", "--json")
        #expect(made.status == 0)
        #expect(made.json?["zone"] as? String == "Asia/Yekaterinburg")
        #expect(made.json?["admin"] as? String == "root")
        let again = floor.run("init")
        #expect(again.status == 2)
        #expect(again.output.isEmpty)
        #expect(again.messages.contains(floor.queue))
        let staff = floor.run("staff", "list", "--json").json?["staff"] as? [[String: Any]]
        #expect(staff?.count == 1)
        #expect(staff?.first?["name"] as? String == "Root Rootov")
    }

    @Test(
        "what can't be meant is refused before anything is made",
        arguments: [
            ["init", "--zone", "Moskow/Europe"], ["init", "--hours", "21:00-09:00"], ["init", "--lines", "0"],
        ])
    func senseless(arguments: [String]) {
        let floor = CommandFloor()
        #expect(floor.run(arguments).status != 0)
        #expect(!FileManager.default.fileExists(atPath: floor.queue + "/queue.db"))
    }

    @Test("a stranger is told who lets them in, and somebody disabled does nothing new")
    func strangers() {
        let floor = CommandFloor.open()
        let stranger = floor.run("call", "take", by: "eve")
        #expect(stranger.status == 1)
        #expect(stranger.messages.contains("hotline staff add eve"))
        #expect(floor.run("staff", "disable", "anna").status == 0)
        #expect(floor.run("call", "take", by: "anna").messages.contains("anna is disabled"))
        #expect(floor.run("staff", "add", "eve", "--name", "Eve", "--role", "admin", by: "irina").status == 1)
    }

    @Test(
        "who isn't on the staff, or is disabled, reads nothing of callers, whoever may open the file",
        arguments: [
            ["ticket", "show", "1-3"], ["ticket", "list"], ["ticket", "list", "--search", "Пётр"], ["call", "list"],
            ["call", "list", "--all"], ["queue"], ["staff", "list"],
        ])
    func readingNeedsStaff(arguments: [String]) {
        let floor = CommandFloor.open()
        _ = floor.play(CommandFloor.complaint)
        _ = floor.run("staff", "disable", "anna")
        for (login, sentence) in [("eve", "eve is not on this hotline's staff"), ("anna", "anna is disabled")] {
            let read = floor.run(arguments, by: Login(login))
            #expect(read.status == 1)
            #expect(read.output.isEmpty)
            #expect(read.messages.contains(sentence))
        }
        #expect(floor.run(arguments, by: "irina").status == 0)
        #expect(floor.run(arguments + ["--as", "anna"]).status == 1)
    }

    @Test(
        "an empty name, or one with a control character, is wrong usage and not a name",
        arguments: [
            ["queue", "--queue", ""], ["queue", "--as", ""], ["staff", "add", "eve", "--name", "", "--role", "lead"],
            ["staff", "add", "eve", "--name", " ", "--role", "lead"],
            ["staff", "add", "eve", "--name", "E\u{1b}ve", "--role", "lead"],
            ["staff", "add", "e\u{7}ve", "--name", "Eve", "--role", "lead"],
            ["staff", "add", "eve", "--name", "Eve", "--role", "lead", "--organisation", "\u{85}"],
            ["call", "ring", "withheld", "--id", "a\u{1b}b"], ["call", "ring", "withheld", "--id", ""],
        ])
    func namelessArguments(arguments: [String]) {
        let floor = CommandFloor.open()
        let result = floor.run(arguments)
        #expect(result.status == 64, "\(result.messages)")
        #expect(result.output.isEmpty)
        #expect(floor.run("staff", "list").output.contains("eve") == false)
    }

    @Test(
        "a login by which nobody can sign in, and a name that looks like another's, say why they are refused",
        arguments: [
            (["add", "anna/b", "--name", "B"], "“/” (U+002F) can't stand there in a name by which one signs in"),
            (["add", "🙂", "--name", "B"], "“🙂” (U+1F642) can't stand there"),
            (["add", "a b", "--name", "B"], "“ ” (U+0020) can't stand there"),
            (["add", "b\u{202e}", "--name", "B"], "(U+202E) can't stand there"),
            (["add", "1000", "--name", "B"], "digits alone would be taken for a user's number"),
            (
                ["add", "boris", "--name", "Bo\u{202e}ris"],
                "--name has the character U+202E in it, which can't be seen"
            ),
        ])
    func strangeStaff(arguments: [String], sentence: String) {
        let refused = CommandFloor.open().run(["staff"] + arguments + ["--role", "lead"])
        #expect(refused.status == 64)
        #expect(refused.messages.contains(sentence), "\(refused.messages)")
    }

    @Test("only an admin acts for another, and then what is written says so")
    func actingForAnother() {
        let floor = CommandFloor.open()
        _ = floor.run("call", "ring", "+7 495 123-45-67", "--id", "x1")
        let refused = floor.run("call", "take", "--as", "anna", by: "irina")
        #expect(refused.status == 1)
        #expect(refused.messages.contains("Only an admin"))
        let taken = floor.run("call", "take", "--as", "anna", "--json")
        #expect(taken.json?["handler"] as? String == "anna")
    }

    @Test(
        "a queue that can't be used says so with its own exit status, on standard error",
        arguments: [["queue"], ["ticket", "list"], ["call", "list"], ["staff", "list"]])
    func missingQueue(arguments: [String]) {
        let floor = CommandFloor()
        let result = floor.run(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.messages.contains("hotline init"))
    }

    @Test("a doctor that finds no queue says so by the same status, and calls no file a sound terminal")
    func doctorWithoutQueue() {
        let examined = CommandFloor().run("doctor")
        #expect(examined.status == 2)
        #expect(examined.output.contains("hotline init"))
        #expect(!examined.output.contains("ok       terminal"))
    }

    @Test("a doctor says who holds the gate, since then nobody can write, and looks at the rest all the same")
    func doctorAtAGateThatIsHeld() throws {
        let floor = CommandFloor.open()
        #expect(floor.run("doctor").output.contains("ok       queue"))
        let examined = try WriteGate(path: floor.queue + "/gate").hold(waitingAtMost: .zero) { floor.run("doctor") }
        #expect(examined.status == 2)
        #expect(
            examined.output.contains("trouble  queue: \(floor.queue)/gate has been held for over 50 ms by process "))
        #expect(examined.output.contains("ok       procedures"))
        #expect(!examined.output.contains("ok       queue"))
    }

    @Test("a slip of the pen is wrong usage, whatever the queue's state")
    func usage() {
        let floor = CommandFloor()
        for arguments in [["tickets"], ["call", "ring"], ["staff", "add", "x", "--name", "X", "--role", "boss"]] {
            #expect(floor.run(arguments).status == 64)
        }
        #expect(floor.run("--help").status == 0)
        #expect(floor.run("--version").output == "1.0.0")
    }

    @Test("the queue is where it was said to be: the option, else the environment, else the user's data folder")
    func where_() {
        let floor = CommandFloor()
        _ = floor.run("init", variables: ["HOTLINE_QUEUE": "", "XDG_DATA_HOME": floor.folder + "/data"])
        #expect(FileManager.default.fileExists(atPath: floor.folder + "/data/hotline/queue/queue.db"))
        _ = floor.run("init", variables: ["HOTLINE_QUEUE": "", "HOME": floor.folder + "/home"])
        #expect(FileManager.default.fileExists(atPath: floor.folder + "/home/.local/share/hotline/queue/queue.db"))
        _ = floor.run("init", "--queue", floor.folder + "/named")
        #expect(FileManager.default.fileExists(atPath: floor.folder + "/named/queue.db"))
    }
}
