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

    @Test("every file is checked, whatever is wrong with the others, and each complaint says of which")
    func together() throws {
        let floor = CommandFloor()
        let files = FileManager.default
        try files.createDirectory(atPath: floor.folder + "/folder.yaml", withIntermediateDirectories: true)
        let sound = try ResourceFolder.ofThisProgram().path(of: "procedures") + "/complaint.yaml"
        let misnamed = floor.folder + "/grievance.yaml"
        try files.copyItem(atPath: sound, toPath: misnamed)
        let binary = floor.folder + "/binary.yaml"
        _ = files.createFile(atPath: binary, contents: Data("id: a\n".utf8 + [0xff, 0xfe]))
        let absent = floor.folder + "/absent.yaml"
        let checked = floor.run("procedure", "check", absent, floor.folder + "/folder.yaml", binary, misnamed, sound)
        #expect(checked.status == 3)
        #expect(
            checked.output.split(separator: "\n").map(String.init) == [
                "\(absent): it can't be read (No such file or directory). Name a file that is there and that you may read.",
                "\(floor.folder)/folder.yaml: it is a folder and no file. Name the file itself.",
                "\(binary):2: the file isn't UTF-8 from here on. Save it as UTF-8 plain text.",
                "\(misnamed): sound; to be installed it has to be named complaint.yaml",
                "\(sound): sound",
            ])
        let json = floor.run("procedure", "check", absent, misnamed, sound, "--json").json
        let complaints = try #require(json?["complaints"] as? [[String: Any]])
        #expect(complaints.map { $0["rule"] as? String } == ["unreadable"])
        let about = try #require(json?["files"] as? [[String: Any]])
        #expect(about.map { $0["sound"] as? Bool } == [false, true, true])
        #expect(about.map { $0["installAs"] as? String } == [nil, "complaint.yaml", "complaint.yaml"])
    }

    @Test("the manual's example is sound where it lies")
    func example() throws {
        let house = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let example = house.appending(path: "docs/example-procedure.yaml").path
        let checked = CommandFloor().run("procedure", "check", example)
        #expect(checked.status == 0)
        #expect(checked.output == "\(example): sound; to be installed it has to be named keep-a-book.yaml")
    }

    @Test("what could keep it waiting, or give what it likes, is no file", .timeLimit(.minutes(1)))
    func noFiles() throws {
        let floor = CommandFloor()
        try FileManager.default.createDirectory(atPath: floor.folder, withIntermediateDirectories: true)
        let pipe = floor.folder + "/pipe.yaml"
        try #require(mkfifo(pipe, 0o600) == 0)
        let checked = floor.run("procedure", "check", pipe, "/dev/zero")
        #expect(checked.status == 3)
        #expect(
            checked.output == """
                \(pipe): it is a pipe and no file. Name the file itself.
                /dev/zero: it is a device and no file. Name the file itself.
                """)
    }
}
