/// What a member of staff may do. A person may have several roles; the store checks them at every verb.
public enum Role: String, CaseIterable, Sendable, Codable {
    /// Takes calls, makes contacts.
    case `operator`
    /// Claims and decides tickets.
    case specialist
    /// Sees the floor, gets what is broken or urgent, adopts, opens incidents.
    case lead
    /// Staff, settings, acting for another.
    case admin
    /// The exchange: rings calls in and says how they ended.
    case telephony
}

/// A person who works at the hotline: an operating-system user with one or more roles.
public struct StaffMember: Hashable, Sendable, Codable {
    public var login: Login
    /// As callers hear it: "Анна Иванова".
    public var name: String
    public var roles: Set<Role>
    /// The partner organisation whose operator this is; `nil` for the house's own.
    public var organisation: String?
    /// A disabled member keeps their history and can do nothing new.
    public var isDisabled: Bool

    public init(login: Login, name: String, roles: Set<Role>, organisation: String? = nil, isDisabled: Bool = false) {
        self.login = login
        self.name = name
        self.roles = roles
        self.organisation = organisation
        self.isDisabled = isDisabled
    }
}
