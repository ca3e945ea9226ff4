/// What the environment says about the terminal; read once, at the edge, and passed in.
public struct TerminalEnvironment: Equatable, Sendable {
    /// `TERM`.
    public var kind: String?
    /// `NO_COLOR` is set and not empty (no-color.org).
    public var isWithoutColour: Bool
    /// `ESCDELAY`: how long an Esc waits for the rest of a key's sequence. 25 ms unless told, for a slow link more.
    public var escapeDelay: Duration
    /// `HOTLINE_IDLE_FD`: where ``NcursesTerminal`` reports that nothing is pending, for tests that mustn't sleep.
    public var idleDescriptor: Int32?

    public init(
        kind: String?, isWithoutColour: Bool = false, escapeDelay: Duration = .milliseconds(25),
        idleDescriptor: Int32? = nil
    ) {
        self.kind = kind
        self.isWithoutColour = isWithoutColour
        self.escapeDelay = escapeDelay
        self.idleDescriptor = idleDescriptor
    }

    public init(_ variables: [String: String]) {
        self.init(
            kind: variables["TERM"], isWithoutColour: !(variables["NO_COLOR"] ?? "").isEmpty,
            escapeDelay: .milliseconds(
                variables["ESCDELAY"].flatMap(Int.init).map { min(max($0, 1), 5000) } ?? 25),
            idleDescriptor: variables["HOTLINE_IDLE_FD"].flatMap(Int32.init).flatMap { $0 > 2 ? $0 : nil })
    }
}
