import Domain

/// Members of staff with their roles.
struct StaffAnswer: Answer {
    var members: [StaffMember]

    var json: JSON { ["staff": .list(members.map(Self.member))] }

    private static func member(_ member: StaffMember) -> JSON {
        [
            "login": .text(member.login.text), "name": .text(member.name),
            "roles": .list(member.roles.map(\.rawValue).sorted().map { .text($0) }),
            "organisation": .optional(member.organisation), "disabled": .bool(member.isDisabled),
        ]
    }

    var text: String {
        members.map { member in
            let roles = member.roles.map(\.rawValue).sorted().joined(separator: ", ")
            let organisation = member.organisation.map { "  of \($0)" } ?? ""
            return "\(member.login)  \(member.name)  \(roles)" + organisation
                + (member.isDisabled ? "  (disabled)" : "")
        }.joined(separator: "\n")
    }
}
