import CSystem
import Foundation
import GRDB

extension Connection {
    /// Opens the queue in a folder; writes nothing to what isn't a queue.
    ///
    /// - Parameter migrating: take an older queue to this program's schema instead of refusing it.
    /// - Throws: a ``QueueError`` for everything that can be wrong with it.
    package static func open(
        _ folder: QueueFolder, schema: Schema, settings: Settings = Settings(), migrating: Bool = false
    ) throws(QueueError) -> Connection {
        let connection = try connect(folder, schema: schema, settings: settings)
        do {
            if migrating { try connection.migrate() }
            try connection.checkVersion()
        } catch {
            throw QueueError(error, in: folder)
        }
        connection.stretchWAL()
        return connection
    }

    /// Whether it could be opened; nothing of it is changed.
    /// - Throws: the ``QueueError`` that says why not.
    static func look(at folder: QueueFolder, schema: Schema) throws(QueueError) {
        let connection = try connect(folder, schema: schema)
        do { try connection.checkVersion() } catch { throw QueueError(error, in: folder) }
    }

    /// The same, whatever schema the queue has: to find that out, or to change it.
    ///
    /// Deliberately not GRDB's `journalMode = .wal`: that sets synchronous=NORMAL and may write outside the gate. A
    /// queue is made in WAL mode, and here it is only checked.
    static func connect(
        _ folder: QueueFolder, schema: Schema, settings: Settings = Settings()
    ) throws(QueueError) -> Connection {
        try folder.check(fileSystem: settings.fileSystem)
        cs_ignore_file_size_signal()
        do {
            let queue = try DatabaseQueue(path: folder.database, configuration: configuration(folder, settings))
            let keeper = Keeper(gate: try WriteGate(path: folder.gate), limits: settings.checkpoints)
            try queue.writeWithoutTransaction { db in
                try checkDurability(db, of: folder)
                keeper.count(db)
            }
            return Connection(folder, schema, settings, queue, keeper)
        } catch {
            throw QueueError(error, in: folder)
        }
    }

    /// 1.5 MB (negative: in KB). A write touches some 60 pages of 4 KB and a list 100. SQLite's own 2 MB would fill over a day
    /// with what was looked at once, and a host has 500 of them.
    static let cacheSize = -1500

    private static func configuration(_ folder: QueueFolder, _ settings: Settings) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(settings.busySeconds)
        configuration.label = "queue"
        configuration.prepareDatabase { db in
            // First of all, so that closing a file that isn't ours doesn't touch its WAL either.
            cs_sqlite_keep_wal_on_close(db.sqliteConnection)
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
                throw QueueError.notAQueue(file: folder.database)
            }
            guard !cs_sqlite_is_read_only(db.sqliteConnection) else {
                throw QueueError.readOnly(file: folder.database)
            }
            try db.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA wal_autocheckpoint = 0;
                    PRAGMA mmap_size = 0;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = \(cacheSize);
                    PRAGMA trusted_schema = OFF;
                    -- From the first write on: a row that grows leaves its old words behind where it stood.
                    PRAGMA secure_delete = ON;
                    """)
        }
        return configuration
    }

    /// An acknowledged ticket and an erased person rest on these, so they are read back rather than believed.
    private static func checkDurability(_ db: Database, of folder: QueueFolder) throws {
        let expected: KeyValuePairs = [
            "journal_mode": "wal", "synchronous": "2", "wal_autocheckpoint": "0", "mmap_size": "0", "temp_store": "2",
            "foreign_keys": "1", "secure_delete": "1",
        ]
        for (name, value) in expected {
            // SQLite built without memory mapping answers with no row.
            let found = try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "0"
            guard found == value else {
                throw QueueError.failed(file: folder.database, detail: "\(name) is \(found) and has to be \(value)")
            }
        }
    }

    /// How many steps of a ``Schema`` the queue has behind it.
    func version() throws -> Int {
        try read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    }

    private func checkVersion() throws {
        let version = try version()
        if version < schema.version {
            throw QueueError.older(file: folder.database, version: version, known: schema.version)
        }
        if version > schema.version {
            throw QueueError.newer(file: folder.database, version: version, known: schema.version)
        }
    }
}

extension QueueError {
    /// Whatever opening threw.
    fileprivate init(_ error: any Error, in folder: QueueFolder) {
        switch error {
        case let error as QueueError: self = error
        case let error as DatabaseError: self.init(error, systemError: errno, in: folder)
        default: self = .failed(file: folder.database, detail: "\(error)")
        }
    }
}
