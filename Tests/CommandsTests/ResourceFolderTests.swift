import Testing

@testable import Commands

@Suite struct ResourceFolderTests {
    @Test(arguments: [
        ("/usr/local/bin/hotline", ["/usr/local/share/hotline/procedures"], "/usr/local/share/hotline"),
        ("/bin/hotline", ["/share/hotline/procedures"], "/share/hotline"),
        ("/opt/x/bin/hotline (deleted)", ["/opt/x/share/hotline/procedures"], "/opt/x/share/hotline"),
        ("/src/.build/debug/hotline", ["/src/Package.swift", "/src/Resources"], "/src/Resources"),
        (
            "/src/.build/x86_64-unknown-linux-gnu/release/hotline",
            ["/src/Package.swift", "/src/Resources", "/src/.build/Resources"], "/src/Resources"
        ),
    ])
    func found(binary: String, files: [String], folder: String) throws {
        #expect(try ResourceFolder.find(binary: binary, exists: files.contains).path == folder)
    }

    /// An installed program stays with what was installed, even when a source tree lies above it.
    @Test func theInstalledFolderComesFirst() throws {
        let files = ["/src/usr/share/hotline/procedures", "/src/Package.swift", "/src/Resources"]
        #expect(
            try ResourceFolder.find(binary: "/src/usr/bin/hotline", exists: files.contains).path
                == "/src/usr/share/hotline")
    }

    @Test(arguments: ["/usr/bin/hotline", "/hotline", "hotline"])
    func notFoundSaysWhatToDo(binary: String) {
        #expect(throws: ResourceFolderError.notFound(binary: binary)) {
            try ResourceFolder.find(binary: binary) { $0 == "/home/x/Resources" }
        }
        #expect("\(ResourceFolderError.notFound(binary: binary))".contains("make install"))
    }
}
