import CSystem
import Foundation

/// The one door to writing: an exclusive `flock` on a file of its own, taken before SQLite's lock.
///
/// SQLite's own busy handler sleeps and guesses, which made one of 500 writers wait 6.5 s; the kernel wakes waiters in
/// the order they came. The lock dies with its holder, so a crash inside leaves the gate open and SQLite rolls back.
/// Inside, Ctrl-Z is held back: a stopped holder would stop everybody, and can't be robbed.
package final class WriteGate {
    private let path: String
    private var file: OpenFile
    private let holder: [UInt8]

    private static let nobody = [UInt8](repeating: 0, count: GateHolder.byteCount)

    /// Creates the gate's file when it is missing; it holds nothing worth keeping.
    package init(path: String) throws(QueueError) {
        self.path = path
        do throws(OpenFile.Failure) { file = try OpenFile(path, O_RDWR | O_CREAT) } catch { throw QueueError(error) }
        holder = GateHolder.encode(processID: getpid(), userID: getuid())
    }

    /// Runs `body` with the gate held.
    ///
    /// - Parameter limit: how long to wait; zero asks once.
    /// - Throws: ``QueueError/gateHeld(file:by:waitedMilliseconds:)`` after `limit`, or what `body` throws.
    package func hold<T>(waitingAtMost limit: Duration, _ body: () throws -> T) throws -> T {
        cs_stop_defer()
        defer { cs_stop_allow() }
        try take(limit)
        defer { release() }
        return try body()
    }

    private func take(_ limit: Duration) throws {
        let milliseconds = limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
        while true {
            let code = cs_lock_exclusive(file.descriptor, milliseconds)
            guard code == 0 else {
                if code == ETIMEDOUT { throw timedOut(Int(milliseconds)) }
                throw QueueError(OpenFile.Failure(path: path, code: code))
            }
            if file.isStillAtPath { break }
            // Somebody removed or replaced the file: a lock on the old one keeps nobody out.
            do throws(OpenFile.Failure) { file = try OpenFile(path, O_RDWR | O_CREAT) } catch {
                throw QueueError(error)
            }
        }
        // Only for the message others show; a full disk mustn't keep anyone from trying.
        try? file.write(holder, at: 0)
    }

    private func release() {
        try? file.write(Self.nobody, at: 0)
        cs_unlock(file.descriptor)
    }

    private func timedOut(_ milliseconds: Int) -> QueueError {
        let bytes = (try? file.read(count: GateHolder.byteCount, at: 0)) ?? []
        let holder = GateHolder.decode(bytes, heldSeconds: file.secondsSinceWrite)
        return .gateHeld(file: path, by: holder, waitedMilliseconds: milliseconds)
    }
}
