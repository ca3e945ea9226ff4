extension Name where Subject == StaffMember {
    /// What an operating system can call a user: the letters, digits, dots, dashes and underscores of POSIX's portable
    /// names, as `useradd` and directories give them, with a domain behind an “@” and a “$” at the end as Samba writes it.
    /// - Throws: ``LoginError``; such a user could never sign in, or would look like somebody else.
    public init(parsing text: String) throws(LoginError) {
        let user = text.hasSuffix("$") ? text.dropLast() : text[...]
        guard let first = user.unicodeScalars.first else { throw .empty }
        if let wrong = user.unicodeScalars.first(where: { !Self.isPortable($0) && $0 != "@" }) {
            throw .unknownCharacter(wrong, in: text)
        }
        let parts = user.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count > 2 || parts.contains(where: \.isEmpty) { throw .unknownCharacter("@", in: text) }
        if first == "-" || first == "." { throw .badBeginning(first, in: text) }
        guard !user.allSatisfy(\.isNumber) else { throw .onlyDigits(text) }
        guard parts[0].count <= Self.userLimit else { throw .tooLong(text, limit: Self.userLimit) }
        guard text.count <= Self.limit else { throw .tooLong(text, limit: Self.limit) }
        self.init(text)
    }

    /// What the system's records of who is signed in have room for (utmp(5)).
    private static var userLimit: Int { 32 }
    /// With a domain.
    private static var limit: Int { 64 }

    private static func isPortable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
        default: false
        }
    }
}

public enum LoginError: Error, Hashable, Sendable {
    case empty
    case unknownCharacter(Unicode.Scalar, in: String)
    case badBeginning(Unicode.Scalar, in: String)
    /// It would be taken for a user's number.
    case onlyDigits(String)
    case tooLong(String, limit: Int)
}
