import ArgumentParser
import Domain

/// `hotline call list`: who waits, or what came lately.
struct CallListCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Calls that wait, the longest first; --all for the latest of any state.")

    @Flag(name: .long, help: "The latest calls, whatever became of them.")
    var all = false
    @OptionGroup var list: ListOptions
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        let limit = list.limit
        let calls = all ? try session.store.recentCalls(limit: limit) : try session.store.waitingCalls(limit: limit)
        return CallsAnswer(calls: calls.map { CallAnswer(call: $0, session: session) })
    }
}
