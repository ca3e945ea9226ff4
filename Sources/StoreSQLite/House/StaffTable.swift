import Domain
import GRDB
import Store

enum StaffTable {
    /// - Throws: ``StoreError/unknownStaff(_:)``.
    static func member(_ login: Login, _ db: Database) throws -> StaffMember {
        guard let found = try find(login, db) else { throw StoreError.unknownStaff(login) }
        return found
    }

    static func find(_ login: Login, _ db: Database) throws -> StaffMember? {
        try db.first("\(columns) WHERE login = ?", [login], member)
    }

    /// One statement, however many there are: every console reads them before its first frame.
    static func all(_ db: Database) throws -> [StaffMember] { try db.all("\(columns) ORDER BY login", [], member) }

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

    private static let columns = """
        SELECT login, name, organisation, is_disabled,
            (SELECT group_concat(role, ' ') FROM staff_role WHERE staff_role.login = staff.login)
        FROM staff
        """

    private static func member(_ row: inout ColumnReader) throws -> StaffMember {
        let (login, name): (Login, String) = (try row.value(), try row.value())
        let (organisation, isDisabled): (String?, Bool) = (try row.optional(), try row.value())
        let roles = try row.optional(String.self) ?? ""
        return StaffMember(
            login: login, name: name, roles: Set(roles.split(separator: " ").compactMap { Role(rawValue: String($0)) }),
            organisation: organisation, isDisabled: isDisabled)
    }
}
