import Domain
import Store

/// Finding tickets, the newest first.
struct Searches {
    let queue: BenchQueue
    private let count = 100

    func rows() throws -> [Row] {
        // What was registered by the measures before is found by its words only once it is indexed.
        while try queue.store.indexPending(limit: 1000) > 0 {}
        return try [
            row("a rare word", BenchQueue.rareWord), row("a common word", "счёт"), row("a name", "мария"),
            row("a two-letter prefix", "по"), row("two common words that never meet", "счёт роутер"),
            row("part of a number", digits()),
        ]
    }

    private func row(_ what: String, _ words: String...) throws -> Row {
        try row(what, words)
    }

    private func row(_ what: String, _ words: [String]) throws -> Row {
        let samples = try Samples.of(count, warmUp: 10) { turn in
            _ = try queue.store.search(words[turn % words.count], before: nil, limit: 50)
        }
        return .p99("search, \(what)", samples, within: 20)
    }

    /// Four digits from the middles of telephone numbers that are there.
    private func digits() throws -> [String] {
        let rows = try queue.store.page(.newest, after: nil, limit: 50).rows
        return rows.compactMap { $0.phone?.digits.dropFirst(4).prefix(4) }.map(String.init)
    }
}
