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

    public static func all(_ parts: [Truth]) -> Truth {
        if parts.contains(.no) { return .no }
        return parts.allSatisfy { $0 == .yes } ? .yes : .maybe
    }

    public static func any(_ parts: [Truth]) -> Truth { !all(parts.map { !$0 }) }
}
