import Commands
import Foundation
import Testing

@Suite("Rulebooks from the command line")
struct ProcedureCommandTests {
    @Test("the shipped ones are sound, and can be listed and shown")
    func shipped() throws {
        let floor = CommandFloor()
        let folder = try ResourceFolder.ofThisProgram().path(of: "procedures")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
        #expect(floor.run(["procedure", "check"] + files).status == 0)
        #expect(floor.run("procedure", "list").output.contains("complaint"))
        let shown = floor.run("procedure", "show", "complaint", "--json").json
        #expect((shown?["solutions"] as? [Any])?.isEmpty == false)
        #expect(floor.run("procedure", "show", "nosuch").status == 3)
    }

    @Test("a broken one is refused with its file, line and what to do")
    func broken() throws {
        let floor = CommandFloor()
        try FileManager.default.createDirectory(atPath: floor.folder, withIntermediateDirectories: true)
        let folder = try ResourceFolder.ofThisProgram().path(of: "procedures")
        let sound = try String(contentsOfFile: folder + "/complaint.yaml", encoding: .utf8)
        let file = floor.folder + "/broken.yaml"
        let broken = sound.replacingOccurrences(of: "next: cause\n", with: "next: couse\n")
        try broken.write(toFile: file, atomically: true, encoding: .utf8)
        let checked = floor.run("procedure", "check", file)
        #expect(checked.status == 3)
        #expect(checked.output.contains("\(file):"))
        #expect(checked.output.contains("couse"))
        #expect(floor.run("procedure", "check", floor.folder + "/absent.yaml").status == 3)
    }
}
