import Domain

/// The command line of a console, where it is written out plainly: `operator --queue PATH --language ru`.
///
/// ArgumentParser builds its whole tree of commands before it reads a word, which takes 7 ms of the 30 that a first frame
/// may. So a console's few options are read here first. Whatever isn't plain, help, mistakes and their messages included,
/// is left to the parser, and what is read here means there the same.
struct ConsoleWords: Hashable, Sendable {
    var kind: ConsoleKind
    var choice = ConsoleChoice()

    /// `nil` for anything but a console and its options, each with a value.
    init?(_ arguments: [String]) {
        guard let kind = arguments.first.flatMap(ConsoleKind.init) else { return nil }
        self.kind = kind
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            guard let value = rest.popFirst(), !value.hasPrefix("-"), (try? value.demandName(argument)) != nil else {
                return nil
            }
            switch argument {
            case "--queue": choice.queue.queue = value
            case "--as": choice.queue.actor = value
            case "--extension" where kind == .operator:
                guard let place = Extension(value) else { return nil }
                choice.extension = place
            case "--language":
                guard let language = Language(rawValue: value) else { return nil }
                choice.language = language
            default: return nil
            }
        }
    }
}
