import Foundation
import GRDB
import StoreProbe
import StoreSQLite
import Testing

@Suite struct OpeningTests {
    @Test func durabilityIsAsPromised() throws {
        let queue = try TemporaryQueue()
        let connection = try queue.open()
        let found = try connection.read { db in
            try ["journal_mode", "synchronous", "wal_autocheckpoint", "mmap_size", "temp_store", "foreign_keys"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)") ?? ""
            }
        }
        #expect(found == ["wal", "2", "0", "0", "2", "1"])
    }

    @Test func aQueueIsMadeOnce() throws {
        let queue = try TemporaryQueue()
        try ProbeSchema.add("kept", to: queue.open())
        #expect(throws: QueueError.alreadyThere(folder: queue.folder.path)) {
            try queue.folder.create(ProbeSchema.current)
        }
        #expect(try ProbeSchema.counts(queue.open()) == (1, 1))
    }

    /// Its WAL would otherwise be read into the next queue as damage.
    @Test func theRestOfADeletedQueueIsNotReadIntoTheNext() throws {
        let queue = try TemporaryQueue()
        let connection = try queue.open()
        for number in 0..<50 { try ProbeSchema.add("old \(number)", to: connection) }
        connection.close()
        try FileManager.default.removeItem(atPath: queue.folder.database)
        try queue.folder.create(ProbeSchema.current)
        #expect(try ProbeSchema.counts(queue.open()) == (0, 0))
    }

    @Test func ofManyWhoMakeItAtOnceOneSucceeds() throws {
        let queue = try TemporaryQueue(nil)
        let probes = try (0..<8).map { _ in try Probe("create", queue.folder) }
        let lines = probes.compactMap { $0.line() }
        #expect(lines.filter { $0 == "created" }.count == 1)
        #expect(lines.filter { $0.contains("There already is a queue") }.count == 7)
        #expect(try ProbeSchema.counts(queue.open()) == (0, 0))
        let left = try FileManager.default.contentsOfDirectory(atPath: queue.folder.path).filter { $0.contains("new") }
        #expect(left.isEmpty)
    }

    @Test func theFileInTheFolderNamesTheQueueToo() throws {
        let queue = try TemporaryQueue()
        #expect(QueueFolder(queue.folder.database) == queue.folder)
        #expect(QueueFolder(queue.folder.path + "//") == queue.folder)
    }

    @Test func missing() throws {
        let queue = try TemporaryQueue(nil)
        #expect(throws: QueueError.missing(folder: queue.folder.path)) { try queue.open() }
        let nowhere = QueueFolder(queue.folder.path + "/none")
        #expect(throws: QueueError.missing(folder: nowhere.path)) {
            try Connection.open(nowhere, schema: ProbeSchema.current)
        }
        // Asking doesn't make one.
        #expect(try FileManager.default.contentsOfDirectory(atPath: queue.folder.path).isEmpty)
    }

    @Test(arguments: [Data("Dear diary".utf8), Data(), Data(repeating: 7, count: 100_000)])
    func notSQLite(content: Data) throws {
        let queue = try TemporaryQueue(nil)
        try content.write(to: URL(fileURLWithPath: queue.folder.database))
        let refused = QueueError.notAQueue(file: queue.folder.database)
        #expect(throws: refused) { try queue.open() }
        #expect(throws: refused) { try queue.folder.create(ProbeSchema.current) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: queue.folder.database)) == content)
        #expect(try FileManager.default.contentsOfDirectory(atPath: queue.folder.path) == ["queue.db"])
    }

    @Test func noQueueIsMadeOverWhatIsThere() throws {
        let newer = try TemporaryQueue(ProbeSchema.later)
        #expect(throws: QueueError.newer(file: newer.folder.database, version: 2, known: 1)) {
            try newer.folder.create(ProbeSchema.current)
        }
        let older = try TemporaryQueue()
        #expect(throws: QueueError.older(file: older.folder.database, version: 1, known: 2)) {
            try older.folder.create(ProbeSchema.later)
        }
        let taken = try TemporaryQueue(nil)
        try FileManager.default.createDirectory(atPath: taken.folder.database, withIntermediateDirectories: false)
        #expect(throws: QueueError.notAQueue(file: taken.folder.database)) {
            try taken.folder.create(ProbeSchema.current)
        }
        let dangling = try TemporaryQueue(nil)
        let nowhere = "/nowhere/queue.db"
        try FileManager.default.createSymbolicLink(atPath: dangling.folder.database, withDestinationPath: nowhere)
        #expect(throws: QueueError.isLink(file: dangling.folder.database, to: nowhere)) {
            try dangling.folder.create(ProbeSchema.current)
        }
    }

    @Test func anotherProgramsDatabase() throws {
        let queue = try TemporaryQueue(nil)
        try DatabaseQueue(path: queue.folder.database).write { try $0.execute(sql: "CREATE TABLE song (title)") }
        let before = try Data(contentsOf: URL(fileURLWithPath: queue.folder.database))
        let refused = QueueError.notAQueue(file: queue.folder.database)
        #expect(throws: refused) { try queue.open() }
        #expect(throws: refused) { try queue.folder.create(ProbeSchema.current) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: queue.folder.database)) == before)
        #expect(!FileManager.default.fileExists(atPath: queue.folder.gate))
    }

    @Test func newerAndOlder() throws {
        let queue = try TemporaryQueue(ProbeSchema.later)
        #expect(throws: QueueError.newer(file: queue.folder.database, version: 2, known: 1)) { try queue.open() }
        let old = try TemporaryQueue()
        #expect(throws: QueueError.older(file: old.folder.database, version: 1, known: 2)) {
            try old.open(ProbeSchema.later)
        }
    }

    @Test func corrupt() throws {
        let queue = try TemporaryQueue()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: queue.folder.database))
        try file.seek(toOffset: 4096)
        try file.write(contentsOf: Data(repeating: 0x55, count: 8192))
        try file.close()
        let connection = try queue.open()
        #expect {
            try ProbeSchema.add("x", to: connection)
        } throws: {
            if case .corrupt(queue.folder.database, _)? = $0 as? QueueError { true } else { false }
        }
    }

    @Test(arguments: [(0x6969, "NFS"), (0xFF53_4D42, "CIFS"), (0xFE53_4D42, "SMB2"), (0x6573_5546, "FUSE")])
    func networkFileSystem(type: Int64, kind: String) throws {
        let queue = try TemporaryQueue()
        let refused = QueueError.networkFileSystem(folder: queue.folder.path, kind: kind)
        #expect(throws: refused) { try queue.open { $0.fileSystem = { _ in type } } }
        let other = QueueFolder(queue.folder.path + "/other")
        #expect(throws: QueueError.networkFileSystem(folder: other.path, kind: kind)) {
            try other.create(ProbeSchema.current) { _ in type }
        }
        #expect(!FileManager.default.fileExists(atPath: other.path), "nothing is left there")
    }

    /// Root may write anywhere, so the console runs as somebody else.
    @Test(.enabled(if: getuid() == 0)) func readOnlyAndForbidden() throws {
        let queue = try TemporaryQueue()
        let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        for (mode, word) in [(0o644, "can only be read"), (0o600, "You may not open")] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: queue.folder.database)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: queue.folder.path)
            let probe = try Probe("add", queue.folder, "1", through: nobody)
            let line = probe.line() ?? ""
            #expect(line.contains(word) && line.contains(queue.folder.database))
            #expect(probe.exitCode == 1)
        }
    }

    @Test func everyErrorNamesTheFileAndAWayOut() {
        let file = "/srv/hotline/queue.db"
        let errors: [QueueError] = [
            .missing(folder: file), .alreadyThere(folder: file), .notAQueue(file: file),
            .newer(file: file, version: 3, known: 2), .older(file: file, version: 1, known: 2), .readOnly(file: file),
            .notPermitted(file: file), .diskFull(folder: file), .networkFileSystem(folder: file, kind: "NFS"),
            .gateHeld(file: file, by: nil, waitedMilliseconds: 10), .busy(file: file),
            .corrupt(file: file, detail: "page 3"), .failed(file: file, detail: "errno 5"),
        ]
        for error in errors {
            #expect("\(error)".contains(file))
            #expect("\(error)".contains(":") && "\(error)".hasSuffix("."))
            #expect(!"\(error)".contains("\n"))
        }
    }

    /// Each would pass a gate of its own, and both would write at once.
    @Test func aLinkToAQueueIsNotOpenedBesideIt() throws {
        let queue = try TemporaryQueue()
        let other = try TemporaryQueue(nil)
        try FileManager.default.createSymbolicLink(
            atPath: other.folder.database, withDestinationPath: queue.folder.database)
        #expect(throws: QueueError.isLink(file: other.folder.database, to: queue.folder.database)) {
            try other.open()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: other.folder.path) == ["queue.db"])
    }

    /// A folder that is a link is fine: what is beside the queue is the same from either side.
    @Test func aLinkToTheFolderIsTheFolder() throws {
        let queue = try TemporaryQueue()
        let link = FileManager.default.temporaryDirectory.path + "/link-\(UUID().uuidString)"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: queue.folder.path)
        defer { try? FileManager.default.removeItem(atPath: link) }
        try ProbeSchema.add("kept", to: Connection.open(QueueFolder(link), schema: ProbeSchema.current))
        #expect(try ProbeSchema.counts(queue.open()) == (1, 1))
    }

    @Test(arguments: ["/proc/hotline", "/proc/hotline/queue", "/dev/null/queue"])
    func whereNoFolderCanBeMadeItSaysSo(path: String) {
        let error = #expect(throws: QueueError.self) { try QueueFolder(path).create(ProbeSchema.current) }
        guard case .folderNotMade(let folder, _)? = error else {
            Issue.record("\(error.map(String.init(describing:)) ?? "nothing thrown")")
            return
        }
        #expect(path.hasPrefix(folder))
    }
}
