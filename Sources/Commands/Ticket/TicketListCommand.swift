import ArgumentParser
import Domain
import Store

/// The lists that an index serves.
enum TicketList: String, CaseIterable, ExpressibleByArgument {
    case urgent, undecided, toContact, broken, clocks, mine, newest

    func query(by login: Login) -> QueueQuery {
        switch self {
        case .urgent: .urgent
        case .undecided: .undecided
        case .toContact: .toContact
        case .broken: .broken
        case .clocks: .clocks
        case .mine: .mine(login)
        case .newest: .newest
        }
    }
}

/// `hotline ticket list`.
struct TicketListCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Tickets, or what a search finds among them; page by page.",
        discussion: """
            urgent: every open one, the earliest due first. undecided: nothing decided yet. toContact: decided, the \
            caller is to be rung. broken: owed past its time. clocks: by the deadline that falls due first. mine: those you hold a claim on. newest: all, the latest first.

            Example: hotline ticket list --which broken --limit 20 --json; the answer's “next” is what --after takes.
            """)

    @Option(name: .long, help: "Which list.")
    var which: TicketList = .urgent
    @Option(name: .long, help: "What `hotline search` takes, instead of a list.")
    var search: String?
    @OptionGroup var page: PageOptions
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        if let search { return try page.search(search, session) }
        let query = which.query(by: session.login)
        let found = try page.filled(after: try page.key()) { key, limit in
            let part = try session.store.page(query, after: key, limit: limit)
            return (part.rows, part.next)
        }
        let next = found.next.map { "\($0.order).\($0.id)" }
        return TicketRowsAnswer(rows: found.rows, next: next, session: session)
    }
}

/// `hotline search`.
struct SearchCommand: QueueVerb {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find tickets by words, a name, a ticket's number or part of a telephone.",
        discussion: """
            All of the words have to be there, each at least by its beginning; of a number three digits of any part are \
            enough. The newest come first. A search that would take long stops and says that older ones weren't searched.

            Examples: hotline search installation ivanov; hotline search 4821-7; hotline search 123-45
            """)

    @Argument(help: "What to look for.")
    var words: [String]
    @OptionGroup var page: PageOptions
    @OptionGroup var queue: QueueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        try page.search(words.joined(separator: " "), queue.session(in: place))
    }
}

/// How much of a list of tickets is wanted, and from where on.
struct PageOptions: ParsableArguments {
    @OptionGroup var list: ListOptions
    @Option(name: .long, help: ArgumentHelp("From here on: the “next” of the page before.", valueName: "next"))
    var after: String?

    /// - Throws: ``Refusal`` for what no list has said.
    func key() throws(Refusal) -> PageKey? {
        guard let after else { return nil }
        let parts = after.split(separator: ".", omittingEmptySubsequences: false).map { Int64($0) }
        guard parts.count == 2, let order = parts[0], let id = parts[1] else { throw unknown(after) }
        return PageKey(order: order, id: TicketID(id))
    }

    func search(_ text: String, _ session: Session) throws -> TicketRowsAnswer {
        var before: TicketID?
        if let after {
            guard let id = Int64(after) else { throw unknown(after) }
            before = TicketID(id)
        }
        var isCut = false
        let found = try filled(after: before) { key, limit in
            let part = try session.store.search(text, before: key, limit: limit)
            isCut = part.olderNotSearched
            return (part.rows, part.next)
        }
        return TicketRowsAnswer(
            rows: found.rows, next: found.next?.description, olderNotSearched: isCut, session: session)
    }

    /// A store gives no more than its widest page at once.
    func filled<Key>(
        after key: Key?, _ page: (Key?, Int) throws -> (rows: [TicketRow], next: Key?)
    ) throws -> (rows: [TicketRow], next: Key?) {
        var rows: [TicketRow] = []
        var key = key
        while true {
            let part = try page(key, list.limit - rows.count)
            rows += part.rows
            key = part.next
            if key == nil || part.rows.isEmpty || rows.count >= list.limit { return (rows, key) }
        }
    }

    private func unknown(_ key: String) -> Refusal {
        Refusal(.usage, "“\(key)” is no place in a list: give --after the “next” of the page before.")
    }
}
