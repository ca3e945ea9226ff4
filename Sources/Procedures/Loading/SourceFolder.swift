import Glibc

/// The one place of this layer that touches files.
enum SourceFolder {
    static func names(in folder: String) throws(ProcedureError) -> [String] {
        guard let stream = opendir(folder) else { throw .unreadable(path: folder, errno: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    String(cString: $0)
                }
            }
            names.append(name)
        }
        return names
    }

    /// No more is read of a file than it may have; what is longer is refused before its last character is cut in two.
    /// Nothing but a file is read: a pipe could keep us waiting, and a device give what it likes.
    static func text(of path: String) throws(ProcedureError) -> String {
        // A pipe that nobody writes to would wait in here already.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
        defer { close(descriptor) }
        var about = stat()
        guard fstat(descriptor, &about) == 0 else { throw .unreadable(path: path, errno: errno) }
        guard about.st_mode & S_IFMT == S_IFREG else { throw .refused([notAFile(path, about.st_mode)]) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16 * 1024)
        while bytes.count <= Limits.fileBytes {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(path: path, errno: errno)
            }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        guard bytes.count <= Limits.fileBytes else { throw .refused([tooLong(path)]) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .refused([notUTF8(path, bytes)])
        }
        return text
    }

    /// What the file system says of a file that would change with its content.
    static func standing(of path: String) throws(ProcedureError) -> String {
        var about = stat()
        guard stat(path, &about) == 0 else { throw .unreadable(path: path, errno: errno) }
        let (changed, moved) = (about.st_mtim, about.st_ctim)
        return "\(about.st_ino) \(about.st_size) \(changed.tv_sec).\(changed.tv_nsec) \(moved.tv_sec).\(moved.tv_nsec)"
    }

    private static func notAFile(_ path: String, _ mode: mode_t) -> Complaint {
        let kind =
            switch mode & S_IFMT {
            case S_IFDIR: "a folder"
            case S_IFIFO: "a pipe"
            case S_IFCHR, S_IFBLK: "a device"
            default: "something else"
            }
        return Complaint(
            file: path, path: "", rule: .unreadable, what: "it is \(kind) and no file",
            remedy: "Name the file itself")
    }

    private static func notUTF8(_ path: String, _ bytes: [UInt8]) -> Complaint {
        var line = 1
        var rest = bytes.makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            if scalar == "\n" { line += 1 }
        }
        return Complaint(
            file: path, line: line, path: "", rule: .notYAML, what: "the file isn't UTF-8 from here on",
            remedy: "Save it as UTF-8 plain text")
    }

    static func tooLong(_ path: String) -> Complaint {
        Complaint(
            file: path, path: "", rule: .tooLong, what: "more than \(Limits.fileBytes) bytes, which is the limit",
            remedy: "Split the file")
    }
}
