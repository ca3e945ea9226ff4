/// A command that did not do what it was asked, in one sentence for a person and one number for a script.
public struct Refusal: Error, Hashable, Sendable {
    public var code: ExitStatus
    public var sentence: String

    public init(_ code: ExitStatus, _ sentence: String) {
        self.init(code, lines: [sentence])
    }

    /// Several complaints, a line each; within one a line's end could only come from what was typed.
    init(_ code: ExitStatus, lines: [String]) {
        self.code = code
        sentence = lines.map(\.onOneLine.brief).joined(separator: "\n")
    }

    /// Who acts is the real user id's login, and it has none.
    static let nameless = Refusal(
        .refused, "The system has no name for your user id: have an administrator add you to its users.")
}

/// What a script can tell apart (docs/commands.md).
public enum ExitStatus: Int32, CaseIterable, Sendable {
    case done = 0
    /// A rule, a role or the state of things forbids it; asking again alone won't help.
    case refused = 1
    /// The queue can't be used.
    case queueTrouble = 2
    /// A procedure, or the resources around the binary, can't be used.
    case procedureTrouble = 3
    /// Done, but not all of it: a bad line among good ones, something that `doctor` found.
    case partly = 4
    /// No terminal, or one that can't show a screen.
    case terminalTrouble = 5
    /// The command line itself is wrong (sysexits.h, EX_USAGE).
    case usage = 64
}
