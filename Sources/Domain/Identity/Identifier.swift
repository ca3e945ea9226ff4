/// The number of one `Subject`, given by the store when the thing is first written; ids of different things don't mix.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let value: Int64

    public init(_ value: Int64) {
        self.value = value
    }

    public init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    public static func < (one: Self, other: Self) -> Bool { one.value < other.value }
    public var description: String { String(value) }
}

public typealias CallID = Identifier<Call>
public typealias RunID = Identifier<Run>
public typealias TicketID = Identifier<Ticket>
public typealias PromiseID = Identifier<Promise>
public typealias PersonID = Identifier<Person>
public typealias AccountID = Identifier<Account>
public typealias IncidentID = Identifier<Incident>

/// A word that names one thing in a data file or in the world outside; names of different things don't mix.
public struct Name<Subject>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public init(stringLiteral text: String) {
        self.text = text
    }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public static func < (one: Self, other: Self) -> Bool { one.text < other.text }
    public var description: String { text }
}

extension Name: CodingKeyRepresentable {
    public var codingKey: any CodingKey { WordKey(text) }

    public init?(codingKey: some CodingKey) {
        text = codingKey.stringValue
    }
}

/// A name as the key of a JSON object.
private struct WordKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}

/// The operating system's name of a member of staff.
public typealias Login = Name<StaffMember>
/// The exchange's own id of a call: the same voice, the same id.
public typealias ExchangeCallID = Name<Call>
public typealias ProcedureID = Name<Procedure>
public typealias StepID = Name<Step>
public typealias FieldID = Name<Field>
public typealias OptionID = Name<FieldOption>
public typealias CauseID = Name<Cause>
public typealias SolutionID = Name<Solution>
public typealias ObligationID = Name<Obligation>
public typealias GroundID = Name<Ground>
public typealias LetterID = Name<Letter>
