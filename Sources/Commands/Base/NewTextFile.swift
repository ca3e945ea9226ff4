import Glibc

/// A text file that isn't there yet: all of it is written, or nothing.
struct NewTextFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// On disk when it returns; a crash inside leaves at most a file beside it whose name ends in `.part`, or where the file
    /// system knows no links, the beginning of the file itself.
    /// - Throws: ``Refusal`` which names the file.
    func write(_ text: String) throws(Refusal) {
        guard !path.isEmpty else { throw Refusal(.usage, "Name the file that it is to be written to.") }
        guard access(path, F_OK) != 0 else {
            throw Refusal(.refused, "\(path) is there already and wasn't touched: name another file.")
        }
        let bytes = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
        // Nobody else's: of two who write the same file, neither touches what the other has written so far.
        let part = "\(path).\(getpid()).part"
        if let code = create(part, bytes) { throw failure(code) }
        // Not a rename, which would put it over a file that came meanwhile.
        let linked = link(part, path) == 0 ? 0 : errno
        unlink(part)
        if linked == EPERM || linked == ENOTSUP || linked == ENOSYS {
            if let code = create(path, bytes) { throw failure(code) }
        } else if linked != 0 {
            throw failure(linked)
        }
        syncFolder()
    }

    /// Makes a file that wasn't there, with these bytes on disk; one that fails is gone again.
    /// - Returns: what went wrong; `nil` when it is done.
    private func create(_ path: String, _ bytes: [UInt8]) -> Int32? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { return errno }
        let code = write(bytes, to: descriptor)
        close(descriptor)
        guard code != 0 else { return nil }
        unlink(path)
        return code
    }

    /// Its name is on disk then too. Where a folder can't be synced, the file system sees to that itself.
    private func syncFolder() {
        let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// - Returns: 0, or what went wrong.
    private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return errno }
            rest = rest.dropFirst(count)
        }
        return fsync(descriptor) == 0 ? 0 : errno
    }

    private func failure(_ code: Int32) -> Refusal {
        Refusal(.refused, "\(path) can't be written: \(String(cString: strerror(code))). Nothing was written.")
    }
}
