import Foundation

/// The file that SQLite appends every commit to, kept as long as it ever gets.
///
/// Making a commit durable costs 0.09 ms where bytes are overwritten and twice that where the file grows, since then
/// the file system's journal has to be written too. So the WAL is grown once, with zeros, which SQLite takes for the
/// end of what is valid; nothing cuts it again, as connections don't checkpoint when they close.
enum WriteAheadLog {
    /// A frame is a page of 4 KiB and its head of 24 bytes (sqlite.org/fileformat2.html#walformat).
    private static let frameBytes = 4096 + 24
    private static let headBytes = 32

    /// Whether ``stretch(_:toFrames:)`` has something to do.
    static func isShort(_ folder: QueueFolder, ofFrames frames: Int32) -> Bool {
        size(folder).map { $0 < headBytes + Int(frames) * frameBytes } ?? false
    }

    /// Appends zeros until there is room for so many frames. Only with the gate held. A crash leaves it shorter.
    ///
    /// Opening and closing this file is harmless: SQLite's locks are on the database file and the shared memory.
    static func stretch(_ folder: QueueFolder, toFrames frames: Int32) throws(OpenFile.Failure) {
        guard let size = size(folder) else { return }
        let missing = headBytes + Int(frames) * frameBytes - size
        guard missing > 0 else { return }
        let file = try OpenFile(folder.database + "-wal", O_WRONLY)
        // Page by page: what is written in one piece Linux also caches in one, and then walks all of it for each frame.
        let zeros = [UInt8](repeating: 0, count: 4096)
        for offset in stride(from: size, to: size + missing, by: zeros.count) { try file.write(zeros, at: offset) }
        try file.synchronize()
    }

    private static func size(_ folder: QueueFolder) -> Int? {
        var about = stat()
        return stat(folder.database + "-wal", &about) == 0 ? about.st_size : nil
    }
}
