import Domain
import Foundation
import GRDB
import Store
import Time

/// The answers of commands carried out lately, so that one whose acknowledgement was lost can be asked again.
///
/// Kept for a day: longer than any console or exchange repeats itself. Answers can name people, so they don't stay.
enum CommandLog {
    static let kept: Duration = .days(1)
    /// Every so many commands, at most twice as many old ones are removed: constant work, and it catches up.
    static let batch: Int64 = 64

    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE command (
                    seq INTEGER PRIMARY KEY,
                    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
                    verb TEXT NOT NULL,
                    by_login TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    answer TEXT NOT NULL
                ) STRICT;
                """)
    }

    /// The first answer; `nil` when the command wasn't carried out yet.
    /// - Throws: ``StoreError/commandReused(_:)`` when it was another verb's, or another person's.
    static func answer<Answer: KeptAnswer>(to command: Command, _ verb: String, in db: Database) throws -> Answer? {
        let found = try db.first("SELECT verb, by_login, answer FROM command WHERE id = ?", [command.id.bytes]) { row in
            (verb: try row.value(String.self), by: try row.value(Login.self), kept: try row.value(String.self))
        }
        guard let found else { return nil }
        guard found.verb == verb, found.by == command.by else { throw StoreError.commandReused(command.id) }
        return try Answer(kept: found.kept, db)
    }

    /// Answers that may name somebody who is erased: whoever lost one has asked again by then.
    static func forget(before moment: Instant, _ db: Database) throws {
        try db.run("DELETE FROM command WHERE at < ?", [moment])
    }

    static func keep(
        _ answer: some KeptAnswer, to command: Command, _ verb: String, at now: Instant, in db: Database
    ) throws {
        let sequence = try db.insert(
            "INSERT INTO command (id, verb, by_login, at, answer) VALUES (?, ?, ?, ?, ?)",
            [command.id.bytes, verb, command.by, now, answer.kept()])
        guard sequence % batch == 0 else { return }
        try db.run(
            """
            DELETE FROM command WHERE at < ? AND seq IN (SELECT seq FROM command ORDER BY seq LIMIT ?)
            """, [now - kept, 2 * batch])
    }
}

extension CommandID {
    /// Big-endian, high half first.
    var bytes: Data {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Data($0) }
    }
}
