import GRDB

/// What a queue's tables are, as the steps that led to them: step n takes a queue of version n − 1 to version n.
///
/// A step that was ever released never changes; a new one is appended. Steps run under the gate, each in a transaction
/// of its own with its version, so a crash leaves the queue at one of the versions and never between. Consoles opened
/// before find the newer version in their next write and say so instead of writing.
package struct Schema: Sendable {
    /// SQLite's application_id of every queue: "HOTL".
    package static let applicationID: Int32 = 0x484F_544C

    package struct Step: Sendable {
        package let name: String
        package let apply: @Sendable (Database) throws -> Void

        package init(_ name: String, apply: @escaping @Sendable (Database) throws -> Void) {
            self.name = name
            self.apply = apply
        }
    }

    package let steps: [Step]
    package var version: Int { steps.count }

    package init(_ steps: [Step]) {
        self.steps = steps
    }

    /// Takes the queue one step further, inside the caller's transaction.
    func applyStep(after version: Int, in db: Database) throws {
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        try steps[version].apply(db)
        try db.checkForeignKeys()
        try db.execute(sql: "PRAGMA user_version = \(version + 1)")
    }

    /// The condition that a column holds one of these words. Not `IN`: SQLite builds a table of its own for three words
    /// or more in every statement that checks it, which costs 5 µs, ten times in a ticket.
    static func oneOf(_ column: String, _ words: String) -> String {
        words.split(separator: " ").map { "\(column) = '\($0)'" }.joined(separator: " OR ")
    }
}
