import CSystem
import GRDB

/// The write gate of a connection, and how full the WAL is since it was last copied back.
///
/// `@unchecked`: every use is inside the connection's serial queue, but its creation and end.
final class Keeper: @unchecked Sendable {
    let gate: WriteGate
    private let limits: CheckpointLimits
    /// SQLite writes here after each commit.
    private let frames: UnsafeMutablePointer<Int32>
    private var lastFrames: Int32 = 0
    private var copiedFrames: Int32 = 0

    init(gate: WriteGate, limits: CheckpointLimits) {
        self.gate = gate
        self.limits = limits
        frames = .allocate(capacity: 1)
        frames.initialize(to: 0)
    }

    deinit { frames.deallocate() }

    func count(_ db: Database) {
        cs_sqlite_count_wal_frames(db.sqliteConnection, frames)
    }

    var isCheckpointWelcome: Bool { waitingFrames >= limits.welcomeFrames }
    var isCheckpointNear: Bool { waitingFrames >= limits.nearFrames }
    var isCheckpointDue: Bool { waitingFrames >= limits.dueFrames }

    /// Copies the WAL's frames into the database file and makes both durable. Only with the gate held: SQLite before
    /// 3.51.3 can corrupt the file when two checkpoints meet a third process that starts the WAL anew.
    func checkpoint(_ db: Database) throws {
        _ = try db.checkpoint(.passive)
        copiedFrames = frames.pointee
    }

    /// Waits for readers to be done, copies everything back and cuts the WAL to nothing. Only with the gate held.
    func emptyWAL(_ db: Database) throws {
        _ = try db.checkpoint(.truncate)
        frames.pointee = 0
    }

    /// A count that falls means that the WAL was started anew. Where others' writes hide that, this is too low, and one
    /// of the others sees it.
    private var waitingFrames: Int32 {
        if frames.pointee < lastFrames { copiedFrames = 0 }
        lastFrames = frames.pointee
        return lastFrames - copiedFrames
    }
}

/// When the WAL is copied back, in frames of one page (4 KiB) written since the last time; a ticket makes about 20.
///
/// A checkpoint takes 1 to 10 ms. Made in a pause it keeps nobody waiting. In a burst without a pause it is made as soon
/// as somebody's write is acknowledged, so that only who comes in these milliseconds waits; the last limit, for when that
/// doesn't come to pass, is so low that a checkpoint stays under 15 ms.
package struct CheckpointLimits: Sendable {
    /// In the next pause, if nobody else is at the gate.
    package var welcomeFrames: Int32
    /// Right behind the write that reached it, which doesn't wait for it.
    package var nearFrames: Int32 { max(1, dueFrames / 3 * 2) }
    /// Before the gate is let go, whoever waits.
    package var dueFrames: Int32
    /// What counts as a pause.
    package var quiet: Duration

    package init(welcomeFrames: Int32 = 300, dueFrames: Int32 = 3000, quiet: Duration = .milliseconds(30)) {
        self.welcomeFrames = welcomeFrames
        self.dueFrames = dueFrames
        self.quiet = quiet
    }
}
