import Glibc

/// A text file that isn't there yet: all of it is written, or nothing.
struct NewTextFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// On disk when it returns; a crash inside leaves at most a file beside it whose name ends in `.part`.
    /// - Throws: ``Refusal`` which names the file.
    func write(_ text: String) throws(Refusal) {
        guard !path.isEmpty else { throw Refusal(.usage, "Name the file that it is to be written to.") }
        guard access(path, F_OK) != 0 else {
            throw Refusal(.refused, "\(path) is there already and wasn't touched: name another file.")
        }
        let part = path + ".part"
        let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw failure(errno) }
        let code = write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: descriptor)
        close(descriptor)
        // Not a rename, which would put it over a file that came meanwhile.
        let linked = code == 0 ? link(part, path) == 0 ? 0 : errno : code
        unlink(part)
        guard linked == 0 else { throw failure(linked) }
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
