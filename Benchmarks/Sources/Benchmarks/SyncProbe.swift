import Glibc

/// A file at its full length, overwritten a piece at a time as a write-ahead log is.
final class SyncProbe {
    struct Failure: Error { var error: Int32 }

    private let path: String
    private let descriptor: Int32
    private let piece: [UInt8]
    private let pieces: Int
    private var next = 0

    init(beside folder: String, bytes: Int) throws {
        path = folder + ".sync"
        piece = [UInt8](repeating: 0x5A, count: bytes)
        pieces = max(1, 15_000_000 / bytes)
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw Failure(error: errno) }
        for _ in 0..<pieces { try write() }
        fsync(descriptor)
    }

    deinit { close(descriptor) }

    func remove() { unlink(path) }

    func sync() throws -> Duration {
        let start = ContinuousClock.now
        try write()
        guard fdatasync(descriptor) == 0 else { throw Failure(error: errno) }
        return ContinuousClock.now - start
    }

    private func write() throws {
        let count = pwrite(descriptor, piece, piece.count, off_t(next * piece.count))
        guard count == piece.count else { throw Failure(error: errno) }
        next = (next + 1) % pieces
    }
}
