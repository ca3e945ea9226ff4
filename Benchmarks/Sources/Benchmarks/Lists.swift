import Domain
import Store
import Time

/// Every list's first and a deep page, and every counter, beside the same in a queue of a hundredth.
struct Lists {
    let queue: BenchQueue
    let hundredth: BenchQueue
    private static let pageRows = 50
    private static let deepPages = 200
    /// So many that ten of them are above the 99th percentile, and not one hiccup of the machine.
    private static let turns = 1000
    /// More than a person will ever hold, so that the list of one's own has a deep page.
    static let claims = 200

    func rows() throws -> [Row] {
        for each in [queue, hundredth] { try claim(in: each) }
        var rows: [Row] = []
        for (name, query) in queries(of: queue.login) {
            rows.append(
                try row("list “\(name)”, first page", isComparable: try isFull(query)) { queue in
                    try Samples.of(Self.turns) { _ in try page(query, nil, of: queue) }
                })
            rows.append(
                try row("list “\(name)”, a deep page", isComparable: try isFull(query)) { queue in
                    let keys = try deepKeys(query, of: queue)
                    return try Samples.of(Self.turns) { try page(query, keys[$0 % keys.count], of: queue) }
                })
        }
        for (name, ask) in counters() {
            rows.append(try row(name) { queue in try Samples.of(Self.turns) { _ in try ask(queue) } })
        }
        return rows
    }

    /// The same at both sizes: within a half, or a twentieth of a millisecond, of one another.
    private func row(_ what: String, isComparable: Bool = true, _ measure: (BenchQueue) throws -> Samples) throws -> Row
    {
        let small = try measure(hundredth)
        let samples = try measure(queue)
        let ratio = samples.p50 / small.p50
        let isSame = !isComparable || ratio <= 1.5 || samples.p50 - small.p50 <= 0.05
        return Row(
            what: what, figures: samples.figures + (isComparable ? [.times("p50 to a hundredth", ratio)] : []),
            limit: isComparable ? "p99 2 ms, the same" : "p99 2 ms", holds: samples.p99 <= 2 && isSame,
            machine: isSame ? samples.others(within: 2) : nil)
    }

    /// Whether a hundredth of the tickets still fills two pages of a list: fewer rows can't be compared.
    private func isFull(_ query: QueueQuery) throws -> Bool {
        let first = try hundredth.store.page(query, after: nil, limit: Self.pageRows)
        guard let next = first.next else { return false }
        return try hundredth.store.page(query, after: next, limit: Self.pageRows).rows.count == Self.pageRows
    }

    private func queries(of login: Login) -> [(String, QueueQuery)] {
        [
            ("urgent", .urgent), ("undecided", .undecided), ("to contact", .toContact), ("broken", .broken),
            ("clocks", .clocks), ("mine", .mine(login)), ("newest", .newest),
        ]
    }

    private func counters() -> [(String, (BenchQueue) throws -> Void)] {
        [
            ("counters of the queue", { _ = try $0.store.counters() }),
            ("clocks at risk", { _ = try $0.store.clocksAtRisk(limit: Self.pageRows) }),
            ("figures of the floor", { _ = try $0.store.floor() }),
            ("figures of the day", { _ = try $0.store.service(on: today($0)) }),
            ("figures of one person", { _ = try $0.store.figures(of: $0.login, on: today($0)) }),
            (
                "causes of the last hour",
                { _ = try $0.store.causes(since: $0.store.now() - .seconds(3600), limit: 10) }
            ),
        ]
    }

    private func today(_ queue: BenchQueue) -> CalendarDay {
        CalendarDay(ordinal: Int(queue.store.now().milliseconds / 86_400_000))
    }

    private func page(_ query: QueueQuery, _ key: PageKey?, of queue: BenchQueue) throws {
        _ = try queue.store.page(query, after: key, limit: Self.pageRows)
    }

    /// The keys of the last of many pages, or of all but the first where there are few.
    private func deepKeys(_ query: QueueQuery, of queue: BenchQueue) throws -> [PageKey?] {
        if query == .newest { return try newestKeys(of: queue) }
        var keys: [PageKey?] = []
        var key: PageKey?
        for _ in 0..<Self.deepPages {
            key = try queue.store.page(query, after: key, limit: Self.pageRows).next
            guard let key else { break }
            keys.append(key)
        }
        // A list of one page has no deeper one.
        return keys.isEmpty ? [nil] : Array(keys.suffix(50))
    }

    /// From all over the queue, as nobody could page to.
    private func newestKeys(of queue: BenchQueue) throws -> [PageKey?] {
        let newest = try queue.store.page(.newest, after: nil, limit: 1).rows
        let last = newest.first?.number.serial ?? 0
        return try (1...50).compactMap { TicketNumber(serial: last * $0 / 60) }.map { number in
            let ticket = try queue.store.ticket(number)
            return PageKey(order: ticket.registeredAt.milliseconds, id: ticket.id)
        }
    }

    private func claim(in queue: BenchQueue) throws {
        for row in try queue.store.page(.undecided, after: nil, limit: Self.claims).rows where row.claimedBy == nil {
            _ = try queue.store.perform(.claim, on: row.number, queue.command())
        }
    }
}
