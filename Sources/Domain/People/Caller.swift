import Time

/// Somebody who calls or is spoken for.
public struct Person: Hashable, Sendable, Codable {
    public var id: PersonID
    public var name: String
    public var address: String?
    public var language: Language
    /// A represented person is never phoned directly; the representative is.
    public var speaksThrough: String?

    public init(id: PersonID, name: String, address: String? = nil, language: Language, speaksThrough: String? = nil) {
        self.id = id
        self.name = name
        self.address = address
        self.language = language
        self.speaksThrough = speaksThrough
    }
}

/// A contract with the company; a number belongs to it, several people may use it.
public struct Account: Hashable, Sendable, Codable {
    public var id: AccountID
    /// As printed on the bill.
    public var number: String
    public var holder: PersonID?

    public init(id: AccountID, number: String, holder: PersonID?) {
        self.id = id
        self.number = number
        self.holder = holder
    }
}

/// As what a caller speaks in a matter.
public enum Capacity: String, CaseIterable, Sendable, Codable {
    /// For themselves.
    case holder
    case representative, interpreter, relay
    /// A member of the household, a neighbour.
    case other
}

/// How sure we are of who is calling, weakest first; what may be disclosed follows from it.
public enum Verification: Int, CaseIterable, Comparable, Sendable, Codable {
    /// Nothing but a voice.
    case none
    /// The number that rings belongs to them; numbers can be forged, so no more than a hint.
    case number
    /// Said the name and one detail of the account.
    case detail
    /// Said the code word, or two details.
    case codeWord

    public static func < (one: Verification, other: Verification) -> Bool { one.rawValue < other.rawValue }
}

/// Who is on the phone, as far as the operator has found out.
public struct CallerIdentity: Hashable, Sendable, Codable {
    public var person: PersonID?
    public var account: AccountID?
    public var capacity: Capacity
    public var verification: Verification
    /// Spoken with this caller, whatever the operator's screen shows.
    public var language: Language

    public init(
        person: PersonID? = nil, account: AccountID? = nil, capacity: Capacity = .holder,
        verification: Verification = .none, language: Language = .ru
    ) {
        self.person = person
        self.account = account
        self.capacity = capacity
        self.verification = verification
        self.language = language
    }
}
