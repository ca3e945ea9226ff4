import Domain
import GRDB
import Store

enum StaffTable {
    /// - Throws: ``StoreError/unknownStaff(_:)``.
    static func member(_ login: Login, _ db: Database) throws -> StaffMember {
        guard let row = try db.row("SELECT * FROM staff WHERE login = ?", [login]) else {
            throw StoreError.unknownStaff(login)
        }
        return try member(row, db)
    }

    static func all(_ db: Database) throws -> [StaffMember] {
        try db.rows("SELECT * FROM staff ORDER BY login").map { try member($0, db) }
    }

    static func roles(of login: Login, _ db: Database) throws -> Set<Role> {
        Set(try db.rows("SELECT role FROM staff_role WHERE login = ?", [login]).map { try $0.value("role", Role.self) })
    }

    static func put(_ member: StaffMember, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO staff (login, name, organisation, is_disabled) VALUES (?, ?, ?, ?)
            ON CONFLICT (login) DO UPDATE SET
                name = excluded.name, organisation = excluded.organisation, is_disabled = excluded.is_disabled
            """, [member.login, member.name, member.organisation, member.isDisabled])
        try db.run("DELETE FROM staff_role WHERE login = ?", [member.login])
        for role in member.roles {
            try db.run("INSERT INTO staff_role (login, role) VALUES (?, ?)", [member.login, role])
        }
    }

    /// Whether anybody is left who can change staff and settings.
    static func hasAdmin(_ db: Database) throws -> Bool {
        try db.value(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM staff_role JOIN staff USING (login) WHERE role = 'admin' AND NOT is_disabled)
            """) ?? false
    }

    private static func member(_ row: Row, _ db: Database) throws -> StaffMember {
        let login = try row.value("login", Login.self)
        return StaffMember(
            login: login, name: try row.value("name", String.self), roles: try roles(of: login, db),
            organisation: try row.optional("organisation", String.self),
            isDisabled: try row.value("is_disabled", Bool.self))
    }
}
