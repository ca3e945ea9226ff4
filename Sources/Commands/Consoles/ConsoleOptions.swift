import ArgumentParser
import Domain

/// What every console is started with.
struct ConsoleOptions: ParsableArguments {
    @Option(name: .long, help: "The screen's language; otherwise LANG's.")
    var language: Language?
    @OptionGroup var queue: QueueOptions

    var choice: ConsoleChoice { ConsoleChoice(language: language, queue: queue.choice) }
}

extension Language: ExpressibleByArgument {}
