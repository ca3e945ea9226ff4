import Domain
import GRDB
import Store
import Time

enum PersonTable {
    /// - Throws: ``StoreError/noSuchPerson(_:)``.
    static func person(_ id: PersonID, _ db: Database) throws -> Person {
        guard let row = try db.row("SELECT * FROM person WHERE id = ?", [id]) else {
            throw StoreError.noSuchPerson(id)
        }
        return try person(row)
    }

    /// People who used a number, the latest first.
    static func people(using number: PhoneNumber, _ db: Database, limit: Int) throws -> [Person] {
        try db.rows(
            """
            SELECT person.* FROM person_number JOIN person ON person.id = person_id
            WHERE number = ? ORDER BY last_at DESC LIMIT ?
            """, [number, limit]
        ).map(person)
    }

    /// Its holder first, then who spoke for it.
    static func people(of account: AccountID, _ db: Database, limit: Int) throws -> [Person] {
        let holder = try db.rows(
            "SELECT person.* FROM account JOIN person ON person.id = holder_id WHERE account.id = ?", [account])
        let others = try db.rows(
            """
            SELECT person.* FROM person_account JOIN person ON person.id = person_id
            WHERE account_id = ? ORDER BY last_at DESC LIMIT ?
            """, [account, limit])
        return try (holder + others).map(person)
    }

    static func account(_ id: AccountID, _ db: Database) throws -> Account {
        guard let row = try db.row("SELECT * FROM account WHERE id = ?", [id]) else {
            throw StoreError.noSuchAccount(id)
        }
        return try account(row)
    }

    static func account(numbered number: String, _ db: Database) throws -> Account? {
        try db.row("SELECT * FROM account WHERE number = ?", [number]).map(account)
    }

    /// Those a person holds, then those they spoke for.
    static func accounts(of person: PersonID, _ db: Database, limit: Int) throws -> [Account] {
        let held = try db.rows("SELECT * FROM account WHERE holder_id = ? ORDER BY id LIMIT ?", [person, limit])
        let others = try db.rows(
            """
            SELECT account.* FROM person_account JOIN account ON account.id = account_id
            WHERE person_id = ? ORDER BY last_at DESC LIMIT ?
            """, [person, limit])
        return try (held + others).map(account)
    }

    private static func person(_ row: Row) throws -> Person {
        Person(
            id: try row.value("id", PersonID.self), name: try row.value("name", String.self),
            address: try row.optional("address", String.self), language: try row.value("language", Language.self),
            speaksThrough: try row.optional("speaks_through", String.self))
    }

    private static func account(_ row: Row) throws -> Account {
        Account(
            id: try row.value("id", AccountID.self), number: try row.value("number", String.self),
            holder: try row.optional("holder_id", PersonID.self))
    }
}
