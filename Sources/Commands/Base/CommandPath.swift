import ArgumentParser

/// The commands that a command line names, from `hotline` down to the last there is.
struct CommandPath {
    private(set) var names: [String] = []
    private(set) var command: any ParsableCommand.Type = HotlineCommand.self
    /// The word behind them where a command's name was expected; `nil` when nothing more was.
    private(set) var unknown: String?

    /// - Parameter arguments: without the program's name; a `help` in front asks for the help of what follows.
    init(_ arguments: [String]) {
        for argument in arguments.first == "help" ? arguments.dropFirst() : arguments[...] {
            let below = command.configuration.subcommands
            guard !below.isEmpty, !argument.hasPrefix("-") else { return }
            guard let next = below.first(where: { $0.configuration.commandName == argument }) else {
                unknown = argument
                return
            }
            command = next
            names.append(argument)
        }
    }

    /// As it is typed: `hotline call ring`.
    var words: String { (["hotline"] + names).joined(separator: " ") }

    /// What tells more: `hotline help call ring`.
    var help: String { (["hotline", "help"] + names).joined(separator: " ") }

    /// The names of the commands below the last.
    var known: [String] { command.configuration.subcommands.compactMap { $0.configuration.commandName } }
}
