/// What a piece of text means; a ``Theme`` decides how that looks. One meaning a colour: accent = focus, yellow = soon,
/// red = late or lost, green = kept. What a colour says is also said by a word or a sign.
public enum Role: UInt8, CaseIterable, Sendable {
    case normal
    /// Beside the point: what is off, past, or a unit.
    case dim
    /// Read aloud to the caller: the brightest on the screen.
    case spoken
    case accent
    /// Due soon.
    case soon
    /// Late or lost.
    case late
    /// Kept, done.
    case kept
    /// The frame of what is typed into.
    case box
    /// The focused item.
    case focus
    /// The line of keys: what a key does, and the key itself.
    case hint
    case hintKey
    case title
    /// The top line: who and how it stands.
    case bar
    /// A number that has just changed.
    case changed
}

/// A role, and whether the cell is part of a selection.
public struct Style: Hashable, Sendable {
    public var role: Role
    /// The selected row of a list, shown in reverse.
    public var isSelected: Bool

    public init(_ role: Role, isSelected: Bool = false) {
        self.role = role
        self.isSelected = isSelected
    }

    public var selected: Style { Style(role, isSelected: true) }

    /// A small number for tables: below `2 * Role.allCases.count`.
    var index: Int { Int(role.rawValue) << 1 | (isSelected ? 1 : 0) }

    init(index: Int) {
        self.init(Role(rawValue: UInt8(index >> 1)) ?? .normal, isSelected: index & 1 == 1)
    }

    static let all: [Style] = Role.allCases.flatMap { [Style($0), Style($0, isSelected: true)] }

    public static let normal = Style(.normal)
    public static let dim = Style(.dim)
    public static let spoken = Style(.spoken)
    public static let accent = Style(.accent)
    public static let soon = Style(.soon)
    public static let late = Style(.late)
    public static let kept = Style(.kept)
    public static let box = Style(.box)
    public static let focus = Style(.focus)
    public static let hint = Style(.hint)
    public static let hintKey = Style(.hintKey)
    public static let title = Style(.title)
    public static let bar = Style(.bar)
    public static let changed = Style(.changed)
}
