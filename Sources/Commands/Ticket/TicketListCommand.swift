import ArgumentParser
import Domain
import Store

/// The lists that an index serves.
enum TicketList: String, CaseIterable, ExpressibleByArgument {
    case urgent, undecided, toContact, broken, mine, newest
}

/// `hotline ticket list`.
struct TicketListCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Tickets, or what a search finds among them.")

    @Option(name: .long, help: "Which: \(TicketList.allCases.map(\.rawValue).joined(separator: ", ")).")
    var which: TicketList = .urgent
    @Option(name: .long, help: "Words, a name, a number or a part of one; newest first.")
    var search: String?
    @Option(name: .long, help: "How many at most.")
    var limit = 50
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit must be from 1 to 10000.") }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        if let search {
            let page = try session.store.search(search, before: nil, limit: limit)
            let hasMore = page.next != nil || page.olderNotSearched
            return TicketRowsAnswer(rows: page.rows, hasMore: hasMore, session: session)
        }
        let query: QueueQuery =
            switch which {
            case .urgent: .urgent
            case .undecided: .undecided
            case .toContact: .toContact
            case .broken: .broken
            case .mine: .mine(session.login)
            case .newest: .newest
            }
        let page = try session.store.page(query, after: nil, limit: limit)
        return TicketRowsAnswer(rows: page.rows, hasMore: page.next != nil, session: session)
    }
}
