import Time

/// A question about what a run knows so far, asked by branches, phrases, fields, causes and solutions.
public indirect enum Condition: Hashable, Sendable {
    /// The field was answered with one of these options (of a choice) or texts.
    case answered(FieldID, with: [String])
    /// The field has any answer of this kind.
    case answer(FieldID, is: AnswerKind)
    /// The number is within these bounds; of money, in roubles.
    case measured(FieldID, within: Bounds)
    /// So much time lies from the date `since` to the date of `field`; either may be ``FieldID/today``.
    case elapsed(FieldID, since: FieldID, Span)
    /// One of these rows of a decision table gives its verdict, which is to say that `meaning` holds.
    case verdict(TableID, isAnyOf: [RowID], meaning: Condition)
    case cause(oneOf: [CauseID])
    /// An offered solution was accepted: any, or one of these.
    case accepted(oneOf: [SolutionID])
    case all([Condition])
    case any([Condition])
    case not(Condition)
}

/// How far two dates lie apart.
public enum Span: Hashable, Sendable {
    /// Calendar days; fewer than none when the later date came earlier.
    case days(Bounds)
    /// Calendar months: so many have passed on the day of the same number, and where that month has no such day, on its
    /// last (Civil Code of Russia, article 192(3)); both that day and, as far as it goes, the one it counts from belong to
    /// them.
    case months(Bounds)

    public func contains(from first: CalendarDay, to last: CalendarDay) -> Bool {
        switch self {
        case .days(let bounds): bounds.contains(last - first)
        case .months(.atLeast(let least)): first.adding(months: least) <= last
        case .months(.atMost(let most)): last <= first.adding(months: most)
        case .months(.between(let range)):
            first.adding(months: range.lowerBound) <= last && last <= first.adding(months: range.upperBound)
        }
    }
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

    /// Whether a sum of money is within as many whole roubles; a kopeck above the upper end is above it.
    /// - Parameter kopecks: not less than 0.
    public func contains(kopecks: Int) -> Bool {
        let (down, up) = (kopecks / 100, kopecks / 100 + (kopecks % 100 > 0 ? 1 : 0))
        return switch self {
        case .atLeast(let least): down >= least
        case .atMost(let most): up <= most
        case .between(let range): down >= range.lowerBound && up <= range.upperBound
        }
    }
}

public enum AnswerKind: String, CaseIterable, Sendable, Codable {
    case given, refused, unknown, missing
}
