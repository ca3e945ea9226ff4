import CSystem
import Foundation

/// What a queue is on disk: a folder with `queue.db` and what belongs beside it (docs/queue-on-disk.md).
public struct QueueFolder: Hashable, Sendable {
    /// Without a slash at the end.
    public let path: String

    /// - Parameter path: the folder, or the `queue.db` in it.
    public init(_ path: String) {
        var path = path.hasSuffix("/queue.db") ? String(path.dropLast("/queue.db".count)) : path
        if path == "queue.db" { path = "." }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path.isEmpty ? "/" : path
    }

    public var database: String { path + "/queue.db" }
    public var gate: String { path + "/gate" }
    public var topics: String { path + "/topics" }
    public var drafts: String { path + "/drafts" }
}

extension QueueFolder {
    /// Refuses what can be seen without opening anything: a missing queue, a link to one, a network file system, missing
    /// rights.
    ///
    /// - Parameter fileSystem: statfs's type of the file system at a path; passed in so that a test can stand on NFS.
    func check(fileSystem: (String) -> Int64?) throws(QueueError) {
        try checkFileSystem(fileSystem)
        var about = stat()
        if lstat(database, &about) == 0, about.st_mode & S_IFMT == S_IFLNK {
            throw .isLink(file: database, to: target)
        }
        guard stat(database, &about) == 0 else {
            throw errno == EACCES ? .notPermitted(file: database) : .missing(folder: path)
        }
        guard about.st_mode & S_IFMT == S_IFREG else { throw .notAQueue(file: database) }
        for file in [database, path] {
            // By the effective ids: an installed hotline gets at a queue through its group (setgid).
            guard faccessat(AT_FDCWD, file, R_OK, AT_EACCESS) == 0 else { throw .notPermitted(file: file) }
            guard faccessat(AT_FDCWD, file, W_OK, AT_EACCESS) == 0 else { throw .readOnly(file: file) }
        }
    }

    /// What the database is a link to, followed to its end; one that leads nowhere, as far as it says.
    private var target: String {
        let end = URL(fileURLWithPath: database).resolvingSymlinksInPath().path
        guard end == database else { return end }
        return (try? FileManager.default.destinationOfSymbolicLink(atPath: database)) ?? end
    }

    func checkFileSystem(_ fileSystem: (String) -> Int64?) throws(QueueError) {
        guard let type = fileSystem(path) else {
            let isHidden = faccessat(AT_FDCWD, path, F_OK, AT_EACCESS) != 0 && errno == EACCES
            throw isHidden ? .notPermitted(file: path) : .missing(folder: path)
        }
        guard let kind = cs_network_file_system(type) else { return }
        throw .networkFileSystem(folder: path, kind: String(cString: kind))
    }

    /// `nil` when there is nothing at the path.
    package static let fileSystemType: @Sendable (String) -> Int64? = { path in
        var type: Int64 = 0
        return cs_file_system_type(path, &type) == 0 ? type : nil
    }
}
