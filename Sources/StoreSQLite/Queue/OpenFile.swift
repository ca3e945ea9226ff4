import Foundation

/// A file descriptor that is closed with its owner, and the positioned reads and writes the store needs.
///
/// Never for the database file: closing any descriptor of it drops SQLite's locks in this process.
package final class OpenFile: Sendable {
    package let path: String
    package let descriptor: Int32

    /// An `errno`, with the file it belongs to.
    package struct Failure: Error, Equatable {
        package let path: String
        package let code: Int32
    }

    /// Opens close-on-exec; `mode` counts when the flags create it.
    package init(_ path: String, _ flags: Int32, mode: mode_t = 0o660) throws(Failure) {
        descriptor = open(path, flags | O_CLOEXEC, mode)
        self.path = path
        guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    }

    deinit { close(descriptor) }

    /// Up to `count` bytes; fewer at the end of the file.
    package func read(count: Int, at offset: Int) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: done), count - done, off_t(offset + done))
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw Failure(path: path, code: errno) }
            if got == 0 { break }
            done += got
        }
        return Array(bytes.prefix(done))
    }

    /// A crash in between leaves any part of the bytes written.
    package func write(_ bytes: [UInt8], at offset: Int) throws(Failure) {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done, off_t(offset + done))
            }
            if put < 0, errno == EINTR { continue }
            guard put >= 0 else { throw Failure(path: path, code: errno) }
            done += put
        }
    }

    /// Returns when what was written survives a power cut.
    package func synchronize() throws(Failure) {
        guard fdatasync(descriptor) == 0 else { throw Failure(path: path, code: errno) }
    }

    /// How long ago it was last written; `nil` where that can't be told, or lies ahead.
    package var secondsSinceWrite: Int? {
        var about = stat()
        guard fstat(descriptor, &about) == 0 else { return nil }
        let seconds = time(nil) - about.st_mtim.tv_sec
        return seconds < 0 ? nil : seconds
    }

    /// Whether the path still names this very file, rather than one put in its place.
    package var isStillAtPath: Bool {
        var here = stat()
        var there = stat()
        return fstat(descriptor, &here) == 0 && stat(path, &there) == 0 && here.st_ino == there.st_ino
            && here.st_dev == there.st_dev
    }
}

extension QueueError {
    init(_ failure: OpenFile.Failure) {
        let path = failure.path
        switch failure.code {
        case ENOSPC, EDQUOT, EFBIG: self = .diskFull(folder: path)
        case EROFS: self = .readOnly(file: path)
        case EACCES, EPERM: self = .notPermitted(file: path)
        default: self = .failed(file: path, detail: String(cString: strerror(failure.code)))
        }
    }
}
