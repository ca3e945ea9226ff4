/// Why there is no terminal to work on.
public enum TerminalError: Error, Equatable, Sendable {
    public enum Stream: String, Sendable { case input, output }

    /// Standard input or output is a file or a pipe.
    case notATerminal(Stream)
    /// `TERM` isn't set.
    case kindNotSet
    /// The system doesn't know this `TERM`, or it is one that can't show screens.
    case kindUnknown(String)
    /// The system has no UTF-8 locale, not even C.UTF-8.
    case noUTF8
    /// The system refused a file descriptor or a signal handler: its error number.
    case system(Int32)
}

extension TerminalError: CustomStringConvertible {
    /// One sentence and the way out, in English; `Texts` says it in the operator's language.
    public var description: String {
        switch self {
        case .notATerminal(let stream):
            "standard \(stream.rawValue) is not a terminal: start the console in a terminal, without redirection"
        case .kindNotSet: "TERM is not set: set it to the kind of this terminal, for example TERM=xterm-256color"
        case .kindUnknown(let kind):
            "this system doesn't know the terminal '\(kind)': set TERM to a kind it knows, for example "
                + "TERM=xterm-256color, or install ncurses-term"
        case .noUTF8: "this system has no UTF-8 locale: install one (C.UTF-8 comes with glibc 2.35 and later)"
        case .system(let number): "the terminal's event loop can't be set up: system error \(number)"
        }
    }
}
