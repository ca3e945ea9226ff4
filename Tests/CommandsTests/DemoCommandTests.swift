import Foundation
import Testing

@Suite("A demonstration without a terminal")
struct DemoCommandTests {
    @Test("tells the whole way of a call: in, the script, the ticket, the claim, the call back, the counters")
    func told() {
        let floor = CommandFloor()
        let demo = floor.run("demo", "--language", "en", "--queue", floor.queue)
        #expect(demo.status == 0, "\(demo.messages)")
        for part in [
            "rings:", "takes line", "steps: Greeting → Listen", "is registered", "claims ticket",
            "rings back for ticket", "the promise is kept", "The lead's counters",
        ] {
            #expect(demo.output.contains(part), "\(part)")
        }
        #expect(floor.run("doctor").status == 0)
    }

    @Test("the same shift every time, in either language")
    func repeats() {
        let floor = CommandFloor()
        let one = floor.run("demo", "--language", "ru", "--queue", floor.folder + "/one")
        let other = floor.run("demo", "--language", "ru", "--queue", floor.folder + "/other")
        #expect(one.output == other.output)
        #expect(one.output.contains("Знакомство → Выслушать"))
    }

    @Test("leaves no folder behind that nobody asked for")
    func tidies() {
        let floor = CommandFloor()
        try? FileManager.default.createDirectory(atPath: floor.folder, withIntermediateDirectories: true)
        #expect(floor.run("demo", variables: ["TMPDIR": floor.folder]).status == 0)
        #expect((try? FileManager.default.contentsOfDirectory(atPath: floor.folder)) == [])
    }

    @Test("a console without a terminal ends with a sentence and its own exit status")
    func noTerminal() {
        let floor = CommandFloor.open()
        let console = floor.run("operator")
        #expect(console.status == 5)
        #expect(console.messages.contains("terminal"))
    }
}
