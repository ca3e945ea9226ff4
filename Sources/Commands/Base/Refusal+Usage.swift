import ArgumentParser
import Procedures

extension Refusal {
    /// What the parser found wrong with a command line, in one sentence that ends with where to read more.
    ///
    /// Not the parser's own lines, which say the same three times over and repeat whatever was typed in full length.
    init(usage error: any Error, of arguments: [String]) {
        let path = CommandPath(arguments)
        if let unknown = path.unknown {
            self.init(unknownCommand: unknown, of: path)
            return
        }
        let message = HotlineCommand.message(for: error)
        let what =
            if path.names.isEmpty, let first = arguments.first, first.hasPrefix("-") {
                "“\(first)” stands where a command's name was expected: options come behind it"
            } else {
                Self.clause(message) + (Self.hint(for: arguments, message) ?? "")
            }
        self.init(.usage, "\(what) (see `\(path.help)`).")
    }

    /// For a word where the name of a command was expected.
    init(unknownCommand word: String, of path: CommandPath) {
        let guess = nearest(to: word, among: path.known).map { "perhaps “\($0)” was meant (see `\(path.help)`)" }
        self.init(.usage, "“\(word)” is no command of `\(path.words)`: \(guess ?? "see `\(path.help)`").")
    }

    /// The parser lists what may be chosen on lines of its own when there is much of it.
    private static func clause(_ message: String) -> String {
        let clause =
            message
            .replacing(". Please provide one of the following:\n  - ", with: ": give one of ")
            .replacing(". Please provide one of ", with: ": give one of ")
            .replacing("\n  - ", with: ", ")
            .replacing(". Did you mean ", with: ": perhaps you meant ")
        return clause.hasSuffix(".") || clause.hasSuffix("?") ? String(clause.dropLast()) : clause
    }

    /// For a value that was taken for an option, since it begins with a dash.
    private static func hint(for arguments: [String], _ message: String) -> String? {
        let pair = zip(arguments, arguments.dropFirst()).first { option, value in
            value.hasPrefix("-") && message.hasPrefix("Missing value for '\(option) ")
        }
        return pair.map { option, value in ": what begins with a dash follows an equals sign, `\(option)=\(value)`" }
    }
}
