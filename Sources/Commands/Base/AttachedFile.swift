import Crypto
import Domain
import Glibc

/// Looks at a file once, for its size and SHA-256 (FIPS 180-4): what is kept of an attachment is the reference, never the
/// content.
enum AttachedFile {
    /// So much is read before the person is told that it is too long to be looked at: 1 GiB, which takes seconds.
    private static let mostBytes = 1 << 30

    /// - Throws: ``Refusal``.
    static func look(at path: String) throws(Refusal) -> Attachment {
        guard !path.isEmpty else { throw Refusal(.usage, "Name the file that is to be attached.") }
        // A pipe that nobody writes to would wait in here.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw unreadable(path, errno) }
        defer { close(descriptor) }
        var about = stat()
        guard fstat(descriptor, &about) == 0 else { throw unreadable(path, errno) }
        guard about.st_mode & S_IFMT == S_IFREG else {
            throw Refusal(.usage, "\(path) is no file: name the file itself.")
        }
        var sum = SHA256()
        var bytes = 0
        var chunk = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path, errno) }
            if count == 0 { break }
            bytes += count
            guard bytes <= mostBytes else {
                throw Refusal(.usage, "\(path) is longer than 1 GiB: attach a shorter file, or a list of the parts.")
            }
            chunk.withUnsafeBytes { sum.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
        let digits = sum.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
        guard let file = Attachment(name: path, bytes: bytes, sha256: digits) else {
            throw Refusal(.usage, "Name a file.")
        }
        return file
    }

    private static func unreadable(_ path: String, _ code: Int32) -> Refusal {
        Refusal(.usage, "\(path) can't be read: \(String(cString: strerror(code))). Nothing is attached.")
    }
}
