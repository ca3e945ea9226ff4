import CSystem
import Foundation
import GRDB

/// A console's one connection to its queue: reads, gated durable writes, and what follows a write.
///
/// Opened by ``open(_:schema:settings:)``. Reads and writes run one after another, on the caller's thread; call from
/// the store's thread, never from the screen's.
package final class Connection: Sendable {
    package let folder: QueueFolder
    package let schema: Schema
    package let settings: Settings
    let queue: DatabaseQueue
    private let keeper: Keeper
    private let board: TopicBoard
    private let quietTime: QuietTime

    init(_ folder: QueueFolder, _ schema: Schema, _ settings: Settings, _ queue: DatabaseQueue, _ keeper: Keeper) {
        self.folder = folder
        self.schema = schema
        self.settings = settings
        self.queue = queue
        self.keeper = keeper
        board = TopicBoard(folder: folder.topics, timing: settings.timing)
        quietTime = QuietTime(settings.checkpoints.quiet, timing: settings.timing)
    }

    deinit {
        // A command that writes and ends: its topics are still on their way.
        board.wait()
        board.flush()
        try? queue.close()
    }

    /// Runs `body` on one unchanging state of the queue. Short: a read that lasts keeps the WAL from being reused.
    ///
    /// - Throws: ``QueueError``, or what `body` throws; ``QueueError/readOnly(file:)`` when it wrote, which is undone.
    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try queue.unsafeRead { db in
            try naming(db) {
                try db.transaction(.deferred) {
                    let value = try body(db)
                    // It has passed the gate by. GRDB's `readOnly` would refuse it at once, but the pragma behind it
                    // (query_only) makes SQLite forget every prepared statement, twice for each read.
                    guard !cs_sqlite_is_writing(db.sqliteConnection) else {
                        throw QueueError.readOnly(file: folder.database)
                    }
                    return value
                }
            }
        }
    }

    /// Runs `body` in the queue's only writing transaction and returns when what it wrote survives a power cut.
    ///
    /// Gate, `BEGIN IMMEDIATE`, schema check, body, commit, a checkpoint when one can't wait any longer, gate open;
    /// then, behind the caller's back, the topics, and a checkpoint that is near. A crash before the commit leaves nothing
    /// of it, after it everything but perhaps the topics: others see it with the next change.
    ///
    /// - Parameter body: what it throws rolls everything back; what it inserts into its second argument is woken.
    /// - Throws: ``QueueError``, or what `body` throws. After a ``QueueError`` the outcome can be unknown; asking again
    ///   with the same command id tells.
    package func write<Value>(_ body: (Database, inout Set<TopicSlot>) throws -> Value) throws -> Value {
        var wake: Set<TopicSlot> = []
        let (value, checkpoint) = try gated { db in
            let value = try db.transaction(.immediate) {
                settings.fault?(.begun)
                try checkSchema(db)
                let value = try body(db, &wake)
                settings.fault?(.written)
                return value
            }
            settings.fault?(.committed)
            return value
        }
        settings.fault?(.released)
        board.publish(wake)
        let tidy: @Sendable () -> Void = { [weak self] in self?.checkpointIfNobodyWaits() }
        quietTime.wrote(checkpoint == .never ? nil : tidy)
        if checkpoint == .soon { settings.timing.after(.zero) { [weak self] in self?.checkpointIfNear() } }
        return value
    }

    /// Takes the queue to this program's schema, one committed step after the other. Nothing to do is no error.
    ///
    /// - Parameter demand: throws when it may not be done; asked behind the gate, before anything is.
    package func migrate(_ demand: (Database) throws -> Void = { _ in }) throws {
        _ = try gated { db in
            while true {
                let isDone = try db.transaction(.immediate) {
                    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
                    guard version <= schema.version else { throw newer(version) }
                    try demand(db)
                    guard version < schema.version else { return true }
                    try schema.applyStep(after: version, in: db)
                    return false
                }
                if isDone { return }
            }
        }
    }

    /// Makes what was erased go from the WAL too: the last part of erasing a person, after the writes that did it.
    ///
    /// - Throws: ``QueueError/busy(file:)`` while another console reads; the words are gone from every answer all the
    ///   same, and asking again later finishes it.
    package func eraseLeftovers() throws {
        _ = try gated { db in try keeper.emptyWAL(db) }
        stretchWAL()
    }

    /// Room for what is written between two checkpoints. Without it commits are slower, so no failure counts.
    func stretchWAL() {
        let frames = settings.checkpoints.dueFrames * 6 / 5
        guard WriteAheadLog.isShort(folder, ofFrames: frames) else { return }
        _ = try? gated { _ in try WriteAheadLog.stretch(folder, toFrames: frames) }
    }

    /// Says which of the topics have changed, from now on.
    package func subscribe(to topics: Set<TopicSlot>) throws(QueueError) -> TopicSubscription {
        do throws(OpenFile.Failure) {
            return TopicSubscription(to: topics, on: try board.page())
        } catch {
            throw QueueError(error)
        }
    }

    /// Whether this is the first of all who have the queue open to ask for the turn of a minute. Never waits; everybody's
    /// turn where nothing can be shared.
    package func takeTurn(ofMinute minute: Int64) -> Bool {
        guard let page = try? board.page() else { return true }
        return page.takeTurn(ofMinute: minute)
    }

    /// Gives back what was read of the queue, after work on more of it than a person ever sees: a console that kept house
    /// would otherwise stay a fifth bigger than the others.
    package func giveBackMemory() {
        queue.writeWithoutTransaction { db in cs_sqlite_give_back_memory(db.sqliteConnection) }
    }

    /// Does what writes have put off and lets go of the files. Later calls throw.
    package func close() {
        settle()
        try? queue.close()
    }

    /// Does now what writes have put off: their topics, and a checkpoint that is welcome.
    package func settle() {
        board.wait()
        board.flush()
        quietTime.finish()
    }
}

extension Connection {
    /// The gate is taken inside the connection's serial queue: two threads of one console share its descriptor, which
    /// `flock` wouldn't keep apart.
    private func gated<Value>(_ body: (Database) throws -> Value) throws -> (Value, NextCheckpoint) {
        try queue.writeWithoutTransaction { db in
            try naming(db) {
                try keeper.gate.hold(waitingAtMost: settings.gateLimit) {
                    settings.fault?(.gateHeld)
                    let value = try body(db)
                    // What is committed stays so, and the next write tries again.
                    if keeper.isCheckpointDue { try? checkpoint(db) }
                    return (value, keeper.isCheckpointNear ? .soon : keeper.isCheckpointWelcome ? .inAPause : .never)
                }
            }
        }
    }

    private enum NextCheckpoint { case never, inAPause, soon }

    /// Unless somebody else has made it, or it was made before the gate was let go.
    private func checkpointIfNear() {
        try? queue.writeWithoutTransaction { db in
            guard keeper.isCheckpointNear else { return }
            try keeper.gate.hold(waitingAtMost: settings.gateLimit) { try checkpoint(db) }
        }
    }

    /// While nobody else is at the gate, so that no acknowledgement has waited for it.
    private func checkpointIfNobodyWaits() {
        try? queue.writeWithoutTransaction { db in
            guard keeper.isCheckpointWelcome else { return }
            try keeper.gate.hold(waitingAtMost: .zero) { try checkpoint(db) }
        }
    }

    private func checkpoint(_ db: Database) throws {
        try keeper.checkpoint(db)
        settings.fault?(.checkpointed)
    }

    private func checkSchema(_ db: Database) throws {
        let version = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0
        guard version <= schema.version else { throw newer(version) }
        guard version == schema.version else {
            throw QueueError.older(file: folder.database, version: version, known: schema.version)
        }
    }

    private func newer(_ version: Int) -> QueueError {
        .newer(file: folder.database, version: version, known: schema.version)
    }

    /// SQLite's errors in the words of ``QueueError``.
    private func naming<Value>(_ db: Database, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            let named = QueueError(error, systemError: cs_sqlite_errno(db.sqliteConnection), in: folder)
            // A table that isn't as this program knows it: most likely another console has migrated.
            if case .failed = named { try demandKnownSchema(db) }
            throw named
        } catch let error where error is RowDecodingError || error is DecodingError || error is FormReader.Damage {
            // So is a row.
            try demandKnownSchema(db)
            throw error
        }
    }

    /// - Throws: ``QueueError/newer(file:version:known:)`` and nothing else.
    private func demandKnownSchema(_ db: Database) throws {
        if let version = try? Int.fetchOne(db, sql: "PRAGMA user_version"), version > schema.version {
            throw newer(version)
        }
    }
}

extension Database {
    /// Commits what `body` did, or rolls it back when it throws.
    ///
    /// GRDB's own prepares its statements each time.
    func transaction<Value>(_ kind: TransactionKind, _ body: () throws -> Value) throws -> Value {
        try run("BEGIN \(kind.rawValue)")
        do {
            let value = try body()
            // SQLite rolls back by itself when the disk is full; what `body` made of that mustn't count as done.
            guard isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            try run("COMMIT")
            return value
        } catch {
            if isInsideTransaction { try? run("ROLLBACK") }
            throw error
        }
    }
}
