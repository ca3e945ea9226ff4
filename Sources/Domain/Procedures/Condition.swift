/// A question about what a run knows so far, asked by branches, phrases, fields, causes and solutions.
public indirect enum Condition: Hashable, Sendable {
    /// The field was answered with one of these options (of a choice) or texts.
    case answered(FieldID, with: [String])
    /// The field has any answer of this kind.
    case answer(FieldID, is: AnswerKind)
    /// The number is within these bounds; of money, in kopecks.
    case measured(FieldID, within: Bounds)
    /// So many calendar days lie from the date `since` to the date of `field`; fewer than none when it came earlier.
    case elapsed(FieldID, since: FieldID, days: Bounds)
    /// One of these rows of a decision table gives its verdict, which is to say that `meaning` holds.
    case verdict(TableID, isAnyOf: [RowID], meaning: Condition)
    case cause(oneOf: [CauseID])
    /// An offered solution was accepted: any, or one of these.
    case accepted(oneOf: [SolutionID])
    case all([Condition])
    case any([Condition])
    case not(Condition)
}

/// From, to, or both; both ends included.
public enum Bounds: Hashable, Sendable {
    case atLeast(Int)
    case atMost(Int)
    case between(ClosedRange<Int>)

    public func contains(_ number: Int) -> Bool {
        switch self {
        case .atLeast(let least): number >= least
        case .atMost(let most): number <= most
        case .between(let range): range.contains(number)
        }
    }
}

public enum AnswerKind: String, CaseIterable, Sendable, Codable {
    case given, refused, unknown, missing
}
