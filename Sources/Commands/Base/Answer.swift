/// What a command has found out or done, as a value: printed for people or for programs, compared in tests.
public protocol Answer: Sendable {
    /// Lines for a person, the last without a newline.
    var text: String { get }
    /// The same with stable names.
    var json: JSON { get }
    var status: ExitStatus { get }
}

extension Answer {
    public var status: ExitStatus { .done }
}
