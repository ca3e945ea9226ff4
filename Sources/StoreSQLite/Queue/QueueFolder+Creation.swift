import CSystem
import Foundation
import GRDB

extension QueueFolder {
    /// Makes a queue in a folder that may exist, but may not hold one yet.
    ///
    /// The database is built under another name and linked to its own when it is complete, so of two who create at
    /// once exactly one succeeds, and a crash leaves at most a `queue.db.new-PID` that nobody reads. The files take the
    /// folder's rights for owner and group: in a folder of mode 2770 the whole group can write.
    ///
    /// - Throws: ``QueueError/alreadyThere(folder:)``, or what else is wrong with what is there already;
    ///   ``QueueError/networkFileSystem(folder:kind:)`` …
    package func create(
        _ schema: Schema, fileSystem: (String) -> Int64? = QueueFolder.fileSystemType
    ) throws(QueueError) {
        // Before a folder is made there, and again of the folder itself.
        if fileSystem(nearestPath) != nil { try checkFileSystem { _ in fileSystem(nearestPath) } }
        try makeFolder(path)
        try checkFileSystem(fileSystem)
        try demandNothing(of: schema)
        cs_ignore_file_size_signal()

        let new = "\(database).new-\(getpid())"
        unlink(new)
        defer { unlink(new) }
        do throws(OpenFile.Failure) {
            _ = try OpenFile(new, O_RDWR | O_CREAT | O_EXCL, mode: fileMode)
        } catch {
            throw QueueError(error)
        }
        try fill(new, with: schema)
        try makeFolder(topics)
        try makeFolder(drafts)
        try publish(new)
        try synchronizeFolder()
    }

    /// Whatever has the database's name is left as it is, and named for what it is: only a queue that works is one to use.
    private func demandNothing(of schema: Schema) throws(QueueError) {
        var about = stat()
        guard lstat(database, &about) == 0 else { return }
        try Connection.look(at: self, schema: schema)
        throw .alreadyThere(folder: path)
    }

    /// The WAL of a queue that was deleted by hand must not be read into the new one, so it goes first; with the gate
    /// held, since somebody else's new queue may have one by now.
    private func publish(_ new: String) throws(QueueError) {
        do {
            try WriteGate(path: gate).hold(waitingAtMost: .seconds(5)) {
                guard faccessat(AT_FDCWD, database, F_OK, AT_EACCESS) != 0 else {
                    throw QueueError.alreadyThere(folder: path)
                }
                for rest in ["-wal", "-shm"] { unlink(database + rest) }
                guard link(new, database) == 0 else {
                    throw QueueError(OpenFile.Failure(path: database, code: errno))
                }
            }
        } catch let error as QueueError {
            throw error
        } catch {
            throw .failed(file: database, detail: "\(error)")
        }
    }

    /// Group rights only where the folder gives them.
    private var fileMode: mode_t {
        var about = stat()
        guard stat(path, &about) == 0 else { return 0o600 }
        return about.st_mode & 0o660
    }

    private func fill(_ file: String, with schema: Schema) throws(QueueError) {
        do {
            let queue = try DatabaseQueue(path: file)
            try queue.writeWithoutTransaction { db in
                do {
                    try fill(db, with: schema)
                } catch let error as DatabaseError {
                    throw QueueError(error, systemError: cs_sqlite_errno(db.sqliteConnection), in: self)
                }
            }
            // Closing the last connection to a WAL database removes its WAL, so the one file is the whole queue.
            try queue.close()
        } catch let error as QueueError {
            throw error
        } catch {
            throw .failed(file: file, detail: "\(error)")
        }
    }

    private func fill(_ db: Database, with schema: Schema) throws {
        try db.execute(sql: "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        try db.inTransaction(.immediate) {
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            for version in 0..<schema.version { try schema.applyStep(after: version, in: db) }
            return .commit
        }
        try db.checkpoint(.truncate)
    }

    /// Makes missing parents too, each asked for once: in /proc a folder can be missing and its parent there.
    private func makeFolder(_ path: String) throws(QueueError) {
        if mkdir(path, 0o770) == 0 { return }
        if errno == EEXIST { return try demandFolder(path) }
        if errno == ENOENT {
            let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
            if parent != path, faccessat(AT_FDCWD, parent, F_OK, AT_EACCESS) != 0 { try makeFolder(parent) }
            if mkdir(path, 0o770) == 0 || errno == EEXIST { return }
        }
        let named = QueueError(OpenFile.Failure(path: path, code: errno))
        if case .failed(let file, let detail) = named { throw .folderNotMade(folder: file, detail: detail) }
        throw named
    }

    /// The nearest thing on the way to the folder that is there already.
    private var nearestPath: String {
        var place = URL(fileURLWithPath: path)
        while place.path != "/", faccessat(AT_FDCWD, place.path, F_OK, AT_EACCESS) != 0 {
            place = place.deletingLastPathComponent()
        }
        return place.path
    }

    private func demandFolder(_ path: String) throws(QueueError) {
        var about = stat()
        if stat(path, &about) == 0, about.st_mode & S_IFMT != S_IFDIR {
            throw .folderNotMade(folder: path, detail: "something else is there already")
        }
    }

    private func synchronizeFolder() throws(QueueError) {
        do throws(OpenFile.Failure) {
            let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY)
            guard fsync(folder.descriptor) == 0 else { throw OpenFile.Failure(path: path, code: errno) }
        } catch {
            throw QueueError(error)
        }
    }
}
