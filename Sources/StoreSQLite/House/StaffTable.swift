import Domain
import GRDB
import Store

enum StaffTable {
    /// - Throws: ``StoreError/unknownStaff(_:)``.
    static func member(_ login: Login, _ db: Database) throws -> StaffMember {
        guard let row = try db.row("SELECT * FROM staff WHERE login = ?", [login]) else {
            throw StoreError.unknownStaff(login)
        }
        return try member(row, roles: try roles(of: login, db))
    }

    /// Two statements, however many there are: every console reads them before its first frame.
    static func all(_ db: Database) throws -> [StaffMember] {
        var roles: [Login: Set<Role>] = [:]
        for row in try db.rows("SELECT login, role FROM staff_role") {
            roles[try row.value("login", Login.self), default: []].insert(try row.value("role", Role.self))
        }
        return try db.rows("SELECT * FROM staff ORDER BY login").map { row in
            try member(row, roles: roles[try row.value("login", Login.self)] ?? [])
        }
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

    private static func member(_ row: Row, roles: Set<Role>) throws -> StaffMember {
        StaffMember(
            login: try row.value("login", Login.self), name: try row.value("name", String.self), roles: roles,
            organisation: try row.optional("organisation", String.self),
            isDisabled: try row.value("is_disabled", Bool.self))
    }
}
