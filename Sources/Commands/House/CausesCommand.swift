import ArgumentParser
import Domain
import Store
import Time

/// `hotline causes`: what people complain of just now, as the lead's console shows it.
struct CausesCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "causes", abstract: "The causes of what was registered lately, the most frequent first.")

    @Option(name: .long, help: "Of the last so many hours, 1 to 8784 (a year).")
    var hours = 1
    @Option(name: .long, help: "How many at most, 1 to 1000.")
    var limit = 20
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        guard (1...8784).contains(hours) else { throw ValidationError("--hours must be from 1 to 8784.") }
        guard (1...1000).contains(limit) else { throw ValidationError("--limit must be from 1 to 1000.") }
    }

    func answer(in session: Session) throws -> any Answer {
        let since = session.store.now() - .hours(hours)
        return CausesAnswer(
            hours: hours, since: session.time(since), language: session.language,
            causes: try session.store.causes(since: since, limit: limit))
    }
}

struct CausesAnswer: Answer {
    var hours: Int
    var since: JSON
    var language: Language
    var causes: [CauseCount]

    var json: JSON {
        [
            "since": since,
            "causes": .list(
                causes.map { cause in
                    [
                        "procedure": .text(cause.procedure.text), "causeId": .text(cause.cause.text),
                        "cause": .text(cause.title[language]), "count": .whole(cause.count),
                    ]
                }),
        ]
    }

    var text: String {
        causes.isEmpty
            ? "Nothing was registered in the last \(hours) h."
            : causes.map { "\($0.count)  \($0.title[language])" }.joined(separator: "\n")
    }
}
