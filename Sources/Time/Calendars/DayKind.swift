/// What a day is to those who count working days.
public enum DayKind: Hashable, Sendable {
    case working
    /// Worked an hour less, before a holiday (Labour Code of Russia, article 95).
    case shortened
    case off(DayOff)

    public var isOff: Bool { if case .off = self { true } else { false } }

    /// As it is kept and shown to programs: `working`, `shortened`, or why it is off.
    public var word: String {
        switch self {
        case .working: "working"
        case .shortened: "shortened"
        case .off(let why): why.rawValue
        }
    }
}

/// Why nobody works on a day.
public enum DayOff: String, Hashable, Sendable, Codable, CaseIterable {
    case weekend
    case holiday
    /// A day off that was moved here from another day, or that makes up for a holiday on a weekend.
    case moved
    /// The hotline's own.
    case own
}
