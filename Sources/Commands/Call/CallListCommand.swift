import ArgumentParser
import Domain

/// `hotline call list`: who waits, or what came lately.
struct CallListCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Calls that wait, the longest first; --all for the latest of any state.")

    @Flag(name: .long, help: "The latest calls, whatever became of them.")
    var all = false
    @Option(name: .long, help: "How many at most.")
    var limit = 50
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit must be from 1 to 10000.") }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let calls = all ? try session.store.recentCalls(limit: limit) : try session.store.waitingCalls(limit: limit)
        return CallsAnswer(calls: calls.map { CallAnswer(call: $0, session: session) })
    }
}
