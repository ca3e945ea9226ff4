/// One thing that keys can do now: the same line feeds the keyboard, the hint bar, the help and the palette.
public struct KeyBinding<Action> {
    /// Stable, for the manual and for tests: "call.take".
    public let id: String
    /// The first is the one to show.
    public let keys: [Key]
    /// A word or two, for the hint bar.
    public let label: String
    /// A sentence, for help and palette.
    public let help: String
    public let action: Action
    /// Why the key is off now, as a sentence; nil when it is on.
    public let disabled: String?
    /// Whether the hint bar names it; help and palette name all.
    public let isHinted: Bool

    public init(
        _ id: String, keys: [Key], label: String, help: String = "", disabled: String? = nil, isHinted: Bool = true,
        action: Action
    ) {
        self.id = id
        self.keys = keys
        self.label = label
        self.help = help.isEmpty ? label : help
        self.disabled = disabled
        self.isHinted = isHinted
        self.action = action
    }

    public var isEnabled: Bool { disabled == nil }

    /// All its keys, for the help.
    public var keyLabels: String { keys.map(\.label).joined(separator: " ") }
}

extension KeyBinding: Equatable where Action: Equatable {}
extension KeyBinding: Sendable where Action: Sendable {}
