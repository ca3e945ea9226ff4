import Domain
import GRDB
import Store

extension SQLiteStore {
    /// Which schema a queue has; nothing is changed.
    /// - Throws: ``StoreError/queue(_:)``.
    public static func schema(of folder: QueueFolder) throws(StoreError) -> SchemaStanding {
        try schema(of: folder, knowing: .hotline)
    }

    /// Takes an older queue to this program's schema, step by committed step, while consoles are open: an older one goes
    /// on showing what it has, keeps what is typed as a draft, and says at its next write that it has to be started again.
    ///
    /// A crash leaves the queue at one of the versions, and asking again goes on from there. Nothing to do is no error.
    /// - Throws: ``StoreError/notAllowed(_:needs:)`` for who is no admin of it, ``StoreError/queue(_:)``.
    public static func migrate(_ folder: QueueFolder, by login: Login) throws(StoreError) {
        try migrate(folder, by: login, to: .hotline)
    }

    package static func schema(of folder: QueueFolder, knowing schema: Schema) throws(StoreError) -> SchemaStanding {
        do {
            let connection = try Connection.connect(folder, schema: schema)
            return SchemaStanding(found: try connection.version(), known: schema.version)
        } catch {
            throw StoreError(error, in: folder)
        }
    }

    package static func migrate(_ folder: QueueFolder, by login: Login, to schema: Schema) throws(StoreError) {
        do {
            let connection = try Connection.connect(folder, schema: schema)
            try connection.migrate { db in
                guard try isAdmin(login, db) else { throw StoreError.notAllowed(login, needs: [.admin]) }
            }
        } catch {
            throw StoreError(error, in: folder)
        }
    }

    /// Asked of queues of every version, so these columns stay as the first step made them.
    private static func isAdmin(_ login: Login, _ db: Database) throws -> Bool {
        try db.value(
            Bool.self,
            """
            SELECT EXISTS (
                SELECT 1 FROM staff_role JOIN staff USING (login)
                WHERE login = ? AND role = 'admin' AND NOT is_disabled)
            """, [login]) ?? false
    }
}
