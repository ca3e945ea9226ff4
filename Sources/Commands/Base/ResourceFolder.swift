import Glibc

/// Where the procedures, languages, calendars and themes lie: found from the binary's own place, so that an installed
/// program needs no build tree and can't be pointed elsewhere by its environment.
public struct ResourceFolder: Hashable, Sendable {
    public let path: String

    /// `PREFIX/share/hotline` beside `PREFIX/bin`, else `Resources` of the package that the binary was built in.
    ///
    /// - Parameters:
    ///   - binary: the absolute path of the running program.
    ///   - exists: whether there is a file or a folder of this path.
    public static func find(
        binary: String, exists: (String) -> Bool
    ) throws(ResourceFolderError) -> ResourceFolder {
        let parents = parents(of: binary)
        if parents.count > 1 {
            let installed = (parents[1] == "/" ? "" : parents[1]) + "/share/hotline"
            if exists(installed + "/procedures") { return ResourceFolder(path: installed) }
        }
        for parent in parents where exists(parent + "/Package.swift") && exists(parent + "/Resources") {
            return ResourceFolder(path: parent + "/Resources")
        }
        throw .notFound(binary: binary)
    }

    /// The folder of the running program.
    public static func ofThisProgram() throws(ResourceFolderError) -> ResourceFolder {
        try find(binary: try runningBinary()) { access($0, F_OK) == 0 }
    }

    /// The folder of a running program that has rights of its own: only beside it, and only where nobody but the
    /// binary's owner can write, so that a link to the binary elsewhere brings no other procedures.
    public static func ofInstalledProgram() throws(ResourceFolderError) -> ResourceFolder {
        let binary = try runningBinary()
        var program = stat()
        guard stat(binary, &program) == 0 else { throw .notFound(binary: binary) }
        return try find(binary: binary) { path in
            var about = stat()
            return path.hasSuffix("/procedures") && stat(path, &about) == 0 && about.st_uid == program.st_uid
                && about.st_mode & (S_IWGRP | S_IWOTH) == 0
        }
    }

    private static func runningBinary() throws(ResourceFolderError) -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        guard length > 0 else { throw .noProc }
        // A binary replaced while it runs has “ (deleted)” behind its name: the folder is still right.
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    public func path(of name: String) -> String { path + "/" + name }

    /// Nearest first: `/a/b/c` has `/a/b`, `/a` and `/`.
    private static func parents(of file: String) -> [String] {
        var parents: [String] = []
        var rest = file[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            parents.append(rest.isEmpty ? "/" : String(rest))
        }
        return parents
    }
}

public enum ResourceFolderError: Error, Hashable, Sendable {
    case notFound(binary: String)
    /// `/proc` isn't mounted, so the program can't tell where it lies.
    case noProc
}

extension ResourceFolderError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notFound(let binary):
            "the procedures that belong to \(binary) aren't in ../share/hotline beside it: install with `make install`"
        case .noProc: "/proc/self/exe can't be read, so the procedures can't be found: mount /proc"
        }
    }
}
