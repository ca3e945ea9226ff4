/// Whether something holds, as far as one can know it.
public enum Truth: Hashable, Sendable {
    case no, maybe, yes

    public init(_ holds: Bool) {
        self = holds ? .yes : .no
    }

    public static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .no: .yes
        case .maybe: .maybe
        case .yes: .no
        }
    }

    /// Looks no further than the first `no`.
    public static func all(_ parts: some Sequence<Truth>) -> Truth {
        var whole = Truth.yes
        for part in parts {
            if part == .no { return .no }
            if part == .maybe { whole = .maybe }
        }
        return whole
    }

    /// Looks no further than the first `yes`.
    public static func any(_ parts: some Sequence<Truth>) -> Truth {
        var whole = Truth.no
        for part in parts {
            if part == .yes { return .yes }
            if part == .maybe { whole = .maybe }
        }
        return whole
    }
}
