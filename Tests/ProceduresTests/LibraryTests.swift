import Domain
import Foundation
import Testing

@testable import Procedures

@Suite("The library of a folder")
struct LibraryTests {
    /// A folder of its own for each test, with the example and the shipped desk's words led to it.
    private func folder(_ files: [String: String]) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "hotline-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files {
            try Data(text.utf8).write(to: URL(filePath: path).appending(path: name))
        }
        return path
    }

    @Test("lists what is installed, by name, and nothing else")
    func ids() throws {
        let path = try folder(["b.yaml": "", "a.yaml": "", "desk.yaml": "", "notes.txt": "", ".hidden.yaml": ""])
        #expect(try ProcedureLibrary(folder: path).ids() == ["a", "b"])
    }

    @Test("a file from another system keeps no other off the list")
    func titles() throws {
        let path = try folder([
            "keep-a-book.yaml": exampleText().replacing("\n", with: "\r\n"),
            "b.yaml": exampleText().replacing("id: keep-a-book", with: "id: b"),
        ])
        let titles = try ProcedureLibrary(folder: path).titles()
        #expect(titles.map(\.id) == ["b", "keep-a-book"])
        #expect(titles.map(\.title.en) == ["Keeping a book", "Keeping a book"])
    }

    @Test("a calendar that isn't there is called by its name")
    func noCalendar() {
        let complaints = ProcedureError.noCalendar("rusia", known: ["none", "russia"]).complaints(about: "x")
        #expect(complaints.map(\.what) == ["there is no calendar “rusia”"])
        #expect(complaints.map(\.remedy) == ["Perhaps “russia” was meant"])
    }

    @Test("a shift that has begun keeps the text it began with")
    func isRead() throws {
        let path = try folder(["keep-a-book.yaml": exampleText()])
        let library = ProcedureLibrary(folder: path)
        let before = try library.procedure("keep-a-book")
        try Data("broken".utf8).write(to: URL(filePath: path).appending(path: "keep-a-book.yaml"))
        #expect(try library.procedure("keep-a-book") == before)
        #expect(throws: ProcedureError.self) { try ProcedureLibrary(folder: path).procedure("keep-a-book") }
    }

    @Test("a run ends on the version it began with, whatever is installed meanwhile")
    func olderVersion() throws {
        let old = try ProcedureSource(text: exampleText(), file: "x").checked()
        let changed = try exampleText().replacing("три дня", with: "два дня")
        let library = ProcedureLibrary(folder: try folder(["keep-a-book.yaml": changed]))
        let found = try library.procedure(old.version) { () throws(ProcedureError) in old.source }
        #expect(found == old)
        #expect(try library.procedure("keep-a-book").version != old.version)
    }

    @Test("a text that was kept and isn't what was hashed is refused")
    func wrongText() throws {
        let old = try ProcedureSource(text: exampleText(), file: "x").checked()
        let library = ProcedureLibrary(folder: try folder([:]))
        let found = ProcedureSource(text: "else", file: "x").hash
        #expect(throws: ProcedureError.hashMismatch(expected: old.version.hash, found: found)) {
            try library.procedure(old.version) { () throws(ProcedureError) in "else" }
        }
    }

    @Test("nothing outside the folder can be named", arguments: ["../secret", "/etc/passwd", "", "nobody"])
    func notInstalled(id: String) throws {
        let path = try folder(["keep-a-book.yaml": exampleText()])
        #expect(throws: ProcedureError.notInstalled(ProcedureID(id), folder: path)) {
            try ProcedureLibrary(folder: path).procedure(ProcedureID(id))
        }
    }

    @Test("a folder that isn't there is named")
    func noFolder() {
        #expect(throws: ProcedureError.unreadable(path: "/nowhere/at-all", errno: ENOENT)) {
            try ProcedureLibrary(folder: "/nowhere/at-all").ids()
        }
    }

    @Test("a file that isn't UTF-8 is refused instead of being repaired")
    func notUTF8() throws {
        let path = try folder([:])
        try Data([0x66, 0xff, 0xfe]).write(to: URL(filePath: path).appending(path: "x.yaml"))
        let error = #expect(throws: ProcedureError.self) { try ProcedureLibrary(folder: path).procedure("x") }
        guard case .refused(let complaints) = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(complaints.map(\.what) == ["the file isn't UTF-8 from here on"])
    }

    @Test("a broken procedure, a wrong name and a desk that leads nowhere keep a shift from starting")
    func complaints() throws {
        let desk = try String(contentsOfFile: repository + "Resources/procedures/desk.yaml", encoding: .utf8)
        let path = try folder([
            "desk.yaml": desk, "book.yaml": exampleText(),
            "complaint.yaml": exampleText().replacing("stage: close", with: "stage: end"),
        ])
        let complaints = try ProcedureLibrary(folder: path).complaints()
        #expect(
            complaints.map { "\($0.file.split(separator: "/").last ?? ""): \($0.rule)" } == [
                "book.yaml: badName", "complaint.yaml: unknownWord", "desk.yaml: unknownReference",
                "desk.yaml: unknownReference",
            ])
    }

    @Test("a file that can't be read, or has no procedure's name, keeps none of the others from being checked")
    func unreadable() throws {
        let path = try folder([
            "desk.yaml": String(contentsOfFile: repository + "Resources/procedures/desk.yaml", encoding: .utf8),
            "copy of.yaml": exampleText(),
            "keep-a-book.yaml": exampleText().replacing("next: listen", with: "next: lisen"),
        ])
        try FileManager.default.createDirectory(atPath: path + "/folder.yaml", withIntermediateDirectories: false)
        let complaints = try ProcedureLibrary(folder: path).complaints()
        let rules = complaints.map { "\($0.file.split(separator: "/").last ?? ""): \($0.rule)" }
        #expect(
            rules.prefix(3) == [
                "copy of.yaml: badName", "folder.yaml: unreadable", "keep-a-book.yaml: unknownReference",
            ])
    }
}
