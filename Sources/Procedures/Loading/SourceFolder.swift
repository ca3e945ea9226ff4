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

    /// At most one byte more than a file may have, so that what is too long is seen to be.
    static func text(of path: String) throws(ProcedureError) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
        defer { close(descriptor) }
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
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let complaint = Complaint(
                file: path, path: "", rule: .notYAML, what: "the file isn't UTF-8",
                remedy: "Save it as UTF-8 plain text")
            throw .refused([complaint])
        }
        return text
    }
}
