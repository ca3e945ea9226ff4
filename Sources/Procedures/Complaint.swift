/// One thing that is wrong with a procedure's file: where, what, and what to do about it.
public struct Complaint: Hashable, Sendable, Codable {
    /// The file as it was named to us.
    public var file: String
    /// From 1; `nil` where no line is to blame (a file that can't be opened).
    public var line: Int?
    /// From 1, counted in Unicode scalars.
    public var column: Int?
    /// Where inside the file, by its keys: `steps.greet.next[0].to`; empty for the file as a whole.
    public var path: String
    public var rule: Rule
    /// What is wrong, a clause without a full stop.
    public var what: String
    /// What to do, a sentence without a full stop.
    public var remedy: String

    public init(
        file: String, line: Int? = nil, column: Int? = nil, path: String, rule: Rule, what: String, remedy: String
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.rule = rule
        self.what = what
        self.remedy = remedy
    }

    /// Which rule was broken; stable names, for JSON and tests.
    public enum Rule: String, CaseIterable, Sendable, Codable {
        // The file and its form.
        case unreadable, notYAML, alias, tag, unknownFormat
        case wrongType, missingKey, unknownKey, unknownWord, badName, duplicate
        case missingLanguage, emptyText, tooLong, tooMany, controlCharacter, unknownVariable
        // What it says.
        case unknownReference, unreachableStep, deadEnd, loopWithoutExit, deadBranch
        case senselessLimit, neverHolds, alwaysHolds, choiceWithoutOptions, neverAsked, unfulfillable, noPromiseRule
    }
}

extension Complaint: CustomStringConvertible {
    /// `bill.yaml:12:9: steps.greet.next[0].to: no step is called “lisen”. Write “listen”.`
    public var description: String { "\(finding). \(remedy)." }

    /// The same without what to do.
    public var finding: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
        let subject = path.isEmpty ? "" : path + ": "
        return "\(place): \(subject)\(what)"
    }
}

extension Complaint: Comparable {
    /// In the order of the file.
    public static func < (one: Complaint, other: Complaint) -> Bool {
        (one.file, one.line ?? 0, one.column ?? 0, one.path, one.what)
            < (other.file, other.line ?? 0, other.column ?? 0, other.path, other.what)
    }
}
